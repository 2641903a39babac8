import { DateTime, Settings } from 'luxon';
import { convert } from '../../nodes/shared/convert';

const textOf = (
	type: 'string' | 'date' | 'dateTime' | 'decimal' | 'boolean',
	value: unknown,
	timeZone = 'UTC',
) => {
	const converted = convert(type, value, timeZone);
	return 'text' in converted ? converted.text : undefined;
};

describe('A date', () => {
	const lateInBelmont = '2026-11-23T23:30:00-08:00';

	test.each<[string, unknown, string, string]>([
		['a day', '2026-11-23', 'Pacific/Auckland', '2026-11-23'],
		['a day without hyphens, as the guide has it', '20110811', 'America/New_York', '2011-08-11'],
		['a day with white space', ' 2026-11-23\n', 'UTC', '2026-11-23'],
		["what the editor's picker writes", '2026-11-23T00:00:00', 'Pacific/Auckland', '2026-11-23'],
		['the last second of a day without offset', '2026-11-23T23:59:59', 'America/Los_Angeles', '2026-11-23'],
		['an offset, seen from Berlin', lateInBelmont, 'Europe/Berlin', '2026-11-24'],
		['an offset, seen from Los Angeles', lateInBelmont, 'America/Los_Angeles', '2026-11-23'],
		['UTC midnight, seen from New York', '2026-11-23T00:00:00Z', 'America/New_York', '2026-11-22'],
		['UTC midnight, seen from Auckland', '2026-11-23T00:00:00Z', 'Pacific/Auckland', '2026-11-23'],
		['a Date before midnight in Tokyo', new Date('2026-11-23T14:59:59.999Z'), 'Asia/Tokyo', '2026-11-23'],
		['a Date at midnight in Tokyo', new Date('2026-11-23T15:00:00Z'), 'Asia/Tokyo', '2026-11-24'],
		[
			'a DateTime of another zone',
			DateTime.fromISO(lateInBelmont, { setZone: true }),
			'Asia/Tokyo',
			'2026-11-24',
		],
		['the day on which a clock goes forward', '2026-03-29T02:30:00', 'Europe/Berlin', '2026-03-29'],
		['a leap day', '2028-02-29', 'UTC', '2028-02-29'],
		['a day of a week', '2026-W48-1', 'UTC', '2026-11-23'],
		['a day of the year', '2026-327', 'UTC', '2026-11-23'],
	])('is read from %s', (_, value, timeZone, expected) => {
		expect(textOf('date', value, timeZone)).toBe(expected);
	});

	test.each([
		['no date', 'soon'],
		['a day that does not exist', '2026-02-29'],
		['a month that does not exist', '2026-13-01'],
		['the American way', '11/23/2026'],
		['the German way', '23.11.2026'],
		['a year', '2026'],
		['a month', '2026-11'],
		['a month without hyphen', '202611'],
		['a week', '2026-W48'],
		['an hour', '12'],
		['a time', '10:30'],
		['a number', 1763856000000],
		['a Date that is none', new Date('soon')],
		['a DateTime that is none', DateTime.invalid('for the test')],
		['a list', ['2026-11-23']],
		['true', true],
	])('is not made of %s', (_, value) => {
		expect(convert('date', value, 'UTC')).toEqual({ complaint: expect.anything() as unknown });
	});

	test("does not depend on the machine's own zone", () => {
		const zone = Settings.defaultZone;
		try {
			Settings.defaultZone = 'Pacific/Kiritimati';
			expect(textOf('date', '2026-11-23T23:30:00', 'America/New_York')).toBe('2026-11-23');
			expect(textOf('date', new Date('2026-11-23T23:30:00Z'), 'UTC')).toBe('2026-11-23');
		} finally {
			Settings.defaultZone = zone;
		}
	});

	test('with its time is written in UTC', () => {
		expect(textOf('dateTime', lateInBelmont, 'Asia/Tokyo')).toBe('2026-11-24T07:30:00.000Z');
		expect(textOf('dateTime', '2026-11-23T23:30:00', 'Asia/Tokyo')).toBe('2026-11-23T14:30:00.000Z');
	});
});

describe('A code that comes as a number', () => {
	test.each([
		[999, '999'],
		[1732345678901234, '1732345678901234'],
		[Number.MAX_SAFE_INTEGER, '9007199254740991'],
		[-7, '-7'],
		[12.5, '12.5'],
		[0.1 + 0.2, '0.3'],
	])('keeps its digits: %j', (value, expected) => {
		expect(textOf('string', value)).toBe(expected);
	});

	test.each([2 ** 53, JSON.parse('340123450000000017') as number, -1e21])(
		'is refused where it has lost some: %j',
		(value) => {
			expect(convert('string', value, 'UTC')).toEqual({
				complaint: expect.objectContaining({
					fix: expect.stringContaining('as a text') as string,
				}) as unknown,
			});
		},
	);
});

describe('A quantity', () => {
	test.each<[unknown, string]>([
		[1, '1'],
		['10', '10'],
		[' 10 ', '10'],
		['+5', '5'],
		['007', '007'],
		[0.1 + 0.2, '0.3'],
		[120.5, '120.5'],
		['120.50', '120.50'],
		[1e-7, '0.0000001'],
		[1e21, '1000000000000000000000'],
		[Number.MAX_SAFE_INTEGER, '9007199254740991'],
		['12345678901234567890', '12345678901234567890'],
		[-0, '0'],
		[-1, '-1'],
	])('of %p is written as %s', (value, expected) => {
		expect(textOf('decimal', value)).toBe(expected);
	});

	test.each([
		NaN,
		Infinity,
		-Infinity,
		'ten',
		'1,5',
		'1 000',
		'1e3',
		'0x10',
		'１０',
		'.',
		'',
		'--1',
		'+-1',
		true,
		[1],
		{},
	])('is not made of %p', (value) => {
		expect(convert('decimal', value, 'UTC')).toEqual({ complaint: expect.anything() as unknown });
	});
});

test.each([[[true]], [{}], ['perhaps'], [2]])('a list or anything else is not true or false: %j', (value) => {
	expect(convert('boolean', value, 'UTC')).toHaveProperty('complaint');
});
