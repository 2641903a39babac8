import type { OrderFacts } from '../../nodes/shared/ledger/ledger';
import type { Query } from '../../nodes/shared/ledger/sqlStore';
import {
	OtherResultRecorded,
	type LedgerState,
	type LedgerStore,
	type NewRow,
	type TakeOver,
} from '../../nodes/shared/ledger/store';
import { factsOf as leastOf } from './ledgerOrder';

/** Nothing that is known may be sent again, unless it was rejected or not sent. */
export const never: TakeOver = { repeats: false, updates: false, deletes: false, always: false };

/** With what a database may have trouble with. */
const factsOf = (status: OrderFacts['status'], more: object = {}): OrderFacts => ({
	...leastOf(status, 'PO'),
	summary: 'Zoë said "yes" & <no>',
	supplierMessages: ['a', 'b'],
	...more,
});

let numbers = 0;

/** A row of an order that no other test knows. */
export const newRow = (changes: Partial<NewRow> = {}): NewRow => ({
	supplier: 'westcon',
	address: 'host/path',
	account: '1/2000',
	poNumber: `PO-${process.pid}-${++numbers}`,
	poNumberWritten: 'PO ',
	login: 'login',
	content: 'content',
	lines: [{ product: 'A', quantity: '1' }],
	workflowId: 'workflow',
	executionId: '1',
	sentAt: 1000,
	expiresAt: 2000,
	...changes,
});

/** The statement that writes a row as the first step of the schema had it; what came later has to fit such rows. */
export const oldRow = ({ supplier, address, account, poNumber, content }: NewRow) =>
	`INSERT INTO order_ledger (supplier, address, account, po_key, po_number, login, state, content, lines,
		workflow_id, execution_id, tries, first_sent_at, sent_at, expires_at, updated_at)
	VALUES ('${supplier}', '${address}', '${account}', '${poNumber}', 'PO', 'login', 'accepted', '${content}', '[]',
		'workflow', '1', 1, 1, 1, 1, 1)`;

/** Statements of a test on the connection of a store. */
export const queryOf = (store: LedgerStore) => (store as unknown as { query: Query }).query;

