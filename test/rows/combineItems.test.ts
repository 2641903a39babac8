import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { rowFindings as say } from '../../nodes/shared/rows/messages';
import { smallForm, smallOrder } from '../westcon/orders';
import { failureSettings, outcomesOf, pairsOf } from '../support/suppliers';
import { testBed } from '../support/testBed';

const bed = testBed();

/** The form as an analyst fills it in for one row. */
const westconForm: INodeParameters = {
	...smallForm(),
	combineItems: true,
	customerPurchaseOrderNumber: '={{ $json.PO }}',
	shipToCity: '={{ $json.City }}',
	orderLines: { orderLine: [{ productNumber: '={{ $json.SKU }}', quantityOrdered: '={{ $json.Qty }}' }] },
};

const logiztikForm: INodeParameters = {
	resource: 'purchaseOrder',
	operation: 'insert',
	orderSource: 'fields',
	combineItems: true,
	postType: 'FINAL',
	consigneeCode: '999',
	poNumber: '={{ $json.PO }}',
	destinationPortCode: { __rl: true, mode: 'code', value: 'MIA' },
	details: {
		detail: [
			{
				farmCode: 'EXP',
				barcode: '={{ $json.Barcode }}',
				packing: '={{ $json.Qty }}',
				unitOfMeasurement: 'CM',
			},
		],
	},
};

const run = async (
	type: 'westcon' | 'logiztikAlliance',
	parameters: INodeParameters,
	items: IDataObject[],
	settings: (typeof failureSettings)[number][2] = {},
) =>
	await bed.host.runNode({
		type,
		parameters,
		credentials: {
			westconApi: { environment: 'custom', ...bed.sandbox.westcon },
			logiztikAllianceApi: { environment: 'custom', ...bed.sandbox.logiztik },
		},
		items,
		settings,
	});

const row = (PO: string, SKU: string, Qty: string | number = 1, City = 'Belmont'): IDataObject => ({
	PO,
	SKU,
	Qty,
	City,
});

test('the rows of a sheet become orders to Westcon, each paired with its rows', async () => {
	const sheet = [row('GOOD-1', 'SPA508G'), row('GOOD-2', 'SPA508G'), row('GOOD-1', 'PA100-NA', '2,0'), {}];
	const { accepted, failures } = outcomesOf(await run('westcon', westconForm, sheet));
	expect(failures).toEqual([]);
	expect(accepted.map(({ json }) => [json.poNumber, json.lineCount])).toEqual([
		['GOOD-1', 2],
		['GOOD-2', 1],
	]);
	expect(pairsOf(accepted)).toEqual([[{ item: 0 }, { item: 2 }], { item: 1 }]);
	const [first] = bed.sandbox.requests().map(({ body }) => String(body));
	expect(first?.match(/<ProductNumber>[^<]*/g)).toEqual([
		'<ProductNumber>SPA508G',
		'<ProductNumber>PA100-NA',
	]);
	expect(accepted[0]?.json.changes).toMatchObject([
		{ field: 'Quantity', path: 'Order/OrderLines[2]/QuantityOrdered', item: 2, before: '2,0', after: '2' },
	]);
	expect(accepted[0]?.json.warnings).toEqual([expect.stringContaining(say.blankRows([4]).rule)]);
});

test('and boxes to Logiztik Alliance', async () => {
	const sheet = ['OP1', 'OP2', 'OP3'].map((Barcode, index) => ({
		PO: `GOOD-${index % 2}`,
		Barcode,
		Qty: 46,
	}));
	const { accepted, failures } = outcomesOf(await run('logiztikAlliance', logiztikForm, sheet));
	expect(failures).toEqual([]);
	expect(accepted.map(({ json }) => [json.poNumber, json.boxCount])).toEqual([
		['GOOD-0', 2],
		['GOOD-1', 1],
	]);
});

const box = (values: object) => ({ FarmCode: 'EXP', UnitOfMeasurement: 'CM', Packing: 1, ...values });
const jsonOf = {
	westcon: ({ PO, SKU, Qty }: IDataObject) => ({
		...smallOrder(),
		CustomerPurchaseOrderNumber: PO,
		OrderLines: [{ QuantityOrdered: Qty, Product: { ProductNumber: SKU } }],
	}),
	logiztikAlliance: ({ PO, Barcode }: IDataObject) => ({
		Header: { PoNumber: PO, ConsigneeCode: '999', DestinationPortCode: 'MIA', PostType: 'FINAL' },
		Details: [box({ Barcode })],
	}),
};
const westconFields = { ...westconForm, shipToCity: 'Belmont' };

