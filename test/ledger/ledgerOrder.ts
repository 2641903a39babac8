import type { LedgerOrder, OrderFacts } from '../../nodes/shared/ledger/ledger';

/** An order as the ledger is handed it. */
export const orderOf = (poNumber: string, rest: Partial<LedgerOrder> = {}): LedgerOrder => ({
	items: [0],
	poNumber,
	key: { supplier: 'supplier', address: 'host/path', account: 'account', poNumber },
	login: 'login',
	content: 'content',
	lines: [],
	isRepeatable: false,
	...rest,
});

/** What became of an order, with the least that is said of it. */
export const factsOf = <Status extends OrderFacts['status']>(status: Status, poNumber = '') => ({
	status,
	poNumber,
	summary: '',
	advice: '',
	supplierMessages: [],
	warnings: [],
});
