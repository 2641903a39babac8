import { isField, type Entry } from './field';
import type { SchemaElement, Values } from './schema';

/**
 * Adds the defaults of fields that the supplier requires and the form does not.
 * @returns a copy of the values; an empty value stays empty
 */
export function withDefaults(block: SchemaElement, values: Values): Values {
	const result: Values = { ...values };
	for (const element of block.children) {
		if (values[element.name] === undefined && !element.isRequired) continue;
		const value = withDefault(element, values[element.name]);
		if (value !== undefined) result[element.name] = value;
	}
	return result;
}

function withDefault(element: SchemaElement, value: unknown): unknown {
	if (element.item !== undefined)
		return (value as Values[] | undefined)?.map((row) => withDefaults(element, row));
	if (element.entry) return value === undefined ? defaultOf(element.entry) : value;
	const block = withDefaults(element, (value ?? {}) as Values);
	return Object.keys(block).length > 0 ? block : value;
}

function defaultOf(entry: Entry): unknown {
	if (!isField(entry) || entry.required || !entry.xml.required) return undefined;
	return typeof entry.default === 'string' && entry.default !== '' ? entry.default : undefined;
}
