import { buildSchema, type Values } from '../../shared/table/schema';
import { tag, writeBlock } from '../../shared/xml/writeXml';
import { fields } from './fields';

/** A `Po` as a tree: Header and Details with all they hold (page, Body). */
export const poSchema = buildSchema(fields);

/** How the document is sent. */
export const contentType = 'application/xml; charset=utf-8';

/**
 * Writes the document of the page: every element in its order, empty where there is no value.
 * `<XMLPosAlliance><Po><Header><WarehouseCode></WarehouseCode>…</Header><Details><Detail>…</Detail></Details></Po></XMLPosAlliance>`
 * @param orders validated; none makes a document without any `Po`
 */
export function writeDocument(orders: Values[]): string {
	const pos = orders.map((po) => tag('Po', writeBlock(poSchema, po, true)));
	return `<?xml version="1.0" encoding="utf-8"?>${tag('XMLPosAlliance', pos.join(''))}`;
}
