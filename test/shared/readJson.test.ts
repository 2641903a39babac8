import type { FieldTable } from '../../nodes/shared/field';
import { describeFinding } from '../../nodes/shared/findings';
import { normalizeNames, parseOrderJson } from '../../nodes/shared/readJson';
import { buildSchema } from '../../nodes/shared/schema';

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
const read = (order: Record<string, unknown>) => {
	const { values, findings } = normalizeNames(schema, order);
	return { values, findings: findings.map(describeFinding) };
};

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
			"'Head/Dat': is not a field of this document. Did you mean Date? Correct or remove it.",
			"'Lines[1]/zzz': is not a field of this document. Correct or remove it.",
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
		expect(normalizeNames(labelled, { Lines: [row] }).findings.map(({ fix }) => fix)).toEqual([
			`Did you mean ${meant}? Correct or remove it`,
		]);
	});

	test('offers no field of a block below where several could be meant', () => {
		const twice = buildSchema([text('ShipTo/Address/Company'), text('BillTo/Address/Company')]);
		expect(normalizeNames(twice, { Company: 'x' }).findings.map(({ fix }) => fix)).toEqual([
			'Correct or remove it',
		]);
	});

	test('does not choose between two spellings', () => {
		expect(read({ Head: { date: 1, Date: 2 } }).findings).toEqual([
			"'Head/Date': means the same field as date. Keep one of the two.",
		]);
	});

	test.each([
		['a text for a block', { Head: 'x' }, "'Head': is not a group of fields"],
		['a list for a block', { Head: [] }, "'Head': is not a group of fields"],
		['a text for rows', { Lines: 'x' }, "'Lines': is not a list"],
		['a text for a row', { Lines: ['x'] }, "'Lines': is not a group of fields"],
	])('refuses %s', (_, order, finding) => {
		expect(read(order).findings).toEqual([expect.stringContaining(finding)]);
	});

	test('is not taken in by names of JavaScript itself', () => {
		const order = JSON.parse('{"__proto__": {"Head": {"Date": 1}}, "constructor": 1}') as Record<
			string,
			unknown
		>;
		expect(read(order)).toEqual({ values: {}, findings: [expect.any(String), expect.any(String)] });
	});
});

describe('parseOrderJson', () => {
	test('takes text and objects', () => {
		expect(parseOrderJson('{"a":1}')).toEqual({ values: { a: 1 }, findings: [] });
		expect(parseOrderJson({ a: 1 })).toEqual({ values: { a: 1 }, findings: [] });
		expect(parseOrderJson('\uFEFF{"a":1}')).toEqual({ values: { a: 1 }, findings: [] });
	});

	test.each([['{"a":'], ['5'], [''], [null]])('says what is wrong with %j', (json) => {
		const [finding] = parseOrderJson(json).findings;
		expect(finding && describeFinding(finding)).toMatch(
			/^'Order \(JSON\)': cannot be read as JSON \(.+\)\. Use a JSON object/,
		);
	});

	test.each([['[]'], [[{ a: 1 }, { a: 2 }]]])('asks for one order per item where %j is a list', (json) => {
		const [finding, ...more] = parseOrderJson(json).findings;
		expect(more).toEqual([]);
		expect(finding && describeFinding(finding)).toMatch(
			/^'Order \(JSON\)': is a list\. Hand over one order per input item/,
		);
	});
});
