/**
 * The text of a reply: by its first bytes, else by the charset of its content type, else by the encoding in its XML
 * declaration, else UTF-8. An unknown charset is read as UTF-8; so is UTF-16 where the first bytes are none: a .NET
 * StringWriter declares it in documents that go out as UTF-8.
 */
export function decodeReply(body: Buffer, contentType = ''): string {
	const charset = charsetOfFirstBytes(body) ?? charsetOfLabel(body, contentType) ?? 'utf-8';
	return decoderFor(charset).decode(body);
}

/** Not UTF-16, which the first bytes show. */
function charsetOfLabel(body: Buffer, contentType: string): string | undefined {
	const label =
		/charset\s*=\s*"?([^\s";]+)/i.exec(contentType)?.[1] ??
		/^<\?xml[^>]*encoding\s*=\s*["']([^"']+)/.exec(body.subarray(0, 200).toString('latin1'))?.[1];
	return label && /^(utf-?16|ucs-?2|unicode)/i.test(label) ? undefined : label;
}

/** A byte order mark, or the zeros that UTF-16 has beside Latin letters and markup. */
function charsetOfFirstBytes(body: Buffer): string | undefined {
	// One stray zero makes no UTF-16.
	const [first, second, third = 0, fourth = 0] = body;
	if ((first === 0xff && second === 0xfe) || (first && second === 0 && fourth === 0)) return 'utf-16le';
	if ((first === 0xfe && second === 0xff) || (first === 0 && second && third === 0)) return 'utf-16be';
	return body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf ? 'utf-8' : undefined;
}

function decoderFor(charset: string) {
	try {
		return new TextDecoder(charset);
	} catch {
		return new TextDecoder();
	}
}
