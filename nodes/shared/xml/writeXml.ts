import type { SchemaElement, Values } from '../table/schema';
import { escapeXml } from './text';

/**
 * Writes validated values in the order of the contract, without white space between the elements:
 * `<OrderLines><OrderLine><QuantityOrdered>1</QuantityOrdered>…</OrderLine></OrderLines>`.
 * @param keepEmpty writes every element, empty where there is no value; otherwise what is empty is left out
 */
export const writeBlock = (block: SchemaElement, values: Values, keepEmpty = false): string =>
	block.children.map((element) => writeElement(element, values[element.name], keepEmpty)).join('');

/** @param content XML, or a text that is escaped already */
export const tag = (name: string, content: string) => `<${name}>${content}</${name}>`;

function writeElement(element: SchemaElement, value: unknown, keepEmpty: boolean): string {
	const { name, item, entry, isRequired } = element;
	if (value === undefined && !isRequired && !keepEmpty) return '';
	if (item === undefined && entry) return writeText(element, value, keepEmpty);
	if (item === undefined) {
		const inner = writeBlock(element, (value ?? {}) as Values, keepEmpty);
		return inner && tag(name, inner);
	}
	const rows = ((value ?? []) as Values[]).map((row) => tag(item, writeBlock(element, row, keepEmpty)));
	return rows.length > 0 || keepEmpty ? tag(name, rows.join('')) : '';
}

function writeText({ name, entry }: SchemaElement, value: unknown, keepEmpty: boolean): string {
	if (typeof value === 'string') return tag(name, escapeXml(value));
	const isAlways = keepEmpty || (entry && 'keepEmpty' in entry.xml && entry.xml.keepEmpty);
	return isAlways ? tag(name, '') : '';
}
