const TOKEN_IN_ADDRESS = /(InsertarPosXmlClientesAllianceNuevaVersion\/)[^\s"<>?]+/gi;
const PASSWORD = /(<(?:[\w.-]+:)?Password\b[^>]*(?<!\/)>)[^]*?(?=<\/(?:[\w.-]+:)?Password|$)/gi;
/** The same in a web page that repeats the request. */
const ESCAPED_PASSWORD =
	/(&lt;(?:[\w.-]+:)?Password\b(?:(?!&gt;)[^])*(?<!\/)&gt;)[^]*?(?=&lt;\/(?:[\w.-]+:)?Password|$)/gi;

/**
 * Masks tokens and passwords, because someone may have tried real ones.
 * The null characters come from UTF-16 that calls itself something else.
 */
export function masked(text: string): string {
	return text
		.replaceAll('\0', '')
		.replace(TOKEN_IN_ADDRESS, '$1***')
		.replace(PASSWORD, '$1***')
		.replace(ESCAPED_PASSWORD, '$1***');
}
