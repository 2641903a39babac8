import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { openHost, type Host } from '../support/engine';
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

/** What Preview says of each order, errors and warnings apart. */
async function check(orders: object[], previewOf = 'insert') {
	return await preview(eachItem('preview', { previewOf }), orders);
}

const findingsOf = async (one: object, previewOf?: string) => (await check([one], previewOf))[0]?.findings;
const warningsOf = async (one: object, previewOf?: string) => (await check([one], previewOf))[0]?.warnings;

const tooLong = (length: number) => [
	`has ${length + 1} characters, ${length} are allowed`,
	length > 4 ? 'Shorten it' : 'Use the code',
];
const headerWith = (name: string, value: unknown) => order({ [name]: value });
const boxWith = (name: string, value: unknown) => order({}, box({ Barcode: 'OP1' }), box({ [name]: value }));
const text = (length: number) => 'Ñ'.repeat(length);

const headerFindings: Array<[string, unknown, string, ...string[]]> = [
	['WarehouseCode', text(9), 'Warehouse Code', ...tooLong(8)],
	['ConsigneeCode', text(33), 'Consignee Code', ...tooLong(32)],
	['ConsigneeCode', '', 'Consignee Code', 'is empty', 'Fill it in'],
	['ConsigneeCode', null, 'Consignee Code', 'is empty', 'Fill it in'],
	['ConsigneeCode', '999 ', 'Consignee Code', '"999 " begins or ends with a space', 'Remove the space'],
	['PoNumber', text(51), 'Purchase Order Number', ...tooLong(50)],
	['PoNumber', ' PO', 'Purchase Order Number', 'begins or ends with a space'],
	[
		'OriginPortCode',
		'UIO00',
		'Origin Port',
		'has 5 characters, 3 are allowed',
		'Use its code, which has at most 3',
	],
	['OriginPortCode', 'uio', 'Origin Port', '"uio" is not an IATA code', 'three capital letters, as in MIA'],
	['DestinationPortCode', 'M1A', 'Destination Port', 'is not an IATA code'],
	['DestinationPortCode', 'MIA-222', 'Destination Port', 'has 7 characters, 3 are allowed', 'Use its code'],
	['DestinationPortCode', '', 'Destination Port', 'is empty', 'Fill it in'],
	['EstimatedDate', '12/31/2026', 'Order Details > Estimated Date', 'is not a date', 'such as 2026-11-23'],
	['EstimatedDate', '2026-02-30', 'Order Details > Estimated Date', 'is not a date'],
	['Comments', text(65), 'Order Details > Comments', ...tooLong(64)],
	['PostType', 'AIR', 'Post Type', 'is neither LOCAL nor FINAL', 'Use LOCAL'],
	['PostType', '', 'Post Type', 'is empty', 'Fill it in'],
	['Accion', 'DELETE', 'Accion', 'is not what the operation does', 'Leave it out or use INSERT'],
	['ConsigneeCode', { code: 1 }, 'Consignee Code', 'is not a text'],
];

const boxFindings: Array<[string, unknown, string, ...string[]]> = [
	['ShipToCode', text(33), 'Box Details > Ship-To Code', ...tooLong(32)],
	['CarrierCode', text(33), 'Box Details > Carrier Code', ...tooLong(32)],
	['CarrierCode', 'PIK ', 'Box Details > Carrier Code', 'begins or ends with a space'],
	['DispatchDate', 'tomorrow', 'Box Details > Dispatch Date', 'is not a date'],
	['FarmCode', text(33), 'Farm Code', ...tooLong(32)],
	['FarmCode', '', 'Farm Code', 'is empty', 'Fill it in'],
	['Barcode', 'OP0092570080', 'Barcode', 'has 12 characters, 11 are allowed'],
	['Barcode', '9257008', 'Barcode', 'is not two letters followed by letters or digits', 'as in OP009257008'],
	['Barcode', 'OP-9257008', 'Barcode', 'is not two letters followed by letters or digits'],
	['Barcode', 'OP', 'Barcode', 'is not two letters followed by letters or digits'],
	['Barcode', 'op1', 'Barcode', '"op1" is also the barcode of Boxes 1 of purchase order PO-1', 'of its own'],
	['BoxSize', 'FULL', 'Box Size', 'has 4 characters, 3 are allowed'],
	['ProductCode', text(33), 'Product Code', ...tooLong(32)],
	['ProductDescription', text(128), 'Product Description', ...tooLong(127)],
	['Packing', '1.5', 'Packing', 'is not a whole number'],
	['Packing', -1, 'Packing', 'is not a whole number'],
	['Packing', 2147483648, 'Packing', 'is not a whole number', 'from 0 to 2147483647'],
	['UnitPrice', '1,5', 'Unit Price', 'is not a number', 'with a point before the decimals'],
	['UnitPrice', '0.0001', 'Unit Price', 'has too many digits', '6 digits before the point and 3 after'],
	['UnitPrice', '-1', 'Unit Price', 'is below zero'],
	['Length', '1000000', 'Length', 'has too many digits'],
	['Width', -4, 'Width', '"-4" is below zero', 'Enter a value of 0 or above'],
	['Hight', '3cm', 'Height', 'is not a number'],
	['GrossWeight', '2.5555', 'Gross Weight', 'has too many digits'],
	['UnitOfMeasurement', 'MM', 'Unit of Measurement', '"MM" is neither CM nor INCH', 'Use CM or INCH'],
	['UnitOfMeasurement', 'inch', 'Unit of Measurement', 'is neither CM nor INCH'],
	['UnitOfMeasurement', '', 'Unit of Measurement', 'is empty'],
	['Comments', text(129), 'Box Details > Comments', ...tooLong(128)],
];

