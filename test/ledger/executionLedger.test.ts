import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { ExecutionLedger } from '../../nodes/shared/ledger/executionLedger';
import type { LedgerOrder, OrderLedger, OutcomeStatus, Reservation } from '../../nodes/shared/ledger/ledger';
import { factsOf, orderOf } from './ledgerOrder';

interface Run {
	runData?: object;
	executionId?: string;
	/** What came in. */
	input?: string;
	items?: IDataObject[];
	$runIndex?: number;
	mode?: string;
	durable?: OrderLedger;
}

/** A retry from the executions list cannot be had in this engine: it is another execution with the same run data. */
const ledgerOf = ({
	runData = {},
	executionId = '1',
	input = '',
	items = [{ input }],
	$runIndex = 0,
	mode = 'manual',
	durable,
}: Run) =>
	new ExecutionLedger(
		{
			getContext: () => runData,
			getWorkflowDataProxy: () => ({ $runIndex }),
			getExecutionId: () => executionId,
			getInputData: () => items.map((json) => ({ json })),
			getWorkflow: () => ({ id: 'workflow' }),
			getNode: () => ({ id: 'node' }),
			getMode: () => mode,
		} as unknown as IExecuteFunctions,
		durable,
	);

/** What the ledger says of an order, which is not sent after all. */
async function answerOf(ledger: ExecutionLedger, order: LedgerOrder) {
	const { state } = await ledger.reserve(order, 1);
	if (state === 'reserved') await ledger.release(order, factsOf('notSent'));
	return state;
}

test.each<[OutcomeStatus, isRepeatable: boolean, isKnown: boolean]>([
	['accepted', false, true],
	['accepted', true, true],
	['unknown', false, true],
	['unknown', true, false],
	['rejected', false, false],
])(
	'what was %s, repeatable: %s, is known to a retried execution: %s',
	async (status, isRepeatable, isKnown) => {
		const runData = {};
		const order = orderOf(`${status}-${isRepeatable}`, { isRepeatable });
		await ledgerOf({ runData }).settle(order, factsOf(status));
		const known = { state: 'known', facts: factsOf(status) };
		expect(await ledgerOf({ runData }).reserve({ ...order }, 1)).toEqual(known);
		const later = await answerOf(ledgerOf({ runData, executionId: '2' }), { ...order });
		expect(later).toBe(isKnown ? 'known' : 'reserved');
		const other = { ...orderOf('OTHER'), isRepeatable };
		for (const elsewhere of [{ input: 'other' }, { $runIndex: 1 }])
			expect(await answerOf(ledgerOf({ runData, ...elsewhere }), { ...other })).toBe('reserved');
	},
);

/** As n8n's data can be: a row that holds itself, which is no JSON. */
const circular = (row: string): IDataObject => {
	const json: IDataObject = { row };
	json.itself = json;
	return json;
};

describe.each([
	['plain', (row: string) => ({ row })],
	['circular', circular],
	['no JSON', (row: string) => ({ row, big: 1n }) as never],
])('with items that are %s', (kind, itemOf) => {
	const rows = ['one', 'two'].map(itemOf);
	const orders = [orderOf(`${kind}-1`), { ...orderOf(`${kind}-2`), items: [1] }];

	test('an order is never told the facts of another one of the run', async () => {
		const ledger = ledgerOf({ items: rows });
		const facts = { ...factsOf('accepted'), poNumber: `${kind}-1` };
		await ledger.settle(orders[0]!, facts);
		expect(await ledger.reserve({ ...orders[0]! }, 1)).toEqual({ state: 'known', facts });
		expect(await ledger.reserve(orders[1]!, 1)).toEqual(reserved);
		await ledger.release(orders[1]!, factsOf('notSent'));
	});

	test('the same place with other data is another place', async () => {
		const runData = {};
		await ledgerOf({ runData, items: [itemOf('one')] }).settle(orderOf(`${kind}-3`), factsOf('accepted'));
		const other = ledgerOf({ runData, executionId: '2', items: [itemOf('two')] });
		expect(await other.reserve(orderOf(`${kind}-4`), 1)).toEqual(reserved);
	});
});

