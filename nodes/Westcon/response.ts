import { westconAdvice, westconSays as say } from '../messages';
import { decodeReply } from '../shared/decode';
import type { Outcome } from '../shared/outcome';
import type { Reply } from '../shared/post';
import { childOf, childrenOf, readXml, textOf, toPlain, type XmlElement } from '../shared/readXml';
import { serviceNamespace, soapNamespace } from './contract';

/** What the reading of a reply needs to know of the order that it answers. */
export interface Sent {
	poNumber: string;
	at: Date;
}

/**
 * Understands whatever came back: the documented answer (guide 3.2, 7.2), SOAP faults (5 and WCF's own), and what
 * proxies and web servers say. Only a submitOrderResponse with a number is a success.
 */
export function readReply(reply: Reply, sent: Sent): Outcome {
	const replyXml = decodeReply(reply.body, reply.headers['content-type']);
	const envelope = readXml(replyXml);
	const body = envelope?.name === 'Envelope' ? childOf(envelope, 'Body', envelope.namespace) : undefined;
	const base = { httpStatus: reply.status, replyXml };
	const fault = childOf(body, 'Fault', envelope?.namespace);
	if (fault) return { ...base, ...readFault(fault, reply, sent) };
	const response = childOf(body, 'submitOrderResponse', serviceNamespace);
	if (response && reply.status < 300)
		return { ...base, reply: toPlain(response), ...readResult(response, sent) };
	return { ...base, ...readNoAnswer(reply, replyXml, sent) };
}

type Reading = Pick<Outcome, 'status' | 'summary' | 'advice' | 'supplierMessages' | 'warnings'> &
	Partial<Outcome>;

function readResult(response: XmlElement, { poNumber }: Sent): Reading {
	const order = childOf(childOf(response, 'submitOrderResult', serviceNamespace), 'Order');
	const supplierMessages = childrenOf(order, 'Errors').flatMap(readErrors);
	const orderNumber = textOf(order, 'OrderNumber');
	const confirmationNumber = textOf(order, 'ConfirmationNumber');
	const numbers = { ...(orderNumber && { orderNumber }), ...(confirmationNumber && { confirmationNumber }) };
	const first = supplierMessages[0];
	if (orderNumber) {
		const warnings = supplierMessages.map((message) => say.acceptedWith(message));
		return {
			status: 'accepted',
			summary: say.accepted(poNumber, orderNumber),
			advice: '',
			supplierMessages,
			warnings,
			...numbers,
		};
	}
	if (first !== undefined) {
		const advice = [...new Set(supplierMessages.map(adviceFor))].join(' ');
		return {
			status: 'refused',
			summary: say.refused(poNumber, first),
			advice,
			supplierMessages,
			warnings: [],
			...numbers,
		};
	}
	return {
		status: 'unknown',
		summary: say.noNumber(poNumber, confirmationNumber),
		advice: say.askBeforeRepeating(),
		supplierMessages,
		warnings: [],
		...numbers,
	};
}

/** A block may hold several pairs of ErrorNo and ErrorDetail; either may be empty or missing. */
function readErrors(block: XmlElement): string[] {
	const messages: string[] = [];
	let number = '';
	for (const { name, text, nil } of block.children) {
		const value = nil ? '' : text.trim();
		if (name === 'ErrorNo') {
			if (number) messages.push(number);
			number = value;
		}
		if (name === 'ErrorDetail') {
			messages.push([number, value].filter(Boolean).join(': '));
			number = '';
		}
	}
	return [...messages, number].filter(Boolean);
}

const adviceFor = (message: string) =>
	westconAdvice.find(({ pattern }) => pattern.test(message))?.advice ?? say.adviceForOther();

/** The local name of a QName in text, as in `s:Sender`. */
const localName = (qName = '') => qName.slice(qName.indexOf(':') + 1).trim();

function readFault(fault: XmlElement, reply: Reply, sent: Sent): Reading {
	const code = childOf(fault, 'Code', soapNamespace);
	const subcode = localName(textOf(childOf(code, 'Subcode', soapNamespace), 'Value'));
	// SOAP 1.1 names them faultcode and faultstring; a proxy may still speak it.
	const name = subcode || localName(textOf(code, 'Value') ?? textOf(fault, 'faultcode'));
	const reason =
		textOf(childOf(fault, 'Reason', soapNamespace), 'Text') ?? textOf(fault, 'faultstring') ?? name;
	const detail = childOf(fault, 'Detail', soapNamespace);
	const said = [reason, detail && allText(detail)].filter((text): text is string => !!text);
	const known = say.faults.find(({ pattern }) => pattern.test(`${name} ${said.join(' ')}`));
	const status = known?.status ?? (/Receiver|Server/.test(name) ? 'unknown' : 'refused');
	const advice = [known?.advice ?? say.adviceForOther(), clockAdvice(reply, sent, name)]
		.filter(Boolean)
		.join(' ');
	const summary =
		status === 'unknown' ? say.faultUnknown(sent.poNumber, reason) : say.refused(sent.poNumber, reason);
	return { status, summary, advice, supplierMessages: said, warnings: [] };
}

const allText = (element: XmlElement): string =>
	[element.text, ...element.children.map(allText)]
		.map((text) => text.trim())
		.filter(Boolean)
		.join(' ');

/** The service takes a time stamp that is at most 5 minutes ahead and 10 behind; the reply's Date tells the difference. */
function clockAdvice(reply: Reply, { at }: Sent, fault: string): string {
	const theirs = Date.parse(reply.headers.date ?? '');
	const minutes = Math.round((at.getTime() - theirs) / 60_000);
	return fault === 'InvalidSecurity' && Math.abs(minutes) >= 2 ? say.clockIsOff(minutes) : '';
}

/** No SOAP answer: an empty body, a web page, a redirect, another document. */
function readNoAnswer({ status, headers }: Reply, text: string, { poNumber }: Sent): Reading {
	const known = say.answers.find(
		({ statuses, empty }) => statuses.test(String(status)) && (!empty || text.trim() === ''),
	);
	const notPlaced = known !== undefined;
	const kind = text.trim() === '' ? 'empty' : /<html|<!doctype html/i.test(text) ? 'html' : 'other';
	return {
		status: notPlaced ? 'refused' : 'unknown',
		summary: say.noSoapAnswer(poNumber, status, kind),
		advice: known?.advice ?? say.askBeforeRepeating(),
		supplierMessages: headers.location ? [say.redirectedTo(hostOf(headers.location))] : [],
		warnings: [],
	};
}

/** Without path and query, which may hold what is nobody's business. */
function hostOf(location: string) {
	return /^[a-z]+:\/\/([^/?#@]+)/i.exec(location)?.[1] ?? 'another path of the same host';
}
