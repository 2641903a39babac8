import { logiztikSays as say } from '../../messages';
import { contentOf, originOf, wordsOf } from '../../shared/otherReply';
import type { Reply } from '../../shared/post';
import { descendantsOf, readXml } from '../../shared/readXml';
import { turnedAwayBy, type TurnedAway } from '../../shared/turnedAway';
import type { OpenedReply, Reading, Sent } from './response';

const adviceOn: Record<TurnedAway, (location?: string) => string> = {
	redirected: say.redirected,
	loginWanted: say.noAccess,
	proxyLoginWanted: say.proxyWantsLogin,
	noService: say.noService,
	otherProtocol: say.noService,
	tooLarge: say.tooLarge,
	tooMany: say.tooMany,
	malformed: say.malformed,
};

/** With which a service turns away whom it does not know. */
const unauthorized = /^"?unauthorized\.?"?$/i;

/** What a sibling of this service answers to a token that it does not know; this one may mean something else by it. */
const emptyList = /^\[\s*\]$/;

const locationIn = ({ location }: Reply['headers']) => location && originOf(location);

/** What to do where the HTTP status says that the request was turned away; else nothing. */
export function adviceOnStatus({ status, headers }: Reply): string | undefined {
	const reason = turnedAwayBy(status);
	return reason && adviceOn[reason](locationIn(headers));
}

/** Not the documented reply: empty, `[]`, a text, JSON, a web page, a reply that is cut off. */
export function readNoStatus({ reply, text, replyXml }: OpenedReply, sent: Sent): Reading {
	const { status, headers } = reply;
	const content = contentOf(text, 'PoStatus');
	const said = {
		// Without the token before it is cut: half of it would not be known again.
		supplierMessages: content === 'other' ? wordsInside(replyXml) : wordsOf(replyXml, content),
		warnings: [],
	};
	const advice = unauthorized.test(text.trim()) ? say.noAccess() : adviceOnStatus(reply);
	if (advice !== undefined)
		return { status: 'refused', summary: say.notReached(sent, status, content), advice, ...said };
	const isAnswer = content === 'brokenXml' || content === 'doctype';
	return {
		status: 'unknown',
		summary: (isAnswer ? say.notReadable : say.noAnswer)(sent, status, content),
		advice: [isAnswer ? '' : causeOf(status, text, locationIn(headers)), askFirst(sent)]
			.filter(Boolean)
			.join(' '),
		...said,
	};
}

/** A credential test sends no order, so that there is nothing to be careful about. */
const askFirst = (sent: Sent) => (sent.inRequest.size > 0 ? say.checkFirst(sent) : '');

function causeOf(status: number, text: string, location?: string): string {
	if (emptyList.test(text.trim())) return say.noAccess();
	if (/"mensaje"\s*:/i.test(text)) return say.ownMessage();
	if (status >= 500) return say.serviceDown();
	if (status === 408) return say.tooSlow();
	if (status >= 300 && status < 400) return say.redirected(location);
	const content = contentOf(text, 'PoStatus');
	if (content === 'empty') return say.emptyAnswer();
	return content === 'html' ? say.webPage() : say.checkAccess();
}

/** .NET wraps what went wrong in `<Error><Message>`; of other markup nothing is shown, text and JSON as they are. */
function wordsInside(text: string): string[] {
	const root = readXml(text);
	if (!root) return wordsOf(text, 'other');
	const messages = ['Message', 'MessageDetail', 'ExceptionMessage'].flatMap((name) =>
		descendantsOf(root, name),
	);
	return messages.map((message) => message.text.trim()).filter(Boolean);
}
