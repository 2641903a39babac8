import type { LedgerOrder } from '../../nodes/shared/ledger/ledger';
import type { LedgerState } from '../../nodes/shared/ledger/store';
import { knownNumbers } from '../../nodes/shared/orders/messages';

/** By docs/order-safety.md: after a deletion, an insert is a new order. */
test.each<[LedgerState, isDeletion: boolean, string]>([
	['accepted', false, 'Sending this updates it'],
	['deleted', false, 'Sending this creates it again'],
	['rejected', false, 'It can be sent again'],
	['notSent', false, 'It can be sent again'],
	['unknown', false, 'It can safely be sent again'],
	['accepted', true, 'Sending this deletes it'],
	['unknown', true, 'Sending this deletes it'],
	['rejected', true, 'It can be sent again'],
])('of an order that the ledger knows as %s (deletion: %s) a preview says: %s', (state, isDeletion, said) => {
	expect(knownNumbers.prospects.sent(state, { isDeletion } as LedgerOrder)).toBe(said);
});
