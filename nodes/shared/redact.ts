export const mask = '********';

/**
 * Takes secrets out of a text, also where they are percent-encoded or escaped for XML, HTML or JSON, in whole or in
 * part. Everything that comes from a supplier goes through it before a user sees it, since a reply may echo a request.
 */
export function redact(text: string, secrets: readonly string[]): string {
	return secrets
		.filter((secret) => secret !== '')
		.reduce(
			(redacted, secret) => redacted.replace(new RegExp([...secret].map(formsOf).join(''), 'gi'), mask),
			text,
		);
}

/** The same for all texts in a value, whatever its shape. */
export function redactAll<T>(value: T, secrets: readonly string[]): T {
	return redactValue(value, secrets) as T;
}

function redactValue(value: unknown, secrets: readonly string[]): unknown {
	if (typeof value === 'string') return redact(value, secrets);
	if (Array.isArray(value)) return value.map((inner) => redactValue(inner, secrets));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, inner]) => [name, redactValue(inner, secrets)]),
	);
}

const namesOfEntities: Record<string, string> = {
	'&': 'amp',
	'<': 'lt',
	'>': 'gt',
	'"': 'quot',
	"'": 'apos',
};

/** A pattern for one character in every form that it may be echoed in. */
function formsOf(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	const bytes = [...Buffer.from(character)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`);
	const entity = namesOfEntities[character];
	const forms = [
		bytes.join(''),
		`&#0*${code};`,
		`&#x0*${code.toString(16)};`,
		`\\\\u${code.toString(16).padStart(4, '0')}`,
		...(entity ? [`&${entity};`] : []),
		...(/["\\/]/.test(character) ? [`\\\\${escapeRegExp(character)}`] : []),
		...(character === ' ' ? ['\\+'] : []),
		// last, since it is also how some of the others begin
		escapeRegExp(character),
	];
	return `(?:${forms.join('|')})`;
}

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
