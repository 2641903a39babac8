import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { findings } from '../../nodes/shared/check/messages';
import { reasons } from '../../nodes/shared/clean/messages';
import { testBed } from '../support/testBed';
import { asJson, smallForm, smallOrder } from './orders';

const bed = testBed();

const accounts = {
	account: [{ number: '1231913', salesOrganization: '2100', currency: 'CAD', label: 'Corrected' }],
};

const run = async (parameters: INodeParameters, withCredential = true) =>
	await bed.host.runNode({
		type: 'westcon',
		parameters,
		credentials: withCredential
			? { westconApi: { environment: 'custom', ...bed.sandbox.westcon, accounts } }
			: {},
	});

const previewOf = async (parameters: INodeParameters, withCredential?: boolean) => {
	const { outputs, error } = await run({ ...parameters, operation: 'preview' }, withCredential);
	expect(error).toBeUndefined();
	return outputs[0]?.[0]?.json ?? {};
};

/** What differs from message to message, and the line ends for people. */
const settled = (xml: unknown) =>
	String(xml)
		.replace(/>\s+</g, '><')
		.replace(/urn:uuid:[\da-f-]{36}|uuid-[\da-f-]{36}/g, 'UUID')
		.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'NOW')
		.replace(/(<o:Password[^>]*>)[^<]*/, '$1********');

/** The account as the workflow saved it, before it was corrected in the credential. */
const savedChoice = {
	...smallForm(),
	salesOrganization: '',
	customerNumber: { __rl: true, mode: 'list', value: '1231913/2000/USD' },
};

/** What the credential says of an account wins over what the workflow saved. */
test.each<[string, INodeParameters]>([
	['an account from the list', savedChoice],
	['a typed account', { ...smallForm(), salesOrganization: '' }],
	['JSON', asJson({ ...smallOrder(), CustomerAccount: { CustomerNumber: '1231913' } })],
])('with a credential the preview is what Submit sends: %s', async (_, parameters) => {
	const preview = await previewOf({ ...parameters, options: { includeXml: true } });
	expect(preview).toMatchObject({ status: 'valid', environment: 'custom', salesOrganization: '2100' });
	await run({ ...parameters, operation: 'submit' });
	const [sent] = bed.sandbox.requests();
	expect(settled(sent?.body)).toBe(settled(preview.requestXml));
	expect(sent?.body).toContain('<OrderCurrency>CAD</OrderCurrency>');
});

test('without a credential the preview says what it will add, and leaves open what only it can tell', async () => {
	const preview = await previewOf({ ...smallForm(), salesOrganization: '' }, false);
	expect(preview).toMatchObject({
		status: 'valid',
		addedByCredential: expect.arrayContaining(['User Name', 'Sales Organization', 'Order Currency']),
		findings: [{ level: 'warning', path: 'Order/CustomerAccount/SalesOrganization' }],
	});
	expect(preview).not.toHaveProperty('environment');
	const customerNumber = { __rl: true, mode: 'list', value: '' };
	expect(await previewOf({ ...smallForm(), customerNumber }, false)).toMatchObject({ status: 'valid' });
	const chosen = await previewOf(savedChoice, false);
	expect(chosen).toMatchObject({ status: 'valid', salesOrganization: '2000' });
	expect(chosen).not.toHaveProperty('findings');
});

test('a preview shows the order as data, warnings first, and no XML', async () => {
	const preview = await previewOf({
		...smallForm(),
		salesOrganization: '2000',
		shipToLine2: 'Suite 400',
		shippingConditionCode: { __rl: true, mode: 'code', value: 'A2' },
		orderLines: {
			orderLine: [
				{ productNumber: 'SPA508G', quantityOrdered: '3', unitPrice: '0.1' },
				{ productNumber: 'OTHER-1', quantityOrdered: '2', unitPrice: '120.5' },
			],
		},
	});
	expect(Object.keys(preview).slice(0, 6)).toEqual([
		'status',
		'poNumber',
		'summary',
		'warnings',
		'findings',
		'environment',
	]);
	expect(preview).toMatchObject({
		customerAccount: '1231913',
		shipTo: { Company: 'ABC Services Ltd', Line2: 'Suite 400', Country: 'US' },
		shippingCondition: 'A2 - AU StarT Express',
		lines: [
			{ lineNumber: '000010', product: 'SPA508G', quantity: 3, unitPrice: 0.1, total: 0.3 },
			{ lineNumber: '000020', product: 'OTHER-1', quantity: 2, unitPrice: 120.5, total: 241 },
		],
		total: 241.3,
	});
	expect(preview).not.toHaveProperty('requestXml');
});

