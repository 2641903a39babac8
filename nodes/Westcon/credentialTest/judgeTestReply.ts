import { originOf } from '../../shared/http/address';
import { decodeReply } from '../../shared/http/decode';
import type { Reply } from '../../shared/http/post';
import { replyContentOf } from '../../shared/http/replyContent';
import { isLoginWanted } from '../../shared/http/unreadRequest';
import { descendantsOf, type XmlElement } from '../../shared/xml/readXml';
import { refusedMinutes, secondsAhead } from '../soap/clock';
import { openSoapReply } from '../soap/openSoapReply';
import { isAboutLogin, readFault } from '../soap/readFault';
import { credentialTests as say } from './messages';

/** What n8n shows below the credential's form. */
interface TestResult {
	status: 'OK' | 'Error';
	message: string;
}

const problem = (message: string): TestResult => ({ status: 'Error', message });

/**
 * Says what the reply to a message without an order shows about the credential. Only one reply is good: the service
 * misses the order (guide 7.2.1), which it does only after it has accepted user name and key.
 * @param at when the message was sent
 */
export function judgeTestReply(reply: Reply, at: Date): TestResult {
	const text = decodeReply(reply.body, reply.headers['content-type']);
	const { fault, response } = openSoapReply(text);
	if (fault) return problem(describeFault(fault, reply, at));
	if (!response || reply.status >= 300) return problem(describeOther(reply, text));
	const messages = textsIn(response, 'ErrorDetail');
	if (messages.some((message) => /Order block is null/i.test(message)))
		return { status: 'OK', message: say.ok() };
	return problem(say.undocumented(messages[0] ?? textsIn(response, 'OrderNumber')[0] ?? ''));
}

const textsIn = (element: XmlElement, name: string) =>
	descendantsOf(element, name)
		.map(({ text }) => text.trim())
		.filter(Boolean);

function describeFault(element: XmlElement, reply: Reply, at: Date): string {
	const fault = readFault(element);
	const minutes = refusedMinutes(secondsAhead(at, reply));
	if (fault.code === 'InvalidSecurity' && minutes !== undefined) return say.wrongClock(minutes);
	if (isAboutLogin(fault)) return say.wrongLogin(fault.reason);
	return say.fault(fault.reason, fault.code);
}

/** A redirect, a web page, an empty body, anything else that is no SOAP. */
function describeOther({ status, headers }: Reply, text: string): string {
	if (status >= 300 && status < 400 && headers.location) return say.redirected(originOf(headers.location));
	return say.notTheService(status, replyContentOf(text, 'Envelope'), isLoginWanted(status));
}
