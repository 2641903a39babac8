/**
 * The text of a reply: by its byte order mark, else by the charset of its content type, else by the encoding in its
 * XML declaration, else UTF-8. An unknown charset is read as UTF-8.
 */
export function decodeReply(body: Buffer, contentType = ''): string {
	const charset =
		charsetOfByteOrderMark(body) ??
		/charset\s*=\s*"?([^\s";]+)/i.exec(contentType)?.[1] ??
		/^<\?xml[^>]*encoding\s*=\s*["']([^"']+)/.exec(body.subarray(0, 200).toString('latin1'))?.[1] ??
		'utf-8';
	return decoderFor(charset).decode(body);
}

function charsetOfByteOrderMark(body: Buffer): string | undefined {
	if (body[0] === 0xff && body[1] === 0xfe) return 'utf-16le';
	if (body[0] === 0xfe && body[1] === 0xff) return 'utf-16be';
	return body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf ? 'utf-8' : undefined;
}

function decoderFor(charset: string) {
	try {
		return new TextDecoder(charset);
	} catch {
		return new TextDecoder();
	}
}
