import { setTimeout as pause } from 'node:timers/promises';
import { StoredLedger } from '../../nodes/shared/ledger/storedLedger';
import type { OrderKey, OutcomeStatus } from '../../nodes/shared/ledger/ledger';
import type { LedgerStore, NewRow } from '../../nodes/shared/ledger/store';
import { factsOf, orderOf } from './ledgerOrder';
import { withEmbeddedStore } from './openStore';

let store: LedgerStore;
withEmbeddedStore((opened) => (store = opened));

const ledgerOf = (executionId: string, under = store) =>
	new StoredLedger(under, { workflowId: 'workflow', executionId, ifAlreadySent: 'returnEarlierResult' });

/** The ledger gives whoever sends ten seconds more than the answer may take. */
const almostOver = (seconds: number) => seconds - 10;

test('whoever waits for an order waits on when a third one sends it after it was rejected', async () => {
	const [first, second, third] = ['1', '2', '3'].map((execution) => ledgerOf(execution));
	const order = orderOf('THREE');
	await first!.reserve(order, almostOver(0.4));
	const waiting = await third!.reserve(order, 60);
	const answer = waiting.state === 'busy' ? waiting.wait() : undefined;
	await first!.settle(order, factsOf('rejected'));
	expect(await second!.reserve(order, almostOver(5))).toEqual({ state: 'reserved' });
	setTimeout(() => void second!.settle(order, factsOf('accepted')), 1000);
	expect(await answer).toMatchObject({ state: 'known', facts: { status: 'accepted', duplicate: true } });
});

test.each<[OutcomeStatus, content: string, isRepeatable: boolean]>([
	['rejected', 'same', false],
	['notSent', 'other', false],
	['accepted', 'other', true],
])(
	'an order that is settled as %s at the instant at which another one is refused is no obstacle',
	async (status, content, isRepeatable) => {
		const first = orderOf(`INSTANT-${status}`, { content: 'same' });
		await ledgerOf('1').reserve(first, 60);
		// Settles the row between the refusal and the reading of it.
		const atThatInstant = new Proxy(store, {
			get: (target, name: keyof LedgerStore) =>
				name === 'reserve'
					? async (...args: Parameters<LedgerStore['reserve']>) => {
							const { isReserved, row } = await target.reserve(...args);
							if (isReserved) return { isReserved, row };
							await target.settle(row as NewRow, status, factsOf(status), Date.now());
							return { isReserved, row: (await target.find(row))! };
						}
					: target[name].bind(target),
		});
		const again = orderOf(`INSTANT-${status}`, { content, isRepeatable });
		expect(await ledgerOf('2', atThatInstant).reserve(again, 60)).toEqual({ state: 'reserved' });
	},
);

test('while the results of very many orders wait to be recorded, none is sent, and none is lost', async () => {
	let isBroken = true;
	const settled = new Set<string>();
	const reserve = jest.fn(async (row: NewRow) => ({ isReserved: true, row: { ...row, state: 'sending' } }));
	const refusing = {
		reserve,
		find: async (key: OrderKey) =>
			reserve.mock.calls
				.map(([row]) => ({ ...row, state: 'sending' }))
				.find(({ poNumber }) => poNumber === key.poNumber),
		settle: async ({ poNumber }: NewRow) => {
			if (isBroken) throw new Error('out of order');
			settled.add(poNumber);
		},
	} as unknown as LedgerStore;
	const numbers = Array.from({ length: 1000 }, (_, index) => `MANY-${index}`);
	const ledger = ledgerOf('1', refusing);
	for (const order of numbers.map((number) => orderOf(number))) {
		expect(await ledger.reserve(order, 60)).toEqual({ state: 'reserved' });
		await ledger.settle(order, factsOf('accepted'));
	}
	const refused = await ledger.reserve(orderOf('NEXT'), 60);
	expect(refused).toMatchObject({ state: 'known', facts: { status: 'notSent' } });
	expect(reserve).toHaveBeenCalledTimes(1000);
	isBroken = false;
	expect(await ledger.reserve(orderOf('NEXT'), 60)).toEqual({ state: 'reserved' });
	expect(settled).toEqual(new Set(numbers));
});

describe('a reservation that the ledger does not confirm in time is given back, and nothing is sent', () => {
	/** The store, but what happens after a reservation is on the disk goes wrong. */
	const brokenAfter = (goWrong: () => Promise<void>): LedgerStore =>
		new Proxy(store, {
			get: (target, name: keyof LedgerStore) =>
				name === 'reserve'
					? async (...args: Parameters<LedgerStore['reserve']>) => {
							const reserved = await target.reserve(...args);
							await goWrong();
							return reserved;
						}
					: target[name].bind(target),
		});

	test.each<[string, () => Promise<void>]>([
		['because the connection breaks off', async () => await Promise.reject(new Error('broken off'))],
		['because it takes too long', async () => await pause(5500)],
	])('%s', async (name, goWrong) => {
		const order = orderOf(name);
		const answer = await ledgerOf('1', brokenAfter(goWrong)).reserve(order, 60);
		expect(answer).toMatchObject({ state: 'known', facts: { status: 'notSent' } });
		expect(await ledgerOf('2').reserve(order, 60)).toEqual({ state: 'reserved' });
	});

	test('but not one of somebody else', async () => {
		const order = orderOf('SOMEBODY');
		await ledgerOf('1').reserve(order, 60);
		const late = brokenAfter(async () => await Promise.reject(new Error('broken off')));
		await ledgerOf('2', late).reserve(order, 60);
		expect((await ledgerOf('3').reserve(order, 60)).state).toBe('busy');
	});
});
