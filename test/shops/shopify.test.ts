import { inputFindings as input } from '../../nodes/shared/input/messages';
import { leftOutReasons as because, shopFindings as say } from '../../nodes/shared/shops/messages';
import { readShopOrder, type ShopOptions } from '../../nodes/shared/shops/readShopOrder';
import { shopify } from '../../nodes/shared/shops/shopify';
import type { Values } from '../../nodes/shared/table/schema';
import { shopTarget } from '../../nodes/Westcon/purchaseOrder/shops';
import edited from './samples/shopify-edited.json';
import paid from './samples/shopify-paid.json';

const options: ShopOptions = {
	alsoOrder: [],
	shippingMapping: [
		{ shipping: 'Standard', condition: 'UF' },
		{ shipping: ' express (1-2 days)', condition: 'U2' },
	],
};

const read = (order: unknown, more: Partial<ShopOptions> = {}) =>
	readShopOrder(shopify, order, shopTarget, { ...options, ...more });

/** The paid order with other values, or without a key where the value is undefined. */
const order = (changes: Values = {}): Values => JSON.parse(JSON.stringify({ ...paid, ...changes })) as Values;

const [firstLine] = paid.line_items;
/** The paid order with other lines, each like its first. */
const withLines = (...lines: Values[]) =>
	order({ line_items: lines.map((line, index) => ({ ...firstLine, id: index + 1, ...line })) });

const linesOf = ({ values }: ReturnType<typeof read>) =>
	((values.Order as Values).OrderLines as Values[]).map(({ QuantityOrdered, Product }) => [
		(Product as Values | undefined)?.ProductNumber,
		QuantityOrdered,
	]);

const [error, warning] = ['error', 'warning'] as const;
const onOrder = (complaint: object) => ({ level: error, label: 'Shopify Order', path: '', ...complaint });
const onLines = (complaint: object) => ({
	level: warning,
	label: 'Order Lines',
	path: 'Order/OrderLines',
	...complaint,
});
const title = 'IP Phone 8-Line - Charcoal (SPA508G)';

describe('a paid order', () => {
	const whole = {
		isReadable: true,
		isNothingToOrder: false,
		findings: [],
		values: {
			Order: {
				CustomerPurchaseOrderNumber: '#1001',
				ShippingMethod: { ShippingConditionCode: 'U2' },
				DeliveryInstructions: [{ Instruction: 'Gate code 4711 & please ring twice.\nNot before 9:00 am' }],
				ShipToAddress: {
					Company: "Zoë 🌷 Nuñez-O'Brien",
					Line1: '20 Blue Ridge Dr',
					Line2: 'Apt 3',
					City: 'Belmont',
					State: 'CA',
					PostalCode: '94012',
					Country: 'US',
				},
				ShipToContact: {
					ContactName: "Zoë 🌷 Nuñez-O'Brien",
					Phone: '(415) 555-0132 ext. 12',
					EmailAddress: 'zoe@example.com',
				},
				OrderLines: [
					{ QuantityOrdered: 2, Product: { ProductNumber: 'SPA508G' } },
					{ QuantityOrdered: 1, Product: { ProductNumber: 'PA100-NA' } },
				],
			},
		},
	};

	test.each([
		['as the trigger gives it', order()],
		['with what the Webhook node puts around it', { headers: {}, params: {}, query: {}, body: order() }],
		['as the REST API wraps it', { order: order() }],
		['as text', JSON.stringify(order())],
	])('becomes a whole order without prices, %s', (_, input) => {
		expect(read(input)).toEqual(whole);
	});

	test('in another currency is the same order', () => {
		const price_set = { presentment_money: { amount: '1299.00', currency_code: 'NOK' } };
		const lines = paid.line_items.map((line) => ({ ...line, price: '1299.00', price_set }));
		expect(read(order({ presentment_currency: 'NOK', currency: 'EUR', line_items: lines }))).toEqual(whole);
	});
});

