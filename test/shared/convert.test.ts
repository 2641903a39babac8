import { DateTime, Settings } from 'luxon';
import { convert } from '../../nodes/shared/check/convert';
import { findings } from '../../nodes/shared/check/messages';

const textOf = (type: Parameters<typeof convert>[0], value: unknown, timeZone = 'UTC') => {
	const converted = convert(type, value, timeZone);
	return 'text' in converted ? converted.text : undefined;
};

describe('A date', () => {
	const newYork = 'America/New_York';
	const lateInBelmont = '2026-11-23T23:30:00-08:00';

	test.each<[string, unknown, string, string]>([
		['a day', '2026-11-23', 'Pacific/Auckland', '2026-11-23'],
		['a day without hyphens, as the guide has it', '20110811', 'America/New_York', '2011-08-11'],
		['a day with white space', ' 2026-11-23\n', 'UTC', '2026-11-23'],
		["what the editor's picker writes", '2026-11-23T00:00:00', 'Pacific/Auckland', '2026-11-23'],
		['the last second of a day without offset', '2026-11-23T23:59:59', 'America/Los_Angeles', '2026-11-23'],
		['an offset, seen from Berlin', lateInBelmont, 'Europe/Berlin', '2026-11-24'],
		['an offset, seen from Los Angeles', lateInBelmont, 'America/Los_Angeles', '2026-11-23'],
		['UTC midnight, seen from New York', '2026-11-23T00:00:00Z', 'America/New_York', '2026-11-23'],
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
		['UTC midnight as a Date, seen from New York', new Date('2026-12-10'), newYork, '2026-12-10'],
		['UTC midnight with milliseconds', '2026-12-10T00:00:00.000Z', newYork, '2026-12-10'],
		[
			'UTC midnight as a DateTime of another zone',
			DateTime.fromISO('2026-12-10T00:00:00Z', { zone: newYork }),
			newYork,
			'2026-12-10',
		],
		['UTC midnight in the words of New York', '2026-12-09T19:00:00.000-05:00', newYork, '2026-12-10'],
		[
			'the day number of a spreadsheet, by the usual formula',
			DateTime.fromMillis((46366 - 25569) * 86400 * 1000, { zone: newYork }),
			newYork,
			'2026-12-10',
		],
		['a second after UTC midnight, seen from New York', '2026-12-10T00:00:01Z', newYork, '2026-12-09'],
		['SQL', '2026-12-31 00:00:00', newYork, '2026-12-31'],
		['SQL with a fraction', '2026-12-31 23:59:59.9999999', newYork, '2026-12-31'],
		['SQL without seconds', '2026-12-31 00:00', newYork, '2026-12-31'],
		['SQL with an offset', '2026-12-31 00:00:00+00', newYork, '2026-12-31'],
		['SQL with an offset, at another hour', '2026-12-31 01:00:00 +00:00', newYork, '2026-12-30'],
		['SQL with a zone', '2026-12-31 00:00:00 UTC', newYork, '2026-12-31'],
		['SQL with the name of a zone', '2026-12-31 01:00:00 Europe/Berlin', newYork, '2026-12-31'],
		["XML's day with an offset", '2026-12-10+01:00', newYork, '2026-12-10'],
		["XML's day in UTC", '2026-12-10Z', newYork, '2026-12-10'],
		['eight digits as a number', 20261210, newYork, '2026-12-10'],
		[
			'what moment and dayjs have',
			{ toISOString: () => '2026-12-10T00:00:00.000Z', valueOf: () => 0 },
			newYork,
			'2026-12-10',
		],
		['a day where nobody knows the time zone', '2026-12-10', 'Mars/North', '2026-12-10'],
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
		['seven digits', '2026123'],
		['seven digits as a number', 2026123],
		['half a SQL time', '2026-12-31 soon'],
		['a Date that is none', new Date('soon')],
		['a DateTime that is none', DateTime.invalid('for the test')],
		['a list', ['2026-11-23']],
		['true', true],
	])('is not made of %s', (_, value) => {
		expect(convert('date', value, 'UTC')).toEqual({ complaint: findings.notDate() });
	});

	const complaintAbout = (value: unknown, timeZone = newYork) => {
		const converted = convert('date', value, timeZone);
		return 'complaint' in converted ? converted.complaint : converted;
	};

	test.each<[string, unknown]>([
		['Unix', new Date(0)],
		['Unix, as text', '1970-01-01'],
		['Unix, from New York', '1969-12-31'],
		['seconds taken for milliseconds', new Date(1_796_860_800)],
		['a spreadsheet', '1899-12-30'],
		['a spreadsheet, by formula', new Date((0 - 25569) * 86400 * 1000)],
		['a spreadsheet, with a time', '1899-12-31T12:00:00'],
		['Lotus', '1900-01-00'],
		['SQL Server', '1900-01-01 00:00:00.000'],
		['the first date of SQL Server', '1753-01-01'],
		['the Macintosh', '1904-01-01'],
		['.NET', '0001-01-01T00:00:00'],
		['Windows', '1601-01-01T00:00:00Z'],
		['MySQL', '0000-00-00'],
		['MySQL with a time', '0000-00-00 00:00:00'],
		['PHP', '-0001-11-30'],
		['PHP with a time', '-0001-11-30T00:00:00+00:00'],
		['SAP', '00000000'],
	])('is not made of the empty date of %s', (_, value) => {
		expect(complaintAbout(value)).toEqual(findings.zeroDate());
	});

	test.each([
		[46366, '2026-12-10'],
		['46366', '2026-12-10'],
		[46366.5, '2026-12-10'],
	])('is not made of the day number of a spreadsheet, which is named: %j', (value, day) => {
		expect(complaintAbout(value)).toEqual(findings.spreadsheetDate(day));
	});

	test('that takes a time zone which nobody knows is not blamed', () => {
		expect(complaintAbout('2026-12-10T08:00:00Z', 'Mars/North')).toEqual(
			findings.unknownTimeZone('Mars/North'),
		);
		expect(convert('dateTime', '2026-12-10T08:00:00', 'Mars/North')).toEqual({
			complaint: findings.unknownTimeZone('Mars/North'),
		});
		expect(textOf('dateTime', '2026-12-10T08:00:00Z', 'Mars/North')).toBe('2026-12-10T08:00:00.000Z');
	});

	const year = new Date().getFullYear();

	test.each([`${year + 11}-01-01`, `${year - 11}-12-31`, '1026-11-23', '9999-12-31', '0026-11-23'])(
		'that is far away is doubted: %s',
		(value) => {
			expect(convert('date', value, 'UTC')).toEqual({ text: value, doubt: findings.farDate(10) });
		},
	);

	test.each([`${year + 10}-12-31`, `${year - 10}-01-01`])('that is near is not: %s', (value) => {
		expect(convert('date', value, 'UTC')).toEqual({ text: value });
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
			expect(convert('string', value, 'UTC')).toEqual({ complaint: findings.notExact() });
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
		['-0', '0'],
		['-0.00', '0.00'],
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
		expect(convert('decimal', value, 'UTC')).toEqual({ complaint: findings.notNumeric() });
	});
});

test.each<[unknown, string]>([
	[12, '12'],
	['12', '12'],
	['12.0', '12'],
	['12.000', '12'],
	[' +7 ', '7'],
	['007', '7'],
	['-3', '-3'],
	['2147483647', '2147483647'],
])('a whole number is made of %j', (value, expected) => {
	expect(textOf('integer', value)).toBe(expected);
});

test.each([12.5, '12.5', '12.01', '12.', '.0', '1e3', 'ten', 2147483648, '-2147483649', true])(
	'a whole number is not made of %j',
	(value) => {
		expect(convert('integer', value, 'UTC')).toEqual({ complaint: findings.notInteger() });
	},
);

test.each([[[true]], [{}], ['perhaps'], [2]])('a list or anything else is not true or false: %j', (value) => {
	expect(convert('boolean', value, 'UTC')).toEqual({ complaint: findings.notBoolean() });
});
