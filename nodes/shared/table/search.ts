/** An entry of a list that users search. */
export interface ListEntry {
	name: string;
	value: string;
	/** What else people call it. */
	words?: readonly string[];
}

/** Without accents and in lower case, so that `bogota` finds Bogotá. */
const plain = (text: string) =>
	text
		.normalize('NFD')
		.replace(/\p{Mark}/gu, '')
		.toLowerCase();

/**
 * The entries that have every word of the filter in their name or their other words, the one whose code was typed in full
 * first.
 */
export function searchList(
	entries: readonly ListEntry[],
	filter = '',
): Array<{ name: string; value: string }> {
	const wanted = plain(filter).split(/\s+/).filter(Boolean);
	const found = entries.filter(({ name, words = [] }) => {
		const text = plain([name, ...words].join(' '));
		return wanted.every((word) => text.includes(word));
	});
	const isTyped = ({ value }: ListEntry) => value === filter.trim().toUpperCase();
	return [...found.filter(isTyped), ...found.filter((entry) => !isTyped(entry))].map(({ name, value }) => ({
		name,
		value,
	}));
}
