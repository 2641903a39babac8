import { costOf } from '../support/costOf';
// What is counted comes after what counts.
import { toTexts } from '../../nodes/shared/check/validate';
import { combineRows, isBlankItem, type Row } from '../../nodes/shared/rows/combineRows';
import { nameRows } from '../../nodes/shared/rows/linePlaces';
import { rowFindings as say } from '../../nodes/shared/rows/messages';
import { buildSchema, type Values } from '../../nodes/shared/table/schema';
import { collections as logiztikCollections } from '../../nodes/LogiztikAlliance/purchaseOrder/collections';
import { fields as logiztikFields } from '../../nodes/LogiztikAlliance/purchaseOrder/fields';
import { collections } from '../../nodes/Westcon/purchaseOrder/collections';
import { fields } from '../../nodes/Westcon/purchaseOrder/fields';

const westcon = {
	schema: buildSchema(fields),
	collections,
	poNumberPath: 'Order/CustomerPurchaseOrderNumber',
	linesPath: 'Order/OrderLines',
};
const logiztik = {
	schema: buildSchema(logiztikFields),
	collections: logiztikCollections,
	poNumberPath: 'Header/PoNumber',
	linesPath: 'Details',
};

const nameRow = (path: string, row: Values) =>
	path === 'Order/OrderLines' ? String((row.Product as Values | undefined)?.ProductNumber ?? '') : undefined;

/** The rows of a sheet as the node reads them: number 1 is the first item. */
const rowsOf = (plan: typeof westcon, sheet: Values[]): Row[] =>
	sheet.map((values, item) => ({
		item,
		number: item + 1,
		given: {
			...toTexts(plan.schema, values, { collections: plan.collections, nameRow, timeZone: 'UTC' }),
			isReadable: true,
		},
		isBlank: Object.keys(values).length === 0,
	}));

/** A row of a sheet whose columns are PO number, SKU and quantity. */
const line = (poNumber: string, sku: string, quantity: unknown = '1', more: Values = {}): Values => ({
	Order: {
		CustomerPurchaseOrderNumber: poNumber,
		...more,
		OrderLines: [{ QuantityOrdered: quantity, Product: { ProductNumber: sku } }],
	},
});

const combined = (sheet: Values[], unread?: number[]) => combineRows(rowsOf(westcon, sheet), westcon, unread);

/** What matters of an order: its number, its rows and its SKUs. */
const shortOf = ({ items, given }: ReturnType<typeof combined>[number]) => {
	const { CustomerPurchaseOrderNumber: number, OrderLines } = given.texts.Order as Values;
	return [
		number,
		items,
		((OrderLines ?? []) as Values[]).map(({ Product }) => (Product as Values).ProductNumber),
	];
};

describe('rows become orders', () => {
	test('one for each number, its lines in the order of the rows, also where other rows come between', () => {
		const orders = combined([line('PO-1', 'A'), line('PO-2', 'B'), line('PO-1', 'C'), line('PO-2', 'A')]);
		expect(orders.map(shortOf)).toEqual([
			['PO-1', [0, 2], ['A', 'C']],
			['PO-2', [1, 3], ['B', 'A']],
		]);
		expect(orders.flatMap(({ given }) => given.findings)).toEqual([]);
	});

	test('a row may hold several lines, or two rows the same line', () => {
		const several = { Order: { CustomerPurchaseOrderNumber: 'PO-1', OrderLines: [...lines('A', 'B')] } };
		expect(combined([several, line('PO-1', 'A')]).map(shortOf)).toEqual([['PO-1', [0, 1], ['A', 'B', 'A']]]);
	});

	test('what only the first row has, as in merged cells, counts for the order', () => {
		const [order] = combined([
			line('PO-1', 'A', 1, { ShipToAddress: { City: 'Belmont' } }),
			line('PO-1', 'B', 1, { ShipToAddress: { City: '', State: 'CA' } }),
		]);
		expect((order?.given.texts.Order as Values).ShipToAddress).toEqual({ City: 'Belmont', State: 'CA' });
		expect(order?.given.findings).toEqual([]);
	});

	test("Logiztik Alliance's boxes as well", () => {
		const box = (poNumber: string, barcode: string) => ({
			Header: { PoNumber: poNumber, ConsigneeCode: '999' },
			Details: [{ Barcode: barcode, Comments: 'x' }],
		});
		const sheet = [box('1', 'OP1'), box('2', 'OP2'), box('1', 'OP3')];
		const orders = combineRows(rowsOf(logiztik, sheet), logiztik);
		expect(orders.map(({ items, given }) => [items, given.texts.Details])).toEqual([
			[
				[0, 2],
				[
					{ Barcode: 'OP1', Comments: 'x' },
					{ Barcode: 'OP3', Comments: 'x' },
				],
			],
			[[1], [{ Barcode: 'OP2', Comments: 'x' }]],
		]);
	});
});

