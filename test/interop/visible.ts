/** What a text field holds, as the guide and the page describe it. */
export type Kind = 'code' | 'words' | 'lines';

const isLineEnd = (character: string) => '\n\v\f\r\u0085\u2028\u2029'.includes(character);
const isBlank = (character: string) => character !== ' ' && /[\t\u2800\p{Zs}]/u.test(character);
const isInvisible = (character: string) => /\p{Cc}|\p{Default_Ignorable_Code_Point}/u.test(character);
/** Joiners, fillers and variation selectors change what stands beside them. */
const shaping: Array<[first: number, last: number]> = [
	[0x115f, 0x1160],
	[0x17b4, 0x17b5],
	[0x180b, 0x180d],
	[0x180f, 0x180f],
	[0x200c, 0x200d],
	[0x3164, 0x3164],
	[0xfe00, 0xfe0f],
	[0xffa0, 0xffa0],
	[0xfff0, 0xfff8],
	[0x1bca0, 0x1bca3],
	[0x1d173, 0x1d17a],
	[0xe0000, 0xe0fff],
];
const isShaping = (character: string) => {
	const code = character.codePointAt(0) ?? 0;
	return shaping.some(([first, last]) => code >= first && code <= last);
};

/** What people see of a text: each sign for itself, accents composed, a blank for a line end and every other blank. */
export function visible(text: string, kind: Kind): string {
	const composed = text.normalize('NFC');
	if (kind === 'lines') return composed.trim();
	const seen = [...composed].map((character) => {
		if (isLineEnd(character) || isBlank(character)) return '\n';
		if (kind === 'words' && isShaping(character)) return character;
		return isInvisible(character) ? '' : character;
	});
	// What shapes others is nothing by itself.
	if (seen.every((character) => isInvisible(character) || character.trim() === '')) return '';
	return seen
		.join('')
		.replace(/ *\n[ \n]*/g, ' ')
		.trim();
}

/** Texts that no order means, which are tried elsewhere (test/input). */
export const isNeverData = (text: string) =>
	/undefined|null|nan|invalid|infinity|\[(?:object|array|date)|\{\{|\{%|<%|\$\{|^=?\s*\$|#.*[!?]|###|#N|Err:/i.test(
		text,
	);
