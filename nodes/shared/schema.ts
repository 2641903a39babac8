import { isGroup, type Entry, type FieldTable } from './field';

/** An element of the message with what may stand in it, in contract order. */
export interface SchemaElement {
	name: string;
	/** The row of the table: of the value itself, or of the group that repeats. */
	entry?: Entry;
	/** In a wrapper: the name of the element that repeats in it. The children are then those of a row. */
	item?: string;
	children: SchemaElement[];
	/** The children by their names in lower case. */
	byName: Map<string, SchemaElement>;
}

/** Values in the structure and with the names of the supplier's document; a repeated group is an array of its rows. */
export interface Values {
	[name: string]: unknown;
}

/** Turns the table's paths into the tree that reading JSON, validation and writing walk along. */
export function buildSchema(table: FieldTable): SchemaElement {
	const root = newElement('');
	for (const entry of table) placeEntry(root, entry);
	return root;
}

function placeEntry(root: SchemaElement, entry: Entry) {
	let parent = root;
	for (const step of entry.xml.path.split('/')) {
		if (step.endsWith('[]')) parent.item = step.slice(0, -2);
		else parent = childOf(parent, step);
	}
	parent.entry = entry;
}

function childOf(parent: SchemaElement, name: string) {
	const known = parent.byName.get(name.toLowerCase());
	if (known) return known;
	const child = newElement(name);
	parent.children.push(child);
	parent.byName.set(name.toLowerCase(), child);
	return child;
}

const newElement = (name: string): SchemaElement => ({ name, children: [], byName: new Map() });

/** A row that holds a single value may also be written as that value. */
export const singleValueName = (element: SchemaElement) =>
	element.item && element.children.length === 1 ? element.children[0]?.name : undefined;

/** The path inside a row or message: the steps below the innermost repeated element, wrappers of groups included. */
export function pathInScope(entry: Entry): string[] {
	const path = isGroup(entry) ? entry.xml.path.replace(/\/[^/]+\[\]$/, '') : entry.xml.path;
	const afterItem = path.lastIndexOf('[]/');
	return (afterItem < 0 ? path : path.slice(afterItem + 3)).split('/');
}

/** The path of the repeated element that the entry stands in, or '' for the message itself. */
export function scopeOf(entry: Entry): string {
	const path = isGroup(entry) ? entry.xml.path.slice(0, -2) : entry.xml.path;
	const end = path.lastIndexOf('[]');
	return end < 0 ? '' : path.slice(0, end + 2);
}
