import { failureSettings, outcomesOf, pairsOf, sendItems, suppliers } from '../support/suppliers';
import { testBed } from '../support/testBed';

const bed = testBed();

describe.each(suppliers)('%s', (_, supplier) => {
	const { orderOf, withoutAccount, prefix } = supplier;

	describe.each(failureSettings)('with On Error %s and Retry On Fail %s', (onError, __, settings) => {
		test('three rows with one number and other content are not sent, and each says so', async () => {
			const rows = [1, 2, 3].map((pieces) => orderOf('GOOD-1', pieces));
			const { accepted, failures } = outcomesOf(await sendItems(bed, supplier, rows, settings));
			expect(bed.sandbox.requests()).toEqual([]);
			expect(accepted).toEqual([]);
			expect(failures.map(({ status, poNumber }) => [status, poNumber])).toEqual(
				Array(3).fill(['conflict', 'GOOD-1']),
			);
		});

		test('three rows that are the same order are sent as one, which is paired with all of them', async () => {
			const rows = [1, 1, 1].map((pieces) => orderOf('GOOD-1', pieces));
			const { accepted, failures } = outcomesOf(await sendItems(bed, supplier, rows, settings));
			expect(failures).toEqual([]);
			expect(accepted.map(({ json }) => json.poNumber)).toEqual(['GOOD-1']);
			expect(pairsOf(accepted)).toEqual([[{ item: 0 }, { item: 1 }, { item: 2 }]]);
			expect(bed.sandbox.counts()).toEqual({ [`${prefix}:GOOD-1`]: 1 });
		});

		test('other orders are sent, unless the workflow stops', async () => {
			const rows = [orderOf('GOOD-1', 1), orderOf('GOOD-2'), orderOf('GOOD-1', 2)];
			const { accepted, failures } = outcomesOf(await sendItems(bed, supplier, rows, settings));
			expect(failures.map(({ status }) => status)).toEqual(['conflict', 'conflict']);
			const isStopped = onError === 'stopWorkflow';
			expect(accepted.map(({ json }) => json.poNumber)).toEqual(isStopped ? [] : ['GOOD-2']);
			expect(bed.sandbox.counts()).toEqual(isStopped ? {} : { [`${prefix}:GOOD-2`]: 1 });
		});
	});

	const errorBranch = { onError: 'continueErrorOutput' as const };

	test('each row of a conflict keeps its own input and names the others', async () => {
		const rows = [1, 2].map((pieces) => ({ ...orderOf('GOOD-1', pieces) }));
		const { outputs } = await sendItems(bed, supplier, rows, errorBranch);
		expect(pairsOf(outputs[1] ?? [])).toEqual([{ item: 0 }, { item: 1 }]);
		expect(outputs[1]?.map(({ json }) => json)).toEqual(
			rows.map((row, item) => ({
				...row,
				error: expect.objectContaining({
					findings: [
						expect.objectContaining({
							level: 'error',
							field: 'Purchase Order Number',
							item,
							value: 'GOOD-1',
						}),
					],
				}),
			})),
		);
	});

	test('a row without an account may belong to any order of its number, so none of them is sent', async () => {
		const rows = [orderOf('GOOD-1'), withoutAccount('GOOD-1', 2), orderOf('GOOD-2')];
		const { accepted, failures } = outcomesOf(await sendItems(bed, supplier, rows, errorBranch));
		expect(failures.map(({ status }) => status)).toEqual(['conflict', 'conflict']);
		expect(accepted.map(({ json }) => json.poNumber)).toEqual(['GOOD-2']);
		expect(bed.sandbox.counts()).toEqual({ [`${prefix}:GOOD-2`]: 1 });
	});

	test('blanks around a number and the type of a value make no other order', async () => {
		const rows = [orderOf('GOOD-1', 2), orderOf('GOOD-1', '2' as unknown as number)];
		const { accepted } = outcomesOf(await sendItems(bed, supplier, rows, errorBranch));
		expect(pairsOf(accepted)).toEqual([[{ item: 0 }, { item: 1 }]]);
	});

	test('a preview shows the same orders, and those in conflict as invalid', async () => {
		const rows = [orderOf('GOOD-1', 1), orderOf('GOOD-1', 2), orderOf('GOOD-2'), orderOf('GOOD-2')];
		const { outputs } = await sendItems(bed, { ...supplier, operation: 'preview' }, rows);
		expect(outputs[0]?.map(({ json }) => [json.poNumber, json.status])).toEqual([
			['GOOD-1', 'invalid'],
			['GOOD-1', 'invalid'],
			['GOOD-2', 'valid'],
		]);
		expect(pairsOf(outputs[0] ?? []).at(-1)).toEqual([{ item: 2 }, { item: 3 }]);
	});
});
