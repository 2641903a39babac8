const BYTE_ORDER_MARKS: ReadonlyArray<[string, number[]]> = [
	['utf-8', [0xef, 0xbb, 0xbf]],
	['utf-16le', [0xff, 0xfe]],
	['utf-16be', [0xfe, 0xff]],
];

export function charsetOf(contentType: string): string | undefined {
	return /;\s*charset\s*=\s*"?([^";\s]+)/i.exec(contentType)?.[1]?.toLowerCase();
}

/**
 * Bytes and content type of a request in, its text out; undefined when the bytes are not in the character set they
 * claim, or it is an unknown one. A byte order mark stays in the text: whether it is welcome is the service's business.
 */
export function decodeBody(body: Buffer, contentType: string): string | undefined {
	const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, index) => body[index] === byte));
	const charset = charsetOf(contentType) ?? 'utf-8';
	const encoding = marked?.[0] ?? (charset === 'utf-16' ? 'utf-16le' : charset);
	try {
		return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(body);
	} catch {
		return undefined;
	}
}
