import type { LedgerOrder } from './ledger';
import { stateOf } from './stateOf';
import type { LedgerRow } from './store';

/** What comes of sending an order whose number the ledger knows. */
export type Prospect = 'sent' | 'earlierResult' | 'conflict' | 'wait' | 'unknown';

/** Foretells what the ledger would say, without asking it to reserve anything (docs/order-safety.md has the table). */
export function prospectOf(order: LedgerOrder, row: LedgerRow, now: number): Prospect {
	const isSame = row.content === order.content;
	const { isRepeatable, isDeletion = false } = order;
	const settled = isSame ? 'earlierResult' : isRepeatable ? 'sent' : 'conflict';
	switch (stateOf(row, now)) {
		case 'rejected':
		case 'notSent':
			return 'sent';
		case 'sending':
			return 'wait';
		case 'unknown':
			return isDeletion || (isRepeatable && isSame) ? 'sent' : 'unknown';
		case 'accepted':
			return isDeletion ? 'sent' : settled;
		case 'deleted':
			return settled;
	}
}
