import { credentialTests as say } from '../messages';
import { decodeReply } from '../shared/decode';
import { originOf } from '../shared/otherReply';
import type { Reply } from '../shared/post';
import { childOf, descendantsOf, readXml, type XmlElement } from '../shared/readXml';
import { serviceNamespace } from './contract';

export interface TestResult {
	status: 'OK' | 'Error';
	message: string;
}

const problem = (message: string): TestResult => ({ status: 'Error', message });

/**
 * Says what the answer to a message without an order tells of the credential. Only one answer is good: the service
 * missed the order (guide 7.2.1), which it does after it has taken user and key.
 * @param at when the message was sent
 */
export function judgeTestAnswer(reply: Reply, at: Date): TestResult {
	const text = decodeReply(reply.body, reply.headers['content-type']);
	const envelope = readXml(text);
	const body = envelope?.name === 'Envelope' ? childOf(envelope, 'Body', envelope.namespace) : undefined;
	const fault = childOf(body, 'Fault', envelope?.namespace);
	if (fault) return problem(describeFault(fault, reply, at));
	const answer = childOf(body, 'submitOrderResponse', serviceNamespace);
	if (!answer || reply.status >= 300) return problem(describeOther(reply, text));
	const messages = textsOf(answer, 'ErrorDetail');
	if (messages.some((message) => /Order block is null/i.test(message)))
		return { status: 'OK', message: say.westconOk() };
	return problem(say.westconAnswered(messages[0] ?? textsOf(answer, 'OrderNumber')[0] ?? ''));
}

const textsOf = (element: XmlElement, name: string) =>
	descendantsOf(element, name)
		.map(({ text }) => text.trim())
		.filter(Boolean);

const securityCodes =
	/^(FailedAuthentication|FailedCheck|InvalidSecurity|InvalidSecurityToken|SecurityTokenUnavailable|UnsupportedSecurityToken)$/;
const securityWords =
	/security key account number|security tokens? in the message|user ?name|password|authenticat/i;

function describeFault(fault: XmlElement, reply: Reply, at: Date): string {
	const code = (textsOf(fault, 'Value').at(-1) ?? textsOf(fault, 'faultcode')[0] ?? '').replace(/^.*:/, '');
	const reason = textsOf(fault, 'Text')[0] ?? textsOf(fault, 'faultstring')[0] ?? code;
	const minutes = Math.round((at.getTime() - Date.parse(reply.headers.date ?? '')) / 60_000);
	// A .NET service takes no Timestamp that is more than 5 minutes ahead or 10 behind.
	if (code === 'InvalidSecurity' && (minutes >= 5 || minutes <= -10)) return say.westconClock(minutes);
	if (securityCodes.test(code) || securityWords.test(reason)) return say.westconSecurity(reason);
	return say.westconFault(reason, code);
}

/** No SOAP: a redirect, a web page, an empty body, anything else. */
function describeOther({ status, headers }: Reply, text: string): string {
	if (status >= 300 && status < 400 && headers.location) return say.westconRedirect(originOf(headers.location));
	const isPage = /<html|<!doctype html/i.test(text);
	return say.westconOther(status, text.trim() === '' ? 'empty' : isPage ? 'html' : 'other');
}
