/** An order's value: text, a switch, a block of named values, or a list of blocks. */
export type OrderValue = string | boolean | OrderBlock | OrderValue[];
export interface OrderBlock {
	[name: string]: OrderValue;
}

/** An order as `orderJson` has it: the content of Order with WestconMetadata beside. */
export interface OrderJson extends OrderBlock {
	WestconMetadata: OrderBlock;
}

/**
 * From `orderJson` to the contract's own shape, in which a list is a wrapper around its items.
 *
 * `{ OrderLines: [{…}] }` becomes `{ Order: { OrderLines: { OrderLine: [{…}] } } }`.
 */
export function toRequest(order: OrderJson): { WestconMetadata: OrderBlock; Order: OrderBlock } {
	const { WestconMetadata, ...Order } = order;
	return { WestconMetadata, Order: wrapLists(Order) };
}

/** The way back, for comparing what a receiver read with what was ordered. */
export function toOrderJson(request: unknown): unknown {
	if (!isBlock(request) || !isBlock(request.Order)) return request;
	return { WestconMetadata: request.WestconMetadata, ...unwrapBlock(request.Order) };
}

function isBlock(value: unknown): value is Record<string, unknown> {
	return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** OrderLines holds OrderLine, VRFQuantities holds VRFQuantity. */
function itemName(wrapper: string): string {
	return wrapper.replace(/ies$/, 'y').replace(/s$/, '');
}

function wrapLists(block: OrderBlock): OrderBlock {
	const entries = Object.entries(block).map(([name, value]): [string, OrderValue] => {
		if (Array.isArray(value)) {
			return [name, { [itemName(name)]: value.map((item) => (isOrderBlock(item) ? wrapLists(item) : item)) }];
		}
		return [name, isOrderBlock(value) ? wrapLists(value) : value];
	});
	return Object.fromEntries(entries);
}

function isOrderBlock(value: OrderValue): value is OrderBlock {
	return isBlock(value);
}

function unwrap(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(unwrap);
	if (!isBlock(value)) return value;
	const contents = Object.values(value);
	if (contents.length === 1 && Array.isArray(contents[0])) return contents[0].map(unwrap);
	return unwrapBlock(value);
}

function unwrapBlock(block: Record<string, unknown>): Record<string, unknown> {
	return Object.fromEntries(Object.entries(block).map(([name, value]) => [name, unwrap(value)]));
}
