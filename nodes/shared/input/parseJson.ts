import type { Complaint, Finding } from '../check/findings';
import { isBlock, type Values } from '../table/schema';
import { inputFindings as say, type WantedJson } from './messages';
import { parseJsonText, repeatedPaths } from './parseJsonText';

/** An order as it was read, and what is wrong with it. */
export interface SourceOrder {
	values: Values;
	findings: Finding[];
}

/**
 * Parses an order given as JSON text or as an object.
 * @returns the object, or a finding that says why it is none
 */
export function parseOrderJson(json: unknown): SourceOrder {
	const { value, findings } = parseJson('Order (JSON)', json);
	if (findings.length > 0 || isBlock(value)) return { values: isBlock(value) ? value : {}, findings };
	const what = Array.isArray(value) ? say.severalOrders() : say.notJson('it is not an object', 'object');
	return { values: {}, findings: [complaint('Order (JSON)', what)] };
}

/**
 * Parses what may be JSON text or be parsed already. Blanks around it and the byte order mark of a file are left aside.
 * @param label the parameter's, for the finding
 */
export function parseJson(
	label: string,
	json: unknown,
	wanted: WantedJson = 'object',
): { value: unknown; findings: Finding[] } {
	const fail = (what: Complaint) => ({
		value: undefined,
		findings: [complaint(label, what)],
	});
	if (json === undefined || json === null) return fail(say.emptyJson(wanted));
	if (typeof json !== 'string') return { value: json, findings: [] };
	const text = json.trim();
	if (text === '' || /^(?:undefined|null)$/.test(text)) return fail(say.emptyJson(wanted));
	if (text.startsWith('[object ')) return fail(say.objectText());
	if (/^=?\s*\{\{/.test(text)) return fail(say.notEvaluated());
	try {
		return { value: parseJsonText(text), findings: [] };
	} catch (error) {
		return fail(say.notJson((error as Error).message, wanted));
	}
}

/** The same for data whose names are none of the supplier's document: a name that comes twice in it is a finding as well. */
export function parseForeignJson(label: string, json: unknown, wanted: WantedJson) {
	const { value, findings } = parseJson(label, json, wanted);
	const repeated = typeof json === 'string' ? repeatedPaths(value) : [];
	const found = repeated.map((path) => ({ ...complaint(label, say.nameRepeated()), value: path }));
	return { value, findings: [...findings, ...found] };
}

const complaint = (label: string, what: Complaint): Finding => ({
	level: 'error',
	label,
	path: '',
	...what,
});
