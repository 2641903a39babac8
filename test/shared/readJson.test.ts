import type { FieldTable } from '../../nodes/shared/table/field';
import { inputFindings as say } from '../../nodes/shared/input/messages';
import { normalizeNames } from '../../nodes/shared/input/normalizeNames';
import { parseOrderJson } from '../../nodes/shared/input/parseJson';
import { WrittenNumber } from '../../nodes/shared/table/writtenNumber';
import { buildSchema } from '../../nodes/shared/table/schema';

const text = (path: string) => ({
	displayName: path,
	name: path,
	xml: { path, type: 'string' as const, section: '1' },
});

const table: FieldTable = [
	text('Head/Date'),
	text('Lines/Line[]/Number'),
	text('Lines/Line[]/Product/Code'),
	text('Notes/Note[]/Note'),
];
const schema = buildSchema(table);
const read = (order: Record<string, unknown>) => normalizeNames(schema, order);

/** An error about a name, which is all that stands there for its label. */
const unknown = (path: string, meant?: string) => ({
	level: 'error',
	label: path,
	path,
	...say.unknownName(meant),
});

describe('normalizeNames', () => {
	test('takes names in any case, rows of one value as that value', () => {
		expect(
			read({
				head: { DATE: 1 },
				lines: [{ number: 2, product: { code: 'x' } }],
				notes: ['a', { note: 'b' }],
			}),
		).toEqual({
			values: {
				Head: { Date: 1 },
				Lines: [{ Number: 2, Product: { Code: 'x' } }],
				Notes: [{ Note: 'a' }, { Note: 'b' }],
			},
			findings: [],
		});
	});

	test.each([
		['one row', { Lines: { Line: { Number: 1 } } }],
		['a list of rows', { Lines: { Line: [{ Number: 1 }] } }],
	])('takes the wrapper that XML has around %s', (_, order) => {
		expect(read(order)).toEqual({ values: { Lines: [{ Number: 1 }] }, findings: [] });
	});

	test('names what it does not know, with the nearest name', () => {
		expect(read({ Head: { Dat: 1 }, Lines: [{ zzz: 1 }] }).findings).toEqual([
			unknown('Head/Dat', 'Date'),
			unknown('Lines[1]/zzz'),
		]);
	});

	test.each([
		['the label of the form', { Quantity: 1 }, 'QuantityOrdered'],
		['the label of a field in a block below', { 'Product No.': 'x' }, 'Product/Code'],
		['the name of a field in a block below', { code: 'x' }, 'Product/Code'],
	])('knows a field by %s', (_, row, meant) => {
		const labelled = buildSchema([
			{ ...text('Lines/Line[]/QuantityOrdered'), displayName: 'Quantity' },
			{ ...text('Lines/Line[]/Product/Code'), displayName: 'Product No.' },
			text('Lines/Line[]/Unit'),
		]);
		expect(normalizeNames(labelled, { Lines: [row] }).findings).toEqual([
			unknown(`Lines[1]/${Object.keys(row)[0]}`, meant),
		]);
	});

	test('offers no field of a block below where several could be meant', () => {
		const twice = buildSchema([text('ShipTo/Address/Company'), text('BillTo/Address/Company')]);
		expect(normalizeNames(twice, { Company: 'x' }).findings).toEqual([unknown('Company')]);
	});

	const lost = (path: string) => ({ level: 'error', label: path, path, ...say.nameRepeated() });
	const readText = (json: string) => read(parseOrderJson(json).values);

	test.each([
		['a field', '{"Head": {"Date": 1, "Date": 2}}', 'Head/Date'],
		['a field that is the same', '{"Head": {"Date": 1, "Date": 1}}', 'Head/Date'],
		['rows', '{"Lines": [{"Number": 1}], "Lines": []}', 'Lines'],
		['a block', '{"Head": {}, "Head": {"Date": 1}}', 'Head'],
		['a field of a row', '{"Lines": [{}, {"Number": 1, "Number": 1}]}', 'Lines[2]/Number'],
		[
			'a row in the wrapper that XML has',
			'{"Lines": {"Line": {"Number": 1}, "Line": {"Number": 1}}}',
			'Lines/Line',
		],
	])('notices %s that comes twice in a text', (_, json, path) => {
		expect(readText(json).findings).toEqual([lost(path)]);
	});

	test('notices no name that only comes again elsewhere', () => {
		expect(readText('{"Head": {"Date": "Date"}, "Lines": [{"Number": 1}, {"Number": 1}]}').findings).toEqual(
			[],
		);
	});

	test.each<unknown>(['', ' ', null, [], {}, undefined, '\u200B'])(
		'takes %j for no block, no list and no row',
		(nothing) => {
			expect(read({ Head: nothing, Lines: nothing, Notes: { Note: nothing } })).toEqual({
				values: {},
				findings: [],
			});
			expect(read({ Lines: [nothing, { Number: 1 }] })).toEqual({
				values: { Lines: [{}, { Number: 1 }] },
				findings: [],
			});
		},
	);

	test('knows a name with blanks and invisible characters around it', () => {
		expect(read({ '\uFEFFHead': { 'Date ': 1 } })).toEqual({ values: { Head: { Date: 1 } }, findings: [] });
		expect(read({ Head: { Date: 1, 'Date ': 2 } }).findings).toEqual([
			{ level: 'error', label: 'Head/Date ', path: 'Head/Date ', ...say.nameTwice('Date') },
		]);
	});

	test('does not choose between two spellings', () => {
		expect(read({ Head: { date: 1, Date: 2 } }).findings).toEqual([
			{ level: 'error', label: 'Head/Date', path: 'Head/Date', ...say.nameTwice('date') },
		]);
	});

	test.each([
		['a text for a block', { Head: 'x' }, 'Head', 'Head', say.notBlock()],
		['a list for a block', { Head: ['x'] }, 'Head', 'Head', say.notBlock()],
		['a text for rows', { Lines: 'x' }, 'Lines', 'Lines', say.notRows()],
		['a text for a row', { Lines: ['x'] }, 'Lines', 'Lines[1]', say.notBlock()],
	])('refuses %s', (_, order, label, path, complaint) => {
		expect(read(order).findings).toEqual([{ level: 'error', label, path, ...complaint }]);
	});

	test('is not taken in by names of JavaScript itself', () => {
		const order = JSON.parse('{"__proto__": {"Head": {"Date": 1}}, "constructor": 1}') as Record<
			string,
			unknown
		>;
		expect(read(order)).toEqual({ values: {}, findings: [unknown('__proto__'), unknown('constructor')] });
	});
});

