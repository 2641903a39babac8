/** The first line of a text. */
export const firstLine = (text: string) => text.split(/\r?\n/)[0] ?? '';

/** An order without number is named all the same. */
export const thePurchaseOrder = (po: string) => (po ? `purchase order ${po}` : 'the purchase order');

/** With a full stop, unless it ends as a sentence does. */
export const asSentence = (text: string) => text.replace(/(?<![.!?])$/, '.');

/** With its first letter as a capital. */
export const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** A text or number as text without blanks around it; anything else is none. */
export const textOf = (value: unknown): string =>
	typeof value === 'string' || typeof value === 'number' || value instanceof String
		? String(value).trim()
		: '';

/** As much of a text as a sentence can bear; no character is cut in two. */
export const shorten = (text: string, longest = 60) =>
	text.length > longest ? `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…` : text;

/** Of many things the first tell enough. */
export const mostNamed = 5;
