import { XMLBuilder } from 'fast-xml-parser';
import type { Values } from '../shared/schema';
import { toXmlTree } from '../shared/toXml';
import { schema } from './order';

/** Texts come escaped already (toXmlTree). */
const builder = new XMLBuilder({ processEntities: false, suppressEmptyNode: false });

/**
 * Writes the document of the page: every element in its order, empty where there is no value.
 * `<XMLPosAlliance><Po><Header><WarehouseCode></WarehouseCode>…</Header><Details><Detail>…</Detail></Details></Po></XMLPosAlliance>`
 * @param orders validated; none makes a document without any `Po`
 */
export function buildDocument(orders: Values[]): string {
	const pos = orders.map((po) => toXmlTree(schema, po, true));
	return `<?xml version="1.0" encoding="utf-8"?>${builder.build({ XMLPosAlliance: pos.length > 0 ? { Po: pos } : '' })}`;
}
