import type { IDataObject, INodeParameters } from 'n8n-workflow';
import type { NodeSettings } from '../support/nodeRun';
import { findingsIn } from '../support/findings';
import { outcomesOf } from '../support/suppliers';
import { testBed } from '../support/testBed';
import paid from './samples/shopify-paid.json';
import processing from './samples/wooCommerce-processing.json';

const bed = testBed();

/** What an analyst sets for a shop: the source and the account. The order itself is there already. */
const fromShop = (orderSource: string, more: INodeParameters = {}): INodeParameters => ({
	operation: 'submit',
	orderSource,
	customerNumber: { __rl: true, mode: 'number', value: '1231913' },
	salesOrganization: '2000',
	shippingMapping: {
		mapping: [
			{ shipping: 'Express (1-2 days)', condition: { __rl: true, mode: 'list', value: 'U2' } },
			{ shipping: 'Flat & fast', condition: { __rl: true, mode: 'list', value: 'UF' } },
		],
	},
	...more,
	options: more.options ?? {},
});

const run = async (parameters: INodeParameters, item: unknown, settings: NodeSettings = {}) =>
	await bed.host.runNode({
		type: 'westcon',
		parameters,
		credentials: { westconApi: { environment: 'custom', ...bed.sandbox.westcon } },
		items: [item as IDataObject],
		settings,
	});

const bodyOf = () => String(bed.sandbox.requests()[0]?.body);
const errorBranch = { onError: 'continueErrorOutput' as const };

test("Shopify's order is placed as it comes, cleaned, and without the shop's prices", async () => {
	const { accepted } = outcomesOf(await run(fromShop('shopify'), paid));
	expect(accepted).toHaveLength(1);
	expect(accepted[0]?.json).toMatchObject({ status: 'accepted', poNumber: '#1001', lineCount: 2 });
	const body = bodyOf();
	for (const part of [
		'<Company>Zoë 🌷 Nuñez-O&apos;Brien</Company>',
		'<Line1>20 Blue Ridge Dr</Line1><Line2>Apt 3</Line2>',
		'<Phone>(415) 555-0132</Phone><Extension>12</Extension>',
		'<Instruction>Gate code 4711 &amp; please ring twice.</Instruction>',
		'<Instruction>Not before 9:00 am</Instruction>',
		'<ShippingConditionCode>U2</ShippingConditionCode>',
	])
		expect(body).toContain(part);
	expect(body).not.toMatch(/UnitPrice|199\.00|OrderCurrency>USD<\/OrderCurrency><Unit/);
	const changed = (accepted[0]?.json.changes as IDataObject[]).map(({ path }) => path);
	expect(changed).toEqual([
		'Order/DeliveryInstructions[1]/Instruction',
		'Order/ShipToContact/Phone',
		'Order/ShipToContact/Extension',
	]);
});

test('a field of the form counts instead of what the shop has, and what was wrong with it is no longer so', async () => {
	const order = { ...paid, shipping_address: { ...paid.shipping_address, zip: '' } };
	const { failures } = outcomesOf(await run(fromShop('shopify'), order, errorBranch));
	expect(failures).toMatchObject([
		{ status: 'invalid', findings: [{ level: 'error', path: 'Order/ShipToAddress/PostalCode' }] },
	]);
	const form = {
		customerPurchaseOrderNumber: 'GOOD-77',
		shipToPostalCode: '94012',
		shipToCompany: 'ABC Services Ltd',
		shippingConditionCode: { __rl: true, mode: 'list', value: 'UF' },
	};
	const { accepted } = outcomesOf(await run(fromShop('shopify', form), order));
	expect(accepted[0]?.json.poNumber).toBe('GOOD-77');
	expect(bodyOf()).toMatch(/<Company>ABC Services Ltd<.*<PostalCode>94012</s);
	expect(bodyOf()).toContain('<ShippingConditionCode>UF<');
});

test.each(['submit', 'preview'])('nothing to order is a result (%s)', async (operation) => {
	const lines = paid.line_items.map((line) => ({ ...line, current_quantity: 0, fulfillable_quantity: 0 }));
	const { outputs, error } = await run(fromShop('shopify', { operation }), { ...paid, line_items: lines });
	expect(error).toBeUndefined();
	expect(outputs[0]).toMatchObject([
		{ json: { status: 'nothingToOrder', poNumber: '#1001' }, pairedItem: { item: 0 } },
	]);
	expect(outputs[0]?.[0]?.json.warnings).toHaveLength(2);
	expect(bed.sandbox.requests()).toEqual([]);
});

// A shop's order is whole; only rows are combined.
test('the same order twice is one order, with each of its lines once', async () => {
	const { accepted } = outcomesOf(
		await bed.host.runNode({
			type: 'westcon',
			parameters: fromShop('shopify', { combineItems: true, orderLedger: 'none' }),
			credentials: { westconApi: { environment: 'custom', ...bed.sandbox.westcon } },
			items: [paid, paid] as unknown as IDataObject[],
		}),
	);
	expect(accepted.map(({ json }) => json.lineCount)).toEqual([2]);
	expect(accepted[0]?.pairedItem).toEqual([{ item: 0 }, { item: 1 }]);
});

