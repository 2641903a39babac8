import { isField } from './field';
import type { SchemaElement, Values } from './schema';

/**
 * Adds the defaults of what the supplier requires but nobody is asked for: required fields that stand in a collection.
 * @returns a new order; only a value that is absent is filled in, an empty one stays empty
 */
export function withDefaults(block: SchemaElement, values: Values): Values {
	const result: Values = { ...values };
	for (const element of block.children) {
		const value = withDefault(element, values[element.name]);
		if (value !== undefined) result[element.name] = value;
	}
	return result;
}

function withDefault(element: SchemaElement, value: unknown): unknown {
	const { entry } = element;
	if (element.item !== undefined)
		return (value as Values[] | undefined)?.map((row) => withDefaults(element, row));
	if (!entry) {
		const block = withDefaults(element, (value ?? {}) as Values);
		return Object.keys(block).length > 0 ? block : value;
	}
	const fillsIn =
		value === undefined && isField(entry) && entry.collection && entry.xml.required && entry.default !== '';
	return fillsIn ? entry.default : value;
}
