import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { outcomesOf, sendItems, suppliers, type SupplierUnderTest } from '../support/suppliers';
import type { NodeSettings } from '../support/engine';
import type { TestBed } from '../support/testBed';

export const errorBranch: NodeSettings = { onError: 'continueErrorOutput' };

/** Sends orders and gives what became of them: those that went through, then the others. */
export async function run(
	bed: TestBed,
	supplier: SupplierUnderTest,
	orders: IDataObject[],
	options: INodeParameters = {},
	settings: NodeSettings = errorBranch,
): Promise<IDataObject[]> {
	const outcomes = outcomesOf(await sendItems(bed, supplier, orders, settings, false, options));
	return [...outcomes.accepted.map(({ json }) => json), ...outcomes.failures];
}

let numbers = 0;
/** A number that no other test has ordered. */
const fresh = (kind = 'GOOD') => `${kind}-${++numbers}`;

/** What the nodes of both suppliers do with a ledger behind them, whichever it is. */
export function describeOrders(bed: TestBed, ledger: Pick<SupplierUnderTest, 'ledger' | 'ledgerLogin'>) {
	describe.each(suppliers)('%s', (type, given) => {
		const supplier = { ...given, ...ledger };
		const send = async (orders: IDataObject[], options?: INodeParameters, settings?: NodeSettings) =>
			await run(bed, supplier, orders, options, settings);
		const { orderOf, prefix, rejectedNumber } = supplier;
		const rejectedKind = rejectedNumber.replace(/-\d+$/, '');
		const count = (poNumber: string) => bed.sandbox.counts()[`${prefix}:${poNumber}`] ?? 0;
		const isWestcon = type === 'westcon';

		test('an order that is sent in a second execution gets its earlier result', async () => {
			const poNumber = fresh();
			const before = new Date().toISOString();
			const [first] = await send([orderOf(poNumber)]);
			const [second] = await send([orderOf(poNumber)]);
			expect(first).not.toHaveProperty('duplicate');
			expect(second).toEqual({ ...first, duplicate: true, firstSentAt: expect.any(String) });
			// It is reserved before it is sent.
			const times = [before, second?.firstSentAt, first?.sentAt];
			expect(times.toSorted()).toEqual(times);
			expect(count(poNumber)).toBe(1);
		});

		test('so it is from another workflow, by a retry and by an agent', async () => {
			const poNumber = fresh();
			await send([orderOf(poNumber)]);
			for (const settings of [
				{ workflowId: 'copy' },
				{ mode: 'retry' as const },
				{ mode: 'webhook' as const },
			]) {
				const [again] = await send([orderOf(poNumber)], {}, { ...errorBranch, ...settings });
				expect(again).toMatchObject({ duplicate: true });
			}
			const tool = await sendItems(bed, supplier, [orderOf(poNumber)], {}, true);
			expect(outcomesOf(tool).accepted[0]?.json).toMatchObject({ duplicate: true });
			expect(count(poNumber)).toBe(1);
		});

		test('other content under a number that was accepted', async () => {
			const poNumber = fresh();
			await send([orderOf(poNumber, 1)]);
			const [second] = await send([orderOf(poNumber, 2)]);
			expect(second?.status).toBe(isWestcon ? 'conflict' : 'accepted');
			expect(count(poNumber)).toBe(isWestcon ? 1 : 2);
			if (isWestcon) expect(second?.message).toMatch(/Line 1 is 2 × SPA508G, but was 1 × SPA508G before/);
		});

		test('an order whose fate is unknown', async () => {
			const poNumber = fresh('DROP-AFTER');
			await send([orderOf(poNumber)]);
			const [second] = await send([orderOf(poNumber)]);
			expect(second).toMatchObject({ status: 'unknown', poNumber });
			// Logiztik Alliance takes the same insert again without harm.
			expect(count(poNumber)).toBe(isWestcon ? 1 : 2);
			const [third] = await send([orderOf(poNumber, 2)]);
			expect(third).toMatchObject({ status: 'unknown', executionId: expect.any(String) });
			expect(count(poNumber)).toBe(isWestcon ? 1 : 2);
		});

		test('a rejected order is sent again, with whatever content', async () => {
			const poNumber = fresh(rejectedKind);
			await send([orderOf(poNumber)]);
			await send([orderOf(poNumber)]);
			await send([orderOf(poNumber, 2)]);
			expect(count(poNumber)).toBe(3);
		});

		test('If Already Sent: Fail', async () => {
			const poNumber = fresh();
			await send([orderOf(poNumber)]);
			const [second] = await send([orderOf(poNumber)], { ifAlreadySent: 'fail' });
			expect(second).toMatchObject({ status: 'conflict', poNumber });
			expect(second?.message).toContain("'Return Earlier Result'");
			expect(second?.message).not.toContain('different');
			expect(count(poNumber)).toBe(1);
		});

		test('If Already Sent: Send Again', async () => {
			const poNumber = fresh();
			await send([orderOf(poNumber)]);
			const [second] = await send([orderOf(poNumber)], { ifAlreadySent: 'sendAgain' });
			expect(second).toMatchObject({ status: 'accepted' });
			expect(second).not.toHaveProperty('duplicate');
			expect(count(poNumber)).toBe(2);
		});

		test('without a ledger each execution orders anew, and its items say so', async () => {
			const poNumber = fresh();
			for (let time = 0; time < 2; time++) {
				const none = { ...supplier, ledger: 'none' as const };
				const { accepted } = outcomesOf(await sendItems(bed, none, [orderOf(poNumber)], errorBranch));
				expect(accepted[0]?.json.orderLedger).toBe('none');
			}
			expect(count(poNumber)).toBe(2);
		});

		test('orders in parallel come out in the order of the input, each once', async () => {
			const orders = Array.from({ length: 12 }, () => fresh());
			const outcomes = await send(
				orders.map((number) => orderOf(number)),
				{ parallelOrders: 5 },
			);
			expect(outcomes.map(({ poNumber }) => poNumber)).toEqual(orders);
			expect(orders.map(count)).toEqual(Array(12).fill(1));
		});
	});

	test('a deleted order may be inserted anew, and a deletion that was done is not done again', async () => {
		const [, logiztik] = suppliers[1]!;
		const poNumber = fresh();
		const order = logiztik.orderOf(poNumber);
		const operate = async (operation: string) =>
			(await run(bed, { ...logiztik, ...ledger, operation }, [order]))[0];
		expect(await operate('insert')).toMatchObject({ status: 'accepted' });
		expect(await operate('delete')).toMatchObject({ status: 'deleted' });
		expect(await operate('delete')).toMatchObject({ status: 'deleted', duplicate: true });
		expect(await operate('insert')).toMatchObject({ status: 'accepted' });
		expect(bed.sandbox.counts()[`logiztik:${poNumber}`]).toBe(3);
	});
}
