import { shorten } from '../words';
import { redact } from './redact';

/** Longer than any documented message. */
const longestMessage = 500;
const mostMessages = 50;

/**
 * What a supplier says, as it is shown: without repetitions, without secrets, and not endless.
 * @param secrets masked before the texts are cut, because half a secret would not be recognized
 */
export function showMessages(messages: readonly string[], secrets: readonly string[] = []): string[] {
	const unique = [...new Set(messages.filter(Boolean))];
	const shown = unique
		.slice(0, mostMessages)
		.map((message) => shorten(redact(message, secrets), longestMessage));
	const rest = unique.length - shown.length;
	return rest > 0 ? [...shown, `… and ${rest} more messages`] : shown;
}
