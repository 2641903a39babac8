import type { Reply } from '../../../shared/http/post';
import { showMessages } from '../../../shared/http/supplierWords';
import type { OrderVerdict } from '../../../shared/orders/outcome';
import type { XmlElement } from '../../../shared/xml/readXml';
import { refusedMinutes, secondsAhead } from '../../soap/clock';
import { loginCodes, readFault, type SoapFault } from '../../soap/readFault';
import type { AnsweredOrder } from './answeredOrder';
import { judgeMessages, saysOrderExists, type Judgement } from './judgeMessages';
import { westconSays as say } from './messages';
import { numbersIn } from './orderNumbers';

/** The codes with which WCF itself answers before the service's own code reads the message: nothing was placed. */
const unreadCodes: ReadonlyArray<{ codes: RegExp; advice: string }> = [
	{ codes: loginCodes, advice: say.wrongLogin() },
	{ codes: /^BadContextToken$/, advice: say.securitySession() },
	{ codes: /^(ActionNotSupported|ActionMismatch)$/, advice: say.otherAction() },
	{ codes: /^(DestinationUnreachable|EndpointUnavailable)$/, advice: say.otherAddress() },
	{
		codes:
			/^(MustUnderstand|VersionMismatch|DeserializationFailed|InvalidAddressingHeader|MessageAddressingHeaderRequired)$/,
		advice: say.otherContract(),
	},
];

/**
 * Judges a fault. Its code alone does not tell whose fault it is: .NET reports the service's own exceptions as the
 * Sender's, so nothing is concluded from Sender and Receiver.
 */
export function judgeFault(element: XmlElement, reply: Reply, answered: AnsweredOrder): OrderVerdict {
	const fault = readFault(element);
	const numbers = numbersIn(element);
	const known = { ...answered, ...numbers };
	const { status, advice } = numbers.orderNumber
		? { status: 'unknown' as const, advice: say.checkBeforeRepeating(known) }
		: judge(fault, reply, known);
	const supplierMessages = showMessages([fault.reason, ...fault.details], answered.secrets);
	const summarize = status === 'unknown' ? say.unknown : say.rejected;
	const summary = summarize(answered.poNumber, supplierMessages[0] ?? fault.code);
	return { status, summary, advice, supplierMessages, ...numbers };
}

/** Details that are numbers, codes or a fault location (guide 5). */
const isNoMessage = /^(\P{L}*|Proxy Service|BizTalk Transaction)$/iu;

function judge(fault: SoapFault, reply: Reply, answered: AnsweredOrder): Judgement {
	const { code, reason, details } = fault;
	// The service could not read a value, or something failed while or after it placed the order.
	if (code === 'InternalServiceFault') return { status: 'unknown', advice: say.insideService(answered) };
	const messages = [reason, ...details].filter((message) => !isNoMessage.test(message));
	const unread = unreadCodes.find(({ codes }) => codes.test(code));
	if (!unread || messages.some(saysOrderExists)) return judgeMessages(messages, answered);
	return { status: 'rejected', advice: clockAdvice(fault, reply, answered) ?? unread.advice };
}

/** A .NET service says the same about a wrong clock as about a missing token; the reply's Date shows its time. */
function clockAdvice({ code, reason }: SoapFault, reply: Reply, { at }: AnsweredOrder): string | undefined {
	if (code !== 'InvalidSecurity' || /security tokens/i.test(reason)) return undefined;
	const seconds = secondsAhead(at, reply);
	const minutes = refusedMinutes(seconds);
	if (minutes !== undefined) return say.wrongClock(minutes);
	const isRight = Math.abs(seconds) < 90;
	return isRight ? say.wrongLogin() : `${say.wrongLogin()} ${say.checkClock()}`;
}
