import type { Finding } from '../check/findings';
import { mostNamed } from '../words';
import { orderErrors as say } from './messages';
import type { Order } from './order';

/**
 * Makes one order of items that hold the same one, and finds those that have a number in common but not their content:
 * most likely the rows of one order, so none of them is sent. One whose account is missing may be any of its number.
 * @param poNumberPath where the number stands in the supplier's document
 * @returns the orders in the order of their first items
 */
export function combineOrders<O extends Order>(orders: O[], poNumberPath: string): O[] {
	const groups = groupBy(orders, ({ poNumber }) => poNumber.trim());
	const combined = [...groups].flatMap(([poNumber, group]) =>
		poNumber === '' ? group : combineGroup(group, poNumberPath),
	);
	return combined.sort((a, b) => (a.items[0] ?? 0) - (b.items[0] ?? 0));
}

function combineGroup<O extends Order>(orders: O[], path: string): O[] {
	const isAnyUnknown = orders.some(({ key }) => key === undefined);
	const byKey = isAnyUnknown ? [orders] : [...groupBy(orders, ({ key }) => JSON.stringify(key)).values()];
	return byKey.flatMap((sameKey) => {
		const distinct = [...groupBy(sameKey, ({ content }) => content).values()].map(mergeItems);
		return distinct.length === 1 ? distinct : distinct.map((order) => inConflict(order, distinct, path));
	});
}

function mergeItems<O extends Order>(same: O[]): O {
	const [first] = same as [O, ...O[]];
	return same.length === 1 ? first : { ...first, items: same.flatMap(({ items }) => items) };
}

function inConflict<O extends Order>(order: O, all: O[], path: string): O {
	const others = all.slice(0, mostNamed + 1).filter((other) => other !== order);
	const items = others.slice(0, mostNamed).map(({ items: [item = 0] }) => item + 1);
	const finding: Finding = {
		level: 'error',
		label: 'Purchase Order Number',
		path,
		value: order.poNumber,
		...say.numberTwice(items),
	};
	return { ...order, isInConflict: true, findings: [...order.findings, finding] };
}

function groupBy<T, K>(values: T[], keyOf: (value: T) => K): Map<K, T[]> {
	const groups = new Map<K, T[]>();
	for (const value of values) {
		const key = keyOf(value);
		const group = groups.get(key);
		if (group) group.push(value);
		else groups.set(key, [value]);
	}
	return groups;
}
