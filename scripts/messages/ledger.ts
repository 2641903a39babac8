import { neverRecorded, refusals, resolutions } from '../../nodes/OrderLedger/order/messages';
import { credentialTests, ledgerMessages, storeProblems } from '../../nodes/shared/ledger/messages';
import type { LedgerRow } from '../../nodes/shared/ledger/store';
import { knownNumbers } from '../../nodes/shared/orders/messages';
import type { LedgerOrder } from '../../nodes/shared/ledger/ledger';
import { all, by, parted, type Said, type Subject } from './said';

const po = 'PO-1';
const at = Date.parse('2026-11-23T04:33:51.395Z');
/** As far as messages tell of it. */
const row = {
	executionId: '42',
	workflowId: 'abc',
	sentAt: at,
	firstSentAt: at,
	updatedAt: at,
	orderNumber: '0000550260',
	account: '1231913/2000',
	address: 'webservices.example.com/purchaseorder.svc',
} as LedgerRow;
const [one, two] = [
	{ product: 'SPA508G', quantity: '1' },
	{ product: 'SPA508G', quantity: '2' },
];

/** Why a ledger cannot be used comes as half a sentence. */
const because = (reason: string): Said => ledgerMessages.outOfOrder(reason);

const asChange = (difference: string): Said => ({
	message: `A different order already has this number. ${difference}`,
	description: knownNumbers.prospects.conflict('accepted', {} as LedgerOrder),
});

const ledger = all(ledgerMessages, {
	outOfOrder: [[ledgerMessages.outOfOrder('…'), ledgerMessages.mend()]],
	mend: [],
	notRecorded: [ledgerMessages.notRecorded('accepted', '…')],
	lost: [[ledgerMessages.lost(po), parted(ledgerMessages.whoSentIt(row))[1]]],
	whoSentIt: [ledgerMessages.whoSentIt(row)],
	alreadySent: [],
	lineMissing: [asChange(ledgerMessages.lineMissing(2, one))],
	lineAdded: [asChange(ledgerMessages.lineAdded(2, one))],
	otherProduct: [asChange(ledgerMessages.otherProduct(1, one, { ...one, product: 'WIC-1T' }))],
	otherQuantity: [asChange(ledgerMessages.otherQuantity(1, one, two))],
	otherFields: [asChange(ledgerMessages.otherFields())],
	incompleteLogin: [because(ledgerMessages.incompleteLogin(['Host']))],
	wrongPort: [because(ledgerMessages.wrongPort())],
	wrongSsl: [because(ledgerMessages.wrongSsl())],
	tooSlow: [because(ledgerMessages.tooSlow())],
	tooMuchUnrecorded: [because(ledgerMessages.tooMuchUnrecorded())],
	otherRecorded: [ledgerMessages.otherRecorded('accepted')],
	newerSchema: [because(ledgerMessages.newerSchema())],
	noSqlite: [because(ledgerMessages.noSqlite())],
	inQueueMode: [because(ledgerMessages.inQueueMode())],
});

const tests = all(credentialTests, {
	ok: [[credentialTests.ok(), 'Nothing']],
	notUsable: [credentialTests.notUsable(storeProblems[0]?.text ?? '')],
});

const order = { isDeletion: false } as LedgerOrder;
const { became, prospects } = knownNumbers;
const unknown = became('unknown', row, true);

/** With what would come of sending it. */
const known = all(knownNumbers, {
	became: [
		{ rule: became('sending', row, true), fix: prospects.wait('sending', order) },
		{ rule: became('accepted', row, true), fix: prospects.earlierResult('accepted', order) },
		{ rule: became('accepted', row, true), fix: prospects.sent('accepted', order) },
		{ rule: became('accepted', row, true), fix: prospects.sent('accepted', { ...order, isDeletion: true }) },
		{ rule: became('deleted', row, true), fix: prospects.earlierResult('deleted', order) },
		{ rule: became('deleted', row, true), fix: prospects.sent('deleted', order) },
		{ rule: became('rejected', row, true), fix: prospects.sent('rejected', order) },
		{ rule: became('notSent', row, true), fix: prospects.sent('notSent', order) },
		{ rule: unknown, fix: prospects.unknown('unknown', order) },
		{ rule: unknown, fix: prospects.sent('unknown', order) },
	],
	differs: [
		{
			rule: knownNumbers.differs(became('accepted', row, true), ledgerMessages.otherQuantity(1, one, two)),
			fix: prospects.conflict('accepted', order),
		},
	],
	prospects: { sent: [], earlierResult: [], conflict: [], wait: [], unknown: [] },
	broken: [knownNumbers.broken('…')],
});

const node = all(refusals, {
	outOfOrder: [refusals.outOfOrder('…')],
	notAsTool: [refusals.notAsTool()],
	missing: [refusals.missing('Resolved By')],
	notOneOf: [refusals.notOneOf('What the Supplier Said', 'Yes', ['placed', 'notPlaced'])],
	badValue: [refusals.badValue('Changed After', 'is not a date', 'Use a date such as 2026-11-23')],
	badLimit: [refusals.badLimit()],
	badDays: [refusals.badDays()],
	notFound: [refusals.notFound(po)],
	several: [refusals.several(po, [row, { ...row, account: '1231914/2000' }])],
	nothingToResolve: [refusals.nothingToResolve(po, ['accepted'])],
	changedMeanwhile: [refusals.changedMeanwhile(po)],
});

const resolved = all(resolutions, {
	placed: [[resolutions.placed('Maria Lopez', 'westcon', po, '0000550260'), 'Nothing']],
	notPlaced: [[resolutions.notPlaced('Maria Lopez', 'westcon', po), 'Send it again if it is still wanted']],
});

/** What is said of the order ledger, and by its node. */
export const ledgerSubjects: Subject[] = [
	{
		title: 'The order ledger',
		said: [...ledger, ...by(storeProblems, ...storeProblems.map(({ text }) => because(text))), ...tests],
	},
	{ title: 'Numbers that the ledger knows, in a preview', said: known },
	{
		title: 'The Order Ledger node',
		said: [...node, ...resolved, ...by(neverRecorded, neverRecorded(po))],
	},
];
