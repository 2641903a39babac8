import { readContentType, type ContentType } from '../contentType';
import type { Exchange } from '../exchange';
import { member } from '../parsed';
import { readByContract } from '../readByContract';
import type { ParsedValue, ReceivedRequest } from '../types';
import { NotWellFormed, parseXml, type XmlElement } from '../xml';
import { submitOrderContract } from './contract';
import { checkFilters, checkMustUnderstand, readEnvelope } from './envelope';
import { Rejection } from './faults';
import type { ReplyContext } from './reply';
import { checkSecurity, type Account } from './security';

const CHARSETS = ['utf-8', 'utf-16', 'utf-16le', 'utf-16be'];

function checkContentType({ mediaType, charset }: ContentType): void {
	if (mediaType !== 'application/soap+xml' || !CHARSETS.includes(charset)) throw new Rejection(415);
}

function parseMessage({ text }: ReceivedRequest): XmlElement {
	if (text === undefined) throw new Rejection(400);
	if (text.startsWith('\uFEFF')) throw new Rejection('internalServiceFault');
	const root = parseXml(text);
	if (!(root instanceof NotWellFormed)) return root;
	// A .NET server meets a reference to a forbidden character only when it reads the value.
	throw new Rejection(root.message.includes('character entity') ? 'internalServiceFault' : 400);
}

/** Makes every check that comes before the body is read, in a .NET server's order, and returns the body. */
export function openMessage(request: ReceivedRequest, account: Account, context: ReplyContext): XmlElement {
	const contentType = readContentType(request.headers['content-type']);
	checkContentType(contentType);
	const envelope = readEnvelope(parseMessage(request));
	const { action, headers } = envelope;
	context.messageId = envelope.messageId;
	if ((contentType.action ?? action) !== action) throw new Rejection('actionMismatch', action);
	checkSecurity(headers, account, context.now);
	checkFilters(envelope, request.pathname);
	checkMustUnderstand(headers);
	return envelope.body;
}

/** The order in the body; undefined if the service would see a null. */
export function readOrder(body: XmlElement, { notes }: Exchange): ParsedValue | undefined {
	const [submitOrder] = body.children;
	const { name, namespace } = submitOrderContract;
	if (!submitOrder || submitOrder.name !== name || submitOrder.namespace !== namespace) {
		const found = `{${submitOrder?.namespace ?? ''}}${submitOrder?.name ?? ''}`;
		throw new Rejection('deserializationFailed', found);
	}
	const reading = readByContract(submitOrder, submitOrderContract, { emptyIsUnset: false });
	Object.assign(notes, reading.notes);
	if (reading.unreadable.length > 0) throw new Rejection('internalServiceFault');
	return member(member(reading.value, 'request'), 'Order');
}
