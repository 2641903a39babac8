import type { Cell } from './cell';
import { answer, type GateFault } from './gate';
import type { Kind } from './kind';

const faultyAlone = (fault: GateFault['received']): GateFault => ({
	received: async (at) => void (await (at.poNumber.endsWith('-F') ? fault : answer)?.(at)),
});

/** The execution is cancelled when that order has come to the supplier. */
function cancelAt(cells: Cell[], which: 'A' | 'F') {
	for (const cell of cells) {
		const cancel = cell.cancelling();
		cell.gate.behave({
			received: async (at) => {
				if (at.poNumber === cell.orders[which === 'A' ? 0 : 1]) cancel();
				await answer(at);
			},
		});
	}
	return () => cells.forEach((cell) => (cell.execution = {}));
}

/** What happens at the same time. */
const atOnce: Kind[] = [
	{ name: 'five workflows at the same instant', execution: { atOnce: 5 }, expected: ['accepted'] },
	{
		name: 'five workflows at the same instant, and no answer',
		execution: { atOnce: 5 },
		gate: faultyAlone(async ({ socket, pass }) => (await pass()) && socket.destroy()),
		// Whoever waited for it at Logiztik Alliance may send it again.
		expected: ['unknown', 'accepted'],
		updates: 4,
	},
	{
		name: 'more orders than may be under way at once, and no answer to one',
		execution: { options: { parallelOrders: 2 } },
		neighbours: 4,
		gate: faultyAlone(async ({ socket, pass }) => (await pass()) && socket.destroy()),
		expected: ['unknown'],
	},
	{
		name: 'orders in one request, and half an answer',
		updates: 1,
		suppliers: ['logiztikAlliance'],
		execution: { options: { ordersPerRequest: 3 } },
		gate: {
			received: async ({ socket, pass }) => {
				const reply = await pass();
				socket.end(reply.subarray(0, reply.length - 40));
			},
		},
		expected: ['unknown'],
	},
	...(['A', 'F'] as const).map((which): Kind => ({
		name: `cancelled while ${which === 'A' ? 'the order before it' : 'it'} is under way`,
		// n8n keeps nothing of a run that was cancelled.
		expected: ['notTold', 'unknown', 'notSent'],
		updates: 1,
		break: async (cells) => cancelAt(cells, which),
	})),
];

const refuse = (what: 'reserving' | 'settling') => async (cells: Cell[]) => {
	const ledgers = [...new Set(cells.map(({ ledger }) => ledger))];
	for (const ledger of ledgers) await ledger.refuse(what);
	return async () => await Promise.all(ledgers.map(async (ledger) => await ledger.accept()));
};

/** The store can no longer be written at one moment or another. */
const failing = (
	[
		{ name: 'store refuses to reserve', break: refuse('reserving'), expected: ['notSent'] },
		{
			name: 'store refuses to settle what is accepted',
			break: refuse('settling'),
			expected: ['accepted'],
			updates: 1,
		},
		{
			name: 'store refuses to settle what is unknown',
			gate: faultyAlone(async ({ socket, pass }) => (await pass()) && socket.destroy()),
			break: refuse('settling'),
			expected: ['unknown'],
			updates: 1,
		},
		{
			name: 'store refuses to settle what is rejected',
			suppliers: ['westcon'],
			prefix: 'ONCE-ERRORS-ONE-',
			break: refuse('settling'),
			expected: ['rejected'],
		},
		{
			name: 'store refuses to settle what is not sent',
			break: async (cells) => {
				const accept = await refuse('settling')(cells);
				await Promise.all(cells.map(async ({ gate }) => await gate.shut()));
				return async () => {
					await accept();
					await Promise.all(cells.map(async ({ gate }) => await gate.listen()));
				};
			},
			expected: ['notSent'],
		},
	] as Kind[]
).map((kind): Kind => ({ ...kind, isAlone: true }));

export const momentKinds = [...atOnce, ...failing];
