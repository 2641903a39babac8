import { originOf } from '../../../shared/http/address';
import type { Reply } from '../../../shared/http/post';
import {
	replyContentOf,
	isUnreadableContent,
	wordsOf,
	type ReplyContent,
} from '../../../shared/http/replyContent';
import { unreadReasonOf, type UnreadReason } from '../../../shared/http/unreadRequest';
import { showMessages } from '../../../shared/http/supplierWords';
import type { OrderVerdict } from '../../../shared/orders/outcome';
import { descendantsOf, readXml } from '../../../shared/xml/readXml';
import type { AnsweredOrder } from './answeredOrder';
import { isDoubtful } from './errorAdvice';
import { logiztikSays as say } from './messages';
import type { PoStatusReply } from './poStatus';

const adviceOnUnread: Record<UnreadReason, (location?: string) => string> = {
	redirected: say.redirected,
	loginWanted: say.noAccess,
	proxyLoginWanted: say.proxyLoginWanted,
	noService: say.noService,
	otherProtocol: say.noService,
	tooLarge: say.tooLarge,
	tooMany: say.tooMany,
	malformed: say.malformed,
};

/** A piece of the service's own reply: the service has read the request. */
const isPoStatus = /<\/?(?:[\w.-]+:)?(?:PoStatus|IsSuccess)\b/i;

/** The whole text of a reply to a caller that the service does not know. */
const unauthorized = /^"?unauthorized\.?"?$/i;

/** What a sibling of this service replies to an unknown token; this service may mean something else by it. */
const emptyList = /^\[\s*\]$/;

const locationIn = ({ location }: Reply['headers']) => location && originOf(location);

/** What to do where the HTTP status says that nobody read the request; otherwise undefined. */
export function adviceOnUnreadStatus({ status, headers }: Reply): string | undefined {
	const reason = unreadReasonOf(status, headers.location);
	return reason && adviceOnUnread[reason](locationIn(headers));
}

/** Judges a reply that is no PoStatus: empty, `[]`, text, JSON, a web page, XML that is cut off. */
export function judgeUnexpectedReply(
	{ reply, text, replyXml }: PoStatusReply,
	answered: AnsweredOrder,
): OrderVerdict {
	const { status, headers } = reply;
	const content = replyContentOf(text, 'PoStatus', headers);
	// Taken from the masked text, because half a token would not be recognized.
	const supplierMessages = content === 'other' ? wordsInside(replyXml) : wordsOf(replyXml, content);
	const unreadAdvice = unauthorized.test(text.trim()) ? say.noAccess() : adviceOnUnreadStatus(reply);
	if (unreadAdvice !== undefined && !isPoStatus.test(text) && !supplierMessages.some(isDoubtful)) {
		const summary = say.unread(answered, status, content);
		return { status: 'rejected', summary, advice: unreadAdvice, supplierMessages };
	}
	const isUnreadable = isUnreadableContent(content);
	const cause = isUnreadable ? '' : adviceOnContent(content, reply, text);
	return {
		status: 'unknown',
		summary: (isUnreadable ? say.notReadable : say.noReply)(answered, status, content),
		advice: [cause, repeatOrCheck(answered)].filter(Boolean).join(' '),
		supplierMessages,
	};
}

/** A credential test sends no order, so there is nothing to repeat or to check. */
const repeatOrCheck = (answered: AnsweredOrder) =>
	answered.inRequest.size > 0 ? say.repeatOrCheck(answered) : '';

function adviceOnContent(content: ReplyContent, { status, headers }: Reply, text: string): string {
	if (emptyList.test(text.trim())) return say.noAccess();
	if (/"mensaje"\s*:/i.test(text)) return say.ownMessage();
	if (status >= 500) return say.serviceDown();
	if (status === 408) return say.tooSlow();
	if (status >= 300 && status < 400) return say.redirected(locationIn(headers));
	if (content === 'empty') return say.emptyReply();
	return content === 'html' ? say.webPage() : say.checkAccess();
}

/** .NET puts an error into `<Error><Message>`. Other markup is not shown; text and JSON are shown as they are. */
function wordsInside(text: string): string[] {
	const root = readXml(text);
	if (!root) return wordsOf(text, 'other');
	const messages = ['Message', 'MessageDetail', 'ExceptionMessage'].flatMap((name) =>
		descendantsOf(root, name),
	);
	return showMessages(messages.map((message) => message.text.trim()));
}