const reserved = { state: 'reserved' };

describe('a reservation', () => {
	test('is given once; the next caller is told to wait, and gets the outcome', async () => {
		const order = orderOf('WAIT');
		const [first, second] = [ledgerOf({}), ledgerOf({ executionId: '2' })];
		const [one, two] = [first.reserve(order, 1), second.reserve({ ...order }, 1)];
		expect(await one).toEqual(reserved);
		const waiting = await two;
		expect(waiting.state).toBe('busy');
		await first.settle(order, factsOf('accepted'));
		expect(waiting.state === 'busy' && (await waiting.wait())).toEqual({
			state: 'known',
			facts: { ...factsOf('accepted'), duplicate: true },
		});
		expect(await second.reserve({ ...order }, 1)).toEqual(reserved);
		await second.release(order, factsOf('notSent'));
	});

	test('is refused to another order with the number', async () => {
		const order = orderOf('CONFLICT', { content: 'one' });
		const ledger = ledgerOf({});
		await ledger.reserve(order, 1);
		const other = orderOf('CONFLICT', { content: 'other', isRepeatable: true });
		expect(await ledgerOf({ executionId: '2' }).reserve(other, 1)).toEqual({ state: 'conflict' });
		await ledger.release(order, factsOf('notSent'));
		expect(await ledgerOf({ executionId: '2' }).reserve(other, 1)).toEqual(reserved);
	});

	test('that is released leaves nothing behind', async () => {
		const ledger = ledgerOf({});
		const order = orderOf('RELEASED');
		await ledger.reserve(order, 1);
		await ledger.release(order, factsOf('notSent'));
		expect(await ledger.reserve({ ...order }, 1)).toEqual(reserved);
	});

	test('that is released is for whoever waits to take: of an order that did not leave there is no result', async () => {
		const [first, second] = [ledgerOf({}), ledgerOf({ executionId: '2' })];
		const order = orderOf('RELEASED-WAIT');
		await first.reserve(order, 1);
		const waiting = await second.reserve({ ...order }, 1);
		await first.release(order, factsOf('notSent'));
		expect(waiting.state === 'busy' && (await waiting.wait())).toEqual(reserved);
		await second.release(order, factsOf('notSent'));
	});

	test.each(['supplier', 'address', 'account', 'poNumber'] as const)(
		'does not concern an order with another %s',
		async (part) => {
			const order = orderOf(`KEY-${part}`);
			await ledgerOf({}).reserve(order, 1);
			const other = { ...order, key: { ...order.key!, [part]: 'other' } };
			expect(await ledgerOf({ executionId: '2' }).reserve(other, 1)).toEqual(reserved);
		},
	);
});

describe('when an execution that was stopped by hand is retried, of which n8n keeps no run data', () => {
	const retried = () => ledgerOf({ executionId: '2', mode: 'retry', input: 'other' });

	test.each<[OutcomeStatus, state: string]>([
		['accepted', 'known'],
		['unknown', 'known'],
		['rejected', 'reserved'],
	])('for an order that was %s the answer is %s', async (status, state) => {
		const order = orderOf(`STOPPED-${status}`);
		await ledgerOf({}).settle(order, factsOf(status));
		expect((await retried().reserve({ ...order }, 1)).state).toBe(state);
	});

	test('another order with its number is not sent', async () => {
		await ledgerOf({}).settle(orderOf('STOPPED', { content: 'one' }), factsOf('accepted'));
		expect(await retried().reserve(orderOf('STOPPED', { content: 'other' }), 1)).toEqual({
			state: 'conflict',
		});
	});

	test('an execution that is no retry does not know of it', async () => {
		await ledgerOf({}).settle(orderOf('NEW'), factsOf('accepted'));
		expect(await answerOf(ledgerOf({ executionId: '2' }), orderOf('NEW'))).toBe('reserved');
	});

	describe('of many orders the latest are known:', () => {
		const settle = async (kind: string, from: number, to: number) => {
			for (let number = from; number <= to; number++)
				await ledgerOf({}).settle(orderOf(`${kind}-${number}`), factsOf('accepted'));
		};
		const isKnown = async (poNumber: string) => (await answerOf(retried(), orderOf(poNumber))) === 'known';

		test('the oldest is forgotten', async () => {
			await settle('MANY', 1, 1001);
			expect([await isKnown('MANY-1'), await isKnown('MANY-2')]).toEqual([false, true]);
		});

		test('one that is noted again is the latest, and takes nobody else’s room', async () => {
			await settle('AGAIN', 1, 1000);
			await settle('AGAIN', 2, 2);
			expect(await isKnown('AGAIN-1')).toBe(true);
			await settle('AGAIN', 1001, 1001);
			expect([await isKnown('AGAIN-2'), await isKnown('AGAIN-3')]).toEqual([true, false]);
		});

		test('one that is asked for is the latest', async () => {
			await settle('ASKED', 1, 1000);
			expect(await isKnown('ASKED-1')).toBe(true);
			await settle('ASKED', 1001, 1001);
			expect([await isKnown('ASKED-1'), await isKnown('ASKED-2')]).toEqual([true, false]);
		});
	});
});

