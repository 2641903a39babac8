import type { Complaint, Finding } from '../check/findings';
import { plainName } from '../check/tidy';
import { parseForeignJson } from '../input/parseJson';
import { nearestName } from '../nearestName';
import { isBlock, withValueAt, type Values } from '../table/schema';
import { rowFindings as say } from './messages';

/** A field of a line, and where a list inside the item may have it. */
export interface ListColumn {
	/** Its label in the form. */
	label: string;
	/** Its place below a line of the document. */
	path: string;
	/** The key that holds it; empty where none does. */
	key: string;
}

/** Lines by the document's names, or why they cannot be read. */
interface ListReading {
	lines: Values[];
	findings: Finding[];
}

/**
 * Makes lines of a list inside an item, such as the articles of a shop's order.
 * @param label the parameter's, for findings
 * @param list as an expression gives it: an array, or its JSON
 */
export function readList(label: string, list: unknown, columns: readonly ListColumn[]): ListReading {
	const { value, findings: unread } = parseForeignJson(label, list, 'list');
	if (value === undefined) return { lines: [], findings: unread };
	const rows = rowsIn(value);
	if (!rows) return { lines: [], findings: [about(label, say.notList())] };
	const keys = keysOf(rows);
	const used = columns.filter(({ key }) => key.trim() !== '');
	const findings = rows.length === 0 ? [] : used.flatMap((column) => findingsAbout(label, column, keys));
	if (used.some(({ key }) => plainName(key) === 'quantity') && keys.has('fulfillable_quantity'))
		findings.push({ ...about(label, say.firstQuantity()), level: 'warning' });
	const lines = rows.map((row) =>
		used.reduce((line, { path, key }) => withValueAt(line, path, valueOf(row, key)), {} as Values),
	);
	return { lines, findings: [...unread, ...findings] };
}

/** A single object is a list of one. */
function rowsIn(value: unknown): Values[] | undefined {
	const rows = [value].flat();
	return rows.every(isBlock) ? rows : undefined;
}

const keysOf = (rows: Values[]) =>
	new Map(rows.flatMap((row) => Object.keys(row).map((key) => [plainName(key), key] as const)));

/** A key that is there as it is written counts before one inside an object, as in `product.sku`. */
function valueOf(row: Values, key: string): unknown {
	const wanted = plainName(key);
	const own = Object.keys(row).find((each) => plainName(each) === wanted);
	if (own !== undefined) return row[own] ?? undefined;
	const [first = '', ...rest] = key.split('.');
	const inner = Object.entries(row).find(([each]) => plainName(each) === plainName(first))?.[1];
	return rest.length > 0 && isBlock(inner) ? valueOf(inner, rest.join('.')) : undefined;
}

/** What no line has is most likely another name; what only some lines lack, the check finds. */
function findingsAbout(label: string, column: ListColumn, keys: Map<string, string>): Finding[] {
	const [first = ''] = column.key.split('.');
	if (keys.has(plainName(column.key)) || (column.key.includes('.') && keys.has(plainName(first)))) return [];
	const known = [...keys.values()];
	const finding = about(label, say.noKey(column.label, known, nearestName(column.key, known)));
	return [{ ...finding, value: column.key }];
}

const about = (label: string, complaint: Complaint): Finding => ({
	level: 'error',
	label,
	path: '',
	...complaint,
});
