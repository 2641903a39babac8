import { westconSays as say } from '../../messages';
import { contentOf, originOf, wordsOf } from '../../shared/otherReply';
import type { Reply } from '../../shared/post';
import { turnedAwayBy, type TurnedAway } from '../../shared/turnedAway';
import type { Reading, Sent } from './response';

const adviceOn: Record<TurnedAway, (location?: string) => string> = {
	redirected: say.redirected,
	loginWanted: say.loginWanted,
	proxyLoginWanted: say.loginWanted,
	noService: say.noService,
	otherProtocol: say.otherProtocol,
	tooLarge: say.tooLarge,
	tooMany: say.tooMany,
	malformed: say.malformed,
};

const unsureBecause: ReadonlyArray<{ statuses: RegExp; advice: (location?: string) => string }> = [
	{ statuses: /^202$/, advice: say.acceptedByNobody },
	{ statuses: /^2/, advice: say.somethingElse },
	{ statuses: /^408$/, advice: say.tooSlow },
	{ statuses: /^303$/, advice: say.redirected },
	{ statuses: /^50[234]$/, advice: say.lostOnTheWay },
	{ statuses: /^5/, advice: say.somethingWrong },
];

/**
 * No SOAP answer: an empty body, a web page, a redirect, a reply that is cut off, another document.
 * @param replyXml the text without the key
 */
export function readNoAnswer(
	{ status, headers }: Reply,
	{ text, replyXml }: { text: string; replyXml: string },
	sent: Sent,
): Reading {
	const content = contentOf(text, 'Envelope');
	// Without the key before it is cut: half of it would not be known again.
	const supplierMessages = wordsOf(replyXml, content);
	const location = headers.location && originOf(headers.location);
	const isOther = isSoap(text);
	const reason = isOther ? undefined : turnedAwayBy(status);
	if (reason) {
		const summary = say.notReached(sent.poNumber, status, content);
		return { status: 'refused', summary, advice: adviceOn[reason](location), supplierMessages };
	}
	const isAnswer = content === 'brokenXml' || content === 'doctype';
	const summary = (isAnswer || isOther ? say.notReadable : say.noAnswer)(sent.poNumber, status, content);
	const because = isAnswer ? '' : isOther ? say.otherReply() : becauseOf(status, location);
	const advice = [because, named(text), say.askBeforeRepeating(sent)].filter(Boolean).join(' ');
	return { status: 'unknown', summary, advice, supplierMessages };
}

const becauseOf = (status: number, location?: string) =>
	unsureBecause.find(({ statuses }) => statuses.test(String(status)))?.advice(location) ?? '';

/** Whatever its status, it is a SOAP service that says this, and it may have read the order. */
const isSoap = (text: string) => /<(?:[\w.-]+:)?Envelope\b/.test(text);

/** An order number in a reply that cannot be read is no proof, but whoever asks Westcon should have it. */
function named(text: string): string {
	const number = /<(?:[\w.-]+:)?OrderNumber(?:\s[^<>]*)?>\s*([\w-]+)\s*</.exec(text)?.[1];
	return number ? say.namesNumber(number) : '';
}
