import { setTimeout as pause } from 'node:timers/promises';
import { openGate, type AtGate, type Gate } from '../ledger/faults/gate';
import { failureOf, loginOf, suppliers, type SupplierUnderTest } from '../support/suppliers';
import { testBed } from '../support/testBed';

const bed = testBed();
let gate: Gate;
afterEach(async () => await gate.close());

/** Long enough that a request too many would have come meanwhile. */
const aWhile = 300;

const numbers = (count: number) => Array.from({ length: count }, (_, index) => `GOOD-${index + 1}`);

/** Hands orders to the node, at most so many at once, through the gate. */
async function send(supplier: SupplierUnderTest, poNumbers: string[], parallelOrders: number) {
	const { type, operation, credential, orderOf } = supplier;
	const login = loginOf(supplier, bed.sandbox);
	const url = `${gate.origin}${new URL(String(login.url)).pathname}`;
	return await bed.host.runNode({
		type,
		parameters: {
			operation,
			orderSource: 'json',
			orderJson: '={{ $json }}',
			orderLedger: 'none',
			options: { parallelOrders },
		},
		credentials: { [credential]: { ...login, url } },
		items: poNumbers.map((poNumber) => orderOf(poNumber)),
	});
}

describe.each(suppliers)('%s', (_, supplier) => {
	beforeEach(async () => {
		const { url } = bed.sandbox[supplier.prefix];
		gate = await openGate(Number(new URL(url).port));
	});

	test.each([1, 2, 3])('of seven orders exactly %i are under way at once', async (limit) => {
		const held: AtGate[] = [];
		let most = 0;
		gate.behave({
			received: async (at) => {
				most = Math.max(most, held.push(at));
				if (held.length < Math.min(limit, 7 - (gate.came.length - held.length))) return;
				await pause(aWhile);
				for (const { socket, pass } of held.splice(0)) socket.end(await pass());
			},
		});
		const { outputs, error } = await send(supplier, numbers(7), limit);
		expect(error).toBeUndefined();
		expect(outputs[0]?.map(({ json }) => json.poNumber)).toEqual(numbers(7));
		expect(most).toBe(limit);
	});

	test('after a rejected order no other is begun, and what is under way is waited for', async () => {
		let firstCame!: (answer: () => Promise<void>) => void;
		const answerFirst = new Promise<() => Promise<void>>((resolve) => (firstCame = resolve));
		gate.behave({
			received: async ({ poNumber, socket, pass }) => {
				const answer = async () => void socket.end(await pass());
				if (poNumber === 'GOOD-1') return firstCame(answer);
				const first = await answerFirst;
				await answer();
				// The node has heard of the rejection by then.
				await pause(aWhile);
				await first();
			},
		});
		const run = await send(supplier, ['GOOD-1', supplier.rejectedNumber, 'GOOD-2', 'GOOD-3'], 2);
		const { status, placed, notStarted } = failureOf(run);
		expect([status, notStarted]).toEqual(['rejected', ['GOOD-2', 'GOOD-3']]);
		expect(placed).toMatchObject([{ poNumber: 'GOOD-1', status: 'accepted' }]);
		expect(gate.came.toSorted()).toEqual(['GOOD-1', supplier.rejectedNumber].toSorted());
	});
});