describe('with a lasting ledger', () => {
	/** One that gives these answers, one after the other. */
	const durableOf = (...answers: Reservation[]) => ({
		isLasting: true,
		reserve: jest.fn(async () => answers.shift() ?? (reserved as Reservation)),
		settle: async (_: LedgerOrder, facts: ReturnType<typeof factsOf>) => facts,
		release: async (_: LedgerOrder, facts: ReturnType<typeof factsOf>) => facts,
	});
	const known: Reservation = { state: 'known', facts: factsOf('accepted') };

	test('a retried execution asks it for what was unknown, because a person may have recorded the answer', async () => {
		const runData = {};
		const order = orderOf('RESOLVED');
		await ledgerOf({ runData, durable: durableOf() }).settle(order, factsOf('unknown'));
		const retried = ledgerOf({ runData, executionId: '2', durable: durableOf(known) });
		expect(await retried.reserve({ ...order }, 1)).toEqual(known);
	});

	test('but not for another order in its place, such as one with a number made from $now', async () => {
		const runData = {};
		await ledgerOf({ runData, durable: durableOf() }).settle(orderOf('AT-1'), factsOf('unknown'));
		const retried = ledgerOf({ runData, executionId: '2', durable: durableOf() });
		expect(await retried.reserve(orderOf('AT-2'), 1)).toEqual({ state: 'known', facts: factsOf('unknown') });
	});

	test('whoever waits for an accepted order asks it what is to be done with one that was already sent', async () => {
		const conflict: Reservation = { state: 'conflict', sameSent: 'a moment ago' };
		const [first, second] = [ledgerOf({ durable: durableOf() }), ledgerOf({ durable: durableOf(conflict) })];
		const order = orderOf('TWICE');
		await first.reserve(order, 1);
		const waiting = await second.reserve({ ...order }, 1);
		await first.settle(order, factsOf('accepted'));
		expect(waiting.state === 'busy' && (await waiting.wait())).toEqual(conflict);
	});

	test('an order that it let wait ends no other one with its number', async () => {
		const busy: Reservation = { state: 'busy', wait: async () => reserved as { state: 'reserved' } };
		const [waiting, sending] = [ledgerOf({ durable: durableOf(busy) }), ledgerOf({ durable: durableOf() })];
		const [one, other] = ['one', 'other'].map((content) => orderOf('ENDS', { content }));
		expect((await waiting.reserve(one!, 1)).state).toBe('busy');
		await sending.reserve(other!, 1);
		await waiting.settle(one!, factsOf('accepted'));
		const next = await ledgerOf({ executionId: '3', durable: durableOf() }).reserve({ ...other! }, 1);
		expect(next.state).toBe('busy');
		await sending.settle(other!, factsOf('rejected'));
		const told = next.state === 'busy' ? await next.wait() : next;
		expect(told).toMatchObject({ state: 'known', facts: { status: 'rejected' } });
	});
});