test.each([
	['westcon', 'submit', {}, westconFields],
	['westcon', 'preview', {}, westconFields],
	['logiztikAlliance', 'insert', {}, logiztikForm],
	['logiztikAlliance', 'preview', { previewOf: 'insert' }, logiztikForm],
	['logiztikAlliance', 'preview', { previewOf: 'delete' }, logiztikForm],
] as const)('%s, %s %j: by the form and as JSON', async (type, operation, choices, form) => {
	const sheet = ['OP1', 'OP2'].map((code) => ({ PO: 'GOOD-1', SKU: code, Barcode: code, Qty: 1 }));
	const json = { orderSource: 'json', orderJson: '={{ $json }}', combineItems: true, orderLedger: 'none' };
	const ways: Array<[INodeParameters, IDataObject[]]> = [
		[{ ...form, orderLedger: 'none' }, sheet],
		[json, sheet.map((item) => jsonOf[type](item) as IDataObject)],
	];
	for (const [parameters, items] of ways) {
		const { outputs, error } = await run(type, { ...parameters, operation, ...choices }, items);
		expect(error).toBeUndefined();
		expect(outputs[0]).toMatchObject([
			{
				json: { poNumber: 'GOOD-1', [type === 'westcon' ? 'lineCount' : 'boxCount']: 2 },
				pairedItem: [{ item: 0 }, { item: 1 }],
			},
		]);
	}
});

test('the rows of a list are one deletion', async () => {
	const sheet = ['OP1', 'OP2'].map((Barcode) => ({ PO: 'GOOD-1', Barcode, Qty: 1 }));
	await run('logiztikAlliance', logiztikForm, sheet);
	const deletion = { ...logiztikForm, operation: 'delete' };
	const { accepted } = outcomesOf(await run('logiztikAlliance', deletion, sheet));
	expect(accepted.map(({ json }) => [json.status, json.boxCount])).toEqual([['deleted', 2]]);
});

/** As an editor writes a field that is dragged in. */
const dragged = (key: string) => `={{ $json[${JSON.stringify(key)}] }}`;

describe('a sheet as people fill it in', () => {
	/** The columns: a byte order mark before the first, a no-break space in one, two of a name, one without any. */
	const columns = { po: '\ufeffPO\u00a0Number', sku: 'SKU ', qty: 'Qty_1', note: '__EMPTY' };
	const form = {
		...westconForm,
		customerPurchaseOrderNumber: dragged(columns.po),
		shipToCity: 'Belmont',
		orderLines: {
			orderLine: [{ productNumber: dragged(columns.sku), quantityOrdered: dragged(columns.qty) }],
		},
	};
	const filled = (po: unknown, sku: unknown, qty: unknown, more: IDataObject = {}) =>
		({ [columns.po]: po, Qty: 'old', [columns.sku]: sku, [columns.qty]: qty, ...more }) as IDataObject;

	test('is read with its columns and cells as they come', async () => {
		const sheet = [
			filled('\ufeffGOOD-1', 'SPA508G\u00a0', '2,0'),
			filled(' GOOD-2 ', '\u200bPA100-NA', 3, { [columns.note]: 'call first' }),
			{ [columns.note]: ' \u00a0' },
			filled('GOOD-1\u00a0', 'WIC-1T', '1'),
		];
		const { accepted, failures } = outcomesOf(await run('westcon', form, sheet));
		expect(failures).toEqual([]);
		expect(accepted.map(({ json, pairedItem }) => [json.poNumber, json.lineCount, pairedItem])).toEqual([
			['GOOD-1', 2, [{ item: 0 }, { item: 3 }]],
			['GOOD-2', 1, { item: 1 }],
		]);
		const bodies = bed.sandbox.requests().map(({ body }) => String(body));
		expect(bodies.map((body) => body.match(/(?<=<(QuantityOrdered|ProductNumber)>)[^<]*/g))).toEqual([
			['2', 'SPA508G', '1', 'WIC-1T'],
			['3', 'PA100-NA'],
		]);
	});

	test('a number that is a number in one row and text in another is the same', async () => {
		const sheet = [filled(4711, 'SPA508G', 1), filled('4711', 'PA100-NA', 1)];
		const { accepted } = outcomesOf(await run('westcon', form, sheet));
		expect(accepted.map(({ json }) => [json.poNumber, json.lineCount])).toEqual([['4711', 2]]);
	});

	test.each([
		['beside the numbers', filled('', 'Total', 3), ''],
		['in the place of one', filled('Total', '', 3), 'Total'],
	])('a row with the total %s is never an order', async (_, total, poNumber) => {
		const sheet = [filled('GOOD-1', 'SPA508G', 3), total];
		const { accepted, failures } = outcomesOf(
			await run('westcon', form, sheet, { onError: 'continueErrorOutput' }),
		);
		const failed = failures.find((failure) => failure.poNumber === poNumber);
		expect(failed).toMatchObject({ status: 'invalid' });
		expect(accepted.map(({ json }) => json.poNumber)).toEqual(poNumber ? ['GOOD-1'] : []);
	});
});

