import type { SchemaElement, Values } from '../../nodes/shared/table/schema';
import { escapeXml } from '../../nodes/shared/xml/text';

/** Elements by name, in the order in which they are written; a list repeats its element. Texts are escaped already. */
interface XmlTree {
	[element: string]: string | XmlTree | XmlTree[];
}

/**
 * Puts validated values into the order of the contract, as the object that other SOAP clients take:
 * `{ OrderLines: { OrderLine: [{ QuantityOrdered: '1', Product: { ProductNumber: 'SPA508G' } }] } }`.
 */
export function toXmlTree(block: SchemaElement, values: Values): XmlTree {
	const tree: XmlTree = {};
	for (const element of block.children) {
		const value = valueOf(element, values[element.name]);
		if (value !== undefined) tree[element.name] = value;
	}
	return tree;
}

function valueOf(element: SchemaElement, value: unknown): XmlTree[string] | undefined {
	const { item, entry } = element;
	if (item !== undefined)
		return value === undefined
			? undefined
			: { [item]: (value as Values[]).map((row) => toXmlTree(element, row)) };
	if (typeof value === 'string') return escapeXml(value);
	if (entry) return 'keepEmpty' in entry.xml && entry.xml.keepEmpty ? '' : undefined;
	const tree = toXmlTree(element, (value ?? {}) as Values);
	return Object.keys(tree).length > 0 ? tree : undefined;
}