describe('the pieces that are still wanted', () => {
	test.each<[string, Values, number]>([
		['all', {}, 2],
		['without what was refunded', { current_quantity: 1, fulfillable_quantity: 1 }, 1],
		['without what was shipped', { fulfillable_quantity: 1, fulfillment_status: 'partial' }, 1],
		['added by an edit', { quantity: 5, current_quantity: 5, fulfillable_quantity: 5 }, 5],
		['from an older API', { quantity: 3, current_quantity: undefined, fulfillable_quantity: 1 }, 1],
	])('%s', (_, line, pieces) => {
		expect(linesOf(read(withLines(line)))).toEqual([['SPA508G', pieces]]);
	});

	test('fewer than ordered are said', () => {
		const line = { quantity: 3, current_quantity: 2, fulfillable_quantity: 1, fulfillment_status: 'partial' };
		expect(read(withLines(line)).findings).toEqual([
			onLines(say.fewer(title, 1, 3, 'removed, refunded or shipped')),
		]);
	});

	test.each([null, ''])(
		'a line whose quantity is %j, without any count, stays for the check to complain about',
		(quantity) => {
			const counts = { quantity, current_quantity: undefined, fulfillable_quantity: undefined };
			expect(linesOf(read(withLines(counts)))).toEqual([['SPA508G', quantity]]);
		},
	);

	test('without both counts they are those ordered less those refunded, and that is said', () => {
		const counts = { quantity: 3, current_quantity: undefined, fulfillable_quantity: undefined };
		const refund = { line_item_id: 1, quantity: 1, restock_type: 'return' };
		const other = { line_item_id: 2, quantity: 2, restock_type: 'return' };
		const reading = read({
			...withLines(counts),
			refunds: [{ refund_line_items: [refund, other] }, { refund_line_items: [] }],
		});
		expect(linesOf(reading)).toEqual([['SPA508G', 2]]);
		expect(reading.findings).toEqual([
			onLines(say.assumed(title, 'fulfillable_quantity')),
			onLines(say.fewer(title, 2, 3, 'removed, refunded or shipped')),
		]);
	});

	test.each<[string, Values, string]>([
		['removed', { current_quantity: 0, fulfillable_quantity: 0 }, because.removed()],
		['shipped', { fulfillable_quantity: 0, fulfillment_status: 'fulfilled' }, because.shipped()],
		['a gift card', { gift_card: true, requires_shipping: false }, because.giftCard()],
		['a tip', { tip_payment_gateway: null, requires_shipping: false }, because.tip()],
		['digital', { requires_shipping: false }, because.noShipping()],
		['pending', { fulfillable_quantity: 0, fulfillment_status: null }, because.notLeft()],
	])('a line that is %s is left out, and that is said', (_, line, reason) => {
		const reading = read(withLines({ quantity: 2, ...line }, { sku: 'PA100-NA' }));
		expect(linesOf(reading)).toEqual([['PA100-NA', 2]]);
		expect(reading.findings).toEqual([onLines(say.leftOut(title, reason))]);
	});

	test('where nothing is left, there is nothing to order and nothing wrong', () => {
		const shipped = { fulfillable_quantity: 0, fulfillment_status: 'fulfilled' };
		const reading = read({ ...withLines(shipped), cancelled_at: '2026-11-23', shipping_address: null });
		expect(reading).toMatchObject({ isNothingToOrder: true, isReadable: true });
		expect(reading.findings).toEqual([onLines(say.leftOut(title, because.shipped()))]);
		expect(read(order({ line_items: [] }))).toMatchObject({ isNothingToOrder: true, findings: [] });
	});

	test('one SKU on two lines stays two lines', () => {
		expect(linesOf(read(withLines({}, {})))).toEqual([
			['SPA508G', 2],
			['SPA508G', 2],
		]);
	});
});

/** Edited twice, refunded in part, shipped in part, paid in another currency than the shop's. */
describe('an order that was edited, refunded and shipped in part', () => {
	const shippingMapping = [{ shipping: 'eu_standard', condition: 'UF' }];
	const { values, findings, isNothingToOrder } = read(edited, { shippingMapping });
	const phone = 'IP Phone 8-Line & Stand (SPA508G)';

	test('is ordered with what is still wanted', () => {
		expect(isNothingToOrder).toBe(false);
		expect(values).toEqual({
			Order: {
				CustomerPurchaseOrderNumber: 'EU-#2044-B',
				ShippingMethod: { ShippingConditionCode: 'UF' },
				ShipToAddress: {
					Company: '<A/S> "Fjord"',
					Line1: 'Storgata 1',
					City: 'Oslo',
					PostalCode: '0155',
					Country: 'NO',
				},
				ShipToContact: {
					ContactName: 'Kim Ås & Sønner',
					Phone: '+4793001234',
					EmailAddress: 'kim@example.com',
				},
				OrderLines: [
					{ QuantityOrdered: 3, Product: { ProductNumber: 'SPA508G' } },
					{ QuantityOrdered: 2, Product: { ProductNumber: 'HS-2' } },
					{ QuantityOrdered: 1, Product: { ProductNumber: 'SPA508G' } },
				],
			},
		});
	});

	test('and says what it leaves out, line by line, and which value Norway does not have', () => {
		expect(findings).toEqual([
			{
				level: error,
				label: 'Ship-To State',
				path: 'Order/ShipToAddress/State',
				...say.noRegion('Shopify'),
			},
			onLines(say.fewer(phone, 3, 5, 'removed, refunded or shipped')),
			onLines(say.leftOut('Power Adapter (PA100-EU)', because.removed())),
			onLines(say.leftOut('Wall Mount (WM-1)', because.shipped())),
			onLines(say.leftOut('Gift Card - 50', because.giftCard())),
			onLines(say.leftOut('Tip', because.tip())),
			onLines(say.leftOut('Extended Warranty (WARRANTY-3Y)', because.noShipping())),
		]);
	});
});

