import { Latest } from '../latest';

/** What is shown in place of a secret. */
export const mask = '********';

/**
 * Masks secrets in a text, also where they are percent-encoded or escaped for XML, HTML or JSON, in whole or in part or
 * several times over, or are part of a base64 text. Everything that comes from a supplier goes through it before a user
 * sees it, because a reply may echo a request.
 */
export const redact = (text: string, secrets: readonly string[]) => maskedBy(text, patternsOf(secrets));

/** A shorter one occurs by chance inside words and order numbers. */
const longEnough = 8;

/** Not after a letter or digit, except those of an encoded character: `%2F`, `%252F`, `\u002f`. */
const standsAlone = '(?:(?<![\\p{L}\\p{N}])|(?<=%(?:25){0,7}[0-9a-f]{2}|\\\\u[0-9a-f]{4}))';

/** The patterns of the secrets in use: an order takes several, and the next order the same ones. */
const known = new Latest<RegExp>(16);

function patternOf(secret: string): RegExp {
	const pattern = known.get(secret) ?? newPatternOf(secret);
	known.set(secret, pattern);
	return pattern;
}

function newPatternOf(secret: string): RegExp {
	const characters = [...secret].map(formsOf).join('');
	const pattern =
		secret.length < longEnough
			? `${standsAlone}${characters}(?![\\p{L}\\p{N}])`
			: [characters, ...inBase64(secret).map(escapeRegExp)].join('|');
	return new RegExp(pattern, 'giu');
}

/** How it looks in a base64 text, for each of the three places where it can begin. */
const inBase64 = (secret: string): string[] =>
	[0, 1, 2].map((place) => {
		const bytes = Buffer.concat([Buffer.alloc(place), Buffer.from(secret)]);
		const text = bytes.toString('base64').replace(/=+$/, '');
		return text.slice(Math.ceil((place * 8) / 6), bytes.length % 3 === 0 ? undefined : -1);
	});

/** The same for all texts in a value, whatever its shape. */
export const redactAll = <T>(value: T, secrets: readonly string[]) =>
	redactValue(value, patternsOf(secrets)) as T;

const maskedBy = (text: string, patterns: RegExp[]) =>
	patterns.reduce((redacted, pattern) => redacted.replace(pattern, mask), text);

function redactValue(value: unknown, patterns: RegExp[]): unknown {
	if (typeof value === 'string') return maskedBy(value, patterns);
	if (Array.isArray(value)) return value.map((inner) => redactValue(inner, patterns));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, inner]) => [name, redactValue(inner, patterns)]),
	);
}

const patternsOf = (secrets: readonly string[]) =>
	secrets
		.filter((secret) => secret !== '')
		.flatMap(piecesOf)
		.map(patternOf);

/** JavaScript has no regular expression for several thousand characters in all their forms. */
const longestPiece = 500;

/** A very long secret is masked piece by piece; the pieces are about as long as each other. */
function piecesOf(secret: string): string[] {
	const pieces = Math.ceil(secret.length / longestPiece);
	if (pieces === 1) return [secret];
	return secret.match(new RegExp(`[^]{1,${Math.ceil(secret.length / pieces)}}`, 'gu')) ?? [];
}

const namesOfEntities: Record<string, string> = {
	'&': 'amp',
	'<': 'lt',
	'>': 'gt',
	'"': 'quot',
	"'": 'apos',
};

/** Redirects and error pages may encode what is encoded already: `%252F`, `&amp;lt;`, JSON in JSON. */
const percent = '%(?:25)*';
const ampersand = '&(?:amp;)*';
const backslashes = '\\\\{1,7}';

/** A pattern for one character in every form in which it may be echoed. */
function formsOf(character: string): string {
	const code = character.codePointAt(0) ?? 0;
	const hexadecimal = (value: number, digits: number) => value.toString(16).padStart(digits, '0');
	const bytes = [...Buffer.from(character)].map((byte) => `${percent}${hexadecimal(byte, 2)}`);
	const entity = namesOfEntities[character];
	const forms = [
		bytes.join(''),
		`${ampersand}#0*${code};`,
		`${ampersand}#x0*${hexadecimal(code, 1)};`,
		`${backslashes}u${hexadecimal(code, 4)}`,
		...(entity ? [`${ampersand}${entity};`] : []),
		...(/["\\/]/.test(character) ? [`${backslashes}${escapeRegExp(character)}`] : []),
		...(character === ' ' ? ['\\+'] : []),
		// Last, because some of the others begin with it.
		escapeRegExp(character),
	];
	return `(?:${forms.join('|')})`;
}

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
