import fc from '../support/fastCheck';
import { letTimersRun } from '../support/letTimersRun';
import { parseJsonText, repeatedNames, repeatedPaths } from '../../nodes/shared/input/parseJsonText';

test('reads what JSON.parse reads, however it is laid out', () => {
	const layout = fc.constantFrom(undefined, '\t', ' \n');
	fc.assert(
		fc.property(fc.jsonValue(), layout, (value, blanks) => {
			const text = JSON.stringify(value, undefined, blanks);
			expect(parseJsonText(text)).toEqual(JSON.parse(text));
		}),
	);
});

/** It takes longer than a test may where the work grows with the square of the text. */
test('gets through a long text, whatever is in it', async () => {
	const long = 500_000;
	for (const text of [
		JSON.stringify('\\'.repeat(long)),
		JSON.stringify('"'.repeat(long)),
		`[${'{},'.repeat(long)}0]`,
		`{${Array.from({ length: long }, (_, index) => `"a${index % 7}": ${index}`).join()}}`,
		`${' '.repeat(long)}1${' '.repeat(long)}`,
	]) {
		expect(() => parseJsonText(text)).not.toThrow();
	}
	await letTimersRun();
});

test('notes each name that comes again once, and only in its own object', () => {
	const read = parseJsonText('{"a": {"b": 1, "b": 2, "b": 3, "c": 4}, "a": 5}') as Record<symbol, unknown>;
	expect(read[repeatedNames]).toEqual(['a']);
	const [inner] = parseJsonText('[{"b": 1, "b": 2, "b": 3, "c": 4}]') as Array<Record<symbol, unknown>>;
	expect(inner?.[repeatedNames]).toEqual(['b']);
});

test('finds names that come again wherever they stand', () => {
	const read = parseJsonText(
		'{"a": [{"b": 1}, {"b": 1.10, "b": {"c": 1, "c": 2}}], "a": [{"d": 1, "d": 2}]}',
	);
	expect(repeatedPaths(read)).toEqual(['a', 'a[1]/d']);
	expect(repeatedPaths(parseJsonText('[{}, {"b": {"c": 1, "c": 2.0}}]'))).toEqual(['[2]/b/c']);
});
