import { DateTime, Settings } from 'luxon';
import { convert } from '../../nodes/shared/convert';
import { countries } from '../../nodes/shared/countries';
import { currencies } from '../../nodes/shared/currencies';
import { complete, withLineNumbers } from '../../nodes/Westcon/complete';
import { checkRules } from '../../nodes/Westcon/rules';
import { findShippingConditions, isKnownShippingCondition } from '../../nodes/Westcon/shippingConditions';
import type { Values } from '../../nodes/shared/schema';

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

describe('An order without a date', () => {
	test.each([
		['2026-11-23T10:59:00Z', 'Pacific/Auckland', '2026-11-23'],
		['2026-11-23T11:01:00Z', 'Pacific/Auckland', '2026-11-24'],
		['2026-11-23T04:59:00Z', 'America/New_York', '2026-11-22'],
		['2026-11-23T05:01:00Z', 'America/New_York', '2026-11-23'],
	])('at %s in %s is of %s', (now, timeZone, expected) => {
		const message = complete({ Order: { OrderDate: '' } }, { now: new Date(now), timeZone, accounts: [] });
		expect(textOf('date', (message.Order as Values).OrderDate, timeZone)).toBe(expected);
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

	const findingsFor = (QuantityOrdered: string) =>
		checkRules({ Order: { OrderLines: [{ QuantityOrdered, Product: { ProductNumber: 'SPA508G' } }] } });

	test.each(['0', '-1', '0.000', '-0'])('of %s is refused', (quantity) => {
		expect(findingsFor(quantity)).toEqual([
			expect.objectContaining({
				level: 'error',
				label: 'Quantity',
				where: 'Order Lines 1 (SPA508G)',
				value: quantity,
			}),
		]);
	});

	test.each(['1', '0.5', '999999999999999'])('of %s is taken', (quantity) => {
		expect(findingsFor(quantity)).toEqual([]);
	});
});

test.each([[[true]], [{}], ['perhaps'], [2]])('a list or anything else is not true or false: %j', (value) => {
	expect(convert('boolean', value, 'UTC')).toHaveProperty('complaint');
});

describe('Line numbers', () => {
	const numbersOf = (numbers: unknown[]) =>
		withLineNumbers(numbers.map((CustomerLineNumber) => ({ CustomerLineNumber }))).map(
			(line) => line.CustomerLineNumber,
		);

	test('are counted in tens where none is given', () => {
		expect(numbersOf([undefined, '', null, '  '])).toEqual(['000010', '000020', '000030', '000040']);
	});

	test('keep what is given, and pass over it', () => {
		expect(numbersOf([undefined, '000010', '30', undefined, 'A', undefined])).toEqual([
			'000011',
			'000010',
			'30',
			'000040',
			'A',
			'000060',
		]);
		expect(numbersOf(['20', 21, '000022', undefined].reverse())).toEqual(['000010', '000022', 21, '20']);
		expect(numbersOf(['20', undefined, '21'])).toEqual(['20', '000022', '21']);
	});

	test('stay unique beyond the 99999th line', () => {
		const numbers = numbersOf(Array.from({ length: 100_001 }, () => undefined));
		expect(new Set(numbers).size).toBe(100_001);
		expect(numbers.slice(99_998)).toEqual(['999990', '1000000', '1000010']);
	});

	test('leave the given lines as they were', () => {
		const line = {};
		withLineNumbers([line]);
		expect(line).toEqual({});
	});

	test('that come again are refused, with the line that had them first', () => {
		const lines = ['10', '20', '10', '000010'].map((CustomerLineNumber) => ({ CustomerLineNumber }));
		expect(checkRules({ Order: { OrderLines: lines } })).toEqual(
			[3, 4].map((row) =>
				expect.objectContaining({
					level: 'error',
					where: `Order Lines ${row}`,
					value: lines[row - 1]?.CustomerLineNumber,
					rule: expect.stringContaining('line 1') as unknown,
				}),
			),
		);
	});
});

describe('Shipping conditions', () => {
	const codesFor = (salesOrganization: string, filter?: string) =>
		findShippingConditions(salesOrganization, filter).map(({ value }) => String(value));
	const everywhere = ['AA', 'AF', 'RE', 'RM', 'ZF', 'ZP'];

	test('are the 88 of the guide, each with its description', () => {
		const all = findShippingConditions('');
		expect(all).toHaveLength(88);
		expect(new Set(all.map(({ value }) => value)).size).toBe(88);
		for (const { name, value } of all) expect(name).toMatch(new RegExp(`^${value} - \\S.*\\S$`));
		for (const value of codesFor('')) expect(isKnownShippingCondition(value)).toBe(true);
		expect(isKnownShippingCondition('XX')).toBe(false);
	});

	test.each([
		['2000', 'US', 34],
		['2100', 'CA', 18],
		['6000', 'AU', 11],
	])('for sales organization %s are those of %s and of everywhere', (salesOrganization, country, count) => {
		const offered = findShippingConditions(salesOrganization);
		const own = offered.filter(({ value }) => !everywhere.includes(String(value)));
		expect(own).toHaveLength(count);
		expect(own.every(({ name }) => name.slice(5).startsWith(`${country} `))).toBe(true);
		expect(codesFor(salesOrganization)).toEqual(expect.arrayContaining(everywhere));
		const elsewhere = findShippingConditions('').filter(
			({ value }) => !codesFor(salesOrganization).includes(String(value)),
		);
		expect(elsewhere.some(({ name }) => name.slice(5).startsWith(`${country} `))).toBe(false);
	});

	test('are all offered for a region that is not known', () => {
		expect(codesFor('9999')).toHaveLength(88);
	});

	test('are found by code and by description in any case', () => {
		expect(codesFor('2000', 'uf')).toEqual(['UF']);
		expect(codesFor('2000', 'ups next')).toEqual(['U2', 'U3']);
		expect(codesFor('2100', 'uf')).toEqual([]);
	});

	test('that are not listed are only warned about', () => {
		const findings = checkRules({ Order: { ShippingMethod: { ShippingConditionCode: 'XX' } } });
		expect(findings).toEqual([expect.objectContaining({ level: 'warning', value: 'XX' })]);
		expect(checkRules({ Order: { ShippingMethod: { ShippingConditionCode: 'UF' } } })).toEqual([]);
	});

	test.each([
		['2100', 'UF', [expect.objectContaining({ level: 'warning', rule: expect.stringContaining('2100') })]],
		['2000', 'UF', []],
		['6000', 'AA', []],
		['9999', 'UF', []],
	])('of another region are only warned about: %s with %s', (SalesOrganization, code, findings) => {
		const ShippingMethod = { ShippingConditionCode: code };
		expect(checkRules({ Order: { CustomerAccount: { SalesOrganization }, ShippingMethod } })).toEqual(
			findings,
		);
	});
});

describe('Lists', () => {
	test('of countries: the 249 of ISO 3166, by name, with the code in the name', () => {
		expect(new Set(countries.map(({ value }) => value)).size).toBe(249);
		for (const { name, value } of countries)
			expect(name).toMatch(new RegExp(`^\\p{L}.+ \\(${value}\\)$`, 'u'));
		const names = countries.map(({ name }) => name);
		expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
		expect(countries).toContainEqual({ name: 'United States (US)', value: 'US' });
	});

	test('of currencies: codes of ISO 4217 that the regions of Westcon use among them', () => {
		expect(new Set(currencies.map(({ value }) => value)).size).toBe(currencies.length);
		for (const { name, value } of currencies)
			expect(name).toMatch(new RegExp(`^${value} - (?!${value})\\p{L}`, 'u'));
		const codes = currencies.map(({ value }) => value);
		expect(codes).toEqual(
			expect.arrayContaining([
				'USD',
				'CAD',
				'AUD',
				'EUR',
				'GBP',
				'NZD',
				'SGD',
				'PHP',
				'IDR',
				'MYR',
				'TWD',
				'HKD',
			]),
		);
	});
});
