import type { Reservation } from '../../nodes/shared/ledger/ledger';
import { prospectOf, type Prospect } from '../../nodes/shared/ledger/prospect';
import { StoredLedger } from '../../nodes/shared/ledger/storedLedger';
import type { LedgerState, LedgerStore } from '../../nodes/shared/ledger/store';
import { factsOf, orderOf } from './ledgerOrder';
import { withEmbeddedStore } from './openStore';

let store: LedgerStore;
withEmbeddedStore((opened) => (store = opened));

const kinds = {
	'an order to Westcon': { isRepeatable: false, isDeletion: false },
	'an insert at Logiztik Alliance': { isRepeatable: true, isDeletion: false },
	'a deletion at Logiztik Alliance': { isRepeatable: true, isDeletion: true },
};

const states: Array<LedgerState | 'overdue'> = [
	'sending',
	'overdue',
	'accepted',
	'deleted',
	'rejected',
	'notSent',
	'unknown',
];

const cases = Object.entries(kinds).flatMap(([name, kind]) =>
	states.flatMap((state) =>
		[true, false].map((isSame) => [name, isSame ? 'the same' : 'other', state, kind, isSame] as const),
	),
);

/** What the ledger answers, in the words of a prospect. */
function answerOf(reservation: Reservation): Prospect {
	if (reservation.state === 'reserved') return 'sent';
	if (reservation.state === 'busy') return 'wait';
	if (reservation.state === 'conflict') return 'conflict';
	return reservation.facts.duplicate ? 'earlierResult' : (reservation.facts.status as Prospect);
}

const sender = { workflowId: '', executionId: '1', ifAlreadySent: 'returnEarlierResult' as const };

let numbers = 0;

test.each(cases)('%s with %s content as one that is %s', async (_, __, state, kind, isSame) => {
	const order = orderOf(`PO-${++numbers}`, { content: isSame ? 'content' : 'other', ...kind });
	const before = new StoredLedger(store, sender);
	const first = { ...order, content: 'content' };
	await before.reserve(first, state === 'overdue' ? -1000 : 60);
	if (state !== 'sending' && state !== 'overdue') await before.settle(first, factsOf(state));
	const foretold = prospectOf(order, (await store.find(order.key!))!, Date.now());
	expect(foretold).toBe(answerOf(await new StoredLedger(store, sender).reserve(order, 60)));
});
