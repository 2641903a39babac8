import type { INodeProperties } from 'n8n-workflow';
import { findings as say } from '../messages';
import { convert } from './convert';
import type { Field, WireField } from './field';
import type { Finding } from './findings';
import { labelOf } from './form';
import type { SchemaElement, Values } from './schema';
import { countCharacters, withoutForbiddenCharacters } from './text';

/** What the checking needs to know beside table and values. */
export interface ValidationOptions {
	/** IANA name of the workflow's time zone. */
	timeZone: string;
	collections: readonly INodeProperties[];
	/** What people know a row by, added to its number: the SKU of an order line. */
	nameRow?: (path: string, row: Values) => string | undefined;
}

/** Where in the message the walk is: for people (`where`) and as a path with row numbers. */
interface Place {
	path: string;
	where?: string;
}

/**
 * Checks values in the document's structure against the table, and makes texts of them.
 * @returns the order as texts in the same structure, without what is empty, and all findings at once
 */
export function validate(schema: SchemaElement, values: Values, options: ValidationOptions) {
	const findings: Finding[] = [];
	const order = validateBlock(schema, values, { path: '' }, { ...options, findings });
	return { order, findings };
}

type Walk = ValidationOptions & { findings: Finding[] };

function validateBlock(block: SchemaElement, values: Values, place: Place, walk: Walk): Values {
	const result: Values = {};
	for (const element of block.children) {
		const inner = { ...place, path: place.path ? `${place.path}/${element.name}` : element.name };
		const value = validateElement(element, values[element.name], inner, walk);
		if (value !== undefined) result[element.name] = value;
	}
	return result;
}

function validateElement(element: SchemaElement, value: unknown, place: Place, walk: Walk): unknown {
	if (element.item !== undefined) return validateRows(element, value, place, walk);
	if (element.entry) return validateValue(element.entry as Field | WireField, value, place, walk);
	const block = validateBlock(element, (value ?? {}) as Values, place, walk);
	return Object.keys(block).length > 0 ? block : undefined;
}

function validateRows(group: SchemaElement, value: unknown, place: Place, walk: Walk): Values[] | undefined {
	const label = group.entry?.displayName ?? group.name;
	const rows = ((value ?? []) as Values[])
		.map((row, index) => {
			const name = walk.nameRow?.(place.path, row);
			const where = [place.where, `${label} ${index + 1}${name ? ` (${name})` : ''}`]
				.filter(Boolean)
				.join(', ');
			return validateBlock(group, row, { path: `${place.path}[${index + 1}]`, where }, walk);
		})
		.filter((row) => Object.keys(row).length > 0);
	if (rows.length === 0 && group.entry?.xml.required) complain(walk, place, label, say.noRows());
	return rows.length > 0 ? rows : undefined;
}

function validateValue(
	entry: Field | WireField,
	value: unknown,
	place: Place,
	walk: Walk,
): string | undefined {
	if (isEmpty(value)) {
		if (entry.xml.required && !entry.xml.keepEmpty) complain(walk, place, entry, say.required());
		return undefined;
	}
	const converted = convert(entry.xml.type, value, walk.timeZone);
	if ('complaint' in converted) {
		complain(walk, place, entry, converted.complaint, showValue(value));
		return undefined;
	}
	const text = withoutForbiddenCharacters(converted.text);
	if (isEmpty(text)) return validateValue(entry, undefined, place, walk);
	if (text !== converted.text) {
		const removed = converted.text.length - text.length;
		complain(walk, place, entry, say.forbiddenCharacters(removed), text, 'warning');
	}
	checkLimits(entry, text, place, walk);
	return text;
}

function checkLimits(entry: Field | WireField, text: string, place: Place, walk: Walk) {
	const { xml } = entry;
	const length = countCharacters(text);
	if (xml.length !== undefined && length > xml.length) {
		if (xml.lengthIsAdvice)
			complain(walk, place, entry, say.longerThanDocumented(length, xml.length), text, 'warning');
		else complain(walk, place, entry, say.tooLong(length, xml.length), text);
	}
	if (xml.digits && !fitsDigits(text, xml.digits))
		complain(walk, place, entry, say.tooManyDigits(...xml.digits), text);
}

function fitsDigits(text: string, [all, afterPoint]: readonly [number, number]) {
	const [whole = '', fraction = ''] = text.replace(/^-/, '').split('.');
	return (
		whole.replace(/^0+/, '').length <= all - afterPoint && fraction.replace(/0+$/, '').length <= afterPoint
	);
}

/** White space alone is no value either. */
export const isEmpty = (value: unknown) =>
	value === undefined || value === null || (typeof value === 'string' && value.trim() === '');

const showValue = (value: unknown) => (typeof value === 'object' ? JSON.stringify(value) : String(value));

function complain(
	walk: Walk,
	{ path, where }: Place,
	about: Field | WireField | string,
	complaint: { rule: string; fix: string },
	value?: string,
	level: Finding['level'] = 'error',
) {
	walk.findings.push({
		level,
		label: typeof about === 'string' ? about : labelOf(walk.collections, about),
		path,
		...complaint,
		...(where && { where }),
		...(value !== undefined && { value }),
	});
}