test('an order that is not paid goes to the error branch, unless the option allows it', async () => {
	const unpaid = { ...paid, financial_status: 'pending' };
	const { failures } = outcomesOf(await run(fromShop('shopify'), unpaid, errorBranch));
	expect(failures).toMatchObject([{ status: 'invalid', findings: [{ field: 'Shopify Order', path: '' }] }]);
	const allowed = fromShop('shopify', { options: { alsoOrder: ['unpaid'] } });
	expect(outcomesOf(await run(allowed, unpaid)).accepted).toHaveLength(1);
});

test("WooCommerce's order is taken as it comes", async () => {
	const options = { includeXml: true };
	const { outputs } = await run(fromShop('wooCommerce', { operation: 'preview', options }), processing);
	const [item] = outputs[0] ?? [];
	expect(item?.json).toMatchObject({ status: 'valid', poNumber: '2026-0727', lineCount: 2 });
	expect(item?.json.changes).toMatchObject([
		{ field: 'Ship-To State', path: 'Order/ShipToAddress/State', before: 'BG-22', after: '22' },
	]);
	expect(String(item?.json.requestXml)).toMatch(
		/<State>22<[^]*<ShippingConditionCode>UF<|<ShippingConditionCode>UF<[^]*<State>22</,
	);
});

test('what is no order of the shop is said once, and not field by field', async () => {
	const { failures } = outcomesOf(await run(fromShop('shopify'), { customer: 1 }, errorBranch));
	expect(failures).toMatchObject([{ findings: [{ field: 'Shopify Order' }] }]);
	expect(failures[0]?.findings).toHaveLength(1);
});

test.each([
	['a text', 'unpaid'],
	['a text with several', 'test, unpaid'],
	['a list', ['unpaid', 'cancelled']],
])('Also Order may be %s', async (_, alsoOrder) => {
	const unpaid = { ...paid, financial_status: 'pending', alsoOrder };
	const allowed = fromShop('shopify', { options: { alsoOrder: '={{ $json.alsoOrder }}' } });
	expect(outcomesOf(await run(allowed, unpaid)).accepted).toHaveLength(1);
});

test.each([null, '', []])('nothing in Also Order (%j) allows nothing', async (alsoOrder) => {
	const unpaid = { ...paid, financial_status: 'pending', alsoOrder };
	const options = { alsoOrder: '={{ $json.alsoOrder }}' };
	const { failures } = outcomesOf(await run(fromShop('shopify', { options }), unpaid, errorBranch));
	expect(failures).toMatchObject([{ status: 'invalid', findings: [{ field: 'Shopify Order' }] }]);
});

test.each(['unpaid orders', 'not unpaid', ['unpaid', 'refunded'], { unpaid: true }])(
	'Also Order %j is refused by name',
	async (alsoOrder) => {
		const unpaid = { ...paid, financial_status: 'pending', alsoOrder };
		const options = { alsoOrder: '={{ $json.alsoOrder }}' };
		const { accepted, failures } = outcomesOf(
			await run(fromShop('shopify', { options }), unpaid, errorBranch),
		);
		expect(accepted).toEqual([]);
		expect(failures[0]?.message).toContain(`'Also Order' is "${String(alsoOrder)}"`);
	},
);

test('a shipping mapping that an expression leaves empty maps nothing', async () => {
	const mapping = [{ shipping: null, condition: null }, { shipping: 'x' }];
	for (const shippingMapping of ['={{ null }}', { mapping }])
		expect(
			outcomesOf(await run(fromShop('shopify', { shippingMapping } as never), paid)).accepted,
		).toHaveLength(1);
});

test('an order as a text keeps the digits of its numbers, and names what comes twice', async () => {
	const [first] = paid.line_items;
	const line = { ...first, sku: 'DIGITS', current_quantity: 1, fulfillable_quantity: 1 };
	const text = JSON.stringify({ ...paid, line_items: [line] })
		.replace('"DIGITS"', '340123450000000017')
		.replace(/_quantity":1/g, '_quantity":1.0');
	const parameters = (shopifyOrder: string) =>
		fromShop('shopify', { operation: 'preview', shopifyOrder, options: { includeXml: true } });
	const { outputs } = await run(parameters(text), {});
	expect(outputs[0]?.[0]?.json).toMatchObject({ status: 'valid', lineCount: 1 });
	expect(outputs[0]?.[0]?.json.requestXml).toMatch(
		/<QuantityOrdered>1<[^]*<ProductNumber>340123450000000017</,
	);
	const twice = await run(parameters(text.replace('{', '{"note": "A", "note": "B",')), {});
	expect(findingsIn(twice.outputs[0]?.[0]?.json, 'error')).toMatchObject([
		{ field: 'Shopify Order', value: 'note' },
	]);
	const withoutLines = await run(parameters(text.replace(/}$/, ',"line_items":[]}')), {});
	expect(findingsIn(withoutLines.outputs[0]?.[0]?.json, 'error')).toContainEqual(
		expect.objectContaining({ field: 'Shopify Order', value: 'line_items' }),
	);
});