test('what else would be sent stands in it with its label, beside the line that has it', async () => {
	const preview = await previewOf(
		asJson({
			...smallOrder(),
			OrderDate: '2026-12-01',
			RequestedShipDate: '2026-12-10',
			DeliveryInstructions: ['Ring twice'],
			BillToAddress: { Company: 'Head Office' },
			OrderLines: [
				{ ProductNumber: 'SPA508G', QuantityOrdered: 3, Plantcode: 'P100', VRFLines: [] },
				{ ProductNumber: 'OTHER-1', QuantityOrdered: 2 },
			].map(({ ProductNumber, ...line }) => ({ ...line, Product: { ProductNumber } })),
		}),
	);
	expect(preview.otherFields).toEqual([
		{ field: 'Additional Fields > Order Date', path: 'Order/OrderDate', value: '2026-12-01' },
		{
			field: 'Additional Fields > Requested Ship Date',
			path: 'Order/RequestedShipDate',
			value: '2026-12-10',
		},
		{
			field: 'Delivery Instructions 1, Instruction',
			path: 'Order/DeliveryInstructions[1]/Instruction',
			value: 'Ring twice',
		},
		{ field: 'Bill-To Address > Company', path: 'Order/BillToAddress/Company', value: 'Head Office' },
	]);
	const [first, second] = preview.lines as IDataObject[];
	expect(first?.otherFields).toEqual([
		{ field: 'Plant Code', path: 'Order/OrderLines[1]/Plantcode', value: 'P100' },
	]);
	expect(second).not.toHaveProperty('otherFields');
});

test('an order that costs nothing has a total of 0', async () => {
	const line = { QuantityOrdered: 1, UnitPrice: 0, Product: { ProductNumber: 'SPA508G' } };
	expect(await previewOf(asJson({ ...smallOrder(), OrderLines: [line] }))).toMatchObject({ total: 0 });
});

test('the number of an order as JSON may be called poNumber', async () => {
	const { CustomerPurchaseOrderNumber: poNumber, ...order } = smallOrder();
	expect(await previewOf(asJson({ ...order, poNumber }))).toMatchObject({ status: 'valid', poNumber });
});

test('names of countries and states become their codes', async () => {
	const shipToCountry = { __rl: true, mode: 'code', value: 'Canada' };
	const preview = await previewOf({ ...smallForm(), shipToState: 'Quebec', shipToCountry });
	expect(preview.shipTo).toMatchObject({ State: 'QC', Country: 'CA' });
});

test.each([
	['Malta', 'Victoria', 'Victoria'],
	['US', 'Victoria', 'Victoria'],
	['AU', 'Victoria', 'VIC'],
	['Australia', 'Western Australia', 'WA'],
])('a state of "%s" is one of its own: %s is %s', async (value, shipToState, State) => {
	const shipToCountry = { __rl: true, mode: 'code', value };
	const options = { cleanValues: false };
	const preview = await previewOf({ ...smallForm(), shipToState, shipToCountry, options });
	expect(preview.shipTo).toMatchObject({ State });
});

test.each([true, false])(
	'a name that becomes a code is told as a change, cleaned: %s',
	async (cleanValues) => {
		const shipToCountry = { __rl: true, mode: 'code', value: 'can' };
		const form = {
			...smallForm(),
			shipToCountry,
			shipToState: '  Que\u200bbec ',
			shipToPostalCode: 'K1A 0B1',
		};
		const { shipTo, changes, warnings } = await previewOf({ ...form, options: { cleanValues } });
		expect(shipTo).toMatchObject({ State: 'QC', Country: 'CA' });
		const [state, country] = ['State', 'Country'].map((name) => `Order/ShipToAddress/${name}`);
		expect(changes).toEqual([
			{
				...{ field: 'Ship-To State', path: state, before: '  Que\u200bbec ', after: 'QC' },
				why: `${reasons.invisible()}, ${reasons.blanks()}, ${reasons.code()}`,
			},
			{ field: 'Ship-To Country', path: country, before: 'can', after: 'CA', why: reasons.code() },
		]);
		// The others are about the account.
		expect((warnings as string[]).slice(0, -2)).toEqual([
			expect.stringContaining(findings.tidied('QC').fix),
			expect.stringContaining(findings.otherCode('CA').fix),
		]);
	},
);

test('a number is not changed, and not told as one, where values are not to be cleaned', async () => {
	const lines = [{ ...smallOrder().OrderLines[0], UnitPrice: '1,5' }];
	const order = asJson({ ...smallOrder(), OrderLines: lines });
	const preview = await previewOf({ ...order, options: { cleanValues: false } });
	expect(preview).toMatchObject({ status: 'invalid' });
	expect(preview).not.toHaveProperty('changes');
});

test('a preview gives no total where a price is missing', async () => {
	const preview = await previewOf(smallForm());
	expect(preview.lines).toEqual([{ lineNumber: '000010', product: 'SPA508G', quantity: 1 }]);
	expect(preview).not.toHaveProperty('total');
});

test('the XML of a preview has each element on a line of its own', async () => {
	const { requestXml } = await previewOf({ ...smallForm(), options: { includeXml: true } });
	expect(requestXml).toMatch(/\n +<CustomerNumber>1231913<\/CustomerNumber>\n/);
});

test('a preview never shows the key', async () => {
	const { authenticationKey } = bed.sandbox.westcon;
	const preview = await previewOf({ ...smallForm(), options: { includeXml: true } });
	expect(preview.requestXml).toContain('Password');
	expect(JSON.stringify(preview)).not.toContain(authenticationKey);
});

test('Submit without a credential says so, and sends nothing', async () => {
	const { error } = await run(smallForm(), false);
	expect(error?.context?.data).toMatchObject({ status: 'invalid' });
	expect(error?.message).toContain('no credential is chosen');
	expect(bed.sandbox.requests()).toEqual([]);
});
