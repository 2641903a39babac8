import type { ValueType } from '../table/field';
import { convertDate, type Converted } from './convertDate';
import type { Complaint } from './findings';
import { findings } from './messages';
import { readBoolean } from './readBoolean';

const text = (value: string): Converted => ({ text: value });
const complain = (complaint: Complaint): Converted => ({ complaint });

/**
 * Turns what n8n users have into what the suppliers read.
 * @param value never empty: string, number, boolean, Date or Luxon DateTime
 * @param timeZone IANA name of the workflow's time zone, in which moments are days
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
			return convertDate(value, timeZone, false);
		case 'dateTime':
			return convertDate(value, timeZone, true);
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
	// There is no zero below zero.
	return match && match[1] ? text(match[1].replace(/^-(?=[0.]+$)/, '')) : complain(findings.notNumeric());
}

const largestInt = 2_147_483_647;

function toInteger(value: unknown): Converted {
	const decimal = toDecimal(value);
	if ('complaint' in decimal) return complain(findings.notInteger());
	const number = Number(decimal.text);
	const isWhole = /^-?\d+(?:\.0+)?$/.test(decimal.text) && Math.abs(number) <= largestInt;
	return isWhole ? text(String(number)) : complain(findings.notInteger());
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

function toBoolean(value: unknown): Converted {
	const known = readBoolean(value);
	return known === undefined ? complain(findings.notBoolean()) : text(String(known));
}
