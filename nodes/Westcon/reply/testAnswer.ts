import { credentialTests as say } from '../../messages';
import { decodeReply } from '../../shared/decode';
import { contentOf, originOf } from '../../shared/otherReply';
import type { Reply } from '../../shared/post';
import { descendantsOf, type XmlElement } from '../../shared/readXml';
import { isLoginWanted } from '../../shared/turnedAway';
import { refusedMinutes, secondsAhead } from './clock';
import { faultParts, isAboutKey } from './fault';
import { openReply } from './openReply';

/** What n8n shows below the credential's form. */
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
	const { fault, response } = openReply(text);
	if (fault) return problem(describeFault(fault, reply, at));
	if (!response || reply.status >= 300) return problem(describeOther(reply, text));
	const messages = textsOf(response, 'ErrorDetail');
	if (messages.some((message) => /Order block is null/i.test(message)))
		return { status: 'OK', message: say.westconOk() };
	return problem(say.westconAnswered(messages[0] ?? textsOf(response, 'OrderNumber')[0] ?? ''));
}

const textsOf = (element: XmlElement, name: string) =>
	descendantsOf(element, name)
		.map(({ text }) => text.trim())
		.filter(Boolean);

function describeFault(fault: XmlElement, reply: Reply, at: Date): string {
	const { code, reason } = faultParts(fault);
	const minutes = refusedMinutes(secondsAhead(at, reply));
	if (code === 'InvalidSecurity' && minutes !== undefined) return say.westconClock(minutes);
	if (isAboutKey(code, reason)) return say.westconSecurity(reason);
	return say.westconFault(reason, code);
}

/** No SOAP: a redirect, a web page, an empty body, anything else. */
function describeOther({ status, headers }: Reply, text: string): string {
	if (status >= 300 && status < 400 && headers.location)
		return say.westconRedirect(originOf(headers.location));
	return say.westconOther(status, contentOf(text, 'Envelope'), isLoginWanted(status));
}
