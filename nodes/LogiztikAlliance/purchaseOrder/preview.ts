import type { IDataObject } from 'n8n-workflow';
import { priced, sumOf } from '../../shared/orders/price';
import type { Values } from '../../shared/table/schema';
import { indentXml } from '../../shared/xml/indentXml';
import { namePort } from './codes';
import { writeDocument } from './message';
import type { LogiztikOrder } from './order';

/** What a credential adds to an order, by the labels of its form. */
const addedByCredential = ['Environment', 'Token'];

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
		...(settings.options.includeXml && { requestXml: indentXml(writeDocument([po])) }),
	};
}

const previewBox = ({
	FarmCode,
	Barcode,
	BoxSize,
	ProductCode,
	ProductDescription,
	Packing,
	UnitPrice,
}: Values): IDataObject => ({
	...given({
		farm: FarmCode,
		barcode: Barcode,
		boxSize: BoxSize,
		product: [ProductCode, ProductDescription].filter(Boolean).join(' - '),
	}),
	...priced(Packing, UnitPrice),
});

const given = (values: Values): IDataObject =>
	Object.fromEntries(
		Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
	) as IDataObject;
