import { countCharacters } from '../xml/text';

/**
 * Divides a text at its blanks into lines.
 * @returns undefined where a single word is longer than a line
 */
export function wrap(text: string, limit: number): string[] | undefined {
	const lines: string[] = [];
	for (const word of text.split(' ').filter(Boolean)) {
		if (countCharacters(word) > limit) return undefined;
		const longer = `${lines.at(-1) ?? ''} ${word}`.trimStart();
		if (lines.length > 0 && countCharacters(longer) <= limit) lines[lines.length - 1] = longer;
		else lines.push(word);
	}
	return lines;
}
