import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { order as boxes } from '../logiztikAlliance/orders';
import shopifyOrder from '../shops/samples/shopify-edited.json';
import wooCommerceOrder from '../shops/samples/wooCommerce-processing.json';
import fc from '../support/fastCheck';
import { testBed } from '../support/testBed';
import { smallOrder } from '../westcon/orders';

const bed = testBed();

type Path = Array<string | number>;

/** Every place in a value, the whole first. */
const pathsIn = (value: unknown, at: Path = []): Path[] =>
	typeof value !== 'object' || value === null
		? [at]
		: [at, ...Object.entries(value).flatMap(([name, inner]) => pathsIn(inner, [...at, name]))];

function withValue(value: unknown, [name, ...rest]: Path, odd: unknown): unknown {
	if (name === undefined) return odd;
	const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
	copy[name] = withValue(copy[name], rest, odd);
	return copy;
}

/** What triggers, spreadsheets, XML and expressions leave where something else was meant. */
const leftovers = fc.constantFrom<unknown>(
	...['', ' ', '0', 'undefined', '[object Object]', '__proto__'],
	...[undefined, null, true, false, NaN, Infinity, -1, 1e30, 10n],
	...[new Date(0), new Date(NaN), Buffer.from('x'), new Map([[1, 2]]), new Set([1])],
	...[[], {}, [[]], [null], [''], ['x'], { 0: 1 }, { Item: {} }, { Item: [{}] }],
	JSON.parse('{"__proto__":{"a":1}}'),
);
const oddValue = fc.oneof(leftovers, fc.jsonValue({ maxDepth: 2 }));

/** The order with an odd value in one place or two. */
function oddOrders(order: unknown): fc.Arbitrary<unknown> {
	const change = fc.tuple(fc.constantFrom(...pathsIn(order)), oddValue);
	return fc.array(change, { minLength: 1, maxLength: 2 }).map((changes) => {
		// The longer path first, so that the other one is still there.
		const sorted = changes.toSorted(([a], [b]) => b.length - a.length);
		return sorted.reduce<unknown>((changed, [path, odd]) => withValue(changed, path, odd), order);
	});
}

const westconOrder = {
	...smallOrder(),
	ShippingMethod: { ShippingConditionCode: '01' },
	DeliveryInstructions: ['Ring twice'],
	VRFHeaders: [{ VRFName: 'Deal', VRFValue: '7' }],
	WestconMetadata: { SourceSystem: 'B2B' },
};
const asJson = { orderSource: 'json', orderJson: '={{ $json.order }}' };
const combined = { ...asJson, combineItems: true };
const shopify = { orderSource: 'shopify', shopifyOrder: '={{ $json.order }}' };
const wooCommerce = { orderSource: 'wooCommerce', wooCommerceOrder: '={{ $json.order }}' };

test.each<[string, string, INodeParameters, unknown]>([
	['Westcon', 'westcon', asJson, westconOrder],
	['Westcon, combined', 'westcon', combined, westconOrder],
	['Logiztik Alliance', 'logiztikAlliance', asJson, boxes()],
	['Logiztik Alliance, combined', 'logiztikAlliance', combined, boxes()],
	['Shopify', 'westcon', shopify, shopifyOrder],
	['WooCommerce', 'westcon', wooCommerce, wooCommerceOrder],
])('%s: an odd value, wherever it stands, is told by findings', async (_, type, parameters, order) => {
	const items = fc.sample(oddOrders(order), 500).map((odd) => ({ order: odd }) as IDataObject);
	const { outputs, error } = await bed.host.runNode({
		type,
		parameters: { operation: 'preview', ...parameters },
		items,
		settings: { onError: 'continueErrorOutput' },
	});
	expect(error).toBeUndefined();
	const told = [...(outputs[0] ?? []), ...(outputs[1] ?? [])].map(({ json, pairedItem }) => ({
		json: (json.error ?? json) as IDataObject,
		items: [pairedItem].flat().map((paired) => Object(paired).item as number),
	}));
	const tried = told.flatMap((each) => each.items).sort((a, b) => a - b);
	// Combining leaves out blank rows.
	if (parameters.combineItems) expect(tried.length).toBeGreaterThan(450);
	else expect(tried).toEqual([...items.keys()]);
	const untold = told.filter(
		({ json }) =>
			json.status !== 'valid' && json.status !== 'nothingToOrder' && !(json.findings as unknown[])?.length,
	);
	expect(untold).toEqual([]);
});

test.each<[string, IDataObject, string]>([
	['westcon', { ...westconOrder, DeliveryInstructions: '', VRFHeaders: ' ' }, 'valid'],
	['westcon', { ...westconOrder, OrderLines: '' }, 'invalid'],
	['logiztikAlliance', { ...boxes(), Details: '' }, 'invalid'],
])('%s: a list that XML left as an empty text has no rows', async (type, order, status) => {
	const parameters = { operation: 'preview', ...asJson };
	const { outputs } = await bed.host.runNode({ type, parameters, items: [{ order }] });
	expect(outputs[0]?.[0]?.json).toMatchObject({ status });
});