/** What both stores must do, whatever they are made of. `open` opens the same store each time. */
export function describeStore(name: string, open: () => Promise<LedgerStore>) {
	describe(name, () => {
		let store: LedgerStore;
		beforeAll(async () => {
			store = await open();
		});
		afterAll(async () => await store?.close());

		const reserve = async (row: NewRow, takeOver = never, now = 1000) =>
			await store.reserve(row, takeOver, now);

		/** A row with that state, and what `again` gets for it. */
		const afterState = async (state: LedgerState, again: Partial<NewRow>, takeOver: Partial<TakeOver>) => {
			const row = newRow();
			await reserve(row);
			if (state !== 'sending') await store.settle(row, state, factsOf('unknown'), 1100);
			return (await reserve({ ...row, executionId: '2', ...again }, { ...never, ...takeOver })).isReserved;
		};

		test('a new order is reserved, whole', async () => {
			const row = newRow();
			const { isReserved, row: kept } = await reserve(row);
			expect(isReserved).toBe(true);
			expect(kept).toEqual({ ...row, state: 'sending', tries: 1, firstSentAt: 1000, updatedAt: 1000 });
			expect(await store.find(row)).toEqual(kept);
		});

		test.each(['supplier', 'address', 'account', 'poNumber'] as const)(
			'another %s is another order',
			async (part) => {
				const row = newRow();
				await reserve(row);
				expect((await reserve({ ...row, [part]: `other-${row.poNumber}` })).isReserved).toBe(true);
			},
		);

		test('what became of it is kept, and found again', async () => {
			const row = newRow();
			await reserve(row);
			const facts = factsOf('accepted', {
				orderNumber: '0000550260',
				confirmationNumber: 'WS1',
				messageId: 'urn:1',
			});
			await store.settle(row, 'accepted', facts, 1500);
			expect(await store.find(row)).toMatchObject({
				state: 'accepted',
				facts,
				orderNumber: '0000550260',
				confirmationNumber: 'WS1',
				messageId: 'urn:1',
				updatedAt: 1500,
				firstSentAt: 1000,
			});
		});

		test.each<[LedgerState, string, Partial<NewRow>, Partial<TakeOver>, boolean]>([
			['accepted', 'the same', {}, {}, false],
			['accepted', 'other content', { content: 'x' }, {}, false],
			['accepted', 'other content, an update', { content: 'x' }, { updates: true }, true],
			['accepted', 'the same, repeatable', {}, { repeats: true, updates: true }, false],
			['accepted', 'a deletion', { content: 'x' }, { deletes: true }, true],
			['accepted', 'by a person', {}, { always: true }, true],
			['deleted', 'the same', {}, { repeats: true, updates: true, deletes: true }, false],
			['deleted', 'other content', { content: 'x' }, { updates: true }, true],
			['unknown', 'the same', {}, {}, false],
			['unknown', 'the same, repeatable', {}, { repeats: true, updates: true }, true],
			['unknown', 'other content', { content: 'x' }, { repeats: true, updates: true }, false],
			['unknown', 'a deletion', { content: 'x' }, { deletes: true }, true],
			['unknown', 'by a person', {}, { always: true }, true],
			['rejected', 'the same', {}, {}, true],
			['rejected', 'other content', { content: 'x' }, {}, true],
			['notSent', 'the same', {}, {}, true],
			['notSent', 'other content', { content: 'x' }, {}, true],
			['sending', 'the same, in time', { sentAt: 1999 }, { repeats: true }, false],
			['sending', 'the same, in time, by a person', { sentAt: 1999 }, { always: true, deletes: true }, false],
			['sending', 'the same, too late', { sentAt: 2001 }, {}, false],
			['sending', 'the same, too late, repeatable', { sentAt: 2001 }, { repeats: true }, true],
			[
				'sending',
				'other content, too late',
				{ sentAt: 2001, content: 'x' },
				{ repeats: true, updates: true },
				false,
			],
			['sending', 'too late, by a person', { sentAt: 2001 }, { always: true }, true],
		])('%s, then %s', async (state, _, again, takeOver, expected) => {
			expect(await afterState(state, again, takeOver)).toBe(expected);
		});

		test('a further try is counted, and keeps when it was first sent', async () => {
			const row = newRow();
			await reserve(row);
			await store.settle(row, 'rejected', factsOf('rejected'), 1100);
			const { row: again } = await reserve({ ...row, sentAt: 5000, executionId: '2' });
			expect(again).toMatchObject({ state: 'sending', tries: 2, firstSentAt: 1000, sentAt: 5000 });
			expect(again.facts).toBeUndefined();
		});

		test('of a hundred callers at once on one number one wins', async () => {
			const row = newRow();
			const callers = Array.from(
				{ length: 100 },
				async (_, index) => await reserve({ ...row, executionId: String(index) }),
			);
			const won = (await Promise.all(callers)).filter(({ isReserved }) => isReserved);
			expect(won).toHaveLength(1);
			expect((await store.find(row))?.executionId).toBe(won[0]?.row.executionId);
		});

		test.each<[string, Partial<NewRow>]>([
			['execution', { executionId: 'other' }],
			["n8n's execution with the same number", { sentAt: 999 }],
		])('whoever lost the reservation cannot settle the order of another %s', async (_, other) => {
			const row = newRow();
			await reserve(row);
			await expect(store.settle({ ...row, ...other }, 'accepted', factsOf('accepted'), 1)).rejects.toThrow(
				OtherResultRecorded,
			);
			expect((await store.find(row))?.state).toBe('sending');
		});

		test('texts go in and out whole', async () => {
			const nasty = `Zoë 🌷 O'Brien "x" <A/S> $1 \\ ; DROP TABLE order_ledger --\n`;
			const row = newRow({ poNumberWritten: nasty, lines: [{ product: nasty, quantity: nasty }] });
			await reserve(row);
			expect(await store.find(row)).toMatchObject({ poNumberWritten: nasty, lines: row.lines });
		});

		describe('of many rows', () => {
			const login = `login-${process.pid}`;
			beforeAll(async () => {
				for (const [index, state] of (['accepted', 'unknown', 'rejected'] as const).entries()) {
					const row = newRow({ login, supplier: index === 2 ? 'logiztikAlliance' : 'westcon' });
					await reserve(row);
					await store.settle(row, state, factsOf('unknown'), 1000 + index);
				}
			});

			test.each([
				[{}, ['rejected', 'unknown', 'accepted']],
				[{ supplier: 'westcon' }, ['unknown', 'accepted']],
				[{ states: ['unknown', 'rejected'] as LedgerState[] }, ['rejected', 'unknown']],
				[{ from: 1001 }, ['rejected', 'unknown']],
				[{ until: 1001 }, ['accepted']],
				[{ limit: 2 }, ['rejected', 'unknown']],
			])('those of %j are listed, newest first', async (filter, states) => {
				const rows = await store.list({ login, ...filter }, 1500);
				expect(rows.map(({ state }) => state)).toEqual(states);
			});

			test('another login sees none of them', async () => {
				expect(await store.list({ login: `${login}-other` }, 1500)).toEqual([]);
			});

			test('settled ones are deleted, never those that are unknown', async () => {
				expect(await store.deleteOlder({ login, until: 1001 })).toBe(1);
				expect(await store.deleteOlder({ login, until: 9999 })).toBe(1);
				expect((await store.list({ login }, 1500)).map(({ state }) => state)).toEqual(['unknown']);
			});
		});

		test('the orders of a number are listed, whatever their account and address', async () => {
			const row = newRow({ login: 'numbers' });
			const others = [{ account: '2/2100' }, { address: 'elsewhere' }, { poNumber: `${row.poNumber}-2` }];
			for (const other of [{}, ...others]) await reserve({ ...row, ...other });
			const count = async (filter: Partial<NewRow>) =>
				(await store.list({ login: 'numbers', ...filter }, 1500)).length;
			expect(await count({ poNumber: row.poNumber })).toBe(3);
			expect(await count({ poNumber: row.poNumber, account: '2/2100' })).toBe(1);
			expect(await count({ poNumber: row.poNumber, address: 'elsewhere' })).toBe(1);
			expect(await count({ poNumber: row.poNumber, supplier: 'logiztikAlliance' })).toBe(0);
		});

		test('an order whose answer is overdue counts as unknown', async () => {
			const row = newRow({ login: 'overdue' });
			await reserve(row);
			const count = async (state: LedgerState, now: number) =>
				(await store.list({ login: 'overdue', states: [state] }, now)).length;
			expect([await count('sending', 2000), await count('unknown', 2000)]).toEqual([1, 0]);
			expect([await count('sending', 2001), await count('unknown', 2001)]).toEqual([0, 1]);
		});

		test('a person says what became of an unknown order, once, and only of their own', async () => {
			const row = newRow();
			await reserve(row);
			await store.settle(row, 'unknown', factsOf('unknown'), 1100);
			const change = {
				login: 'login',
				state: 'accepted' as const,
				facts: factsOf('accepted'),
				orderNumber: '1',
				by: 'me',
				because: 'I asked',
			};
			expect(await store.resolve(row, { ...change, login: 'other' }, 1200)).toBeUndefined();
			expect(await store.resolve(row, change, 1200)).toMatchObject({
				state: 'accepted',
				orderNumber: '1',
				resolvedBy: 'me',
				resolvedBecause: 'I asked',
			});
			expect(await store.resolve(row, change, 1300)).toBeUndefined();
		});

		test('what is opened again is still there', async () => {
			const row = newRow();
			await reserve(row);
			const again = await open();
			expect(await again.find(row)).toMatchObject({ state: 'sending' });
			await again.close();
		});
	});
}
