import type { IDataObject } from 'n8n-workflow';
import { otherFields } from '../../shared/orders/otherFields';
import { priced, sumOf } from '../../shared/orders/price';
import type { SchemaElement, Values } from '../../shared/table/schema';
import { indentXml } from '../../shared/xml/indentXml';
import { namePort } from './codes';
import { collections } from './collections';
import { poSchema, writeDocument } from './message';
import type { LogiztikOrder } from './order';

/** What a credential adds to an order, by the labels of its form. */
const addedByCredential = ['Environment', 'Token'];

/** What the preview shows under names of its own. */
const shown = [
	...['PoNumber', 'ConsigneeCode', 'PostType', 'OriginPortCode', 'DestinationPortCode', 'Accion'].map(
		(name) => `Header/${name}`,
	),
	...['FarmCode', 'Barcode', 'BoxSize', 'ProductCode', 'ProductDescription', 'Packing', 'UnitPrice'].map(
		(name) => `Details/Detail[]/${name}`,
	),
];
const boxSchema = poSchema.byName.get('details') as SchemaElement;

/** The order for people: who gets what from where, and where it would be sent. The token is in the address only. */
export function previewOrder({ po, boxCount, settings }: LogiztikOrder): IDataObject {
	const { ConsigneeCode, PostType, OriginPortCode, DestinationPortCode } = (po.Header ?? {}) as Values;
	const boxes = ((po.Details ?? []) as Values[]).map(previewBox);
	const total = sumOf(boxes);
	return {
		action: settings.action,
		...(settings.connection ? { environment: settings.connection.environment } : { addedByCredential }),
		...given({
			consignee: ConsigneeCode,
			postType: PostType,
			originPort: OriginPortCode && namePort(String(OriginPortCode)),
			destinationPort: DestinationPortCode && namePort(String(DestinationPortCode)),
		}),
		boxCount,
		boxes,
		...given({ total }),
		...otherFields(poSchema, { Header: po.Header }, { collections, shown }),
		...(settings.options.includeXml && { requestXml: indentXml(writeDocument([po])) }),
	};
}

function previewBox(box: Values, index: number): IDataObject {
	const { FarmCode, Barcode, BoxSize, ProductCode, ProductDescription, Packing, UnitPrice } = box;
	return {
		...given({
			farm: FarmCode,
			barcode: Barcode,
			boxSize: BoxSize,
			product: [ProductCode, ProductDescription].filter(Boolean).join(' - '),
		}),
		...priced(Packing, UnitPrice),
		...otherFields(boxSchema, box, { collections, shown }, `Details[${index + 1}]`),
	};
}

const given = (values: Values): IDataObject =>
	Object.fromEntries(
		Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
	) as IDataObject;
