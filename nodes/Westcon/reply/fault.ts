import { westconSays as say } from '../../messages';
import type { Reply } from '../../shared/post';
import { childOf, childrenOf, descendantsOf, textOf, type XmlElement } from '../../shared/readXml';
import { redact } from '../../shared/redact';
import { refusedMinutes, secondsAhead } from './clock';
import { soapNamespace } from '../contract';
import { adviceOn, isDocumented } from './errorAdvice';
import type { Reading, Sent } from './response';

interface Cause {
	status: 'refused' | 'unknown';
	advice: string;
}

const keyCodes =
	/^(FailedAuthentication|FailedCheck|InvalidSecurity|InvalidSecurityToken|SecurityTokenUnavailable|UnsupportedSecurityToken|UnsupportedAlgorithm)$/;
/** The words that services have for a wrong key (guide 5, and what .NET says by itself). */
const keyWords =
	/security key account number|security tokens?|user ?name|password|credential|authenticat|log[io]n/i;
const sessionWords = /security context token/i;

/**
 * What speaks of a deed, of a mail about it, or in the words of another system may come from a step after the order
 * was placed, even where it speaks of a login as well: the mail server's or the database's, not the service's.
 */
const afterTheOrder =
	/\b(smtp|e-?mail|sql|sap|ldap|database|created|creation|placed|saved|stored|booked)\b|login failed for user|repeat logon/i;

/** Whether a fault says that user name or key were not taken. */
export const isAboutKey = (code: string, reason: string) =>
	keyCodes.test(code) || (keyWords.test(reason) && !sessionWords.test(reason) && !afterTheOrder.test(reason));

/** The codes that WCF itself answers before the service's own code sees the message: nothing has been placed. */
const codes: ReadonlyArray<{ names: RegExp; advice: string }> = [
	{ names: keyCodes, advice: say.wrongKey() },
	{ names: /^BadContextToken$/, advice: say.securitySession() },
	{ names: /^(ActionNotSupported|ActionMismatch)$/, advice: say.otherAction() },
	{ names: /^(DestinationUnreachable|EndpointUnavailable)$/, advice: say.otherAddress() },
	{
		names:
			/^(MustUnderstand|VersionMismatch|DeserializationFailed|InvalidAddressingHeader|MessageAddressingHeaderRequired)$/,
		advice: say.otherContract(),
	},
];

/** A system behind the service that gave no answer (guide 5), while the order may go on there. */
const lostBehind = /time-?out|timed out|\bGAWS\b/i;

/** Whether a message says that a system behind the service gave no answer, in a fault (guide 5) or beside an order. */
export const isLostBehind = (message: string) => lostBehind.test(message);

/** What says that there is an order: this message's, or one of the same number that came before it. */
const orderExists = new RegExp(
	[
		'\\bduplicate (customer )?(purchase ?order|order|po)\\b',
		'\\balready (exist|(been )?(created|placed|processed|received|submitted|used))',
		'\\b(order|po|document)\\b.{0,80}\\b(is|was|has been) (successfully )?(created|placed|saved|stored|booked)\\b',
	].join('|'),
	'i',
);

export const saysOrderExists = (message: string) => orderExists.test(message);

/** The order service's own state, not that of one which it calls on its way. */
const isDown =
	/^\W*(the )?((web|(purchase )?order) ?)?(service|system) is (currently |temporarily )?(down|under maintenance)/i;

/** The exceptions of the guide's section 5 and their like. */
const reasons: ReadonlyArray<{ pattern: RegExp; status: Cause['status']; advice: (sent: Sent) => string }> = [
	{ pattern: lostBehind, status: 'unknown', advice: say.behindTheService },
	{ pattern: orderExists, status: 'unknown', advice: say.orderExists },
	{ pattern: afterTheOrder, status: 'unknown', advice: say.askBeforeRepeating },
	{ pattern: sessionWords, status: 'refused', advice: say.securitySession },
	{ pattern: keyWords, status: 'refused', advice: say.wrongKey },
	{ pattern: isDown, status: 'refused', advice: say.down },
	{ pattern: /validation (error|exception)/i, status: 'refused', advice: say.notValid },
];

