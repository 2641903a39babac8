import { DateTime } from 'luxon';

/** The kinds of values in the suppliers' contracts. */
export type ValueKind = 'text' | 'boolean' | 'date' | 'dateTime' | 'integer' | 'decimal';

const LARGEST_INTEGER = 2_147_483_647;
const ZONE = String.raw`(Z|[+-]\d\d:\d\d)?`;
const LEXICAL: Record<Exclude<ValueKind, 'text'>, RegExp> = {
	boolean: /^(true|false|1|0)$/,
	date: new RegExp(String.raw`^\d{4}-\d\d-\d\d${ZONE}$`),
	dateTime: new RegExp(String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?${ZONE}$`),
	integer: /^[+-]?\d{1,10}$/,
	decimal: /^[+-]?\d{1,6}(\.\d+)?$/,
};

/** Whether a value is of its kind, as XML Schema writes it. White space around it does not count. */
export function isReadable(kind: ValueKind, raw: string): boolean {
	if (kind === 'text') return true;
	const text = raw.trim();
	if (!LEXICAL[kind].test(text)) return false;
	if (kind === 'integer') return Math.abs(Number(text)) <= LARGEST_INTEGER;
	// A day and hour that exist. ISO 8601 knows no date with a time zone.
	if (kind === 'date') return DateTime.fromISO(text.slice(0, 10)).isValid;
	return kind !== 'dateTime' || DateTime.fromISO(text).isValid;
}