test.each([null, undefined])('a count that is %s leaves doubt, but not about what is shipped', (none) => {
	const reading = read(
		withLines(
			{ fulfillable_quantity: none, fulfillment_status: 'partial' },
			{ fulfillable_quantity: none, fulfillment_status: 'fulfilled' },
		),
	);
	expect(linesOf(reading)).toEqual([['SPA508G', 2]]);
	expect(reading.findings).toEqual([
		onLines(say.assumed(title, 'fulfillable_quantity')),
		onLines(say.leftOut(title, because.shipped())),
	]);
});

describe('what keeps an order from being placed', () => {
	test.each<[string, Values, object, ShopOptions['alsoOrder'][number]]>([
		['cancelled', { cancelled_at: '2026-11-23T10:00:00Z' }, say.cancelled('Shopify'), 'cancelled'],
		['pending', { financial_status: 'pending' }, say.unpaid('Shopify', 'pending'), 'unpaid'],
		['authorized', { financial_status: 'authorized' }, say.unpaid('Shopify', 'authorized'), 'unpaid'],
		['refunded', { financial_status: 'refunded' }, say.unpaid('Shopify', 'refunded'), 'unpaid'],
		['a test', { test: true }, say.test('Shopify'), 'test'],
		[
			'without a payment status',
			{ financial_status: undefined },
			say.notSaid('Shopify', 'financial_status'),
			'unpaid',
		],
		[
			'not said to be cancelled or not',
			{ cancelled_at: undefined },
			say.notSaid('Shopify', 'cancelled_at'),
			'cancelled',
		],
	])('%s, unless an option allows it', (_, changes, complaint, kind) => {
		expect(read(order(changes)).findings).toEqual([onOrder(complaint)]);
		expect(read(order(changes), { alsoOrder: [kind] }).findings).toEqual([]);
	});

	test('a partial refund of money leaves it paid', () => {
		expect(read(order({ financial_status: 'partially_refunded' })).findings).toEqual([]);
	});

	test.each([
		['a list of orders', [order()], say.notAnOrder('Shopify')],
		['a customer', { id: 1, email: 'a@b.c' }, say.notAnOrder('Shopify')],
		['no object', '5', say.notAnOrder('Shopify')],
		[
			'no JSON',
			'order 1001',
			{
				...input.notJson('', "shop's order"),
				rule: expect.stringContaining('is not valid JSON') as string,
			},
		],
		['nothing', undefined, input.emptyJson("shop's order")],
		['an expression that n8n did not evaluate', '{{ $json }}', input.notEvaluated()],
		['GraphQL', { id: 'gid://shopify/Order/1', lineItems: { nodes: [] } }, say.graphQl('Shopify')],
	])('%s', (_, given, complaint) => {
		expect(read(given)).toEqual({
			values: {},
			findings: [onOrder(complaint)],
			isNothingToOrder: false,
			isReadable: false,
		});
	});
});

