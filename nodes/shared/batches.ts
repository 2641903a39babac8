import type { Remembered } from './orderMemory';

/** How several orders travel in one request. */
export interface Batching<T> {
	/** Whether an order may join those that are to go in one request. */
	joins(order: T, others: T[]): boolean;
	/** Sends them once. @returns what tells what became of each; it never throws */
	send(orders: T[]): (order: T) => Promise<Remembered>;
}

/** An order with the number of its input item. */
export interface Numbered<T> {
	item: number;
	order: T;
}

/**
 * Puts neighbouring orders that may travel together into one batch.
 * @param orders what cannot be sent is an Error among them, and comes back as it is
 */
export function inBatches<T, E extends Error>(
	orders: Array<Numbered<T> | E>,
	joins: (order: Numbered<T>, batch: Array<Numbered<T>>) => boolean,
): Array<Array<Numbered<T>> | E> {
	const batches: Array<Array<Numbered<T>> | E> = [];
	for (const order of orders) {
		const last = batches.at(-1);
		if (order instanceof Error) batches.push(order);
		else if (Array.isArray(last) && joins(order, last)) last.push(order);
		else batches.push([order]);
	}
	return batches;
}
