import { outcomesOf, sendItems, suppliers } from '../support/suppliers';
import { testBed } from '../support/testBed';

const bed = testBed();

const errorBranch = { onError: 'continueErrorOutput' as const };

describe.each(suppliers)('%s, called more than once at the same instant', (_, supplier) => {
	const { orderOf, prefix, rejectedNumber } = supplier;
	const calls = async (pieces: number[], poNumber: string, asTool = false) =>
		(
			await Promise.all(
				pieces.map(async (count) => {
					const settings = asTool ? {} : errorBranch;
					return outcomesOf(await sendItems(bed, supplier, [orderOf(poNumber, count)], settings, asTool));
				}),
			)
		).map(({ accepted, failures }) => [...accepted.map(({ json }) => json), ...failures]);

	test.each([2, 20])('%i calls place the same order once, and all get its outcome', async (count) => {
		const outcomes = await calls(Array(count).fill(1), 'GOOD-1');
		expect(outcomes.flat().map(({ status }) => status)).toEqual(Array(count).fill('accepted'));
		const [first, ...others] = outcomes.flat();
		for (const { duplicate, firstSentAt, ...other } of others) {
			expect(other).toEqual(first);
			expect([duplicate, firstSentAt]).toEqual([true, first?.sentAt]);
		}
		expect(bed.sandbox.counts()).toEqual({ [`${prefix}:GOOD-1`]: 1 });
	});

	test('so do two calls of an AI agent', async () => {
		const outcomes = await calls([1, 1], 'GOOD-1', true);
		expect(outcomes.flat().map(({ status }) => status)).toEqual(['accepted', 'accepted']);
		expect(bed.sandbox.counts()).toEqual({ [`${prefix}:GOOD-1`]: 1 });
	});

	test('another order with the number is refused while the first is on its way', async () => {
		const [first, second] = await calls([1, 2], 'GOOD-1');
		expect([first?.[0]?.status, second?.[0]?.status]).toEqual(['accepted', 'conflict']);
		expect(bed.sandbox.counts()).toEqual({ [`${prefix}:GOOD-1`]: 1 });
	});

	test.each([
		['rejected', rejectedNumber],
		['unknown', 'DROP-AFTER-1'],
	])('both are told that it is %s', async (status, poNumber) => {
		const outcomes = await calls([1, 1], poNumber);
		expect(outcomes.flat().map((outcome) => outcome.status)).toEqual([status, status]);
		expect(bed.sandbox.counts()).toEqual({ [`${prefix}:${poNumber}`]: 1 });
	});

	test('once it is settled, the next call is an order of its own', async () => {
		await calls([1], 'GOOD-1');
		await calls([1], 'GOOD-1');
		expect(bed.sandbox.counts()).toEqual({ [`${prefix}:GOOD-1`]: 2 });
	});
});
