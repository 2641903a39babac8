import { westconSays as say } from '../messages';
import type { Reply } from '../shared/post';
import { readXml } from '../shared/readXml';
import type { Reading, Sent } from './response';

/** What came instead of a SOAP message. */
export type OtherContent = 'empty' | 'html' | 'doctype' | 'brokenXml' | 'other';

/**
 * Statuses with which a web server or proxy turns a request away before the order service has read it (RFC 9110).
 * Not among them: 303, 408, 409 and whatever else may come after the work is done; and 202, which .NET answers to a
 * message for nobody, but which is made for work that goes on behind it.
 */
const turnedAway: ReadonlyArray<{ statuses: RegExp; advice: (location?: string) => string }> = [
	{ statuses: /^30[1278]$/, advice: say.redirected },
	{ statuses: /^(401|403|407|511)$/, advice: () => say.loginWanted() },
	{ statuses: /^(404|405|410|501)$/, advice: () => say.noService() },
	{ statuses: /^(415|426|505)$/, advice: () => say.otherProtocol() },
	{ statuses: /^413$/, advice: () => say.tooLarge() },
	{ statuses: /^429$/, advice: () => say.tooMany() },
	{ statuses: /^(400|411|414|421|431)$/, advice: () => say.malformed() },
];

const unsureBecause: ReadonlyArray<{ statuses: RegExp; advice: () => string }> = [
	{ statuses: /^202$/, advice: say.acceptedByNobody },
	{ statuses: /^2/, advice: say.somethingElse },
	{ statuses: /^50[234]$/, advice: say.lostOnTheWay },
];

/** No SOAP answer: an empty body, a web page, a redirect, a reply that is cut off, another document. */
export function readNoAnswer({ status, headers }: Reply, text: string, sent: Sent): Reading {
	const content = contentOf(text);
	const supplierMessages = wordsOf(text, content);
	const known = turnedAway.find(({ statuses }) => statuses.test(String(status)));
	if (known) {
		const advice = known.advice(headers.location && originOf(headers.location));
		return {
			status: 'refused',
			summary: say.notReached(sent.poNumber, status, content),
			advice,
			supplierMessages,
		};
	}
	const isAnswer = content === 'brokenXml' || content === 'doctype';
	const summary = (isAnswer ? say.notReadable : say.noAnswer)(sent.poNumber, status, content);
	const because = isAnswer ? undefined : unsureBecause.find(({ statuses }) => statuses.test(String(status)));
	const advice = [because?.advice(), named(text), say.askBeforeRepeating(sent)].filter(Boolean).join(' ');
	return { status: 'unknown', summary, advice, supplierMessages };
}

function contentOf(text: string): OtherContent {
	if (text.trim() === '') return 'empty';
	if (/<html|<!doctype html/i.test(text)) return 'html';
	if (/<!doctype/i.test(text)) return 'doctype';
	return /<(?:[\w.-]+:)?Envelope\b/.test(text) && !readXml(text) ? 'brokenXml' : 'other';
}

const longestShown = 200;

/** The title of a web page, or the beginning of a text; nothing of markup, which says nothing to people. */
function wordsOf(text: string, content: OtherContent): string[] {
	const title = /<title[^>]*>([^<]*)/i.exec(text)?.[1];
	const words = content === 'html' ? title : /^\s*</.test(text) ? '' : text.slice(0, longestShown);
	return [(words ?? '').replace(/\s+/g, ' ').trim()].filter(Boolean);
}

/** An order number in a reply that cannot be read is no proof, but whoever asks Westcon should have it. */
function named(text: string): string {
	const number = /<(?:[\w.-]+:)?OrderNumber(?:\s[^>]*)?>\s*([\w-]+)\s*</.exec(text)?.[1];
	return number ? say.namesNumber(number) : '';
}

/** Scheme and host; not user, path and query, which may hold what is nobody's business. */
const originOf = (location: string) =>
	/^([a-z]+:\/\/)(?:[^/?#]*@)?([^/?#@]+)/i.exec(location)?.slice(1, 3).join('') ??
	location.replace(/[?#].*/, '');