describe('parseOrderJson', () => {
	test('takes text and objects', () => {
		expect(parseOrderJson('{"a":1}')).toEqual({ values: { a: 1 }, findings: [] });
		expect(parseOrderJson({ a: 1 })).toEqual({ values: { a: 1 }, findings: [] });
		expect(parseOrderJson('\uFEFF{"a":1}')).toEqual({ values: { a: 1 }, findings: [] });
	});

	const found = (complaint: object) => [{ level: 'error', label: 'Order (JSON)', path: '', ...complaint }];

	test.each([['{"a":'], ['5'], ['{"a": "b\nc"}'], ['['.repeat(100_000)]])('refuses %j', (json) => {
		const { values, findings } = parseOrderJson(json);
		expect(values).toEqual({});
		expect(findings).toEqual(
			found({ rule: expect.any(String) as string, fix: say.notJson('', 'object').fix }),
		);
	});

	test.each([
		['nothing', undefined, say.emptyJson('object')],
		['null', null, say.emptyJson('object')],
		['an empty text', '', say.emptyJson('object')],
		['blanks', ' \n\u00A0', say.emptyJson('object')],
		['undefined as text', 'undefined', say.emptyJson('object')],
		['null as text', 'null', say.emptyJson('object')],
		['an object as text', '[object Object] ', say.objectText()],
		['a list as text', ' [object Object],[object Object]', say.objectText()],
		['an expression that is a text', '{{ $json }}', say.notEvaluated()],
		['an expression that is a text', '={{ $json }} ', say.notEvaluated()],
	])('names %s for what it is', (_, json, complaint) => {
		expect(parseOrderJson(json)).toEqual({ values: {}, findings: found(complaint) });
	});

	test.each([' {"a":1}\n', '\u00A0{"a":1}\u3000', '\uFEFF {"a":1}'])(
		'takes blanks around the text: %j',
		(json) => {
			expect(parseOrderJson(json)).toEqual({ values: { a: 1 }, findings: [] });
		},
	);

	test('keeps numbers as they are written, where JavaScript would change them', () => {
		const { values } = parseOrderJson(
			'{"a": 340123450000000017, "b": 1.10, "c": 12, "d": -0.5, "e": 1e3, "f": 0.1}',
		);
		const [a, b] = ['340123450000000017', '1.10'].map((written) => new WrittenNumber(written));
		expect(values).toEqual({ a, b, c: 12, d: -0.5, e: 1000, f: 0.1 });
	});

	test('reads all that JSON has', () => {
		const all = { a: [1, 'é\n"\\', true, false, null, {}, []], '': { b: [] } };
		expect(parseOrderJson(JSON.stringify(all)).values).toEqual(all);
	});

	test.each([['[]'], [[{ a: 1 }, { a: 2 }]]])('asks for one order per item where %j is a list', (json) => {
		expect(parseOrderJson(json).findings).toEqual([
			{ level: 'error', label: 'Order (JSON)', path: '', ...say.severalOrders() },
		]);
	});
});
