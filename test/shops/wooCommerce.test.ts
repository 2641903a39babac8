import { leftOutReasons as because, shopFindings as say } from '../../nodes/shared/shops/messages';
import { readShopOrder, type ShopOptions } from '../../nodes/shared/shops/readShopOrder';
import { wooCommerce } from '../../nodes/shared/shops/wooCommerce';
import type { Values } from '../../nodes/shared/table/schema';
import { shopTarget } from '../../nodes/Westcon/purchaseOrder/shops';
import processing from './samples/wooCommerce-processing.json';

const read = (order: unknown, more: Partial<ShopOptions> = {}) =>
	readShopOrder(wooCommerce, order, shopTarget, {
		alsoOrder: [],
		shippingMapping: [{ shipping: 'flat_rate:3', condition: 'UF' }],
		...more,
	});

const order = (changes: Values = {}): Values => ({ ...processing, ...changes });
const [firstLine] = processing.line_items;
const onOrder = (complaint: object) => ({
	level: 'error',
	label: 'WooCommerce Order',
	path: '',
	...complaint,
});

test('an order in processing becomes a whole order without prices', () => {
	expect(read(order())).toEqual({
		isReadable: true,
		isNothingToOrder: false,
		findings: [],
		values: {
			Order: {
				CustomerPurchaseOrderNumber: '2026-0727',
				ShippingMethod: { ShippingConditionCode: 'UF' },
				DeliveryInstructions: [{ Instruction: "Leave it with Mrs. O'Neil" }],
				ShipToAddress: {
					Company: 'Петрови ООД',
					Line1: 'ул. Шипка 6',
					City: 'София',
					State: 'BG-22',
					PostalCode: '1504',
					Country: 'BG',
				},
				ShipToContact: {
					ContactName: 'Jana Petrova',
					Phone: '(555) 555-5555',
					EmailAddress: 'john.doe@example.com',
				},
				OrderLines: [
					{ QuantityOrdered: 2, Product: { ProductNumber: 'SPA508G' } },
					{ QuantityOrdered: 1, Product: { ProductNumber: 'PA100-EU' } },
				],
			},
		},
	});
});

test.each(['Flat & fast', 'FLAT_RATE', 'flat_rate:3'])('shipping is found as %s', (shipping) => {
	const { values } = read(order(), { shippingMapping: [{ shipping, condition: 'U3' }] });
	expect((values.Order as Values).ShippingMethod).toEqual({ ShippingConditionCode: 'U3' });
});

test.each([
	['not mapped', []],
	['mapped to nothing', [{ shipping: 'Flat & fast', condition: '' }]],
])('shipping that is %s is said, and nothing is sent for it', (_, shippingMapping) => {
	const { values, findings } = read(order(), { shippingMapping });
	expect(values.Order).not.toHaveProperty('ShippingMethod');
	expect(findings).toMatchObject([
		{ level: 'warning', value: 'Flat & fast', ...say.notMapped('WooCommerce') },
	]);
});

test.each<[string, object, ShopOptions['alsoOrder'][number]]>([
	['pending', say.unpaid('WooCommerce', 'pending'), 'unpaid'],
	['on-hold', say.unpaid('WooCommerce', 'on-hold'), 'unpaid'],
	['failed', say.unpaid('WooCommerce', 'failed'), 'unpaid'],
	['packed-by-a-plugin', say.unpaid('WooCommerce', 'packed-by-a-plugin'), 'unpaid'],
	['cancelled', say.cancelled('WooCommerce'), 'cancelled'],
	['trash', say.cancelled('WooCommerce'), 'cancelled'],
	['completed', say.completed('WooCommerce'), 'completed'],
])('an order that is %s is a finding, unless an option allows it', (status, complaint, kind) => {
	expect(read(order({ status })).findings).toEqual([onOrder(complaint)]);
	expect(read(order({ status }), { alsoOrder: [kind] }).findings).toEqual([]);
});

const all = ['cancelled', 'unpaid', 'test', 'completed'] as const;

test('an unfinished basket is never ordered', () => {
	expect(read(order({ status: 'checkout-draft' }), { alsoOrder: all }).findings).toEqual([
		onOrder(say.unfinished('WooCommerce', 'checkout-draft')),
	]);
});

test('a refund stops the order, since its pieces are not told', () => {
	const refunds = [{ id: 726, reason: '', total: '-9.00' }];
	expect(read(order({ refunds }), { alsoOrder: all }).findings).toEqual([
		onOrder(say.refundedPieces('WooCommerce')),
	]);
});

test('of a bundle the parts are ordered, and that is said', () => {
	const bundle = { ...firstLine, name: 'Set &lt;XL&gt;', sku: 'SET', bundled_items: [2, 3] };
	const part = { ...firstLine, bundled_by: 1 };
	const { values, findings } = read(order({ line_items: [bundle, part] }));
	expect((values.Order as Values).OrderLines).toEqual([
		{ QuantityOrdered: 2, Product: { ProductNumber: 'SPA508G' } },
	]);
	expect(findings).toMatchObject([{ level: 'warning', ...say.leftOut('Set <XL> (SET)', because.bundle()) }]);
});

test.each([
	[null, 'a deleted product'],
	['', ''],
])('a SKU that is %j is a finding', (sku, origin) => {
	expect(read(order({ line_items: [{ ...firstLine, sku }] })).findings).toMatchObject([
		{
			level: 'error',
			path: 'Order/OrderLines[1]/Product/ProductNumber',
			...say.noSku('Woo Phone & Stand', origin),
		},
	]);
});

test('an empty shipping address is not filled from billing', () => {
	const shipping = Object.fromEntries(Object.keys(processing.shipping).map((key) => [key, '']));
	const { findings, values } = read(order({ shipping }));
	expect(findings.map(({ path, rule }) => [path.split('/').pop(), rule])).toEqual(
		['Company', 'Line1', 'City', 'State', 'PostalCode', 'Country'].map((name) => [
			name,
			say.noAddress('WooCommerce').rule,
		]),
	);
	expect(values.Order).not.toHaveProperty('ShipToAddress');
});

test('a line without pieces is left out', () => {
	const lines = [{ ...firstLine, quantity: 0 }];
	expect(read(order({ line_items: lines }))).toMatchObject({ isNothingToOrder: true });
});

test.each([null, '', undefined])(
	'a line whose quantity is %j stays, for the check to complain about',
	(quantity) => {
		const { values } = read(order({ line_items: [{ ...firstLine, quantity }] }));
		expect((values.Order as Values).OrderLines).toHaveLength(1);
	},
);
