/**
 * The text with its first occurrence of `from` exchanged, for a test that alters a good message in one place.
 *
 * @throws when there is nothing to exchange: the test would prove nothing
 */
export function change(text: string, from: string | RegExp, to: string): string {
	const changed = text.replace(from, () => to);
	if (changed === text) throw new Error(`'${String(from)}' is not in the text`);
	return changed;
}
