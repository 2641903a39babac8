import { DateTime } from 'luxon';
import { convertDate, dayOfNumber, isDayNumber } from '../check/convertDate';
import { changedTo, unchanged, unusable, type Cleaned } from './cleaned';
import { cleanFindings as say, reasons } from './messages';

/** In which order local dates such as 10/12/2026 have their parts. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

export interface DateOptions {
	/** Absent where the user did not say. */
	dateOrder?: DateOrder;
	/** IANA name of the workflow's time zone. */
	timeZone: string;
	now: Date;
}

/** Writes a date as ISO 8601. What is none stays as it is, to be complained about later. */
export function cleanDate(value: unknown, type: 'date' | 'dateTime', options: DateOptions): Cleaned {
	if (typeof value === 'number') return fromNumber(value, String(value), type, options);
	if (typeof value !== 'string' || isIso(value)) return unchanged(value);
	if (isDayNumber(value)) return fromNumber(Number(value), value, type, options);
	const moment = sqlOrMail(value);
	if (moment) return fromMoment(value, moment, type, options);
	const local = localDate.exec(value);
	if (local) return fromLocal(value, local, type, options);
	const date = inWords(value, options.timeZone);
	return date ? written(date, type) : unchanged(value);
}

/** The dates of SQL, and those of mails as ISO 8601 has them. */
function sqlOrMail(text: string): string | undefined {
	if (/^\d{4}-\d{2}-\d{2} /.test(text)) return text;
	const date = /[a-z]{3}/i.test(text) && DateTime.fromRFC2822(text, { setZone: true });
	return date && date.isValid ? date.toISO() : undefined;
}

/** Which day it is, the check decides for all moments. */
function fromMoment(
	value: string,
	moment: string,
	type: 'date' | 'dateTime',
	{ timeZone }: DateOptions,
): Cleaned {
	const read = convertDate(moment, timeZone, type === 'dateTime');
	return 'text' in read ? changedTo(read.text, reasons.isoDate()) : unusable(value, read.complaint);
}

const isIso = (text: string) => /^\d{4}-?(\d{2}-?\d{2}|W|\d{3})(T|$)/.test(text);

/** Year 2000 to 2099 as the day numbers of spreadsheets. */
const [firstSerial, lastSerial] = [36_526, 73_050];
const yearsThatAreLongAgo = 2;

function fromNumber(
	number: number,
	value: string,
	type: 'date' | 'dateTime',
	{ timeZone, now }: DateOptions,
): Cleaned {
	const digits = Number.isInteger(number) && DateTime.fromFormat(String(number), 'yyyyMMdd');
	if (digits && digits.isValid) return changedTo(digits.toISODate(), reasons.isoDate());
	// Written so that NaN is no day number either.
	if (!(number >= firstSerial && number < lastSerial + 1)) return unchanged(value);
	// Where a day is wanted, its time cannot make it the next one.
	const seconds = type === 'date' ? 0 : Math.round((number % 1) * 86_400);
	const date = dayOfNumber(number, timeZone).plus({ seconds });
	if (DateTime.fromJSDate(now).diff(date, 'years').years > yearsThatAreLongAgo)
		return unusable(value, say.oldSerialDate(date.toISODate() ?? ''));
	return { ...written(date, type), why: [reasons.serialDate()] };
}

const written = (date: DateTime, type: 'date' | 'dateTime') =>
	changedTo(
		(type === 'date' ? date.toISODate() : date.toISO({ suppressMilliseconds: true })) ?? '',
		reasons.isoDate(),
	);

/** `10/12/2026`, `10.12.26`, `2026/12/10`, with or without a time. */
const localDate = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?:,? +(\d{1,2}:\d{2}(?::\d{2})?(?: ?[AP]M)?))?$/i;

const partsOf: Record<DateOrder, string> = { dmy: 'd-M-y', mdy: 'M-d-y', ymd: 'y-M-d' };

function fromLocal(
	value: string,
	[, first = '', , second = '', third = '', time]: RegExpExecArray,
	type: 'date' | 'dateTime',
	{ dateOrder, timeZone }: DateOptions,
): Cleaned {
	const orders = ordersOf(first, third, dateOrder);
	const dates = orders
		.map((order) => parseLocal(`${first}-${second}-${third}`, order, time, timeZone))
		.filter((date) => date !== undefined);
	const days = [...new Set(dates.map((date) => date.toISODate() ?? ''))];
	const [date] = dates;
	if (days.length > 1) return unusable(value, say.ambiguousDate(days));
	if (date) return written(date, type);
	return dateOrder ? unusable(value, say.otherDateOrder(dateOrder)) : unchanged(value);
}

/** A year of four digits tells where it stands; a year comes first only before the month. */
function ordersOf(first: string, third: string, dateOrder?: DateOrder): DateOrder[] {
	if (first.length === 4) return ['ymd'];
	const possible: DateOrder[] = third.length === 4 ? ['dmy', 'mdy'] : ['dmy', 'mdy', 'ymd'];
	return dateOrder ? possible.filter((order) => order === dateOrder) : possible;
}

function parseLocal(
	text: string,
	order: DateOrder,
	time: string | undefined,
	zone: string,
): DateTime | undefined {
	const year = (order === 'ymd' ? /^\d+/ : /\d+$/).exec(text)?.[0] ?? '';
	if (year.length !== 4 && year.length !== 2) return undefined;
	const day = partsOf[order].replace('y', year.length === 4 ? 'yyyy' : 'yy');
	const forms = time === undefined ? [day] : clocks(time).map((clock) => `${day} ${clock}`);
	return forms
		.map((form) => DateTime.fromFormat(`${text} ${withBlank(time)}`.trim(), form, { zone, locale: 'en' }))
		.find(({ isValid }) => isValid);
}

const clocks = (time: string) => (time.split(':').length > 2 ? ['H:mm:ss', 'h:mm:ss a'] : ['H:mm', 'h:mm a']);

/** `2:30PM` → `2:30 PM` */
const withBlank = (time = '') => time.replace(/ ?([AP]M)$/i, ' $1');

/** Dates that name their month, as spreadsheets write them. */
function inWords(text: string, zone: string): DateTime | undefined {
	const formats = ['d MMM yyyy', 'd-MMM-yyyy', 'd-MMM-yy', 'd MMMM yyyy', 'MMM d, yyyy', 'MMMM d, yyyy'];
	// Of a number alone luxon makes a time of today.
	if (!/[a-z]{3}/i.test(text)) return undefined;
	return formats
		.map((format) => DateTime.fromFormat(text, format, { zone, locale: 'en' }))
		.find(({ isValid }) => isValid);
}
