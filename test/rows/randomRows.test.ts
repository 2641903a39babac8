import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import fc from '../support/fastCheck';
import { testBed } from '../support/testBed';
import { smallForm } from '../westcon/orders';

const bed = testBed();

/** A row of a sheet, and the order that it means; '' where that cannot be told. */
interface SheetRow {
	po: unknown;
	order: string;
	sku: unknown;
	quantity: unknown;
	city: unknown;
}

const numbers: Array<[written: unknown, order: string]> = [
	...([
		['PO-1', 'PO-1'],
		[' PO-1 ', 'PO-1'],
		['PO-1\u200b', 'PO-1'],
		['PO-1\n', 'PO-1'],
	] as Array<[unknown, string]>),
	...([
		['PO-2', 'PO-2'],
		['po-2', 'po-2'],
		[450026, '450026'],
		['450026', '450026'],
	] as Array<[unknown, string]>),
];
const rare = <T>(usual: fc.Arbitrary<T>, ...odd: T[]) =>
	fc.oneof({ weight: 60, arbitrary: usual }, { weight: 1, arbitrary: fc.constantFrom(...odd) });

const sheetRow: fc.Arbitrary<SheetRow> = fc
	.record({
		number: rare(fc.constantFrom(...numbers), ['', ''], ['\u200b', '']),
		sku: rare<unknown>(fc.constantFrom('SKU-1', 'SKU-2', 'SKU-3'), '', '#N/A'),
		quantity: rare<unknown>(fc.constantFrom(1, 2, '3', ' 4 '), 0, 'ten', ''),
		city: rare<unknown>(fc.constantFrom('Belmont', '', 'Belmont '), 'Boston'),
	})
	.map(({ number: [po, order], ...row }) => ({ ...row, po, order }));

const parameters = {
	...smallForm(),
	combineItems: true,
	customerPurchaseOrderNumber: '={{ $json.po }}',
	shipToCity: '={{ $json.city }}',
	orderLines: {
		orderLine: [{ productNumber: '={{ $json.sku }}', quantityOrdered: '={{ $json.quantity }}' }],
	},
};

const itemsOf = (outputs: INodeExecutionData[]) =>
	outputs.flatMap(({ pairedItem }) => [pairedItem].flat()).map((paired) => Object(paired).item as number);

test('each row of a sheet arrives once in the order that it means, with all others of it, or is told as failed', async () => {
	let [placed, failed] = [0, 0];
	const property = fc.asyncProperty(fc.array(sheetRow, { minLength: 1, maxLength: 12 }), async (rows) => {
		bed.sandbox.reset();
		const { outputs } = await bed.host.runNode({
			type: 'westcon',
			parameters,
			credentials: { westconApi: { environment: 'custom', ...bed.sandbox.westcon } },
			items: rows.map(({ po, sku, quantity, city }) => ({ po, sku, quantity, city }) as IDataObject),
			settings: { onError: 'continueErrorOutput' },
		});
		const [accepted = [], refused = []] = outputs;
		// Nothing is lost, and nothing comes twice.
		expect([...itemsOf(accepted), ...itemsOf(refused)].sort((a, b) => a - b)).toEqual([...rows.keys()]);
		for (const { json, pairedItem } of accepted) {
			const own = rows.filter(({ order }) => order === json.poNumber);
			expect(itemsOf([{ json, pairedItem }]).map((item) => rows[item])).toEqual(own);
			expect(json.lineCount).toBe(own.length);
		}
		expect(bed.sandbox.requests()).toHaveLength(accepted.length);
		placed += accepted.length;
		failed += refused.length;
	});
	await fc.assert(property, { numRuns: 100 });
	expect(Math.min(placed, failed)).toBeGreaterThan(40);
});
