import { findings as say } from '../messages';
import type { Finding } from './findings';
import { singleValueName, type SchemaElement, type Values } from './schema';
import { nearestName } from './text';

/** An order as it was read, and what is wrong with it. */
export interface Reading {
	values: Values;
	findings: Finding[];
}

/**
 * Parses an order given as JSON text or as an object.
 * @returns the object, or a finding that says why it is none
 */
export function parseOrderJson(json: unknown): Reading {
	const { value, findings } = parseJson('Order (JSON)', json);
	if (findings.length > 0 || isBlock(value)) return { values: isBlock(value) ? value : {}, findings };
	const what = Array.isArray(value) ? say.severalOrders() : say.notJson('it is not an object', 'object');
	return { values: {}, findings: [complaint('Order (JSON)', what)] };
}

/**
 * Parses what may be JSON text or be parsed already. The byte order mark of a file is left aside.
 * @param label the parameter's, for the finding
 */
export function parseJson(
	label: string,
	json: unknown,
	wanted: 'object' | 'array' = 'object',
): { value: unknown; findings: Finding[] } {
	if (typeof json !== 'string') return { value: json, findings: [] };
	try {
		return { value: JSON.parse(json.replace(/^\uFEFF/, '')), findings: [] };
	} catch (error) {
		return { value: undefined, findings: [complaint(label, say.notJson((error as Error).message, wanted))] };
	}
}

const complaint = (label: string, what: { rule: string; fix: string }): Finding => ({
	level: 'error',
	label,
	path: '',
	...what,
});

/**
 * Gives the names of an order, in whatever case, the form that the document has, and rows of one value their name.
 * @returns the order in the document's structure, and a finding for every name that the document does not know
 */
export function normalizeNames(schema: SchemaElement, order: Values): Reading {
	const findings: Finding[] = [];
	return { values: readBlock(schema, order, '', findings), findings };
}

function readBlock(block: SchemaElement, source: Values, path: string, findings: Finding[]): Values {
	const values: Values = {};
	const usedNames = new Map<SchemaElement, string>();
	for (const [name, value] of Object.entries(source)) {
		const here = path ? `${path}/${name}` : name;
		const element = block.byName.get(name.toLowerCase());
		const other = element && usedNames.get(element);
		if (!element) {
			findings.push({ level: 'error', label: here, path: here, ...say.unknownName(meantName(block, name)) });
		} else if (other !== undefined) {
			findings.push({ level: 'error', label: here, path: here, ...say.nameTwice(other) });
		} else {
			usedNames.set(element, name);
			const read = readElement(element, value, here, findings);
			if (read !== undefined) values[element.name] = read;
		}
	}
	return values;
}

/**
 * What an unknown name most likely stands for: the one field here or in a block below that has it as its name or as its
 * label in the form (`Quantity`, or `ProductNumber` without its `Product`), else the nearest name.
 */
function meantName(block: SchemaElement, name: string): string | undefined {
	const wanted = plainName(name);
	const meant = fieldsWithin(block).filter(({ element: { name: known, entry } }) =>
		[known, entry?.displayName ?? ''].some((text) => plainName(text) === wanted),
	);
	const [only, ...others] = meant;
	if (only && others.length === 0) return only.path;
	return nearestName(
		name,
		block.children.map((child) => child.name),
	);
}

const plainName = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The fields and lists of a block and of the blocks in it; the rows of a list have names of their own. */
const fieldsWithin = (block: SchemaElement, before = ''): Array<{ path: string; element: SchemaElement }> =>
	block.children.flatMap((element) => {
		const path = `${before}${element.name}`;
		return element.entry || element.item ? [{ path, element }] : fieldsWithin(element, `${path}/`);
	});

function readElement(element: SchemaElement, value: unknown, path: string, findings: Finding[]): unknown {
	if (value === undefined || value === null) return undefined;
	if (element.item !== undefined) return readRows(element, value, path, findings);
	if (element.entry) return value;
	if (isBlock(value)) return readBlock(element, value, path, findings);
	findings.push({ level: 'error', label: element.name, path, ...say.notBlock() });
	return undefined;
}

function readRows(
	group: SchemaElement,
	value: unknown,
	path: string,
	findings: Finding[],
): Values[] | undefined {
	const rows = unwrapRows(group, value);
	if (!Array.isArray(rows)) {
		findings.push({ level: 'error', label: group.entry?.displayName ?? group.name, path, ...say.notRows() });
		return undefined;
	}
	const single = singleValueName(group);
	return rows.flatMap((row: unknown, index) => {
		const here = `${path}[${index + 1}]`;
		if (isBlock(row)) return [readBlock(group, row, here, findings)];
		if (single !== undefined) return [{ [single]: row }];
		findings.push({
			level: 'error',
			label: group.entry?.displayName ?? group.name,
			path: here,
			...say.notBlock(),
		});
		return [];
	});
}

/** `{ OrderLine: [ … ] }`, as a converter from XML makes it, is the same as `[ … ]`. */
function unwrapRows({ item = '' }: SchemaElement, value: unknown): unknown {
	if (!isBlock(value)) return value;
	const entries = Object.entries(value);
	const only =
		entries.length === 1 && entries[0]?.[0].toLowerCase() === item.toLowerCase() ? entries[0][1] : value;
	return isBlock(only) ? [only] : only;
}

const isBlock = (value: unknown): value is Values =>
	typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
