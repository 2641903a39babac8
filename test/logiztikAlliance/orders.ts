import type { INodeParameters } from 'n8n-workflow';

export type Block = Record<string, unknown>;
export interface OrderJson {
	Header: Block;
	Details: Block[];
}

/** A box that a LOCAL order may hold as well; with a barcode of its own where one is given. */
export const box = (changes: Block = {}): Block => ({
	FarmCode: 'EXP',
	Length: 10,
	Width: 4,
	Hight: 3,
	GrossWeight: 2.5,
	UnitOfMeasurement: 'CM',
	...changes,
});

/** A small order as 'Order (JSON)' takes it; each call gives a new one. */
export const order = (header: Block = {}, ...boxes: Block[]): OrderJson => ({
	Header: {
		ConsigneeCode: '999',
		PoNumber: 'PO-1',
		DestinationPortCode: 'MIA',
		PostType: 'FINAL',
		...header,
	},
	Details: boxes.length > 0 ? boxes : [box()],
});

export const localOrder = (header: Block = {}, ...boxes: Block[]): OrderJson =>
	order({ PostType: 'LOCAL', WarehouseCode: 'DGG', OriginPortCode: 'MIA', ...header }, ...boxes);

/** The parameters that hand over the order of each item. */
export const eachItem = (operation: string, more: INodeParameters = {}): INodeParameters => ({
	resource: 'purchaseOrder',
	operation,
	orderSource: 'json',
	orderJson: '={{ $json }}',
	...more,
});

const port = (value: string) => ({ __rl: true, mode: 'list', value });

/** The form of a small order. */
export const formOf = (operation: string, boxes: Block[], more: INodeParameters = {}): INodeParameters => ({
	resource: 'purchaseOrder',
	operation,
	orderSource: 'fields',
	postType: 'FINAL',
	consigneeCode: '999',
	poNumber: 'PO-1',
	destinationPortCode: port('MIA'),
	details: { detail: boxes as INodeParameters[] },
	...more,
});
