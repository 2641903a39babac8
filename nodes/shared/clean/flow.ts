import { findings as say } from '../check/messages';
import { tidy } from '../check/tidy';
import { singleValueName, valueAt, withValueAt, type Values } from '../table/schema';
import type { Draft } from './draft';
import { reasons } from './messages';
import { cleanText } from './text';
import { wrap } from './wrap';

const lineEnd = /\r\n|[\n\v\f\r\u0085\u2028\u2029]/;

/**
 * Continues long texts in further rows, at line ends and at the ends of words.
 * @param path of a list whose rows hold one text each
 */
export function flowRows(draft: Draft, path: string) {
	const rows = valueAt(draft.values, path);
	const element = draft.elementAt(path);
	const name = element && singleValueName(element);
	if (!Array.isArray(rows) || !name) return;
	const limit = draft.limit(`${path}/${name}`);
	const flowed = (rows as Values[]).map((row) => {
		const value = row[name];
		return typeof value === 'string' ? flowText(value, limit).map((text) => ({ [name]: text })) : [row];
	});
	if (flowed.every(({ length }) => length === 1)) return;
	let place = 1;
	flowed.forEach((made, index) => {
		// By the place that its first row has in the end, where the other changes are.
		const texts = made.map((row) => row[name]);
		if (made.length > 1) noteFlowed(draft, `${path}[${place}]/${name}`, String(rows[index]?.[name]), texts);
		place += made.length;
	});
	draft.values = withValueAt(draft.values, path, flowed.flat());
}

function noteFlowed(draft: Draft, path: string, before: string, texts: unknown[]) {
	const doubts = tidy(before, 'words').hadInvisible ? [say.tidied] : [];
	draft.note({ path }, before, texts.join(' / '), [reasons.flowed()], doubts);
}

/** The rows of a text; where one word is longer than a row, the text stays whole for the check to complain about. */
function flowText(text: string, limit: number): string[] {
	const lines = text
		.split(lineEnd)
		.map((line) => String(cleanText(line, 'words').value))
		.filter(Boolean)
		.map((line) => wrap(line, limit));
	const isWrapped = lines.every((line) => line !== undefined);
	const rows = isWrapped ? lines.flat() : [];
	return rows.length > 1 ? rows : [text];
}
