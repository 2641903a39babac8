import type { OrderKey } from '../../shared/ledger/ledger';
import { digestOf } from '../../shared/orders/order';
import type { Values } from '../../shared/table/schema';
import type { Connection } from '../credential/connection';
import type { Action } from './settings';

/**
 * What Logiztik Alliance knows an order by: the purchase order number of a customer. An insert with the same number
 * updates the order.
 * @param po completed and checked
 */
export function keyOf({ Header }: Values, connection?: Connection): OrderKey | undefined {
	const { PoNumber, ConsigneeCode } = (Header ?? {}) as Values;
	if (!PoNumber || !ConsigneeCode) return undefined;
	return {
		supplier: 'logiztikAlliance',
		address: connection ? addressOf(connection) : '',
		account: String(ConsigneeCode).trim(),
		poNumber: String(PoNumber).trim(),
	};
}

/** Host and path, without the token, which is the path's last step. */
function addressOf({ url }: Connection) {
	const { host, pathname } = new URL(url);
	return `${host}${pathname.slice(0, pathname.lastIndexOf('/'))}`;
}

/**
 * What the user gave, so that two orders can be told to be the same.
 * @param po as texts, before anything is filled in
 */
export const contentOf = (po: Values, action: Action) => digestOf([action, po]);
