import { escapeXml } from '../xml';
import type { Reply } from '../types';
import { ACTION, ADDRESSING, DISPATCHER, SECURITY, SOAP, UTILITY } from './namespaces';
import { FAULTS, type FaultName, type FaultShape } from './faults';

export interface ReplyContext {
	now: Date;
	messageId?: string;
}

function envelope(action: string, context: ReplyContext, bodyAttributes: string, body: string): string {
	const created = context.now.toISOString();
	const expires = new Date(context.now.getTime() + 5 * 60_000).toISOString();
	const relatesTo = context.messageId ? `<a:RelatesTo>${escapeXml(context.messageId)}</a:RelatesTo>` : '';
	return (
		`<s:Envelope xmlns:s="${SOAP}" xmlns:a="${ADDRESSING}" xmlns:u="${UTILITY}"><s:Header>` +
		`<a:Action s:mustUnderstand="1">${action}</a:Action>${relatesTo}` +
		`<o:Security s:mustUnderstand="1" xmlns:o="${SECURITY}"><u:Timestamp u:Id="_0">` +
		`<u:Created>${created}</u:Created><u:Expires>${expires}</u:Expires></u:Timestamp></o:Security>` +
		`</s:Header><s:Body${bodyAttributes}>${body}</s:Body></s:Envelope>`
	);
}

/** A reply like the guide's sample (4.2.3), with this content of `submitOrderResponse`. */
export function resultReply(context: ReplyContext, content: string): Reply {
	const schema =
		' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema"';
	const body = `<submitOrderResponse xmlns="http://webservices.westcon.com">${content}</submitOrderResponse>`;
	return soapReply(200, envelope(`${ACTION}Response`, context, schema, body));
}

function soapReply(status: number, body: string): Reply {
	return { status, headers: { 'content-type': 'application/soap+xml; charset=utf-8' }, body };
}

function faultCode(fault: FaultShape): string {
	if (!fault.subcode) return `<s:Code><s:Value>s:${fault.code}</s:Value></s:Code>`;
	const value = (name: string) => `<s:Value xmlns:f="${fault.namespace}">f:${name}</s:Value>`;
	const inner = fault.subsubcode ? `<s:Subcode>${value(fault.subsubcode)}</s:Subcode>` : '';
	return `<s:Code><s:Value>s:${fault.code}</s:Value><s:Subcode>${value(fault.subcode)}${inner}</s:Subcode></s:Code>`;
}

function faultAction(fault: FaultShape): string {
	if (fault.namespace === DISPATCHER) return `${DISPATCHER}/fault`;
	return fault.namespace === ADDRESSING ? `${ADDRESSING}/fault` : `${ADDRESSING}/soap/fault`;
}

/** A fault by name. A .NET server sends every fault with HTTP 500, those that blame the sender too. */
export function faultReply(name: FaultName, context: ReplyContext, subject = '', language = 'en-US'): Reply {
	const fault: FaultShape = FAULTS[name];
	const reason = escapeXml(fault.reason.replace('{0}', () => subject));
	const detail = fault.location
		? `<s:Detail><FaultLocation xmlns="http://webservices.westcon.com">${fault.location}</FaultLocation></s:Detail>`
		: '';
	const body =
		`<s:Fault>${faultCode(fault)}<s:Reason><s:Text xml:lang="${language}">${reason}</s:Text></s:Reason>` +
		`${detail}</s:Fault>`;
	return soapReply(500, envelope(faultAction(fault), context, '', body));
}

export interface OrderNumbers {
	confirmationNumber: string;
	orderNumber: string;
}

export function orderResult(content: string): string {
	return `<submitOrderResult><Order xmlns="">${content}</Order></submitOrderResult>`;
}

/** The result of an order that was placed. */
export function placedResult({ confirmationNumber, orderNumber }: OrderNumbers, errors = ''): string {
	const numbers = `<ConfirmationNumber>${confirmationNumber}</ConfirmationNumber><OrderNumber>${orderNumber}</OrderNumber>`;
	return orderResult(numbers + errors);
}

/** One `Errors` block for each error, with an empty number, as the response schema (3.2) allows. */
export function errorBlocks(details: string[]): string {
	return details
		.map((detail) => `<Errors><ErrorNo/><ErrorDetail>${escapeXml(detail)}</ErrorDetail></Errors>`)
		.join('');
}
