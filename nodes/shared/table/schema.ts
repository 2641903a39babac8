import { WrittenNumber } from './writtenNumber';
import { isGroup, type Entry, type FieldTable } from './field';

/** An element of the message and the elements that it may contain, in contract order. */
export interface SchemaElement {
	name: string;
	/** The table's entry for it; a block that only contains others has none. */
	entry?: Entry;
	/** The name of the element that repeats inside this one. The children are then those of one repetition. */
	item?: string;
	children: SchemaElement[];
	/** Whether it or something in it has to be given, so that a check must look at it even where it is missing. */
	isRequired: boolean;
	/** The children by name in lower case, and by what else people call them. */
	byName: Map<string, SchemaElement>;
}

/** Values under the names and in the structure of the supplier's document; a group is an array of its rows. */
export interface Values {
	[name: string]: unknown;
}

/** Whether a value holds others by name: a block of the document, or a row of a list. */
export const isBlock = (value: unknown): value is Values =>
	typeof value === 'object' &&
	value !== null &&
	!Array.isArray(value) &&
	!(value instanceof Date) &&
	!(value instanceof WrittenNumber);

/** Turns the table's paths into the tree that readers, checks and writers walk. */
export function buildSchema(table: FieldTable): SchemaElement {
	const root = newElement('');
	for (const entry of table) placeEntry(root, entry);
	return root;
}

function placeEntry(root: SchemaElement, entry: Entry) {
	let [block, parent] = [root, root];
	for (const step of entry.xml.path.split('/')) {
		if (step.endsWith('[]')) parent.item = step.slice(0, -2);
		else [block, parent] = [parent, childOf(parent, step)];
		parent.isRequired ||= entry.xml.required === true;
	}
	parent.entry = entry;
	for (const name of 'alsoNamed' in entry.xml ? (entry.xml.alsoNamed ?? []) : [])
		block.byName.set(name.toLowerCase(), parent);
}

function childOf(parent: SchemaElement, name: string) {
	const known = parent.byName.get(name.toLowerCase());
	if (known) return known;
	const child = newElement(name);
	parent.children.push(child);
	parent.byName.set(name.toLowerCase(), child);
	return child;
}

const newElement = (name: string): SchemaElement => ({
	name,
	children: [],
	isRequired: false,
	byName: new Map(),
});

/** The name of the only value in a row; such a row may also be given as the value itself. */
export const singleValueName = (element: SchemaElement) =>
	element.item && element.children.length === 1 ? element.children[0]?.name : undefined;

/** The names that lead to the entry's value, from the row that it is in or from the message. */
export function pathInScope(entry: Entry): string[] {
	const path = isGroup(entry) ? entry.xml.path.replace(/\/[^/]+\[\]$/, '') : entry.xml.path;
	const afterItem = path.lastIndexOf('[]/');
	return (afterItem < 0 ? path : path.slice(afterItem + 3)).split('/');
}

/** The path of the repeated element that the entry is in, or '' if it is in none. */
export function scopeOf(entry: Entry): string {
	const path = isGroup(entry) ? entry.xml.path.slice(0, -2) : entry.xml.path;
	const end = path.lastIndexOf('[]');
	return end < 0 ? '' : path.slice(0, end + 2);
}

/** The element at a path as findings have it, `Order/OrderLines[2]/UnitPrice`. */
export function elementAt(schema: SchemaElement, path: string): SchemaElement | undefined {
	let element: SchemaElement | undefined = schema;
	for (const step of path.split('/'))
		element = element?.byName.get(step.replace(/\[\d+\]$/, '').toLowerCase());
	return element;
}

/** The value at a path without rows. */
export function valueAt(values: Values, path: string): unknown {
	let value: unknown = values;
	for (const step of path.split('/'))
		value = typeof value === 'object' && value !== null ? (value as Values)[step] : undefined;
	return value;
}

/** A copy of the values with another one at a path without rows; undefined takes it out. */
export function withValueAt(values: Values, path: string, value: unknown): Values {
	const [name = '', ...rest] = path.split('/');
	const { [name]: before, ...others } = values;
	if (before === undefined && value === undefined) return values;
	const after = rest.length > 0 ? withValueAt((before ?? {}) as Values, rest.join('/'), value) : value;
	return after === undefined ? others : { ...values, [name]: after };
}
