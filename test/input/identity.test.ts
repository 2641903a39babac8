import { pairsOf, outcomesOf, sendItems, suppliers } from '../support/suppliers';
import { testBed } from '../support/testBed';

const bed = testBed();
const errorBranch = { onError: 'continueErrorOutput' as const };

/** Numbers that look the same. */
const alike = ['PO-1', 'PO-1\u200B', ' PO-1', 'PO-1\u00A0', '\uFEFFPO-1', 'PO\u00AD-1', 'PO-1\r\n'];

describe.each(suppliers)('%s', (_, { orderOf, prefix, ...supplier }) => {
	test('takes numbers that look the same for the same number', async () => {
		const run = await sendItems(
			bed,
			{ orderOf, prefix, ...supplier },
			alike.map((number) => orderOf(number)),
			errorBranch,
		);
		const { accepted, failures } = outcomesOf(run);
		expect(failures).toEqual([]);
		expect(accepted.map(({ json }) => json.poNumber)).toEqual(['PO-1']);
		expect(pairsOf(accepted)).toEqual([alike.map((__, item) => ({ item }))]);
		expect(bed.sandbox.counts()).toEqual({ [`${prefix}:PO-1`]: 1 });
	});

	test('holds orders back whose numbers only look the same', async () => {
		const rows = [orderOf('PO-1', 1), orderOf('PO-1\u200B', 2)];
		const { failures } = outcomesOf(
			await sendItems(bed, { orderOf, prefix, ...supplier }, rows, errorBranch),
		);
		expect(failures.map(({ status, poNumber }) => [status, poNumber])).toEqual([
			['conflict', 'PO-1'],
			['conflict', 'PO-1'],
		]);
		expect(bed.sandbox.requests()).toEqual([]);
	});

	test('takes accents for the same, however they are composed', async () => {
		const rows = ['BO\u00CBTE-1', 'BOE\u0308TE-1'].map((number) => orderOf(number));
		const { accepted } = outcomesOf(
			await sendItems(bed, { orderOf, prefix, ...supplier }, rows, errorBranch),
		);
		expect(accepted.map(({ json }) => json.poNumber)).toEqual(['BO\u00CBTE-1']);
	});
});
