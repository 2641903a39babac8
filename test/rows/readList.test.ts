import { inputFindings as input } from '../../nodes/shared/input/messages';
import { WrittenNumber } from '../../nodes/shared/table/writtenNumber';
import { rowFindings as say } from '../../nodes/shared/rows/messages';
import { readList, type ListColumn } from '../../nodes/shared/rows/readList';

const columns = (sku = 'sku', quantity = 'quantity', price = ''): ListColumn[] => [
	{ label: 'Product Number', path: 'Product/ProductNumber', key: sku },
	{ label: 'Quantity', path: 'QuantityOrdered', key: quantity },
	{ label: 'Unit Price', path: 'UnitPrice', key: price },
];

const read = (list: unknown, ...keys: string[]) => readList('List of Lines', list, columns(...keys));
const line = (sku: unknown, quantity: unknown, price?: unknown) => ({
	...(quantity !== undefined && { QuantityOrdered: quantity }),
	...(sku !== undefined && { Product: { ProductNumber: sku } }),
	...(price !== undefined && { UnitPrice: price }),
});
const error = (complaint: object, value?: string) => ({
	level: 'error',
	label: 'List of Lines',
	path: '',
	...complaint,
	...(value && { value }),
});

describe('a list inside the item', () => {
	const list = [
		{ sku: 'A', quantity: 2, price: '9.90', other: true },
		{ sku: 'B', quantity: '3' },
	];

	test.each([
		['as an expression gives it', list],
		['as JSON', JSON.stringify(list)],
	])('becomes lines, %s', (_, given) => {
		expect(read(given)).toEqual({ lines: [line('A', 2), line('B', '3')], findings: [] });
		expect(read(given, 'sku', 'quantity', 'price').lines).toEqual([line('A', 2, '9.90'), line('B', '3')]);
	});

	test('one object is a list of one, and an empty list has no lines', () => {
		expect(read({ sku: 'A', quantity: 1 })).toEqual({ lines: [line('A', 1)], findings: [] });
		expect(read([])).toEqual({ lines: [], findings: [] });
	});

	test('keys may have byte order marks, blanks and capitals', () => {
		const rows = [{ '\ufeffSKU': 'A', 'Qty\u00a0 ordered ': 1 }];
		expect(read(rows, 'Sku', 'qty ordered')).toEqual({ lines: [line('A', 1)], findings: [] });
	});

	test('a key may be inside an object', () => {
		const rows = [{ product: { SKU: 'A' }, 'a.b': 1 }];
		expect(read(rows, 'product.sku', 'a.b')).toEqual({ lines: [line('A', 1)], findings: [] });
	});

	test('a key that no line has is a finding with those that they have', () => {
		const { lines, findings } = read([{ sku: 'A', Quantiy: 1 }, { pieces: 2 }]);
		expect(lines).toEqual([line('A', undefined), {}]);
		expect(findings).toEqual([
			error(say.noKey('Quantity', ['sku', 'Quantiy', 'pieces'], 'Quantiy'), 'quantity'),
		]);
	});

	test('a key that some lines have is none', () => {
		expect(read([{ sku: 'A', quantity: 1 }, { quantity: 2 }]).findings).toEqual([]);
	});

	test.each([['"A"'], [1], [['A', 'B']], ['[null]']])('%j is no list', (given) => {
		expect(read(given)).toEqual({ lines: [], findings: [error(say.notList())] });
	});

	test.each([
		[null, input.emptyJson('list')],
		[undefined, input.emptyJson('list')],
		[' ', input.emptyJson('list')],
		['[object Object],[object Object]', input.objectText()],
		['{{ $json.line_items }}', input.notEvaluated()],
	])('%j is named for what it is, as other JSON', (given, complaint) => {
		expect(read(given)).toEqual({ lines: [], findings: [error(complaint)] });
	});

	test('a text that is no JSON is told with the reason', () => {
		const complaint = {
			...input.notJson('', 'list'),
			rule: expect.stringContaining('not valid JSON') as string,
		};
		expect(read('not JSON')).toEqual({ lines: [], findings: [error(complaint)] });
	});

	test('numbers in a text keep their digits', () => {
		const text = '[{ "sku": 340123450000000017, "quantity": 1.10 }]';
		const [sku, quantity] = ['340123450000000017', '1.10'].map((written) => new WrittenNumber(written));
		expect(read(text)).toEqual({ lines: [line(sku, quantity)], findings: [] });
	});

	test('a name that comes twice in a text is a finding', () => {
		const { findings } = read(
			'[{ "sku": "A", "quantity": 1 }, { "sku": "B", "quantity": 1, "quantity": 2 }]',
		);
		expect(findings).toEqual([error(input.nameRepeated(), '[2]/quantity')]);
	});

	test("Shopify's quantity counts what was removed, so it is warned about", () => {
		const rows = [{ sku: 'A', quantity: 2, fulfillable_quantity: 0 }];
		const warning = { ...error(say.firstQuantity()), level: 'warning' };
		expect(read(rows).findings).toEqual([warning]);
		expect(read(rows, 'sku', 'fulfillable_quantity').findings).toEqual([]);
	});

	test('a key that means something to JavaScript is only a key', () => {
		const rows = JSON.parse('[{ "__proto__": "A", "constructor": 1 }]') as unknown;
		expect(read(rows, '__proto__', 'constructor')).toEqual({ lines: [line('A', 1)], findings: [] });
		expect(read([{ sku: 'A' }], 'sku', 'toString').lines).toEqual([line('A', undefined)]);
	});
});
