const TOKEN_IN_ADDRESS = /(InsertarPosXmlClientesAllianceNuevaVersion\/)[^\s"<>?]+/gi;
const PASSWORD = /(<(?:[\w.-]+:)?Password\b[^>]*(?<!\/)>)[^]*?(?=<\/(?:[\w.-]+:)?Password|$)/gi;
/** The same in a request that an answer repeats as text. */
const ESCAPED_PASSWORD =
	/(&lt;(?:[\w.-]+:)?Password\b(?:(?!&gt;)[^])*(?<!\/)&gt;)[^]*?(?=&lt;\/(?:[\w.-]+:)?Password|$)/gi;

/**
 * Someone may have tried real credentials here: neither token nor password is ever shown.
 * The zeros are those of UTF-16 that calls itself something else.
 */
export function masked(text: string): string {
	return text
		.replaceAll('\0', '')
		.replace(TOKEN_IN_ADDRESS, '$1***')
		.replace(PASSWORD, '$1***')
		.replace(ESCAPED_PASSWORD, '$1***');
}
