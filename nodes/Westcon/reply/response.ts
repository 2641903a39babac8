import { westconSays as say } from '../../messages';
import { decodeReply } from '../../shared/decode';
import type { Outcome } from '../../shared/outcome';
import type { Reply } from '../../shared/post';
import { redact } from '../../shared/redact';
import { childOf, childrenOf, textOf, toPlain, type XmlElement } from '../../shared/readXml';
import type { Values } from '../../shared/schema';
import { adviceOn, isDocumented } from './errorAdvice';
import { allText, isLostBehind, readFault, saysOrderExists } from './fault';
import { readNoAnswer } from './noAnswer';
import { openReply } from './openReply';

/** What the reading of a reply needs to know of the order that it answers. */
export interface Sent {
	poNumber: string;
	at: Date;
	/** With `urn:uuid:`. */
	messageId?: string;
	/** The content of `Order` as it was sent. */
	order?: Values;
	/** What must not show up in the outcome. */
	secrets?: readonly string[];
}

/** What a reply says of the order, beside what all replies have. */
export type Reading = Pick<Outcome, 'status' | 'summary' | 'advice'> & Partial<Outcome>;

/**
 * Understands whatever came back: the documented answer (guide 3.2, 7.2), SOAP faults (5 and WCF's own), and what
 * proxies and web servers say. Only a submitOrderResponse with an order number is a success. `refused` is said only
 * where the order has certainly not been placed, since a refused order may be sent again; all else is `unknown`.
 */
export function readReply(reply: Reply, sent: Sent): Outcome {
	// Read as it is: a short key would be found in names and numbers.
	const text = decodeReply(reply.body, reply.headers['content-type']);
	const replyXml = redact(text, sent.secrets ?? []);
	const { fault, response } = openReply(text);
	const base = { supplierMessages: [], warnings: [], httpStatus: reply.status, replyXml };
	if (fault) return { ...base, ...readFault(fault, reply, sent) };
	if (response) return { ...base, reply: toPlain(response), ...readResponse(response, reply, sent) };
	return { ...base, ...readNoAnswer(reply, { text, replyXml }, sent) };
}

/** A documented answer proves nothing beside an HTTP status that says otherwise; but its words and numbers are kept. */
function readResponse(response: XmlElement, { status }: Reply, sent: Sent): Reading {
	const reading = readResult(response, sent);
	if (status >= 200 && status < 300) return reading;
	const { supplierMessages, orderNumber, confirmationNumber: confirmation } = reading;
	const advice = [
		orderNumber && say.namesNumber(orderNumber),
		say.askBeforeRepeating({ ...sent, ...(confirmation && { confirmation }) }),
	];
	return {
		status: 'unknown',
		summary: say.contradicts(sent.poNumber, status),
		advice: advice.filter(Boolean).join(' '),
		supplierMessages,
		...(confirmation && { confirmationNumber: confirmation }),
	};
}

/** `<submitOrderResponse><submitOrderResult><Order xmlns=""><ConfirmationNumber>…</ConfirmationNumber><OrderNumber>…` */
function readResult(response: XmlElement, sent: Sent): Reading {
	const result = childOf(response, 'submitOrderResult');
	const order = childOf(result, 'Order');
	// In the order by the guide's 3.2; but the supplier's words are to be kept wherever they stand.
	const supplierMessages = [order, result, response]
		.flatMap((block) => childrenOf(block, 'Errors'))
		.flatMap(readErrors);
	const orderNumber = textOf(order, 'OrderNumber');
	const confirmationNumber = textOf(order, 'ConfirmationNumber');
	const numbers = { ...(orderNumber && { orderNumber }), ...(confirmationNumber && { confirmationNumber }) };
	return { supplierMessages, ...numbers, ...judge(supplierMessages, sent, orderNumber, confirmationNumber) };
}

/**
 * An order number means that there is an order, whatever is said beside it. Messages without one are how the guide
 * reports a refusal (7.2). Not so a system behind that gave no answer, where the order may go on; nor words by which
 * there is an order; nor an unlisted message beside a confirmation number, which shows that the order was at least
 * taken in.
 */
function judge(messages: string[], sent: Sent, orderNumber?: string, confirmation?: string): Reading {
	const { poNumber } = sent;
	const [reason] = messages;
	if (orderNumber !== undefined) {
		const warnings = messages.map((message) => say.acceptedWith(message));
		return { status: 'accepted', summary: say.accepted(poNumber, orderNumber), advice: '', warnings };
	}
	const confirmed = { ...sent, ...(confirmation && { confirmation }) };
	const advice = say.askBeforeRepeating(confirmed);
	if (reason === undefined) return { status: 'unknown', summary: say.noNumber(poNumber), advice };
	const summary = say.unsure(poNumber, reason);
	if (messages.some(saysOrderExists))
		return { status: 'unknown', summary, advice: say.orderExists(confirmed) };
	if (messages.some(isLostBehind))
		return { status: 'unknown', summary, advice: say.behindTheService(confirmed) };
	if (confirmation !== undefined && !messages.every(isDocumented))
		return { status: 'unknown', summary, advice };
	return { status: 'refused', summary: say.refused(poNumber, reason), advice: adviceOn(messages, sent) };
}

/** A block may hold several pairs of ErrorNo and ErrorDetail; either may be empty, nil or missing (guide 3.2). */
function readErrors(block: XmlElement): string[] {
	const messages: string[] = [];
	let number = '';
	for (const { name, text } of block.children) {
		const value = withTrimmedLines(text);
		if (name === 'ErrorNo') {
			messages.push(number);
			number = value;
		}
		if (name === 'ErrorDetail') {
			messages.push([number, value].filter(Boolean).join(': '));
			number = '';
		}
	}
	const found = [...messages, number].filter(Boolean);
	return found.length > 0 ? found : [allText(block)].filter(Boolean);
}

const withTrimmedLines = (text: string) =>
	text
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean)
		.join('\n');