describe('says what is wrong, where, and what to do', () => {
	test.each(headerFindings)('Header/%s %j', async (name, value, label, ...said) => {
		const findings = (await findingsOf(headerWith(name, value))) as string[];
		expect(findings).toHaveLength(1);
		expect(findings[0]).toMatch(new RegExp(`^'${label.replace(/[>()]/g, '\\$&')}': `));
		for (const words of said) expect(findings[0]).toContain(words);
	});

	test.each(boxFindings)('Detail/%s %j', async (name, value, label, ...said) => {
		const findings = (await findingsOf(boxWith(name, value))) as string[];
		expect(findings).toHaveLength(1);
		const barcode =
			name === 'Barcode' ? ` (${String(value)})` : name.startsWith('Product') ? ` (${String(value)})` : '';
		expect(findings[0]?.startsWith(`Boxes 2${barcode}, '${label}': `)).toBe(true);
		for (const words of said) expect(findings[0]).toContain(words);
	});

	test('all of it at once', async () => {
		const wrong = order(
			{ ConsigneeCode: '', DestinationPortCode: 'x' },
			box({ Packing: 'ten' }),
			box({ FarmCode: '' }),
		);
		expect(await findingsOf(wrong)).toEqual([
			"'Consignee Code': is empty. Fill it in.",
			`Boxes 1, 'Packing': "ten" is not a whole number. Enter a whole number from 0 to 2147483647.`,
			"Boxes 2, 'Farm Code': is empty. Fill it in.",
			`'Destination Port': "x" is not an IATA code. Use the three capital letters, as in MIA.`,
		]);
	});

	test('no boxes, and what is no list of boxes', async () => {
		expect(await findingsOf({ ...order(), Details: [] })).toEqual([
			"'Boxes': has no rows. Add at least one.",
		]);
		expect(await findingsOf({ Header: order().Header })).toEqual(["'Boxes': has no rows. Add at least one."]);
		expect(await findingsOf({ ...order(), Details: 'one box' })).toContainEqual(
			"'Boxes': is not a list. Use an array with an object for each row.",
		);
	});

	test('an empty box is a box, and keeps the numbers of those behind it', async () => {
		expect(await findingsOf(order({}, {}, box({ UnitOfMeasurement: 'MM' })))).toEqual([
			"Boxes 1, 'Farm Code': is empty. Fill it in.",
			"Boxes 1, 'Unit of Measurement': is empty. Fill it in.",
			`Boxes 2, 'Unit of Measurement': "MM" is neither CM nor INCH. Use CM or INCH.`,
		]);
	});

	test('a misspelt name', async () => {
		expect(await findingsOf(order({}, { ...box(), Height: 3 }))).toEqual([
			expect.stringContaining('Did you mean Hight?'),
		]);
	});
});

describe('takes what the page lets be', () => {
	const limits: OrderJson[] = [
		order({ WarehouseCode: text(8), ConsigneeCode: text(32), PoNumber: text(50), Comments: text(64) }),
		order(
			{},
			box({ Barcode: 'OP009257008', BoxSize: 'FBX', ProductDescription: text(127), Packing: 2147483647 }),
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
		expect((await check([one]))[0]).toMatchObject({ status: 'valid', findings: [], warnings: [] });
	});
});

describe('a LOCAL order', () => {
	test('is fine with DGG, MIA and sizes above zero', async () => {
		expect((await check([localOrder()]))[0]).toMatchObject({ status: 'valid', findings: [], warnings: [] });
	});

	test('needs a warehouse', async () => {
		expect(await findingsOf(localOrder({ WarehouseCode: '' }))).toEqual([
			"'Warehouse Code': is empty, and a LOCAL order needs it. Use DGG.",
		]);
	});

	test.each([
		['Length', 'Length'],
		['Width', 'Width'],
		['Hight', 'Height'],
		['GrossWeight', 'Gross Weight'],
	])('needs %s above zero, whether it is 0 or missing', async (name, label) => {
		const said = `Boxes 1, '${label}': "0" must be above zero for a LOCAL order. Enter the measured value.`;
		expect(await findingsOf(localOrder({}, box({ [name]: 0 })))).toEqual([said]);
		expect(await findingsOf(localOrder({}, box({ [name]: undefined })))).toEqual([said]);
		expect(await findingsOf(localOrder({}, box({ [name]: '0.001' })))).toEqual([]);
	});

	test('from or to elsewhere, or for another warehouse, is only warned about', async () => {
		const elsewhere = localOrder({ WarehouseCode: 'AMS', OriginPortCode: 'UIO', DestinationPortCode: 'BOG' });
		expect(await findingsOf(elsewhere)).toEqual([]);
		expect(await warningsOf(elsewhere)).toEqual([
			expect.stringContaining(`'Warehouse Code': "AMS" is not DGG`),
			expect.stringContaining(`'Origin Port': "UIO" is not MIA`),
			expect.stringContaining(`'Destination Port': "BOG" is not MIA`),
		]);
	});
});