test('a barcode that two rows of an order have holds it back', async () => {
	const sheet = ['OP1', 'OP1'].map((Barcode) => ({ PO: 'GOOD-1', Barcode, Qty: 1 }));
	const { failures } = outcomesOf(
		await run('logiztikAlliance', logiztikForm, sheet, { onError: 'continueErrorOutput' }),
	);
	expect(failures).toMatchObject([
		{
			status: 'invalid',
			poNumber: 'GOOD-1',
			findings: [
				{ path: 'Details[1]/Barcode', item: 0 },
				{ path: 'Details[2]/Barcode', item: 1 },
			],
		},
	]);
});

test.each(failureSettings)(
	'merged cells place no order with its first line only (On Error %s, Retry On Fail %s)',
	async (_, __, settings) => {
		const sheet = [row('GOOD-1', 'SPA508G'), row('', 'PA100-NA'), row('GOOD-2', 'SPA508G')];
		const { accepted, failures } = outcomesOf(await run('westcon', westconForm, sheet, settings));
		expect(accepted).toEqual([]);
		expect(bed.sandbox.requests()).toEqual([]);
		expect(failures.map(({ status, poNumber }) => [status, poNumber])).toEqual([
			['invalid', 'GOOD-1'],
			['invalid', ''],
			['invalid', 'GOOD-2'],
		]);
	},
);

test('what is wrong with a row names it, also by its number in a Google sheet', async () => {
	const sheet = [row('GOOD-1', 'SPA508G'), { ...row('GOOD-1', 'PA100-NA', 'ten'), row_number: 17 }];
	const { failures } = outcomesOf(
		await run('westcon', westconForm, sheet, { onError: 'continueErrorOutput' }),
	);
	expect(failures).toMatchObject([
		{
			findings: [
				{
					path: 'Order/OrderLines[2]/QuantityOrdered',
					item: 1,
					message: expect.stringContaining('Line 2 (PA100-NA), row 17') as string,
				},
			],
		},
	]);
});

test('rows that disagree about the address are one failed order', async () => {
	const sheet = [row('GOOD-1', 'SPA508G'), row('GOOD-1', 'PA100-NA', 1, 'Boston'), row('GOOD-2', 'SPA508G')];
	const { accepted, failures } = outcomesOf(
		await run('westcon', westconForm, sheet, { onError: 'continueErrorOutput' }),
	);
	expect(accepted.map(({ json }) => json.poNumber)).toEqual(['GOOD-2']);
	expect(failures).toMatchObject([
		{ findings: [{ path: 'Order/ShipToAddress/City', value: 'Boston', item: 1 }] },
	]);
});

