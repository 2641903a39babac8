import { logiztikSays as say } from '../../messages';
import type { NoReply } from '../../shared/post';

/** What may be behind a broken connection, by the page ("Could not get response") and by what integrators have seen. */
export function causeOf({ code, sent }: NoReply): string {
	if (!sent) return /ECONNREFUSED|UNREACH|HANDSHAKE/.test(code) ? say.unreachable() : '';
	if (/TIMEDOUT|ECONNABORTED|TIMEOUT/.test(code)) return say.timedOut();
	return /ECONNRESET|EPIPE|SOCKET/.test(code) ? say.closedWithoutReply() : '';
}
