import { ledgerMessages } from '../../nodes/shared/ledger/messages';
import type { LedgerStore } from '../../nodes/shared/ledger/store';
import { StoredLedger } from '../../nodes/shared/ledger/storedLedger';
import { factsOf, orderOf } from './ledgerOrder';
import { withEmbeddedStore } from './openStore';

let store: LedgerStore;
withEmbeddedStore((opened) => (store = opened));

const sender = { workflowId: '', executionId: '1', ifAlreadySent: 'returnEarlierResult' as const };

/** The reply came so late that a person had said before what became of the order. */
test.each(['accepted', 'rejected'] as const)(
	'where another result was recorded, an order that was %s says so, and what is recorded stays',
	async (status) => {
		const ledger = new StoredLedger(store, sender);
		const poNumber = `LATE-${status}`;
		const key = { supplier: 'supplier', address: 'host/path', account: 'account', poNumber };
		const order = orderOf(poNumber, { key });
		await ledger.reserve(order, -1000);
		const answer = { login: 'login', state: 'notSent', by: 'A person', because: 'Asked' } as const;
		await store.resolve(key, { ...answer, facts: factsOf('notSent') }, Date.now());
		const told = await ledger.settle(order, factsOf(status));
		expect([...told.warnings, told.advice]).toContain(ledgerMessages.otherRecorded(status));
		expect((await store.find(key))?.state).toBe('notSent');
	},
);
