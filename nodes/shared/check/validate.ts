import type { INodeProperties } from 'n8n-workflow';
import type { Field, WireField } from '../table/field';
import { labelOf } from '../table/form';
import type { SchemaElement, Values } from '../table/schema';
import { WrittenNumber } from '../table/writtenNumber';
import { countCharacters } from '../xml/text';
import { isEmpty } from './empty';
import type { Complaint, Finding } from './findings';
import { findings as say } from './messages';
import { readValue } from './readValue';
import { walkValues, type Place, type Visitor } from './walk';

/** What reading and checking need to know beside table and values. */
export interface CheckOptions extends Pick<Visitor, 'nameRow'> {
	/** The collections of the form, for the labels in findings. */
	collections: readonly INodeProperties[];
}

/** Values as texts, and what is wrong with them. */
export interface CheckedTexts {
	texts: Values;
	findings: Finding[];
}

/**
 * Makes the texts that the supplier reads of whatever n8n users have (dates, numbers, booleans), with what is wrong or
 * doubtful about each value for itself; limits are not judged.
 * @param timeZone IANA name of the workflow's time zone
 * @returns texts in the document's structure: '' where an empty value was given, nothing where none was given or it
 * cannot be read; rows keep their places, blank ones too
 */
export function toTexts(
	schema: SchemaElement,
	values: Values,
	{ collections, nameRow, timeZone }: CheckOptions & { timeZone: string },
): CheckedTexts {
	const findings: Finding[] = [];
	const visitValue: Visitor['visitValue'] = (entry, value, place) => {
		const { text, remarks } = readValue(entry.xml, value, timeZone);
		const add = adder(findings, collections, entry, place);
		for (const { level, ...complaint } of remarks) add(complaint, showValue(value), level);
		return text;
	};
	const visitRows: Visitor['visitRows'] = (_, rows) => (rows.length > 0 ? rows : undefined);
	return { texts: walkValues(schema, values, { nameRow, visitValue, visitRows }), findings };
}

/**
 * Checks texts against the table: what is required and missing, what is longer than its limit.
 * @param known earlier findings; a value that could not be read is not called missing as well
 * @returns the texts without what is empty, and all findings, the known ones first
 */
export function checkTexts(
	schema: SchemaElement,
	texts: Values,
	{ collections, nameRow }: CheckOptions,
	known: Finding[] = [],
): CheckedTexts {
	const findings = [...known];
	const unread = new Set(known.filter(({ level }) => level === 'error').map(({ path }) => path));
	const visitValue: Visitor['visitValue'] = (entry, value, place) => {
		const add = adder(findings, collections, entry, place);
		if (!isEmpty(value)) {
			if (!unread.has(place.path)) checkLimits(entry, value as string, add);
			return value as string;
		}
		const isMissing = entry.xml.required && !entry.xml.keepEmpty && !unread.has(place.path);
		if (isMissing) add(say.required());
		return undefined;
	};
	const visitRows: Visitor['visitRows'] = (group, rows, place) => {
		const filled = rows.filter((row) => Object.keys(row).length > 0);
		if (filled.length > 0) return filled;
		const { displayName = group.name, xml } = group.entry ?? {};
		if (xml?.required && !unread.has(place.path))
			findings.push({ level: 'error', label: displayName, path: place.path, ...say.noRows() });
		return undefined;
	};
	const visitor = { nameRow, visitsMissing: true, visitValue, visitRows };
	return { texts: walkValues(schema, texts, visitor), findings };
}

type Add = (complaint: Complaint, value?: string, level?: Finding['level']) => void;

const adder =
	(
		findings: Finding[],
		collections: readonly INodeProperties[],
		entry: Field | WireField,
		place: Place,
	): Add =>
	(complaint, value, level = 'error') => {
		const label = labelOf(collections, entry);
		findings.push({ level, label, ...place, ...complaint, ...(value !== undefined && { value }) });
	};

function checkLimits(entry: Field | WireField, text: string, add: Add) {
	const { type, content, length: limit, lengthIsAdvice, digits } = entry.xml;
	const length = countCharacters(text);
	if (limit !== undefined && length > limit) {
		if (lengthIsAdvice) add(say.longerThanDocumented(length, limit), text, 'warning');
		else add(say.tooLong(length, limit), text);
	}
	if (digits && !fitsDigits(text, digits)) add(say.tooManyDigits(...digits), text);
	if ((type === 'decimal' || type === 'integer') && Number(text) < 0) add(say.belowZero(), text);
	if (content === 'email' && !isEmailAddress(text)) add(say.notEmail(), text, 'warning');
	const preset = 'default' in entry ? String(entry.default) : '';
	if (text !== preset && isWithoutZeros(text, preset)) add(say.lostZero(preset), text, 'warning');
}

/** One name and one host that has a dot, without the marks that lists and display names bring along. */
function isEmailAddress(text: string) {
	const [name = '', host = '', ...more] = text.split('@');
	const isHost = /^[^.].*[^.]$/.test(host) && host.includes('.') && !host.includes('..');
	return name !== '' && isHost && more.length === 0 && !/[\s<>()[\]:;,"]/.test(text);
}

/** `1` for `01`, as spreadsheets make it. */
const isWithoutZeros = (text: string, preset: string) =>
	/^0\d+$/.test(preset) && /^\d+$/.test(text) && Number(text) === Number(preset);

function fitsDigits(text: string, [all, afterPoint]: readonly [number, number]) {
	const [whole = '', fraction = ''] = text.replace(/^-/, '').split('.');
	return (
		whole.replace(/^0+/, '').length <= all - afterPoint && fraction.replace(/0+$/, '').length <= afterPoint
	);
}

function showValue(value: unknown): string {
	if (typeof value !== 'object' || value instanceof WrittenNumber) return String(value);
	try {
		return JSON.stringify(value);
	} catch {
		// What holds itself cannot be written, and not everything has a text.
		return Object.prototype.toString.call(value);
	}
}
