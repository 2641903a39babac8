import { originOf } from '../../../shared/http/address';
import type { Reply } from '../../../shared/http/post';
import {
	isUnreadableContent,
	replyContentOf,
	wordsOf,
	type ReplyContent,
} from '../../../shared/http/replyContent';
import { unreadReasonOf, type UnreadReason } from '../../../shared/http/unreadRequest';
import type { OrderVerdict } from '../../../shared/orders/outcome';
import type { AnsweredOrder } from './answeredOrder';
import { saysOrderExists } from './judgeMessages';
import { westconSays as say } from './messages';
import { isNumber } from './orderNumbers';

const adviceOnUnread: Record<UnreadReason, (location?: string) => string> = {
	redirected: say.redirected,
	loginWanted: say.loginWanted,
	proxyLoginWanted: say.loginWanted,
	noService: say.noService,
	otherProtocol: say.otherProtocol,
	tooLarge: say.tooLarge,
	tooMany: say.tooMany,
	malformed: say.malformed,
};

const adviceOnOpenStatus: ReadonlyArray<{ statuses: RegExp; advice: (location?: string) => string }> = [
	{ statuses: /^202$/, advice: say.unknownAction },
	{ statuses: /^2/, advice: say.notTheService },
	{ statuses: /^408$/, advice: say.tooSlow },
	{ statuses: /^3/, advice: say.redirected },
	{ statuses: /^50[234]$/, advice: say.unavailable },
	{ statuses: /^5/, advice: say.serviceError },
];

/**
 * Judges a reply that is not the service's: an empty body, a web page, a redirect, XML that is cut off, another document.
 * @param replyXml the text with the key masked
 */
export function judgeUnexpectedReply(
	reply: Reply,
	texts: { text: string; replyXml: string },
	answered: AnsweredOrder,
): OrderVerdict {
	const { status, headers } = reply;
	const content = replyContentOf(texts.text, 'Envelope', headers);
	// Taken from the masked text, because half a key would not be recognized.
	const supplierMessages = wordsOf(texts.replyXml, content);
	const reason = mayBeRead(texts.text) ? undefined : unreadReasonOf(status, headers.location);
	if (!reason) return { ...judgeOpen(reply, texts.text, content, answered), supplierMessages };
	const advice = adviceOnUnread[reason](headers.location && originOf(headers.location));
	return {
		status: 'rejected',
		summary: say.unread(answered.poNumber, status, content),
		advice,
		supplierMessages,
	};
}

/** Whether somebody may have read the order, whatever the HTTP status: a SOAP service, or one that made an order of it. */
const mayBeRead = (text: string) =>
	hasEnvelope(text) ||
	/submitOrderRes(?:ponse|ult)/.test(text) ||
	orderNumberIn(text) !== undefined ||
	saysOrderExists(text);

function judgeOpen(
	{ status, headers }: Reply,
	text: string,
	content: ReplyContent,
	answered: AnsweredOrder,
): OrderVerdict {
	const orderNumber = orderNumberIn(text);
	const summarize = hasEnvelope(text) || isUnreadableContent(content) ? say.notReadable : say.noReply;
	const location = headers.location && originOf(headers.location);
	const cause = hasEnvelope(text) ? say.otherContract() : adviceOnStatus(status, location);
	const check = say.checkBeforeRepeating({ ...answered, orderNumber });
	return {
		status: 'unknown',
		summary: summarize(answered.poNumber, status, content),
		advice: [isUnreadableContent(content) ? '' : cause, check].filter(Boolean).join(' '),
		...(orderNumber && { orderNumber }),
	};
}

const adviceOnStatus = (status: number, location?: string) =>
	adviceOnOpenStatus.find(({ statuses }) => statuses.test(String(status)))?.advice(location) ?? '';

const hasEnvelope = (text: string) => /<(?:[\w.-]+:)?Envelope\b/.test(text);

/** An order number in a reply that cannot be read proves nothing, but Westcon can find the order by it. */
export function orderNumberIn(text: string): string | undefined {
	const found = /\bOrderNumber(?:["']?\s*[:=]\s*["']?|(?:\s[^<>]*)?>\s*)([\w-]{4,24})/i.exec(text)?.[1];
	return found && isNumber(found) ? found : undefined;
}