describe('an order to Canada', () => {
	test.each(['YYZ', 'YVR', 'YUL', 'YYC', 'YHZ', 'YQB'])('needs a unit price: %s', async (port) => {
		expect(await findingsOf(order({ DestinationPortCode: port }, box({ UnitPrice: 2 }), box()))).toEqual([
			`Boxes 2, 'Unit Price': is empty, and orders to Canada need it (${port} counts as Canadian, because its IATA code begins with Y). Enter the price per unit.`,
		]);
	});

	test.each(['YNT', 'YGJ', 'YUM', 'MIA', 'AMS'])('is not one to %s', async (port) => {
		expect(await findingsOf(order({ DestinationPortCode: port }))).toEqual([]);
	});

	test('is not asked for a second time where the price cannot be read, nor at all for a deletion', async () => {
		const unreadable = order({ DestinationPortCode: 'YYZ' }, box({ UnitPrice: 'two' }));
		expect(await findingsOf(unreadable)).toEqual([expect.stringContaining('is not a number')]);
		expect(await findingsOf(order({ DestinationPortCode: 'YYZ' }), 'delete')).toEqual([]);
	});
});

describe('in one run', () => {
	test('a barcode may come once, whatever order it is in', async () => {
		const first = order({ PoNumber: 'PO-1' }, box(), box({ Barcode: 'OP7' }));
		const second = order({ PoNumber: 'PO-2' }, box({ Barcode: 'OP8' }));
		const third = order({ PoNumber: 'PO-3' }, box({ Barcode: 'Op7' }));
		const results = await check([first, second, third]);
		expect(results.map(({ findings }) => findings)).toEqual([
			[],
			[],
			[
				`Boxes 1 (Op7), 'Barcode': "Op7" is also the barcode of Boxes 2 of purchase order PO-1. Give each box a barcode of its own.`,
			],
		]);
	});

	test('an order in two items is warned about', async () => {
		const results = await check([order(), order({ ConsigneeCode: '1001' }), order()]);
		expect(results.map(({ findings }) => findings)).toEqual([[], [], []]);
		expect(results.map(({ warnings }) => warnings)).toEqual([
			[],
			[],
			[expect.stringContaining(`'Purchase Order Number': "PO-1" is also the number of item 0`)],
		]);
	});

	test('deletions may name a barcode again', async () => {
		const twice = order({}, box({ Barcode: 'OP7' }));
		expect((await check([twice, twice], 'delete')).map(({ status }) => status)).toEqual(['valid', 'valid']);
	});
});

describe('a number for the order', () => {
	test('is missed by a deletion, and recommended for an insert', async () => {
		expect(await findingsOf(order({ PoNumber: '' }), 'delete')).toEqual([
			"'Purchase Order Number': is empty. Without it the order can neither be found again nor be deleted.",
		]);
		expect(await findingsOf(order({ PoNumber: '' }))).toEqual([]);
		expect(await warningsOf(order({ PoNumber: '' }))).toEqual([
			expect.stringContaining("'Purchase Order Number': is empty"),
		]);
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
		expect((await preview(wrong, [{}]))[0]?.findings).toEqual([
			"'Warehouse Code': is empty, and a LOCAL order needs it. Use DGG.",
			expect.stringContaining("Boxes 1 (77), 'Barcode': "),
			expect.stringContaining("Boxes 1 (77), 'Unit Price': is empty, and orders to Canada need it"),
			expect.stringContaining("Boxes 1 (77), 'Gross Weight': "),
		]);
	});

	test('takes the boxes from an array', async () => {
		const boxes = { detailsSource: 'json', detailsJson: '={{ $json.boxes }}' };
		const [result] = await preview(formOf('preview', [], boxes), [{ boxes: [box(), box({ Packing: 'x' })] }]);
		expect(result).toMatchObject({
			boxCount: 2,
			findings: [expect.stringMatching(/^Boxes 2, 'Packing': "x"/)],
		});
	});

	test('asks for an array where the text of the boxes is none', async () => {
		const [result] = await preview(formOf('preview', [], { detailsSource: 'json', detailsJson: '[ {' }), [
			{},
		]);
		expect(result?.findings).toEqual([
			expect.stringMatching(/^'Boxes \(JSON\)': cannot be read as JSON \(.+\)\. Use a JSON array/),
		]);
	});
});
