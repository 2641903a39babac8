import type { SchemaElement, Values } from './schema';
import { escapeXml } from './text';

/** Elements by name, in the order in which they are written; a list repeats its element. Texts are escaped already. */
export interface XmlTree {
	[element: string]: string | XmlTree | XmlTree[] | undefined;
}

/**
 * Puts validated values into the order of the contract, as the object that an XML library writes:
 * `{ OrderLines: { OrderLine: [{ QuantityOrdered: '1', Product: { ProductNumber: 'SPA508G' } }] } }`.
 * Texts are escaped here, because neither library does it for line ends, and one passes CDATA through.
 * @param keepEmpty writes every element, empty where there is no value; otherwise what is empty is left out
 */
export function toXmlTree(block: SchemaElement, values: Values, keepEmpty = false): XmlTree {
	const tree: XmlTree = {};
	for (const element of block.children) {
		const written = writeElement(element, values[element.name], keepEmpty);
		if (written !== undefined) tree[element.name] = written;
	}
	return tree;
}

function writeElement(
	element: SchemaElement,
	value: unknown,
	keepEmpty: boolean,
): XmlTree[string] | undefined {
	if (element.item !== undefined) {
		const rows = ((value ?? []) as Values[]).map((row) => toXmlTree(element, row, keepEmpty));
		return rows.length > 0 || keepEmpty ? { [element.item]: rows } : undefined;
	}
	if (element.entry) return writeText(element, value, keepEmpty);
	const inner = toXmlTree(element, (value ?? {}) as Values, keepEmpty);
	return Object.keys(inner).length > 0 ? inner : undefined;
}

function writeText({ entry }: SchemaElement, value: unknown, keepEmpty: boolean): string | undefined {
	if (typeof value === 'string') return escapeXml(value);
	const always = keepEmpty || (entry && 'keepEmpty' in entry.xml && entry.xml.keepEmpty);
	return always ? '' : undefined;
}
