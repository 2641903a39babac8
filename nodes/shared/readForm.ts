import type { IExecuteFunctions } from 'n8n-workflow';
import type { Field } from './field';
import type { FormPart } from './form';
import { pathInScope, type Values } from './schema';

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
		if (part.kind === 'collection') {
			readParts(part.members, readerOf(read(part.property.name)), values);
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

function readRows({ rowName, row }: Extract<FormPart, { kind: 'group' }>, value: unknown): unknown {
	const rows = readerOf(value)(rowName) ?? value;
	if (!Array.isArray(rows)) return isEmptyObject(rows) ? undefined : rows;
	return rows.map((line: unknown) => readForm(row, readerOf(line)));
}

const readerOf = (value: unknown) => (name: string) =>
	typeof value === 'object' && value !== null ? (value as Values)[name] : undefined;

const isEmptyObject = (value: unknown) =>
	typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** A resource locator wraps its value; an unset date or choice means that nothing was chosen. */
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
