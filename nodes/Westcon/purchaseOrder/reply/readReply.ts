import { decodeReply } from '../../../shared/http/decode';
import type { Reply } from '../../../shared/http/post';
import { redact } from '../../../shared/http/redact';
import type { Outcome, OrderVerdict } from '../../../shared/orders/outcome';
import { toPlain } from '../../../shared/xml/readXml';
import { openSoapReply } from '../../soap/openSoapReply';
import type { AnsweredOrder } from './answeredOrder';
import { judgeFault } from './fault';
import { westconSays as say } from './messages';
import { judgeUnexpectedReply } from './unexpectedReply';
import { judgeResponse } from './result';

/**
 * Understands whatever came back: the documented reply (guide 3.2, 7.2), SOAP faults (5 and WCF's own), and what proxies
 * and web servers say. Only a submitOrderResponse with an order number is a success. `rejected` means that the order has
 * certainly not been placed, because a rejected order may be sent again; all else is `unknown`.
 */
export function readReply(reply: Reply, order: AnsweredOrder): Outcome {
	// The unmasked text is parsed, because a short key would also occur in names and numbers.
	const text = decodeReply(reply.body, reply.headers['content-type']);
	const replyXml = redact(text, order.secrets ?? []);
	const base = { supplierMessages: [], warnings: [], httpStatus: reply.status, replyXml };
	return { ...base, ...judgeReply(reply, { text, replyXml }, order) };
}

function judgeReply(
	reply: Reply,
	texts: { text: string; replyXml: string },
	order: AnsweredOrder,
): OrderVerdict {
	const { fault, response } = openSoapReply(texts.text);
	if (!response && fault) return judgeFault(fault, reply, order);
	if (!response) return judgeUnexpectedReply(reply, texts, order);
	const contradiction = fault ? say.faultToo(order.poNumber) : contradictionOf(reply, order);
	return { reply: toPlain(response), ...judgeResponse(response, order, contradiction) };
}

const contradictionOf = ({ status }: Reply, { poNumber }: AnsweredOrder) =>
	status >= 200 && status < 300 ? undefined : say.contradicts(poNumber, status);
