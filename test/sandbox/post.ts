import { edit, logiztikOrder, postLogiztik, postWestcon, westconOrder } from './raw';
import { sandbox } from './useSandbox';

/** Posts a valid order with this PO number to Westcon. */
export const westcon = (poNumber: string) => postWestcon(sandbox, edit(westconOrder, ['PO-1', poNumber]));

/** Posts a valid order with this PO number to Logiztik Alliance. */
export const logiztik = (poNumber: string) => postLogiztik(sandbox, edit(logiztikOrder, ['PO-1', poNumber]));

export const BOTH = [
	['Westcon', westcon],
	['Logiztik Alliance', logiztik],
] as const;

/** How many orders exist. */
export const placed = () => sandbox.orders().length;

/** How a request ends whose connection is closed. */
export const CLOSED = { code: 'ECONNRESET' };
