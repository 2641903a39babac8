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
