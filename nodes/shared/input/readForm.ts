import type { IExecuteFunctions } from 'n8n-workflow';
import type { Field } from '../table/field';
import { blockName, type FormPart } from '../table/form';
import { pathInScope, type Values } from '../table/schema';

/**
 * Gives the parameters of one item. One that the form hides is undefined; n8n throws for it unless the fallback is
 * something other than undefined.
 */
export const parametersOf =
	(context: IExecuteFunctions, item: number) =>
	(name: string): unknown =>
		context.getNodeParameter(name, item, null) ?? undefined;

/**
 * Reads the values of a form into the structure of the supplier's document.
 * @param read gives the value of a parameter by its name: of the node for one item, or of a row
 * @returns only what was there: an empty field stays '' and is judged later
 */
export function readForm(form: FormPart[], read: (name: string) => unknown): Values {
	const values: Values = {};
	readParts(form, read, values);
	return values;
}

function readParts(form: FormPart[], read: (name: string) => unknown, values: Values) {
	for (const part of form) {
		if ('property' in part) {
			const inner = readerOf(read(part.property.name));
			readParts(part.members, part.kind === 'block' ? readerOf(inner(blockName)) : inner, values);
			continue;
		}
		const value = read(part.entry.name);
		if (value === undefined) continue;
		setValue(
			values,
			pathInScope(part.entry),
			part.kind === 'field' ? plainValue(part.entry, value) : readRows(part, value),
		);
	}
}

function readRows(group: Extract<FormPart, { kind: 'group' }>, value: unknown): unknown {
	const { entry, rowName, row } = group;
	const rows = readerOf(value)(rowName) ?? value;
	if (entry.type === 'string' && typeof rows !== 'object') return linesOf(rows).map(readText(row));
	if (!Array.isArray(rows)) return isEmptyObject(rows) ? undefined : rows;
	return rows.map((line: unknown) =>
		entry.type === 'string' && typeof line !== 'object' ? readText(row)(line) : readForm(row, readerOf(line)),
	);
}

/** A row that is one text. */
const readText = (row: FormPart[]) => (text: unknown) => readForm(row, () => text);

const linesOf = (text: unknown) =>
	String(text)
		.split(/\r?\n/)
		.filter((line) => line.trim() !== '');

const readerOf = (value: unknown) => (name: string) =>
	typeof value === 'object' && value !== null ? (value as Values)[name] : undefined;

const isEmptyObject = (value: unknown) =>
	typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** A resource locator wraps its value. */
function plainValue(entry: Field, value: unknown): unknown {
	return entry.type === 'resourceLocator' && typeof value === 'object' ? readerOf(value)('value') : value;
}

function setValue(values: Values, path: string[], value: unknown) {
	const [name, ...rest] = path;
	if (name === undefined || value === undefined) return;
	if (rest.length === 0) {
		values[name] = value;
		return;
	}
	const inner = (values[name] ??= {}) as Values;
	setValue(inner, rest, value);
}
