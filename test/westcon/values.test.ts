import { countries } from '../../nodes/shared/table/countries';
import { statesOf } from '../../nodes/shared/table/states';
import { currencies } from '../../nodes/shared/table/currencies';
import { findings } from '../../nodes/shared/check/messages';
import type { Values } from '../../nodes/shared/table/schema';
import { completeOrder, dayIn, withLineNumbers } from '../../nodes/Westcon/purchaseOrder/complete';
import { checkRules } from '../../nodes/Westcon/purchaseOrder/rules';
import {
	findShippingConditions,
	isKnownShippingCondition,
} from '../../nodes/Westcon/purchaseOrder/shippingConditions';

describe('An order without a date', () => {
	test.each([
		['2026-11-23T10:59:00Z', 'Pacific/Auckland', '2026-11-23'],
		['2026-11-23T11:01:00Z', 'Pacific/Auckland', '2026-11-24'],
		['2026-11-23T04:59:00Z', 'America/New_York', '2026-11-22'],
		['2026-11-23T05:01:00Z', 'America/New_York', '2026-11-23'],
	])('at %s in %s is of %s', (now, timeZone, expected) => {
		const at = new Date(now);
		const message = completeOrder({ Order: { OrderDate: '' } }, { now: at, today: dayIn(timeZone, at) });
		const { OrderDate } = message.Order as Values;
		expect(OrderDate).toBe(expected);
	});
});

describe('A quantity', () => {
	const findingsFor = (QuantityOrdered: string) =>
		checkRules({ Order: { OrderLines: [{ QuantityOrdered, Product: { ProductNumber: 'SPA508G' } }] } });

	test.each(['0', '0.000', '-0'])('of %s is refused', (quantity) => {
		expect(findingsFor(quantity)).toEqual([
			expect.objectContaining({
				level: 'error',
				label: 'Quantity',
				where: 'Line 1 (SPA508G)',
				value: quantity,
			}),
		]);
	});

	test.each(['1', '0.5', '9999999', '-1'])(
		'of %s is no matter of the rules: the table judges its sign',
		(quantity) => {
			expect(findingsFor(quantity)).toEqual([]);
		},
	);

	test.each(['10000000', '4006381333931'])('of %s may be a barcode', (quantity) => {
		expect(findingsFor(quantity)).toEqual([
			expect.objectContaining({ level: 'warning', ...findings.largeQuantity() }),
		]);
	});
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
					where: `Line ${row}`,
					value: lines[row - 1]?.CustomerLineNumber,
					rule: expect.stringContaining('line 1') as unknown,
				}),
			),
		);
	});
});

describe('Names in an address', () => {
	test('no two states have the same name, and each code fits', () => {
		const states = [...statesOf.values()].flat();
		expect(new Set(states.map(({ name }) => name)).size).toBe(51 + 5 + 3 + 13 + 8);
		expect(states.filter(({ value }) => !/^[A-Z]{2,3}$/.test(value))).toEqual([]);
	});
});

describe('Shipping conditions', () => {
	const conditionsFor = (salesOrganization: string, filter?: string) =>
		findShippingConditions(salesOrganization ? [salesOrganization] : [], filter);
	const codesFor = (salesOrganization: string, filter?: string) =>
		conditionsFor(salesOrganization, filter).map(({ value }) => value);
	const everywhere = ['AA', 'AF', 'RE', 'RM', 'ZF', 'ZP'];

	test('are the 88 of the guide, each with its description', () => {
		const all = conditionsFor('');
		expect(all).toHaveLength(88);
		expect(new Set(all.map(({ value }) => value)).size).toBe(88);
		for (const { name, value } of all) expect(name).toMatch(new RegExp(`^${value} - \\S.*\\S$`));
		for (const value of codesFor('')) expect(isKnownShippingCondition(value)).toBe(true);
		expect(isKnownShippingCondition('XX')).toBe(false);
	});

	test('are found by what people call them, by any words in any order', () => {
		expect(codesFor('2000', 'overnight')).toEqual(expect.arrayContaining(['U3', 'UB', 'UC', 'UQ', 'V2']));
		const fedex = conditionsFor('')
			.filter(({ name }) => /fdx|fedex/i.test(name))
			.map(({ value }) => value);
		expect(codesFor('', 'FedEx').sort()).toEqual([...fedex].sort());
		expect(codesFor('2100', 'fedex overnight')).toEqual(['CB', 'CF']);
		expect(codesFor('2000', 'freight fedex 2 day')).toContain('UH');
		expect(codesFor('', 'uf')[0]).toBe('UF');
	});

	test('begin with the US while no account is known', () => {
		const countriesShown = conditionsFor('').map(({ name }) => name.slice(5, 7));
		expect(countriesShown[0]).toBe('US');
		expect(countriesShown.indexOf('AU')).toBeGreaterThan(countriesShown.indexOf('CA'));
	});

	test.each([
		['2000', 'US', 34],
		['2100', 'CA', 18],
		['6000', 'AU', 11],
	])('for sales organization %s are those of %s and of everywhere', (salesOrganization, country, count) => {
		const offered = conditionsFor(salesOrganization);
		const own = offered.filter(({ value }) => !everywhere.includes(String(value)));
		expect(own).toHaveLength(count);
		expect(own.every(({ name }) => name.slice(5).startsWith(`${country} `))).toBe(true);
		expect(codesFor(salesOrganization)).toEqual(expect.arrayContaining(everywhere));
		const elsewhere = conditionsFor('').filter(
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
		expect(countries).toContainEqual(expect.objectContaining({ name: 'United States (US)', value: 'US' }));
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
