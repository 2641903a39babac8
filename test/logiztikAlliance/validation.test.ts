import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { Complaint } from '../../nodes/shared/check/findings';
import { findings as say } from '../../nodes/shared/check/messages';
import { inputFindings } from '../../nodes/shared/input/messages';
import { logiztikRules as rules } from '../../nodes/LogiztikAlliance/purchaseOrder/messages';
import { openHost, type Host } from '../support/engine';
import { findingsIn, reported } from '../support/findings';
import { box, eachItem, formOf, localOrder, order, type OrderJson } from './orders';

let host: Host;
beforeAll(async () => {
	host = await openHost();
});
afterAll(() => host.close());

async function preview(parameters: INodeParameters, items: object[]) {
	const run = await host.runNode({ type: 'logiztikAlliance', parameters, items: items as IDataObject[] });
	expect(run.error?.message).toBeUndefined();
	return (run.outputs[0] ?? []).map(({ json }) => json);
}

/** What Preview says of each order as it is given, errors and warnings apart. */
async function check(orders: object[], previewOf = 'insert') {
	return await preview(eachItem('preview', { previewOf, options: { cleanValues: false } }), orders);
}

const errorsOf = async (one: object, previewOf?: string) =>
	findingsIn((await check([one], previewOf))[0], 'error');
const warningsOf = async (one: object, previewOf?: string) =>
	findingsIn((await check([one], previewOf))[0], 'warning');

const headerWith = (name: string, value: unknown) => order({ [name]: value });
const boxWith = (name: string, value: unknown) => order({}, box({ Barcode: 'OP1' }), box({ [name]: value }));
const text = (length: number) => 'Ñ'.repeat(length);

const headerErrors: Array<[string, unknown, string, Complaint]> = [
	['WarehouseCode', text(9), 'Warehouse Code', say.tooLong(9, 8)],
	['ConsigneeCode', text(33), 'Consignee Code', say.tooLong(33, 32)],
	['ConsigneeCode', '', 'Consignee Code', say.required()],
	['ConsigneeCode', null, 'Consignee Code', say.required()],
	['PoNumber', text(51), 'Purchase Order Number', say.tooLong(51, 50)],
	['OriginPortCode', 'UIO00', 'Origin Port', say.tooLong(5, 3)],
	['OriginPortCode', 'uio', 'Origin Port', rules.notIata()],
	['DestinationPortCode', 'M1A', 'Destination Port', rules.notIata()],
	['DestinationPortCode', 'MIA-222', 'Destination Port', say.tooLong(7, 3)],
	['DestinationPortCode', '', 'Destination Port', say.required()],
	['EstimatedDate', '12/31/2026', 'Additional Fields > Estimated Date', say.notDate()],
	['EstimatedDate', '2026-02-30', 'Additional Fields > Estimated Date', say.notDate()],
	['Comments', text(65), 'Additional Fields > Comments', say.tooLong(65, 64)],
	['PostType', 'AIR', 'Post Type', rules.unknownPostType()],
	['PostType', '', 'Post Type', say.required()],
	['Accion', 'DELETE', 'Accion', rules.otherAction('INSERT')],
	['ConsigneeCode', { code: 1 }, 'Consignee Code', say.notText()],
];

const boxErrors: Array<[string, unknown, string, Complaint]> = [
	['ShipToCode', text(33), 'Ship-To Code', say.tooLong(33, 32)],
	['CarrierCode', text(33), 'Carrier Code', say.tooLong(33, 32)],
	['DispatchDate', 'tomorrow', 'Dispatch Date', say.notDate()],
	['FarmCode', text(33), 'Farm Code', say.tooLong(33, 32)],
	['FarmCode', '', 'Farm Code', say.required()],
	['Barcode', 'OP0092570080', 'Barcode', say.tooLong(12, 11)],
	['Barcode', '9257008', 'Barcode', rules.barcodeForm()],
	['Barcode', 'OP-9257008', 'Barcode', rules.barcodeForm()],
	['Barcode', 'OP', 'Barcode', rules.barcodeForm()],
	['BoxSize', 'FULL', 'Box Size', say.tooLong(4, 3)],
	['ProductCode', text(33), 'Product Code', say.tooLong(33, 32)],
	['ProductDescription', text(128), 'Product Description', say.tooLong(128, 127)],
	['Packing', '1.5', 'Packing', say.notInteger()],
	['Packing', -1, 'Packing', say.belowZero()],
	['Packing', 2147483648, 'Packing', say.notInteger()],
	['UnitPrice', '1,5', 'Unit Price', say.notNumeric()],
	['UnitPrice', '0.0001', 'Unit Price', say.tooManyDigits(9, 3)],
	['UnitPrice', '-1', 'Unit Price', say.belowZero()],
	['Length', '1000000', 'Length', say.tooManyDigits(9, 3)],
	['Width', -4, 'Width', say.belowZero()],
	['Hight', '3cm', 'Height', say.notNumeric()],
	['GrossWeight', '2.5555', 'Gross Weight', say.tooManyDigits(9, 3)],
	['UnitOfMeasurement', 'MM', 'Unit of Measurement', rules.unknownUnit()],
	['UnitOfMeasurement', 'inch', 'Unit of Measurement', rules.unknownUnit()],
	['UnitOfMeasurement', '', 'Unit of Measurement', say.required()],
	['Comments', text(129), 'Comments', say.tooLong(129, 128)],
];

