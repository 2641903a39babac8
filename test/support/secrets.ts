/** Every form in which a secret may lie in a file, a message or a log. */
function formsOf(secret: string): string[] {
	const percentEncoded = encodeURIComponent(secret);
	const everyByte = [...Buffer.from(secret)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
	const inXml = secret.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
	const inAttribute = [inXml.replace(/"/g, '&quot;').replace(/'/g, '&apos;'), inXml.replace(/'/g, '&#39;')];
	const encoded = [percentEncoded, encodeURI(secret), everyByte, encodeURIComponent(percentEncoded)];
	const base64 = Buffer.from(secret).toString('base64').replace(/=+$/, '');
	const forms = [secret, ...encoded, inXml, ...inAttribute, base64];
	const inJson = forms.map((form) => JSON.stringify(form).slice(1, -1));
	// What n8n stores of an execution is JSON that may hold JSON.
	const inJsonInJson = inJson.map((form) => JSON.stringify(form).slice(1, -1));
	return [...new Set([...forms, ...inJson, ...inJsonInJson])];
}

/** Latin-1 keeps every byte, so that files of any kind can be searched; capitals are left aside. */
const searchable = (bytes: Buffer) => bytes.toString('latin1').toLowerCase();

/**
 * Where a secret shows up in what a program has put out or stored: a text, or a file such as n8n's database.
 * @param secret at least 8 characters, so that it is not found by chance
 * @returns the forms that were found, none if all is well
 */
export function findSecret(haystack: string | Buffer, secret: string): string[] {
	if (secret.length < 8) throw new Error('Too short a secret is found everywhere');
	const searched = searchable(typeof haystack === 'string' ? Buffer.from(haystack) : haystack);
	const isIn = (form: string) =>
		[Buffer.from(form), Buffer.from(form, 'utf16le')].some((bytes) => searched.includes(searchable(bytes)));
	return formsOf(secret).filter(isIn);
}
