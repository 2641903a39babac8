/** Characters that XML 1.0 has no way of writing (its section 2.2): most control characters, lone surrogates, U+FFFE, U+FFFF. */
const forbidden = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** The text as far as XML 1.0 can carry it. */
export const withoutForbiddenCharacters = (text: string) => text.replace(forbidden, '');

const escapes: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&apos;',
	'\t': '&#x9;',
	'\n': '&#xA;',
	'\r': '&#xD;',
};

/** Text as the content of an element or attribute; line ends are escaped because a parser would change them. */
export const escapeXml = (text: string) =>
	text.replace(/[&<>"'\t\n\r]/g, (character) => escapes[character] ?? character);

/** Characters as people and XML Schema count them: an emoji is one. */
export const countCharacters = (text: string) => [...text].length;

/** The name among `known` that is fewest edits away from `name`, if it is near enough to be meant. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
	const wanted = name.toLowerCase();
	const ranked = known
		.map((candidate) => ({ candidate, distance: editDistance(wanted, candidate.toLowerCase()) }))
		.sort((a, b) => a.distance - b.distance);
	const best = ranked[0];
	const longest = Math.max(wanted.length, best?.candidate.length ?? 0);
	return best && best.distance <= longest / 2 ? best.candidate : undefined;
}

/** Levenshtein distance, one row at a time. */
function editDistance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, index) => index);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const substituted = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(substituted, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[b.length] ?? 0;
}
