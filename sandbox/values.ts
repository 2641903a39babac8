/** The kinds of values the suppliers' contracts have. */
export type ValueKind = 'text' | 'boolean' | 'date' | 'dateTime' | 'integer' | 'decimal';

const ZONE = String.raw`(Z|[+-]\d\d:\d\d)?`;
const LEXICAL: Record<Exclude<ValueKind, 'text'>, RegExp> = {
	boolean: /^(true|false|1|0)$/,
	date: new RegExp(String.raw`^\d{4}-\d\d-\d\d${ZONE}$`),
	dateTime: new RegExp(String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?${ZONE}$`),
	integer: /^[+-]?\d{1,10}$/,
	decimal: /^[+-]?\d{1,6}(\.\d+)?$/,
};

function isRealDay(text: string): boolean {
	const [year, month, day] = text.slice(0, 10).split('-').map(Number);
	const date = new Date(`${text.slice(0, 10)}T00:00:00Z`);
	return date.getUTCFullYear() === year && date.getUTCMonth() + 1 === month && date.getUTCDate() === day;
}

/** Whether a value can be read as its kind, as XML Schema writes it; white space around it does not count. */
export function isReadable(kind: ValueKind, raw: string): boolean {
	if (kind === 'text') return true;
	const text = raw.trim();
	if (!LEXICAL[kind].test(text)) return false;
	if (kind === 'integer') return Math.abs(Number(text)) <= 2_147_483_647;
	if (kind === 'dateTime' && Number.isNaN(Date.parse(text))) return false;
	return kind === 'date' || kind === 'dateTime' ? isRealDay(text) : true;
}