describe('the accounts of rows', () => {
	const accounts = (...numbers: string[]) =>
		numbers.map((CustomerNumber, line) => ({
			order: { ...smallOrder(), CustomerAccount: { CustomerNumber }, OrderLines: [lineOf(`SKU-${line}`)] },
		}));
	const lineOf = (ProductNumber: string) => ({ QuantityOrdered: 1, Product: { ProductNumber } });
	const combined = {
		operation: 'preview',
		combineItems: true,
		orderSource: 'json',
		orderJson: '={{ $json.order }}',
	};

	test('that differ in region or currency hold the order back', async () => {
		const items = accounts('1231913/2000/USD', '1231913/2100/CAD');
		const { outputs } = await run('westcon', combined, items);
		expect(outputs[0]?.map(({ json }) => json)).toMatchObject([
			{
				status: 'invalid',
				findings: [{ path: 'Order/CustomerAccount/CustomerNumber', value: '1231913/2100/CAD', item: 1 }],
			},
		]);
	});

	test('may be in one of them only', async () => {
		const { outputs } = await run('westcon', combined, accounts('', '1231913/2100/CAD'));
		expect(outputs[0]?.map(({ json }) => json)).toMatchObject([
			{ customerAccount: '1231913', salesOrganization: '2100', currency: 'CAD', lineCount: 2 },
		]);
	});
});

test('rows agree about state and phone, though the country is in one of them only', async () => {
	const form = {
		...westconForm,
		operation: 'preview',
		shipToState: '={{ $json.State }}',
		shipToCountry: { __rl: true, mode: 'code', value: '={{ $json.Country }}' },
		shipToPhone: '650-253-0000',
	};
	const sheet = [
		{ ...row('GOOD-1', 'SPA508G'), State: 'California', Country: 'US' },
		{ ...row('GOOD-1', 'PA100-NA'), State: 'ca', Country: '' },
	];
	const { outputs } = await run('westcon', form, sheet);
	expect(outputs[0]?.map(({ json }) => json)).toMatchObject([{ status: 'valid', shipTo: { State: 'CA' } }]);
});

test('an order as JSON is combined as well, and a list in each item becomes its lines', async () => {
	const items = ['A', 'B'].map((SKU) => ({
		CustomerPurchaseOrderNumber: 'GOOD-1',
		CustomerAccount: { CustomerNumber: '1231913' },
		OrderLines: [{ QuantityOrdered: 1, Product: { ProductNumber: SKU } }],
	}));
	const json = { operation: 'preview', orderSource: 'json', orderJson: '={{ $json }}', combineItems: true };
	const { outputs } = await run('westcon', json, items);
	expect(outputs[0]?.map((item) => [item.json.poNumber, item.json.lineCount])).toEqual([['GOOD-1', 2]]);

	const list = {
		...smallForm(),
		orderLinesSource: 'list',
		orderLinesList: '={{ $json.line_items }}',
		orderLinesKeys: { productNumber: 'sku', quantityOrdered: 'pieces' },
	};
	const lines = [
		{ sku: 'SPA508G', pieces: 2 },
		{ sku: 'PA100-NA', pieces: '1.0' },
	];
	const { accepted } = outcomesOf(await run('westcon', list, [{ line_items: lines }]));
	expect(accepted.map(({ json: order }) => order.lineCount)).toEqual([2]);
});

test('a list of boxes is read by keys that may be expressions', async () => {
	const list = {
		...logiztikForm,
		combineItems: false,
		detailsSource: 'list',
		detailsList: '={{ $json.boxes }}',
		detailsKeys: {
			farmCode: 'farm',
			barcode: '={{ $json.codeKey }}',
			packing: 'units',
			unitOfMeasurement: 'unit',
		},
	};
	const boxes = ['OP1', 'OP2'].map((code) => ({ farm: 'EXP', code, units: '46', unit: 'CM' }));
	const { accepted, failures } = outcomesOf(
		await run('logiztikAlliance', list, [{ PO: 'GOOD-1', codeKey: 'code', boxes }]),
	);
	expect(failures).toEqual([]);
	expect(accepted.map(({ json }) => json.boxCount)).toEqual([2]);
	expect(String(bed.sandbox.requests()[0]?.body).match(/(?<=<Barcode>)[^<]*/g)).toEqual(['OP1', 'OP2']);
});

test('switched off, rows with one number are not sent, and a hint at the switch is given', async () => {
	const sheet = [row('GOOD-1', 'SPA508G'), row('GOOD-1', 'PA100-NA')];
	const { failures } = outcomesOf(await run('westcon', { ...westconForm, combineItems: false }, sheet));
	expect(failures[0]).toMatchObject({ status: 'conflict' });
	expect(String(failures[0]?.message)).toContain('Combine Items With the Same PO Number');
});