/** What a finding shows of the value; nothing where nothing is there. */
const shown = (value: unknown) => {
	if (value === '' || value === null) return undefined;
	return typeof value === 'object' ? JSON.stringify(value) : String(value);
};

const boxes = (number: number, field: string, name: string, complaint: Complaint, value?: unknown) =>
	reported({ field, path: `Details[${number}]/${name}`, complaint, value: shown(value ?? '') });

describe('says what is wrong, and where', () => {
	test.each(headerErrors)('Header/%s %j', async (name, value, field, complaint) => {
		expect(await errorsOf(headerWith(name, value))).toEqual([
			reported({ field, path: `Header/${name}`, complaint, value: shown(value) }),
		]);
	});

	test.each(boxErrors)('Detail/%s %j', async (name, value, field, complaint) => {
		expect(await errorsOf(boxWith(name, value))).toEqual([boxes(2, field, name, complaint, value)]);
	});

	test.each([
		['its barcode', { Barcode: '77' }, 'Box 2 (77), '],
		['its product code', { ProductCode: text(33) }, `Box 2 (${text(33)}), `],
		['its product', { ProductDescription: 'Roses' }, 'Box 2 (Roses), '],
		['its number alone', {}, 'Box 2, '],
	])('names a box by %s', async (_, changes, begin) => {
		const [error] = await errorsOf(order({}, box(), box({ ...changes, FarmCode: text(33) })));
		expect(String(error?.message).startsWith(begin)).toBe(true);
	});

	test('all of it at once', async () => {
		const wrong = order(
			{ ConsigneeCode: '', DestinationPortCode: 'x' },
			box({ Packing: 'ten' }),
			box({ FarmCode: '' }),
		);
		const errors = await errorsOf(wrong);
		expect(errors).toHaveLength(4);
		expect(errors).toEqual(
			expect.arrayContaining([
				reported({ field: 'Consignee Code', path: 'Header/ConsigneeCode', complaint: say.required() }),
				boxes(1, 'Packing', 'Packing', say.notInteger(), 'ten'),
				boxes(2, 'Farm Code', 'FarmCode', say.required()),
				reported({
					field: 'Destination Port',
					path: 'Header/DestinationPortCode',
					complaint: rules.notIata(),
					value: 'x',
				}),
			]),
		);
	});

	test('no boxes, and what is no list of boxes', async () => {
		const noBoxes = reported({ field: 'Boxes', path: 'Details', complaint: say.noRows() });
		expect(await errorsOf({ ...order(), Details: [] })).toEqual([noBoxes]);
		expect(await errorsOf({ Header: order().Header })).toEqual([noBoxes]);
		expect(await errorsOf({ ...order(), Details: 'one box' })).toEqual([
			reported({ field: 'Boxes', path: 'Details', complaint: inputFindings.notRows() }),
		]);
	});

	test('an empty box is a box, and keeps the numbers of those behind it', async () => {
		const unit = 'Unit of Measurement';
		expect(await errorsOf(order({}, {}, box({ UnitOfMeasurement: 'MM' })))).toEqual([
			boxes(1, 'Farm Code', 'FarmCode', say.required()),
			boxes(1, unit, 'UnitOfMeasurement', say.required()),
			boxes(2, unit, 'UnitOfMeasurement', rules.unknownUnit(), 'MM'),
		]);
	});

	test('a misspelt name', async () => {
		const path = 'Details[1]/Hightt';
		expect(await errorsOf(order({}, { ...box(), Hightt: 3 }))).toEqual([
			reported({ field: path, path, complaint: inputFindings.unknownName('Hight') }),
		]);
	});
});

/** Lists that would be empty are left out. */
function expectNoFindings(preview?: IDataObject) {
	expect(preview).toMatchObject({ status: 'valid' });
	expect(preview).not.toHaveProperty('findings');
	expect(preview).not.toHaveProperty('warnings');
}

