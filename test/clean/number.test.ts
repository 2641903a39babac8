import { cleanFindings as say, reasons } from '../../nodes/shared/clean/messages';
import { cleanDecimal, cleanWhole } from '../../nodes/shared/clean/number';

const { thousands, decimalComma, whole } = reasons;

describe('a decimal', () => {
	test.each([
		['12', '12', []],
		['12.5', '12.5', []],
		['199.00', '199.00', []],
		['12,5', '12.5', [decimalComma()]],
		['-0,5', '-0.5', [decimalComma()]],
		['1,2345', '1.2345', [decimalComma()]],
		['1234.567', '1234.567', []],
		['0.125', '0.125', []],
		['0,125', '0.125', [decimalComma()]],
		['1.234,50', '1234.50', [thousands(), decimalComma()]],
		['1,234.50', '1234.50', [thousands()]],
		['1.234.567', '1234567', [thousands()]],
		['1,234,567', '1234567', [thousands()]],
		['1.234.567,8', '1234567.8', [thousands(), decimalComma()]],
		['1 234,50', '1234.50', [thousands(), decimalComma()]],
		["1'234.50", '1234.50', [thousands()]],
		['1 234', '1234', [thousands()]],
	])('%s', (before, after, why) => {
		expect(cleanDecimal(before)).toEqual({ value: after, why });
	});

	test.each([
		['1.234', '1234', '1.234'],
		['1,234', '1234', '1.234'],
		['-12.500', '-12500', '-12.500'],
	])('%s can mean two numbers', (text, large, small) => {
		expect(cleanDecimal(text)).toEqual({
			value: text,
			why: [],
			complaint: say.ambiguousNumber(large, small),
		});
	});

	// Each would have to be guessed; the check complains about them.
	test.each([
		'15%',
		'€ 12',
		'12.5 kg',
		'1,2,3',
		'1.23.456',
		'1.234.56',
		'12,34.567',
		'1E5',
		'ten',
		'5.',
		'--5',
	])('%s is left as it is', (text) => {
		expect(cleanDecimal(text)).toEqual({ value: text, why: [] });
	});
});

describe('a number of pieces', () => {
	test.each([
		['3', '3', []],
		['3.0', '3', [whole()]],
		['3,00', '3', [decimalComma(), whole()]],
		['1.234,00', '1234', [thousands(), decimalComma(), whole()]],
		['2.5', '2.5', []],
	])('%s', (before, after, why) => {
		expect(cleanWhole(before)).toEqual({ value: after, why });
	});

	test('3.000 can be three or three thousand', () => {
		expect(cleanWhole('3.000').complaint).toEqual(say.ambiguousNumber('3000', '3.000'));
	});
});