describe('the switch', () => {
	const sheet = [row('GOOD-1', 'SPA508G'), row('GOOD-1', 'PA100-NA')];
	const switched = async (combineItems: string) => {
		const { accepted, failures } = outcomesOf(await run('westcon', { ...westconForm, combineItems }, sheet));
		return [accepted.map(({ json }) => json.lineCount), failures.map(({ status }) => status)];
	};

	test.each(['true', ' TRUE '])('is on as the text %j as well', async (given) => {
		expect(await switched(given)).toEqual([[2], []]);
	});

	test('and off', async () => {
		expect(await switched('false')).toEqual([[], ['conflict', 'conflict']]);
	});

	test('is never guessed', async () => {
		const { error } = await run('westcon', { ...westconForm, combineItems: '={{ $json.both }}' }, sheet);
		expect(error?.message).toBe(
			'Nothing was sent, because \'Combine Items With the Same PO Number\' is "{{ $json.both }}", not one of true, false',
		);
		expect(bed.sandbox.requests()).toEqual([]);
	});
});

test('a sheet of blank rows orders nothing and says so', async () => {
	const { outputs, hints } = await run('westcon', westconForm, [{}, { SKU: '' }]);
	expect(outputs[0]).toEqual([]);
	expect(hints).toHaveLength(1);
});

/** Two rows of a sheet, each with what it says of state and country. */
const placesCases: Array<[what: string, rows: Array<[State: string, Country: string]>, sent: string[]]> = [
	[
		'the first row has the country',
		[
			['Bayern', 'DE'],
			['Bayern', ''],
		],
		['BY', 'DE'],
	],
	[
		'the last row has it',
		[
			['Bayern', ''],
			['Bayern', 'Germany'],
		],
		['BY', 'DE'],
	],
	[
		'each row says one of the two',
		[
			['Bayern', ''],
			['', 'DE'],
		],
		['BY', 'DE'],
	],
	[
		'the name is one of another country as well',
		[
			['Victoria', 'MT'],
			['Victoria', ''],
		],
		['Victoria', 'MT'],
	],
	[
		'one row has the code',
		[
			['BY', 'DE'],
			['Bayern', ''],
		],
		['BY', 'DE'],
	],
	[
		'no row has it',
		[
			['California', ''],
			['CA', ''],
		],
		['CA', ''],
	],
];

test.each(placesCases)('a state is read by the country of its order: %s', async (_, rows, sent) => {
	const places = {
		shipToState: '={{ $json.State }}',
		shipToCountry: { __rl: true, mode: 'code', value: '={{ $json.Country }}' },
	};
	const sheet = rows.map(([State, Country]) => ({ ...row('GOOD-1', 'SPA508G'), State, Country }));
	for (const cleanValues of [true, false]) {
		const form = { ...westconForm, ...places, operation: 'preview', options: { cleanValues } };
		const { outputs, error } = await run('westcon', form, sheet);
		expect(error).toBeUndefined();
		const { shipTo, findings = [] } = outputs[0]?.[0]?.json ?? {};
		expect(shipTo).toMatchObject({ State: sent[0], ...(sent[1] && { Country: sent[1] }) });
		const disagreeing = say.disagree(2, 1, '').fix;
		expect(
			(findings as IDataObject[]).filter(({ message }) => String(message).includes(disagreeing)),
		).toEqual([]);
	}
});

test('a phone number is read by the country that another row has', async () => {
	const sheet = ['US', ''].map((Country) => {
		const order = smallOrder();
		const ShipToAddress = { ...order.ShipToAddress, Country };
		return { ...order, ShipToAddress, ShipToContact: { Phone: '(650) 443-1327 ext. 5' } };
	});
	const json = { orderSource: 'json', orderJson: '={{ $json }}', combineItems: true };
	const parameters = { ...json, operation: 'preview', options: { includeXml: true } };
	const { outputs, error } = await run('westcon', parameters, sheet as unknown as IDataObject[]);
	expect(error).toBeUndefined();
	const { status, requestXml } = outputs[0]?.[0]?.json ?? {};
	expect(status).toBe('valid');
	expect(requestXml).toMatch(/<Phone>\(650\) 443-1327<\/Phone>\s*<Extension>5<\/Extension>/);
});
