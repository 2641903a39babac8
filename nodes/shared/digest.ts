import { createHash } from 'node:crypto';

/** A short name for a value that can be written as JSON. What cannot, because it holds itself, is not told apart. */
export const digest = (value: unknown) => createHash('sha256').update(textOf(value)).digest('base64url');

function textOf(value: unknown): string {
	try {
		return JSON.stringify(value) ?? '';
	} catch {
		return '';
	}
}