/**
 * Reads a SOAP 1.2 fault, or a 1.1 fault of a gateway, by namespace. Its code alone does not tell whose fault it is:
 * what a .NET service throws by itself is a Sender's, so nothing is concluded from Sender and Receiver.
 */
export function readFault(fault: XmlElement, reply: Reply, sent: Sent): Reading {
	const { code, reason } = faultParts(fault);
	const detail = childOf(fault, 'Detail', soapNamespace) ?? childOf(fault, 'detail');
	const supplierMessages = [...new Set([reason, ...detailsOf(detail, sent.secrets)])].filter(Boolean);
	const { status, advice } = clockCause(code, reason, reply, sent) ?? causeOf(code, supplierMessages, sent);
	const summary =
		status === 'unknown' ? say.unsure(sent.poNumber, reason) : say.refused(sent.poNumber, reason);
	return { status, summary, advice, supplierMessages };
}

/** What a fault is about: its subcode, or else its code, without prefix; and what it says. */
export function faultParts(fault: XmlElement) {
	const code = codeOf(fault);
	const texts = childrenOf(childOf(fault, 'Reason', soapNamespace), 'Text').map(({ text }) => text.trim());
	return { code, reason: texts.find(Boolean) ?? textOf(fault, 'faultstring') ?? code };
}

function codeOf(fault: XmlElement): string {
	const code = childOf(fault, 'Code', soapNamespace);
	const subcode = textOf(childOf(code, 'Subcode', soapNamespace), 'Value');
	const qName = subcode ?? textOf(code, 'Value') ?? textOf(fault, 'faultcode') ?? '';
	return qName.slice(qName.indexOf(':') + 1).trim();
}

const longestDetail = 300;

/** .NET's ExceptionDetail has a Message beside a stack trace that says nothing to users. */
function detailsOf(detail: XmlElement | undefined, secrets: readonly string[] = []): string[] {
	if (!detail) return [];
	const messages = descendantsOf(detail, 'Message').map(({ text }) => text.trim());
	const texts = messages.some(Boolean) ? messages : [allText(detail)];
	// Before they are cut: half a key would not be known again.
	const redacted = texts.map((text) => redact(text, secrets));
	return redacted.map((text) => (text.length > longestDetail ? `${text.slice(0, longestDetail)}…` : text));
}

/** The text of an element and of all that is in it. */
export const allText = (element: XmlElement): string =>
	[element.text, ...element.children.map(allText)]
		.map((text) => text.trim())
		.filter(Boolean)
		.join(' ');

function causeOf(name: string, messages: string[], sent: Sent): Cause {
	// A value that could not be read, or anything that went wrong while or after the order was placed.
	if (name === 'InternalServiceFault') return { status: 'unknown', advice: say.insideTheService(sent) };
	const code = codes.find(({ names }) => names.test(name));
	if (code) return { status: 'refused', advice: code.advice };
	if (messages.some(isDocumented)) return { status: 'refused', advice: adviceOn(messages, sent) };
	const known = reasons.find(({ pattern }) => messages.some((message) => pattern.test(message)));
	if (known) return { status: known.status, advice: known.advice(sent) };
	return { status: 'unknown', advice: say.askBeforeRepeating(sent) };
}

/** A .NET service says the same of a clock that is off as of a token that it misses; the reply's Date tells its time. */
function clockCause(name: string, reason: string, reply: Reply, { at }: Sent): Cause | undefined {
	if (name !== 'InvalidSecurity' || /security tokens/i.test(reason)) return undefined;
	const seconds = secondsAhead(at, reply);
	const minutes = refusedMinutes(seconds);
	if (minutes !== undefined) return { status: 'refused', advice: say.clockIsOff(minutes) };
	const isRight = Math.abs(seconds) < 90;
	return { status: 'refused', advice: isRight ? say.wrongKey() : `${say.wrongKey()} ${say.compareClock()}` };
}
