import { DateTime } from 'luxon';
import type { Complaint } from './findings';
import { findings as say } from './messages';

/** The text as it is written into the message and what is doubtful in it, or what is wrong with the value. */
export type Converted = { text: string; doubt?: Complaint } | { complaint: Complaint };

/**
 * Turns dates into days (`2026-12-10`) or, with their time, into UTC. A day stays the day that was written: one without an
 * offset, and midnight in UTC, which is how days come from spreadsheets, databases and JSON. Any other moment is a day in
 * the workflow's time zone.
 * @param value a text, a Date, a DateTime, or a number such as 20261210
 */
export function convertDate(value: unknown, timeZone: string, hasTime: boolean): Converted {
	const text = textOf(value);
	if (text === undefined) return { complaint: say.notDate() };
	if (zeroText.test(text)) return { complaint: say.zeroDate() };
	const [, day, time, sqlTime = ''] = dayAndTime.exec(text) ?? [];
	if (day === undefined) return { complaint: notDate(text) };
	const isMoment = offset.test(time ?? sqlTime);
	const zone = hasTime && !isMoment ? timeZone : 'utc';
	const options = { zone, setZone: true };
	const date = sqlTime
		? DateTime.fromSQL(`${day} ${sqlTime}`, options)
		: DateTime.fromISO(time ? text : day, options);
	if (!date.isValid) return { complaint: isKnownZone(zone) ? say.notDate() : say.unknownTimeZone(timeZone) };
	return hasTime ? judged(date.toUTC(), date.toUTC().toISO() ?? '') : dayOf(date, isMoment, timeZone);
}

/** n8n hands over DateTimes of its own copy of Luxon, so they are known by their `toISO`; other libraries' by `toISOString`. */
function textOf(value: unknown): string | undefined {
	if (typeof value === 'string') return value.trim();
	if (typeof value === 'number') return String(value);
	if (typeof value !== 'object' || value === null) return undefined;
	const { toISO, toISOString } = value as { toISO?: unknown; toISOString?: unknown };
	const write = typeof toISO === 'function' ? toISO : toISOString;
	if (typeof write !== 'function' || Number.isNaN(Number(value))) return undefined;
	return String(write.call(value));
}

/** Luxon takes `2026` for the first of January, and `12` or `10:30` for today. Seven digits may be anything. */
const dayAndTime =
	/^(\d{4}-\d{2}-\d{2}|\d{8}|\d{4}-\d{3}|\d{4}-?W\d{2}-?\d)(?:T(.+)| +(\S.*)|Z|[+-]\d{2}(?::?\d{2})?)?$/;

/** What makes a moment of a time: an offset, or the name of a zone. */
const offset = /(?:[Zz]|[+-]\d{2}(?::?\d{2})?|[A-Za-z_]{3,}\]?)$/;

/** A date as spreadsheets keep it: days since the end of 1899, and after the point the time of the day. */
export const isDayNumber = (text: string) => /^[1-9]\d{4}(?:\.\d+)?$/.test(text);

/** Midnight of the day that has the number. */
export const dayOfNumber = (number: number, zone: string) =>
	DateTime.fromISO('1899-12-30', { zone }).plus({ days: Math.floor(number) });

const notDate = (text: string): Complaint =>
	isDayNumber(text) ? say.spreadsheetDate(dayOfNumber(Number(text), 'utc').toISODate() ?? '') : say.notDate();

const dayLength = 86_400_000;

function dayOf(date: DateTime, isMoment: boolean, timeZone: string): Converted {
	const isMidnight = date.toMillis() % dayLength === 0;
	const there = isMoment ? date.setZone(isMidnight ? 'utc' : timeZone) : date;
	const day = there.toISODate();
	return day === null ? { complaint: say.unknownTimeZone(timeZone) } : judged(there, day);
}

/** Whether n8n and this node know the time zone. */
const isKnownZone = (timeZone: string) => DateTime.utc().setZone(timeZone).isValid;

/**
 * What programs make of an empty value, or of one that they take for another unit: days of Unix, Excel, .NET, SQL Server,
 * MySQL, Windows, and of their neighbours in other time zones.
 */
const zeroText = /^-\d{4,6}-|^\+?0000-|^0{8}|^1900-01-00/;
const zeroDays = [
	'1969-12-31',
	'1899-12-29',
	'1899-12-30',
	'1899-12-31',
	'1900-01-01',
	'1904-01-01',
	'1753-01-01',
	'1601-01-01',
	'0001-01-01',
	'0001-01-02',
];

/** Nobody orders for a day that is farther away. */
const mostYears = 10;

function judged(date: DateTime, text: string): Converted {
	const day = text.slice(0, 10);
	if (zeroDays.includes(day) || day.startsWith('1970-01-')) return { complaint: say.zeroDate() };
	const isFar = Math.abs(date.year - new Date().getUTCFullYear()) > mostYears;
	return isFar ? { text, doubt: say.farDate(mostYears) } : { text };
}
