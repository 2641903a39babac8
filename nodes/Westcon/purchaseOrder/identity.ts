import type { OrderKey } from '../../shared/ledger/ledger';
import { digestOf } from '../../shared/orders/order';
import type { Values } from '../../shared/table/schema';
import type { ChosenAccount } from '../credential/account';
import type { Connection } from '../credential/connection';

/**
 * What Westcon knows an order by: the purchase order number of an account. It takes the same number again and places a
 * second order.
 * @param order the content of `Order`, completed and checked
 */
export function keyOf(order: Values, connection?: Connection): OrderKey | undefined {
	const { CustomerPurchaseOrderNumber: number, CustomerAccount } = order;
	const { CustomerNumber, SalesOrganization } = (CustomerAccount ?? {}) as Values;
	if (!number || !CustomerNumber) return undefined;
	const { host = '', pathname = '' } = connection ? new URL(connection.url) : {};
	return {
		supplier: 'westcon',
		address: `${host}${pathname}`,
		account: `${CustomerNumber as string}/${(SalesOrganization as string | undefined) ?? ''}`,
		poNumber: String(number).trim(),
	};
}

/**
 * What the user gave, so that two orders can be told to be the same. Which parts of the account come from the list and
 * which are typed makes no difference.
 * @param message `{ WestconMetadata, Order }` as texts, before anything is filled in
 * @param chosen the account
 */
export function contentOf({ WestconMetadata, Order }: Values, { number, listed }: ChosenAccount): string {
	const order = (Order ?? {}) as Values;
	const { SalesOrganization, ...account } = (order.CustomerAccount ?? {}) as Values;
	const region = SalesOrganization || listed;
	return digestOf({
		WestconMetadata,
		Order: { ...order, CustomerAccount: { ...account, CustomerNumber: number, region } },
	});
}
