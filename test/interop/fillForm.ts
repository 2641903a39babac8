import type { INodeParameters, NodeParameterValueType } from 'n8n-workflow';
import type { Field } from '../../nodes/shared/table/field';
import { blockName, type FormPart } from '../../nodes/shared/table/form';
import { pathInScope } from '../../nodes/shared/table/schema';
import type { Block, Part } from './randomOrders';

type Values = Record<string, unknown>;

const isValues = (value: unknown): value is Values =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

const valueAt = (values: unknown, path: string[]): unknown =>
	path.reduce((value, name) => (isValues(value) ? value[name] : undefined), values);

/**
 * Fills a node's form in as a user would who has an order before them.
 * @param parts which places of the form are filled in
 * @param order in the names of the supplier's document, `{ WestconMetadata, Order }`
 */
export function fillForm(parts: readonly FormPart[], order: unknown): INodeParameters {
	const parameters: INodeParameters = {};
	for (const part of parts) {
		if ('property' in part) {
			const members = fillForm(part.members, order);
			const value = part.kind === 'block' ? { [blockName]: members } : members;
			if (Object.keys(members).length > 0) parameters[part.property.name] = value;
			continue;
		}
		const value = valueAt(order, pathInScope(part.entry));
		if (value === undefined) continue;
		parameters[part.entry.name] =
			part.kind === 'field' ? fieldValue(part.entry, value) : groupValue(part, value);
	}
	return parameters;
}

type GroupPart = Extract<FormPart, { kind: 'group' }>;

/** Rows that are one text each are lines of one text. */
function groupValue({ entry, rowName, row }: GroupPart, value: unknown): NodeParameterValueType {
	const rows = rowsOf(row, value);
	if (entry.type === 'string') return rows.map((each) => Object.values(each)[0]).join('\n');
	return { [rowName]: rows };
}

const rowsOf = (row: readonly FormPart[], value: unknown): INodeParameters[] =>
	Array.isArray(value) ? value.map((values) => fillForm(row, values)) : [];

/** A code is typed, not chosen from the list. */
function fieldValue({ type, modes }: Field, value: unknown): NodeParameterValueType {
	const given = value as string | boolean;
	if (type !== 'resourceLocator') return given;
	const mode = modes?.find((each) => each.type === 'string')?.name ?? '';
	return { __rl: true, mode, value: given };
}

/** The form with only some of its collections, in the rows too. */
export const withCollections = (parts: readonly FormPart[], names: readonly string[]): FormPart[] =>
	parts
		.filter((part) => !('property' in part) || names.includes(part.property.name))
		.map((part) => {
			if ('property' in part) return { ...part, members: withCollections(part.members, names) };
			return part.kind === 'group' ? { ...part, row: withCollections(part.row, names) } : part;
		});

/** The names of all collections, those of rows included. */
export const collectionsIn = (parts: readonly FormPart[]): string[] =>
	parts.flatMap((part) => {
		if ('property' in part) return [part.property.name, ...collectionsIn(part.members)];
		return part.kind === 'group' ? collectionsIn(part.row) : [];
	});

/** What of the order stands in those places of the form, in the document's structure. */
export function pick(parts: readonly FormPart[], order: unknown, scope = ''): Block {
	const picked: Block = {};
	for (const part of parts) {
		if ('property' in part) merge(picked, pick(part.members, order, scope));
		else merge(picked, pickEntry(part, order, part.entry.xml.path.slice(scope.length)));
	}
	return picked;
}

function pickEntry(
	part: Extract<FormPart, { kind: 'field' | 'group' }>,
	order: unknown,
	path: string,
): Block {
	const steps = (part.kind === 'group' ? path.replace(/\/[^/]+\[\]$/, '') : path).split('/');
	const value = steps.reduce((inner, step) => (inner as Record<string, unknown> | undefined)?.[step], order);
	if (value === undefined) return {};
	const inner: Part =
		part.kind === 'field'
			? { given: value, sent: String(value) }
			: (value as unknown[]).map((row) => pick(part.row, row, `${part.entry.xml.path}/`));
	return steps.reduceRight<Part>((content, step) => ({ [step]: content }) as Block, inner) as Block;
}

function merge(target: Block, source: Block) {
	for (const [name, part] of Object.entries(source)) {
		const known = target[name];
		if (known === undefined || Array.isArray(known)) target[name] = part;
		else merge(known as Block, part as Block);
	}
}