const lines = (...skus: string[]) =>
	skus.map((sku) => ({ QuantityOrdered: '1', Product: { ProductNumber: sku } }));

describe('what rows say of an order must agree', () => {
	const city = (name: string) => ({ ShipToAddress: { City: name } });
	const path = 'Order/ShipToAddress/City';

	test('a second value is a finding that names both rows and both values', () => {
		const [order] = combined([
			line('PO-1', 'A', 1, city('Belmont')),
			line('PO-2', 'A', 1, city('Paris')),
			line('PO-1', 'B', 1, city('Boston')),
		]);
		expect(order?.given.findings).toEqual([
			{
				level: 'error',
				label: 'Ship-To City',
				path,
				value: 'Boston',
				item: 2,
				...say.disagree(3, 1, 'Belmont'),
			},
		]);
	});

	test('it is said once for each value, however many rows have it', () => {
		const towns = ['Belmont', 'Boston', 'Boston', 'Bonn', 'Belmont', ' Belmont '];
		const [order] = combined(towns.map((town) => line('PO-1', 'A', 1, city(town))));
		expect(order?.given.findings.map(({ value, item }) => [value, item])).toEqual([
			['Boston', 1],
			['Bonn', 3],
		]);
	});

	test('lists count as a whole', () => {
		const notes = (...texts: string[]) => ({
			DeliveryInstructions: texts.map((Instruction) => ({ Instruction })),
		});
		const [same] = combined([
			line('1', 'A', 1, notes('ring', 'wait')),
			line('1', 'B', 1, notes('ring', 'wait')),
		]);
		expect(same?.given.findings).toEqual([]);
		const [other] = combined([line('1', 'A', 1, notes('ring', 'wait')), line('1', 'B', 1, notes('ring'))]);
		expect(other?.given.findings).toMatchObject([
			{ level: 'error', path: 'Order/DeliveryInstructions', value: 'ring' },
		]);
	});
});

describe('a row without a purchase order number', () => {
	const about = {
		level: 'error',
		label: 'Purchase Order Number',
		path: 'Order/CustomerPurchaseOrderNumber',
	};

	test('is a finding, and holds back all orders, since it may be a line of any', () => {
		const orders = combined([line('PO-1', 'A'), line('PO-2', 'B'), line(' ', 'C'), line('PO-1', 'D')]);
		expect(orders.map(({ items, given }) => [items, given.findings])).toEqual([
			[[0, 3], [{ ...about, ...say.mayBelongHere([3]) }]],
			[[1], [{ ...about, ...say.mayBelongHere([3]) }]],
			[[2], [{ ...about, ...say.noNumber(3) }]],
		]);
	});

	test('so does one that cannot be read', () => {
		const rows = rowsOf(westcon, [line('PO-1', 'A'), line('PO-1', 'B')]);
		const broken = { level: 'error' as const, label: 'Order (JSON)', path: '', rule: 'r', fix: 'f' };
		rows[1]!.given = { texts: rows[1]!.given.texts, findings: [broken], isReadable: false };
		expect(combineRows(rows, westcon).map(({ items, given }) => [items, given.findings])).toEqual([
			[[0], [{ ...about, ...say.mayBelongHere([2]) }]],
			[[1], [broken]],
		]);
		expect(combined([line('PO-1', 'A')], [2])[0]?.given.findings).toEqual([
			{ ...about, ...say.mayBelongHere([2]) },
		]);
	});

	test('but a blank one is left out, and said so', () => {
		const orders = combined([{}, line('PO-1', 'A'), {}, line('PO-1', 'B')]);
		expect(orders.map(shortOf)).toEqual([['PO-1', [1, 3], ['A', 'B']]]);
		expect(orders[0]?.given.findings).toEqual([
			{ level: 'warning', label: 'Order Lines', path: 'Order/OrderLines', ...say.blankRows([1, 3]) },
		]);
		expect(combined([{}, {}])).toEqual([]);
	});
});

