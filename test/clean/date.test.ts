import { cleanDate, type DateOrder } from '../../nodes/shared/clean/date';
import { findings } from '../../nodes/shared/check/messages';
import { cleanFindings as say, reasons } from '../../nodes/shared/clean/messages';

const clean = (value: unknown, dateOrder?: DateOrder, type: 'date' | 'dateTime' = 'date') =>
	cleanDate(value, type, { dateOrder, timeZone: 'Europe/Vienna', now: new Date('2026-11-23T12:00:00Z') });

const written = (value: string) => ({ value, why: [reasons.isoDate()] });

describe('a date', () => {
	test.each([
		'2026-01-05',
		'2026-01-05T10:30:00Z',
		'20260105',
		'2026-W02-1',
		'2026-005',
		'soon',
		'2026',
		'12',
		'1/2',
	])('%s is left as it is', (text) => expect(clean(text)).toEqual({ value: text, why: [] }));

	test.each([
		['2026-01-05 10:30:00', '2026-01-05'],
		['2026-01-05 10:30:00.000 +01:00', '2026-01-05'],
		['2026/1/5', '2026-01-05'],
		['2026.01.05', '2026-01-05'],
		['5 Jan 2026', '2026-01-05'],
		['5-Jan-26', '2026-01-05'],
		['January 5, 2026', '2026-01-05'],
		['Mon, 05 Jan 2026 10:30:00 +0100', '2026-01-05'],
		['31/12/2026', '2026-12-31'],
		['12/31/2026', '2026-12-31'],
		['10.10.2026', '2026-10-10'],
	])('%s has one meaning', (text, date) => {
		expect(clean(text)).toEqual(written(date));
	});

	test.each([
		['10/12/2026', ['2026-12-10', '2026-10-12']],
		['05.01.2026', ['2026-01-05', '2026-05-01']],
		['10/12/26', ['2026-12-10', '2026-10-12', '2010-12-26']],
		['31/12/26', ['2026-12-31', '2031-12-26']],
	])('%s has several, unless the order is stated', (text, dates) => {
		expect(clean(text)).toEqual({ value: text, why: [], complaint: say.ambiguousDate(dates) });
		expect(clean(text, 'dmy')).toEqual(written(dates[0] ?? ''));
	});

	test.each<[string, DateOrder, string]>([
		['10/12/2026', 'mdy', '2026-10-12'],
		['10-12-26', 'mdy', '2026-10-12'],
		['26-12-10', 'ymd', '2026-12-10'],
		['1/5/2026 2:30 PM', 'mdy', '2026-01-05'],
		['5.1.2026, 14:30', 'dmy', '2026-01-05'],
	])('%s in the order %s', (text, order, date) => {
		expect(clean(text, order)).toEqual(written(date));
	});

	test('against the stated order is a finding', () => {
		expect(clean('31/12/2026', 'mdy')).toEqual({
			value: '31/12/2026',
			why: [],
			complaint: say.otherDateOrder('mdy'),
		});
	});

	test.each([
		['2026-01-05 00:00:00+00', 'America/New_York'],
		['2026-01-05 00:00:00 UTC', 'America/New_York'],
		['Mon, 05 Jan 2026 00:00:00 GMT', 'America/New_York'],
		['Mon, 05 Jan 2026 00:00:00 +0000', 'Pacific/Auckland'],
	])('%s is the day that was written, in %s', (text, timeZone) => {
		expect(cleanDate(text, 'date', { timeZone, now: new Date('2026-11-23T12:00:00Z') })).toEqual(
			written('2026-01-05'),
		);
	});

	test.each([
		['0000-00-00 00:00:00', findings.zeroDate()],
		['Thu, 01 Jan 1970 00:00:00 GMT', findings.zeroDate()],
		['2026-01-05 soon', findings.notDate()],
	])('%s is none', (text, complaint) => {
		expect(clean(text)).toEqual({ value: text, why: [], complaint });
	});

	test('keeps its time where one is wanted', () => {
		expect(clean('5.1.2026 14:30', 'dmy', 'dateTime')).toEqual(written('2026-01-05T14:30:00+01:00'));
		expect(clean('1/5/2026 2:30:15 PM', 'mdy', 'dateTime')).toEqual(written('2026-01-05T14:30:15+01:00'));
	});

	// As Extract from File gives it: midnight in the time zone of the server.
	test('a Date is left as it is', () => {
		const date = new Date('2026-01-04T23:00:00Z');
		expect(clean(date)).toEqual({ value: date, why: [] });
	});
});

describe("a spreadsheet's day number", () => {
	test.each([
		[46_027, '2026-01-05'],
		['46027', '2026-01-05'],
		[46_027.5, '2026-01-05'],
		[46_357, '2026-12-01'],
		// The last moment of a day.
		[46_387.999999, '2026-12-31'],
	])('%j', (serial, date) => {
		expect(clean(serial)).toEqual({ value: date, why: [reasons.serialDate()] });
	});

	test('with a time', () => {
		expect(clean(46_027.75, undefined, 'dateTime').value).toBe('2026-01-05T18:00:00+01:00');
	});

	// 5 January 2026 in a file that counts from 1904.
	test('that is years ago is a finding', () => {
		expect(clean(44_565)).toMatchObject({ why: [], complaint: say.oldSerialDate('2022-01-04') });
	});

	test.each([0, 1, 1200, 99_999, 1_767_571_200_000])('%d is none', (number) => {
		expect(clean(number).why).toEqual([]);
		expect(clean(number).complaint).toBeUndefined();
	});

	test('20260105 as a number is a date', () => {
		expect(clean(20_260_105)).toEqual(written('2026-01-05'));
	});
});
