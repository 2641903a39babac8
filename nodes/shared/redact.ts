import { escapeXml } from './text';

export const mask = '********';

/**
 * Takes secrets out of a text, also where they are percent-encoded or escaped for XML.
 * Everything that comes from a supplier goes through it before a user sees it, since a reply may echo a request.
 */
export function redact(text: string, secrets: readonly string[]): string {
	const forms = secrets
		.filter((secret) => secret !== '')
		.flatMap((secret) => [secret, encodeURIComponent(secret), encodeURI(secret), escapeXml(secret)])
		.sort((a, b) => b.length - a.length);
	return [...new Set(forms)].reduce(
		(redacted, form) => redacted.replace(new RegExp(escapeRegExp(form), 'gi'), mask),
		text,
	);
}

const escapeRegExp = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
