import { westconRules as say } from '../messages';
import { digest } from '../shared/digest';
import type { Finding } from '../shared/findings';
import type { Values } from '../shared/schema';

/** Finds what an order must not have in common with the orders before it in the same run. */
export type CheckInRun = (order: Values, item: number) => Finding[];

/** What an order goes by: its number and the account that it is for. */
export function identityOf({
	CustomerPurchaseOrderNumber: number,
	CustomerAccount: account,
}: Values): string {
	const { CustomerNumber, SalesOrganization } = (account ?? {}) as Values;
	return digest([CustomerNumber, SalesOrganization, String(number).trim()]);
}

/**
 * Westcon takes the same purchase order number again and places a second order. Two items with one number are mostly
 * the lines of one order, an item each; so a number may occur once per account in a run.
 * @returns the check for one run; each order is to be shown to it once, in the order of the items
 */
export function uniqueInRun(): CheckInRun {
	const seen = new Map<string, number>();
	return (order, item) => {
		const { CustomerPurchaseOrderNumber: value } = order;
		if (typeof value !== 'string') return [];
		const key = identityOf(order);
		const before = seen.get(key);
		if (before === undefined) seen.set(key, item);
		if (before === undefined || before === item) return [];
		const path = 'Order/CustomerPurchaseOrderNumber';
		return [{ level: 'error', label: 'Purchase Order Number', path, value, ...say.poNumberTwice(before) }];
	};
}