describe('takes what the page lets be', () => {
	const limits: OrderJson[] = [
		order({ WarehouseCode: text(8), ConsigneeCode: text(32), PoNumber: text(50), Comments: text(64) }),
		order(
			{},
			box({ Barcode: 'OP009257008', BoxSize: 'FBX', ProductDescription: text(127), Packing: 9999999 }),
		),
		order(
			{},
			box({ Length: '999999.999', Width: 0, Hight: '0.001', GrossWeight: '000', Comments: text(128) }),
		),
		order({}, { FarmCode: 'EXP', UnitOfMeasurement: 'INCH' }),
		order({}, box({ Length: '', Width: null, Hight: undefined })),
		order({ EstimatedDate: '2026-11-23T23:30:00', OriginPortCode: '' }, box({ UnitPrice: '' })),
		order({}, box({ Barcode: 'OP1' }), box({ Barcode: 'OP2' }), box(), box()),
	];

	test.each(limits.map((one) => [JSON.stringify(one).slice(0, 60), one]))('%s', async (_, one) => {
		expectNoFindings((await check([one]))[0]);
	});
});

describe('a LOCAL order', () => {
	test('is fine with DGG, MIA and sizes above zero', async () => {
		expectNoFindings((await check([localOrder()]))[0]);
	});

	test('needs a warehouse', async () => {
		expect(await errorsOf(localOrder({ WarehouseCode: '' }))).toEqual([
			reported({ field: 'Warehouse Code', path: 'Header/WarehouseCode', complaint: rules.noWarehouse() }),
		]);
	});

	test.each([
		['Length', 'Length'],
		['Width', 'Width'],
		['Hight', 'Height'],
		['GrossWeight', 'Gross Weight'],
	])('needs %s above zero, whether it is 0 or missing', async (name, label) => {
		const noSize = boxes(1, label, name, rules.noSize(), '0');
		expect(await errorsOf(localOrder({}, box({ [name]: 0 })))).toEqual([noSize]);
		expect(await errorsOf(localOrder({}, box({ [name]: undefined })))).toEqual([noSize]);
		expect(await errorsOf(localOrder({}, box({ [name]: '0.001' })))).toEqual([]);
	});

	test('from or to elsewhere, or for another warehouse, is only warned about', async () => {
		const elsewhere = localOrder({ WarehouseCode: 'AMS', OriginPortCode: 'UIO', DestinationPortCode: 'BOG' });
		const warning = (field: string, name: string, usual: string, value: string) =>
			reported({
				level: 'warning',
				field,
				path: `Header/${name}`,
				complaint: rules.otherThanLocal(usual),
				value,
			});
		expect(await errorsOf(elsewhere)).toEqual([]);
		expect(await warningsOf(elsewhere)).toEqual([
			warning('Warehouse Code', 'WarehouseCode', 'DGG', 'AMS'),
			warning('Origin Port', 'OriginPortCode', 'MIA', 'UIO'),
			warning('Destination Port', 'DestinationPortCode', 'MIA', 'BOG'),
		]);
	});
});

describe('an order to Canada', () => {
	test.each(['YYZ', 'YVR', 'YUL', 'YYC', 'YHZ', 'YQB'])('needs a unit price: %s', async (port) => {
		expect(await errorsOf(order({ DestinationPortCode: port }, box({ UnitPrice: 2 }), box()))).toEqual([
			boxes(2, 'Unit Price', 'UnitPrice', rules.noPrice(port)),
		]);
	});

	test.each(['YNT', 'YGJ', 'YUM', 'MIA', 'AMS'])('is not one to %s', async (port) => {
		expect(await errorsOf(order({ DestinationPortCode: port }))).toEqual([]);
	});

	test('is not asked for a second time where the price cannot be read, nor at all for a deletion', async () => {
		const unreadable = order({ DestinationPortCode: 'YYZ' }, box({ UnitPrice: 'two' }));
		expect(await errorsOf(unreadable)).toEqual([
			boxes(1, 'Unit Price', 'UnitPrice', say.notNumeric(), 'two'),
		]);
		expect(await errorsOf(order({ DestinationPortCode: 'YYZ' }), 'delete')).toEqual([]);
	});
});

