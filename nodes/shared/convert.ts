import { DateTime } from 'luxon';
import { findings } from '../messages';
import type { ValueType } from './field';

type Complaint = { rule: string; fix: string };
/** The text as it is written into the message, or what is wrong with the value. */
export type Converted = { text: string } | { complaint: Complaint };

const text = (value: string): Converted => ({ text: value });
const complain = (complaint: Complaint): Converted => ({ complaint });

/**
 * Turns what n8n users have into what the suppliers read.
 * @param value never empty: string, number, boolean, Date or Luxon DateTime
 * @param timeZone IANA name of the workflow's time zone, in which dates without an offset are understood
 */
export function convert(type: ValueType, value: unknown, timeZone: string): Converted {
	switch (type) {
		case 'string':
			return toText(value);
		case 'decimal':
			return toDecimal(value);
		case 'integer':
			return toInteger(value);
		case 'boolean':
			return toBoolean(value);
		case 'date':
			return toDate(value, timeZone, (date) => date.setZone(timeZone).toFormat('yyyy-MM-dd'));
		case 'dateTime':
			return toDate(value, timeZone, (date) => date.toUTC().toISO() ?? '');
	}
}

function toText(value: unknown): Converted {
	if (typeof value === 'string') return text(value);
	if (Number.isInteger(value)) return toExactInteger(value as number);
	if (typeof value === 'number' && Number.isFinite(value)) return text(plainNumber(value));
	if (typeof value === 'boolean' || typeof value === 'bigint') return text(String(value));
	return complain(findings.notText());
}

/** A code or an order's number: beyond 2^53 JavaScript has already put other digits in the place of the last ones. */
const toExactInteger = (value: number) =>
	Number.isSafeInteger(value) ? text(String(value)) : complain(findings.notExact());

/** xs:decimal: `120.5`, never `1e21`, never the tail of a binary fraction. */
function toDecimal(value: unknown): Converted {
	if (typeof value === 'number' && Number.isFinite(value)) return text(plainNumber(value));
	const match = typeof value === 'string' && /^\s*(?:\+(?!-))?(-?\d+(?:\.\d+)?)\s*$/.exec(value);
	return match && match[1] ? text(match[1]) : complain(findings.notNumeric());
}

const largestInt = 2_147_483_647;

function toInteger(value: unknown): Converted {
	const decimal = toDecimal(value);
	if ('complaint' in decimal) return complain(findings.notInteger());
	const number = Number(decimal.text);
	const isInt = /^\d+$/.test(decimal.text) && number <= largestInt;
	return isInt ? text(String(number)) : complain(findings.notInteger());
}

/** A double holds 15 decimal digits for certain; what comes after them is noise such as in 0.1 + 0.2, but in integers. */
function plainNumber(value: number): string {
	if (Number.isSafeInteger(value)) return String(value);
	const rounded = Number(value.toPrecision(15));
	const text = String(rounded);
	return text.includes('e') ? withoutExponent(rounded) : text;
}

const withoutExponent = (value: number) =>
	value.toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 20 });

const booleans = new Map([
	['true', 'true'],
	['1', 'true'],
	['yes', 'true'],
	['false', 'false'],
	['0', 'false'],
	['no', 'false'],
]);

function toBoolean(value: unknown): Converted {
	const known = typeof value === 'object' ? undefined : booleans.get(String(value).trim().toLowerCase());
	return known ? text(known) : complain(findings.notBoolean());
}

function toDate(value: unknown, timeZone: string, format: (date: DateTime) => string): Converted {
	const date = readDate(value, timeZone);
	return date?.isValid ? text(format(date)) : complain(findings.notDate());
}

/** n8n hands over DateTimes of its own copy of Luxon, so they are known by their `toISO`. */
function readDate(value: unknown, timeZone: string): DateTime | undefined {
	if (value instanceof Date) return DateTime.fromJSDate(value);
	if (typeof value === 'object' && value !== null && 'toISO' in value && typeof value.toISO === 'function') {
		return DateTime.fromISO(String(value.toISO()), { setZone: true });
	}
	const isWholeDay = typeof value === 'string' && wholeDay.test(value);
	return isWholeDay ? DateTime.fromISO(value.trim(), { zone: timeZone }) : undefined;
}

/** Luxon takes '2026' for the first of January, and '12' or '10:30' for today. */
const wholeDay = /^\s*\d{4}(-\d{2}-\d{2}|\d{4}|-\d{3}|\d{3}|-?W\d{2}-?\d)(T|\s*$)/;
