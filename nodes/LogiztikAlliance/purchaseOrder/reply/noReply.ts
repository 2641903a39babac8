import { isTimeout } from '../../../shared/http/connectionFailure';
import type { NoReply } from '../../../shared/http/post';
import type { AnsweredOrder } from './answeredOrder';
import { logiztikSays as say } from './messages';

/** What to do about an order to which no reply came, beside what the connection's failure says. */
export const adviceOnNoReply = (noReply: NoReply, order: AnsweredOrder) =>
	[likelyCause(noReply), noReply.sent ? say.repeatOrCheck(order) : ''].filter(Boolean).join(' ');

/** A likely cause of a broken connection, by the page ("Could not get response") and by what integrators have seen. */
export function likelyCause({ code, sent }: NoReply): string {
	if (!sent && /ETIMEDOUT/.test(code)) return say.timedOut();
	if (!sent) return /ECONNREFUSED|UNREACH|HANDSHAKE/.test(code) ? say.openPort() : '';
	if (isTimeout(code)) return say.timedOut();
	return /ECONNRESET|EPIPE|SOCKET/.test(code) ? say.closedWithoutReply() : '';
}