describe('what was wrong with a line', () => {
	test('is said of its place in the order, and of its row', () => {
		const orders = combined([
			line('PO-1', 'A', 'ten'),
			line('PO-2', 'X', 'two'),
			{ Order: { CustomerPurchaseOrderNumber: 'PO-1', OrderLines: lines('B', 'C') } },
			line('PO-1', 'D', 'four'),
		]);
		const [order] = orders as [(typeof orders)[number]];
		const named = nameRows(order.given.findings, order.lineRows, westcon);
		expect(named.map(({ path, item, value, where }) => [path, item, value, where])).toEqual([
			['Order/OrderLines[1]/QuantityOrdered', 0, 'ten', 'Line 1 (A), row 1'],
			['Order/OrderLines[4]/QuantityOrdered', 3, 'four', 'Line 4 (D), row 4'],
		]);
	});

	test('what is wrong with a value that all rows repeat is said once', () => {
		const dated = (sku: string) => line('PO-1', sku, 1, { RequestedShipDate: 'soon' });
		expect(combined([dated('A'), dated('B'), dated('C')])[0]?.given.findings).toMatchObject([
			{ path: 'Order/RequestedShipDate', value: 'soon', item: 0 },
		]);
	});
});

test('an item is blank where it holds nothing but the number of its row', () => {
	const blank = { row_number: 5, SKU: '', Qty: null, Note: ' \u00a0', More: [{ a: '' }] };
	expect(isBlankItem(blank)).toBe(true);
	expect(isBlankItem({ ...blank, Qty: 0 })).toBe(false);
});

/** The same value, which counts every property that is read of it and of what it holds. */
function counting<T extends object>(value: T, count: () => void): T {
	const get = (target: T, key: string | symbol): unknown => {
		count();
		const inner: unknown = Reflect.get(target, key);
		return typeof inner === 'object' && inner !== null ? counting(inner, count) : inner;
	};
	return new Proxy(value, { get });
}

/** Rows of so many orders, every fourth of them wrong. */
const sheetOf = (rows: number, orders: number) =>
	Array.from({ length: rows }, (_, item): Row => {
		const texts = line(`PO-${item % orders}`, `SKU-${item}`, '1', { Note: `${item % 4}` });
		const path = 'Order/OrderLines[1]/QuantityOrdered';
		const wrong = { level: 'error' as const, label: 'Quantity', path, where: 'Line 1', rule: 'r', fix: 'f' };
		const findings = item % 4 === 0 ? [{ ...wrong, value: `${item}` }] : [];
		return { item, number: item + 1, isBlank: false, given: { texts, findings, isReadable: true } };
	});

/** Makes orders of the rows, whose findings name their rows. */
function combine(sheet: Row[]) {
	const combined = combineRows(sheet, westcon);
	for (const { given, lineRows } of combined) nameRows(given.findings, lineRows, westcon);
	return combined;
}

/** How much is read of the rows. */
function readsOf(rows: number, orders: number) {
	let reads = 0;
	const combined = combine(counting(sheetOf(rows, orders), () => reads++));
	expect(combined).toHaveLength(orders);
	return reads;
}

describe.each([
	['one order', () => 1],
	['half as many orders', (rows: number) => rows / 2],
])('rows that become %s', (_, orders) => {
	test('are read as often each, whether there are 1,000 or 100,000', () => {
		const [few, many] = [1_000, 100_000].map((rows) => readsOf(rows, orders(rows)) / rows);
		expect(many!).toBeLessThan(few! * 1.01);
	});

	test('are each as much work, and nothing that was made of the others is copied', () => {
		const [few, many] = [1_000, 10_000].map((rows) => {
			const sheet = sheetOf(rows, orders(rows));
			const { steps, bytes } = costOf(() => combine(sheet));
			return { steps: steps / rows, bytes: bytes / rows };
		});
		expect(many!.steps).toBeLessThan(few!.steps * 1.5);
		// Lists and sets take more room at once than they need, and not always as much.
		expect(many!.bytes).toBeLessThan(few!.bytes * 2);
	});
});
