import type { Content } from '../table/field';

/** A text as people see it, and what was taken out of it for that. */
export interface TidyText {
	text: string;
	hadInvisible: boolean;
	/** Blanks around it, or others than the plain one. */
	hadBlanks: boolean;
	hadLineEnds: boolean;
	/** Accents apart from their letters. */
	hadAccents: boolean;
}

const isPlain = /^[!-~](?:[ -~]*[!-~])?$/;
const lineEnd = /[\n\v\f\r\u0085\u2028\u2029]/;
/** Others than the plain one, line ends among them. */
const oddBlank = /[^\S ]|[\u0085\u2800]/;
const runOfBlanks = /[\s\u0085\u2800]+/g;
/** What has no width: joiners, marks of direction, soft hyphens, byte order marks, control characters. */
const invisible = /(?![\t-\r\u0085])[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu;
/**
 * In words, joiners and variation selectors shape the letters and emojis beside them. Beside plain letters joiners are
 * debris.
 */
const invisibleInWords =
	/\u034F|(?![\t-\r\u0085])[\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFEFF\p{Cc}]|(?<!\P{ASCII})[\u200C\u200D]|[\u200C\u200D](?!\P{ASCII})/gu;

/**
 * Makes texts that look the same the same text: without invisible characters and blanks around it, with plain blanks for
 * line ends and others, and composed accents (NFC). To a supplier, a code with a blank at its end is another code.
 */
export function tidy(given: string, content: Content = 'code'): TidyText {
	const nothing = { hadInvisible: false, hadBlanks: false, hadLineEnds: false, hadAccents: false };
	if (isPlain.test(given)) return { text: given, ...nothing };
	if (content === 'lines') {
		const trimmed = given.trim();
		const text = trimmed.normalize('NFC');
		return { ...nothing, text, hadBlanks: trimmed !== given, hadAccents: text !== trimmed };
	}
	const visible = given.replace(content === 'words' ? invisibleInWords : invisible, '');
	// Several plain blanks may be meant.
	const spaced = visible.replace(runOfBlanks, (run) => (oddBlank.test(run) ? ' ' : run)).trim();
	const text = spaced.normalize('NFC');
	return {
		text,
		hadInvisible: visible !== given,
		hadBlanks: spaced !== visible,
		hadLineEnds: lineEnd.test(visible.trim()),
		hadAccents: text !== spaced,
	};
}

/** Whether people need to know of it. Blanks around an address, or of another kind between its words, are nothing. */
export const isNoted = ({ hadInvisible, hadBlanks, hadLineEnds }: TidyText, content: Content) =>
	hadInvisible || hadLineEnds || (hadBlanks && content !== 'words' && content !== 'lines');

/** A name or key as people mean it: files bring byte order marks, blanks of other kinds, several of them, and capitals. */
export const plainName = (name: string) => tidy(name).text.replace(/ +/g, ' ').toLowerCase();