describe('what is missing', () => {
	const required = ['Company', 'Line1', 'City', 'State', 'PostalCode', 'Country'];
	const about = (name: string, complaint: object) => ({
		level: error,
		label: expect.any(String) as string,
		path: `Order/ShipToAddress/${name}`,
		...complaint,
	});

	test.each([
		['no address', null, say.noAddress('Shopify'), required],
		['an empty address', { first_name: '', city: null }, say.noAddress('Shopify'), required],
		[
			'an address that was not returned',
			undefined,
			say.addressNotSaid('Shopify', 'shipping_address'),
			required,
		],
		[
			'personal data that the plan hides',
			{ province: 'California', country: 'United States', country_code: 'US', province_code: 'CA' },
			say.hidden('Shopify'),
			['Company', 'Line1', 'City', 'PostalCode'],
		],
	])('%s: each required field says why', (_, shipping_address, complaint, names) => {
		const { findings, values } = read(order({ shipping_address }));
		expect(findings).toEqual(names.map((name) => about(name, complaint)));
		// Neither the billing address nor the customer's is used instead.
		expect(JSON.stringify(values)).not.toMatch(/Somewhere|Old Street|Tulip/);
	});

	test('a country without regions, and a field that is empty', () => {
		const address = { ...paid.shipping_address, province: null, province_code: null, zip: '' };
		expect(read(order({ shipping_address: address })).findings).toEqual([
			about('State', say.noRegion('Shopify')),
			about('PostalCode', say.empty('Shopify')),
		]);
	});

	test("the order's name: no other number is taken instead", () => {
		expect(read(order({ name: undefined })).findings).toMatchObject([
			{ level: error, path: 'Order/CustomerPurchaseOrderNumber', ...say.empty('Shopify') },
		]);
	});

	test.each<[string, Values, object]>([
		['null', { sku: null }, say.noSku('IP Phone 8-Line - Charcoal', '')],
		['empty', { sku: ' ' }, say.noSku('IP Phone 8-Line - Charcoal', '')],
		[
			'of a custom item',
			{ sku: null, product_id: null, variant_id: null },
			say.noSku('IP Phone 8-Line - Charcoal', 'a custom item'),
		],
		[
			'of a deleted product',
			{ sku: '', product_id: null, product_exists: false },
			say.noSku('IP Phone 8-Line - Charcoal', 'a deleted product'),
		],
	])('a SKU that is %s', (_, line, complaint) => {
		expect(read(withLines({}, line)).findings).toEqual([
			{
				level: error,
				label: 'Product Number',
				path: 'Order/OrderLines[2]/Product/ProductNumber',
				where: 'Line 2',
				...complaint,
			},
		]);
	});

	test('two codes in one SKU', () => {
		expect(read(withLines({ sku: 'b186,Krt206' })).findings).toMatchObject([
			{
				level: error,
				path: 'Order/OrderLines[1]/Product/ProductNumber',
				value: 'b186,Krt206',
				...say.severalSkus(),
			},
		]);
	});

	test('phone and e-mail are taken from where they are', () => {
		const reading = read(
			order({
				email: '',
				contact_email: null,
				shipping_address: { ...paid.shipping_address, phone: null },
				note: null,
			}),
		);
		expect((reading.values.Order as Values).ShipToContact).toMatchObject({
			Phone: '+14155550199',
			EmailAddress: 'zoe@example.com',
		});
		expect(reading.values.Order).not.toHaveProperty('DeliveryInstructions');
		expect(read(order({ customer: null, email: null, contact_email: null })).findings).toEqual([]);
	});
});

describe('shipping', () => {
	const path = 'Order/ShippingMethod/ShippingConditionCode';
	const [line] = paid.shipping_lines;
	const conditionOf = (shipping_lines: Values[]) => {
		const { values, findings } = read(order({ shipping_lines }));
		return [(values.Order as Values).ShippingMethod, findings];
	};

	test('that is not mapped is said, and nothing is sent for it', () => {
		expect(conditionOf([{ ...line, title: 'Drone', code: 'drone' }])).toEqual([
			undefined,
			[
				{
					level: warning,
					label: expect.any(String) as string,
					path,
					value: 'Drone',
					...say.notMapped('Shopify'),
				},
			],
		]);
	});

	test('is found by its code as well, and a removed line does not count', () => {
		const removed = { ...line, is_removed: true };
		const standard = { title: 'Free today!', code: 'STANDARD' };
		expect(conditionOf([removed, standard])).toEqual([{ ShippingConditionCode: 'UF' }, []]);
	});

	test('of two kinds is a finding', () => {
		expect(conditionOf([{ ...line }, { title: 'Standard', code: '' }])).toEqual([
			undefined,
			[
				{
					level: error,
					label: expect.any(String) as string,
					path,
					...say.severalConditions(['Express (1-2 days)', 'Standard']),
				},
			],
		]);
	});

	test('of none is none', () => {
		expect(conditionOf([])).toEqual([undefined, []]);
	});
});
