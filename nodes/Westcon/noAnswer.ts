import { westconSays as say } from '../messages';
import { contentOf, originOf, wordsOf } from '../shared/otherReply';
import type { Reply } from '../shared/post';
import { redact } from '../shared/redact';
import type { Reading, Sent } from './response';

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
	const content = contentOf(text, 'Envelope');
	// Before it is cut: half a key would not be known again.
	const supplierMessages = wordsOf(redact(text, sent.secrets ?? []), content);
	const known = isSoap(text) ? undefined : turnedAway.find(({ statuses }) => statuses.test(String(status)));
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

/** Whatever its status, it is a SOAP service that says this, and it may have read the order. */
const isSoap = (text: string) => /<(?:[\w.-]+:)?Envelope\b/.test(text);

/** An order number in a reply that cannot be read is no proof, but whoever asks Westcon should have it. */
function named(text: string): string {
	const number = /<(?:[\w.-]+:)?OrderNumber(?:\s[^<>]*)?>\s*([\w-]+)\s*</.exec(text)?.[1];
	return number ? say.namesNumber(number) : '';
}
