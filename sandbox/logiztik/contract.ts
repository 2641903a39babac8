import type { ContractElement } from '../readByContract';
import type { ValueKind } from '../values';

const value = (name: string, kind: ValueKind, maxLength?: number): ContractElement => ({
	name,
	namespace: '',
	kind,
	required: true,
	maxLength,
	children: [],
});

const group = (name: string, ...children: ContractElement[]): ContractElement => ({
	name,
	namespace: '',
	kind: 'group',
	required: true,
	children,
});

const list = (name: string, item: ContractElement): ContractElement => ({
	name,
	namespace: '',
	kind: 'list',
	required: true,
	children: [item],
});

const header = group(
	'Header',
	value('WarehouseCode', 'text', 8),
	value('ConsigneeCode', 'text', 32),
	value('PoNumber', 'text', 50),
	value('OriginPortCode', 'text', 3),
	value('DestinationPortCode', 'text', 3),
	value('EstimatedDate', 'date'),
	value('Comments', 'text', 64),
	value('PostType', 'text', 5),
	value('Accion', 'text', 6),
);

const detail = group(
	'Detail',
	value('ShipToCode', 'text', 32),
	value('CarrierCode', 'text', 32),
	value('DispatchDate', 'date'),
	value('FarmCode', 'text', 32),
	value('Barcode', 'text', 11),
	value('BoxSize', 'text', 3),
	value('ProductCode', 'text', 32),
	value('ProductDescription', 'text', 127),
	value('Packing', 'integer'),
	value('UnitPrice', 'decimal'),
	value('Length', 'decimal'),
	value('Width', 'decimal'),
	value('Hight', 'decimal'),
	value('GrossWeight', 'decimal'),
	value('UnitOfMeasurement', 'text', 16),
	value('Comments', 'text', 128),
);

/** The body in the page "Create Purchase Orders", with its names, types, lengths and order. */
export const documentContract = list('XMLPosAlliance', group('Po', header, list('Details', detail)));
