import type { Field, Group, WireField } from '../table/field';
import type { SchemaElement, Values } from '../table/schema';

/** Where a walk is: as a path with row numbers, and for people. */
export interface Place {
	/** `Order/OrderLines[2]/Product/ProductNumber` */
	path: string;
	/** `Line 2 (SPA508G)`; absent outside of rows. */
	where?: string;
}

/** What is done on the way through an order's values. */
export interface Visitor<T = string> {
	/** What people know a row by, added to its number: the SKU of an order line. */
	nameRow?: (path: string, row: Values) => string | undefined;
	/** Whether what is required is visited even where it is missing. */
	visitsMissing?: boolean;
	/**
	 * Gives the value's text, or what else is made of it; undefined leaves it out.
	 * @param block the given values that it stands among
	 */
	visitValue(entry: Field | WireField, value: unknown, place: Place, block: Values): T | undefined;
	/** Decides which rows stay, once their values have been visited. */
	visitRows(group: SchemaElement, rows: Values[], place: Place): Values[] | undefined;
}

/**
 * Goes through values in the structure of the supplier's document, element by element as the table has them.
 * @returns texts in the same structure, without blocks that are empty
 */
export const walkValues = <T>(schema: SchemaElement, values: Values, visitor: Visitor<T>): Values =>
	walkBlock(schema, values, { path: '' }, visitor);

function walkBlock<T>(block: SchemaElement, values: Values, place: Place, visitor: Visitor<T>): Values {
	const result: Values = {};
	for (const element of block.children) {
		const isMissing = values[element.name] === undefined;
		if (isMissing && !(visitor.visitsMissing && element.isRequired)) continue;
		const inner = { ...place, path: place.path ? `${place.path}/${element.name}` : element.name };
		const value = walkElement(element, values, inner, visitor);
		if (value !== undefined) result[element.name] = value;
	}
	return result;
}

function walkElement<T>(element: SchemaElement, values: Values, place: Place, visitor: Visitor<T>): unknown {
	const value = values[element.name];
	if (element.item !== undefined) return walkRows(element, (value ?? []) as Values[], place, visitor);
	if (element.entry) return visitor.visitValue(element.entry as Field | WireField, value, place, values);
	const block = walkBlock(element, (value ?? {}) as Values, place, visitor);
	return Object.keys(block).length > 0 ? block : undefined;
}

function walkRows<T>(group: SchemaElement, rows: Values[], place: Place, visitor: Visitor<T>) {
	const { displayName = group.name, rowLabel = displayName } = (group.entry ?? {}) as Partial<Group>;
	const walked = rows.map((row, index) => {
		const name = visitor.nameRow?.(place.path, row);
		const ownPlace = `${rowLabel} ${index + 1}${name ? ` (${name})` : ''}`;
		const where = place.where ? `${place.where}, ${ownPlace}` : ownPlace;
		return walkBlock(group, row, { path: `${place.path}[${index + 1}]`, where }, visitor);
	});
	return visitor.visitRows(group, walked, place);
}