describe('in one run', () => {
	const barcodeTwice = (item: number, number: number, value: string, where: string) =>
		reported({
			field: 'Barcode',
			path: `Details[${number}]/Barcode`,
			complaint: rules.barcodeTwice(where),
			value,
			item,
		});

	test('a barcode that comes twice is found in both orders, in whatever case it is written', async () => {
		const first = order({ PoNumber: 'PO-1' }, box(), box({ Barcode: 'OP7' }));
		const second = order({ PoNumber: 'PO-2' }, box({ Barcode: 'OP8' }));
		const third = order({ PoNumber: 'PO-3' }, box({ Barcode: 'Op7' }));
		const results = await check([first, second, third]);
		expect(results.map(({ findings }) => findings)).toEqual([
			[barcodeTwice(0, 2, 'OP7', 'Box 1 of purchase order PO-3')],
			undefined,
			[barcodeTwice(2, 1, 'Op7', 'Box 2 of purchase order PO-1')],
		]);
		expect(results.map(({ status }) => status)).toEqual(['invalid', 'valid', 'invalid']);
	});

	test('a barcode that comes twice in one order is found at both boxes', async () => {
		expect(await errorsOf(order({}, box({ Barcode: 'OP7' }), box(), box({ Barcode: 'op7' })))).toEqual([
			barcodeTwice(0, 1, 'OP7', 'Box 3 of purchase order PO-1'),
			barcodeTwice(0, 3, 'op7', 'Box 1 of purchase order PO-1'),
		]);
	});

	test('the same order in two items is one, and one for another consignee is another', async () => {
		const { outputs } = await host.runNode({
			type: 'logiztikAlliance',
			parameters: eachItem('preview'),
			items: [order(), order({ ConsigneeCode: '1001' }), order()] as unknown as IDataObject[],
		});
		expect(outputs[0]?.map(({ json, pairedItem }) => [json.status, json.findings, pairedItem])).toEqual([
			['valid', undefined, [{ item: 0 }, { item: 2 }]],
			['valid', undefined, { item: 1 }],
		]);
	});

	test('deletions may name a barcode again', async () => {
		const orders = ['PO-1', 'PO-2'].map((PoNumber) => order({ PoNumber }, box({ Barcode: 'OP7' })));
		expect((await check(orders, 'delete')).map(({ status }) => status)).toEqual(['valid', 'valid']);
	});
});

describe('a number for the order', () => {
	test('is missed by a deletion, and recommended for an insert', async () => {
		const noNumber = (level: 'error' | 'warning') =>
			reported({
				level,
				field: 'Purchase Order Number',
				path: 'Header/PoNumber',
				complaint: rules.noPoNumber(),
			});
		expect(await errorsOf(order({ PoNumber: '' }), 'delete')).toEqual([noNumber('error')]);
		expect(await errorsOf(order({ PoNumber: '' }))).toEqual([]);
		expect(await warningsOf(order({ PoNumber: '' }))).toEqual([noNumber('warning')]);
	});
});

describe('the form', () => {
	const row = { farmCode: 'EXP', length: 10, width: 4, hight: 3, grossWeight: 2.5, unitOfMeasurement: 'CM' };

	test('is checked like the JSON', async () => {
		const wrong = formOf('preview', [{ ...row, grossWeight: 0, barcode: '77' }], {
			postType: 'LOCAL',
			warehouseCode: '={{ "" }}',
			destinationPortCode: { __rl: true, mode: 'code', value: 'YYZ' },
		});
		expect(findingsIn((await preview(wrong, [{}]))[0], 'error')).toEqual([
			reported({ field: 'Warehouse Code', path: 'Header/WarehouseCode', complaint: rules.noWarehouse() }),
			boxes(1, 'Barcode', 'Barcode', rules.barcodeForm(), '77'),
			boxes(1, 'Unit Price', 'UnitPrice', rules.noPrice('YYZ')),
			boxes(1, 'Gross Weight', 'GrossWeight', rules.noSize(), '0'),
		]);
	});

	test('takes the boxes from an array', async () => {
		const fromItem = { detailsSource: 'json', detailsJson: '={{ $json.boxes }}' };
		const [result] = await preview(formOf('preview', [], fromItem), [
			{ boxes: [box(), box({ Packing: 'x' })] },
		]);
		expect(result).toMatchObject({
			boxCount: 2,
			findings: [boxes(2, 'Packing', 'Packing', say.notInteger(), 'x')],
		});
	});

	test('asks for an array where the text of the boxes is none', async () => {
		const [result] = await preview(formOf('preview', [], { detailsSource: 'json', detailsJson: '[ {' }), [
			{},
		]);
		expect(result?.findings).toEqual([
			{
				level: 'error',
				field: 'Boxes (JSON)',
				path: '',
				item: 0,
				message: expect.stringContaining(inputFindings.notJson('', 'array').fix) as string,
			},
		]);
	});
});
