import type { INodeProperties } from 'n8n-workflow';
import type { Finding } from '../check/findings';
import { isEmpty } from '../check/empty';
import { findings as say } from '../check/messages';
import { neverData } from '../check/neverData';
import { walkValues, type Visitor } from '../check/walk';
import type { XmlPart } from '../table/field';
import { placeCode } from '../table/placeCode';
import type { SchemaElement, Values } from '../table/schema';
import { WrittenNumber } from '../table/writtenNumber';
import { changedTo, unchanged, type Cleaned } from './cleaned';
import { cleanDate, type DateOptions } from './date';
import { Draft, type Change } from './draft';
import { flowRows } from './flow';
import { reasons } from './messages';
import { cleanDecimal, cleanWhole } from './number';
import { cleanText } from './text';

/** Cleans values that belong together, such as the lines of an address. */
export type PartCleaner = (draft: Draft) => void;

/** What a supplier's orders need beside what the types of their fields say. The paths are the table's. */
export interface CleaningPlan {
	/** Codes that the supplier wants in capitals, each with which codes it has: others stay as they are written. */
	capitals: Readonly<Record<string, (code: string) => boolean>>;
	/** Decimals that are numbers of pieces. */
	pieces: readonly string[];
	/** Lists whose rows hold one text each, which may be as long as it takes. */
	flowing: readonly string[];
	/** In the order in which they are to be cleaned. */
	parts: readonly PartCleaner[];
	/** Whether numbers and dates stay as they are. */
	isForTextsOnly?: true;
}

/** For values that are to stay as they are: only what nobody can see is removed, and names of places become codes. */
export const textsOnly: CleaningPlan = {
	capitals: {},
	pieces: [],
	flowing: [],
	parts: [],
	isForTextsOnly: true,
};

export interface CleanOptions extends DateOptions, Pick<Visitor, 'nameRow'> {
	collections: readonly INodeProperties[];
}

interface CleanedOrder {
	values: Values;
	changes: Change[];
	findings: Finding[];
}

/**
 * Cleans an order before it is checked: what people and programs write in many ways gets the form that suppliers read.
 * What could mean two things becomes a finding, and nothing is cut off.
 * @param values by the document's names
 */
export function cleanOrder(
	schema: SchemaElement,
	values: Values,
	plan: CleaningPlan,
	options: CleanOptions,
): CleanedOrder {
	const draft = new Draft(schema, options.collections, values);
	for (const path of plan.flowing) flowRows(draft, path);
	draft.values = walkValues<unknown>(schema, draft.values, {
		nameRow: options.nameRow,
		visitValue: (entry, value, place, block) => {
			const cleaned = cleanValue(entry.xml, value, block, { plan, options });
			const { why, doubts } = cleaned;
			if (why.length > 0) draft.note(place, String(value), String(cleaned.value), why, doubts);
			if (!cleaned.complaint) return cleaned.value ?? undefined;
			draft.complain(place, String(value), cleaned.complaint);
			return undefined;
		},
		visitRows: (_, rows) => (rows.length > 0 ? rows : undefined),
	});
	for (const cleanPart of plan.parts) cleanPart(draft);
	return { values: draft.values, changes: draft.changes, findings: draft.findings };
}

interface Cleaning {
	plan: CleaningPlan;
	options: DateOptions;
}

function cleanValue(xml: XmlPart, value: unknown, block: Values, { plan, options }: Cleaning): Cleaned {
	const { type, content = 'code' } = xml;
	if (typeof value !== 'string')
		return plan.isForTextsOnly ? unchanged(value) : cleanTyped(type, value, options);
	const isText = type === 'string';
	const text = cleanText(value, isText ? content : 'code');
	if (isEmpty(text.value)) return { ...text, doubts: [] };
	// What is never data stays as it is, so that the check can say so.
	if (neverData(String(text.value), content)) return text;
	const cleaned = isText
		? cleanCode(xml, String(text.value), block, plan)
		: cleanNumberOrDate(xml, String(text.value), plan, options);
	// Of a number or a date, what stands around it says nothing.
	const doubts = [...(isText ? (text.doubts ?? []) : []), ...(cleaned.doubts ?? [])];
	return { ...cleaned, why: [...text.why, ...cleaned.why], doubts };
}

const cleanTyped = (type: XmlPart['type'], value: unknown, options: DateOptions) =>
	type === 'date' || type === 'dateTime'
		? cleanDate(value instanceof WrittenNumber ? Number(value) : value, type, options)
		: unchanged(value);

function cleanNumberOrDate(
	{ type, path }: XmlPart,
	text: string,
	{ pieces, isForTextsOnly }: CleaningPlan,
	options: DateOptions,
): Cleaned {
	if (isForTextsOnly) return unchanged(text);
	if (type === 'date' || type === 'dateTime') return cleanDate(text, type, options);
	if (type === 'boolean') return unchanged(text);
	return type === 'integer' || pieces.includes(path) ? cleanWhole(text) : cleanDecimal(text);
}

/** The code for a name, or one that is written in capitals. */
function cleanCode(xml: XmlPart, text: string, block: Values, { capitals }: CleaningPlan): Cleaned {
	const upper = text.toUpperCase();
	const code = placeCode(xml, text, block) ?? (capitals[xml.path]?.(upper) ? upper : text);
	if (code === text) return unchanged(text);
	const why = code === upper ? reasons.upperCase() : reasons.code();
	return { ...changedTo(code, why), doubts: isOtherCode(xml, text, code) ? [say.otherCode] : [] };
}

/** Whether a code stands for what may be another code in the wrong place, such as UK: it is as short as one, or in small letters. */
const isOtherCode = ({ length = 0 }: XmlPart, text: string, code: string) =>
	text.length <= length || code === text.toUpperCase();
