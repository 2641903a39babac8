import type { ReceivedRequest } from './types';

const BYTE_ORDER_MARKS: ReadonlyArray<[string, number[]]> = [
	['utf-8', [0xef, 0xbb, 0xbf]],
	['utf-16le', [0xff, 0xfe]],
	['utf-16be', [0xfe, 0xff]],
];

/**
 * The text of a request's body; undefined if the bytes are not in that character set, or nobody knows it.
 * A byte order mark stays in the text, because only one of the suppliers accepts it.
 */
export function decodeBody(body: Buffer, charset: string): string | undefined {
	const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => body[index] === byte));
	const encoding = marked?.[0] ?? (charset === 'utf-16' ? 'utf-16le' : charset);
	try {
		return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(body);
	} catch {
		return undefined;
	}
}

/** The text of the body even if its character set is wrong: each byte is then one character. */
export function anyText({ text, body }: Pick<ReceivedRequest, 'text' | 'body'>): string {
	return text ?? body.toString('latin1');
}
