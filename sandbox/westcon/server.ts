import { answerEmpty } from '../answers';
import { charsetOf, decodeBody } from '../encoding';
import { member, textOf } from '../parsed';
import type { Notes, Recorder } from '../recorder';
import { readByContract } from '../sequence';
import type { Special } from '../specials';
import type { Answer, ParsedValue, Received } from '../types';
import { NotWellFormed, parseXml, type XmlElement } from '../xml';
import { submitOrderContract } from './contract';
import { checkFilters, checkMustUnderstand, readEnvelope } from './envelope';
import { Refusal } from './faults';
import {
	errorBlocks,
	faultAnswer,
	orderResult,
	placedResult,
	replyEnvelope,
	type OrderNumbers,
	type ReplyContext,
} from './reply';
import { RESULTS } from './results';
import { checkSecurity, type Account } from './security';
import { creationErrors, validationErrors } from './validate';

export interface WestconService {
	account: Account;
	recorder: Recorder;
}

/** Media type and character set, or 415; a wrong action parameter is left to `checkActionParameter`. */
function checkContentType(contentType: string): void {
	const [mediaType = ''] = contentType.split(';');
	const charset = charsetOf(contentType) ?? 'utf-8';
	const isSoap = mediaType.trim().toLowerCase() === 'application/soap+xml';
	if (!isSoap || !['utf-8', 'utf-16', 'utf-16le', 'utf-16be'].includes(charset)) throw new Refusal(415);
}

function checkActionParameter(contentType: string, action: string): void {
	const parameter = /;\s*action\s*=\s*(?:"([^"]*)"|([^;\s]+))/i.exec(contentType);
	if (parameter && (parameter[1] ?? parameter[2]) !== action) throw new Refusal('actionMismatch', action);
}

function parseMessage(received: Received, contentType: string): XmlElement {
	const text = decodeBody(received.body, contentType);
	if (text === undefined) throw new Refusal(400);
	if (text.startsWith('\uFEFF')) throw new Refusal('internalServiceFault');
	const root = parseXml(text);
	if (!(root instanceof NotWellFormed)) return root;
	// a reference to a character that XML 1.0 forbids is met only when the values are read
	throw new Refusal(root.message.includes('character entity') ? 'internalServiceFault' : 400);
}

/** The order in the body, undefined where the service would see a null. */
function readOrder(body: XmlElement, notes: Notes): ParsedValue | undefined {
	const [submitOrder] = body.children;
	const { name, namespace } = submitOrderContract;
	if (!submitOrder || submitOrder.name !== name || submitOrder.namespace !== namespace) {
		throw new Refusal('deserializationFailed', `{${submitOrder?.namespace ?? ''}}${submitOrder?.name ?? ''}`);
	}
	const reading = readByContract(submitOrder, submitOrderContract, false);
	notes.dropped = reading.dropped;
	notes.overLength = reading.overLength;
	notes.missing = reading.missing;
	if (reading.unreadable.length > 0) throw new Refusal('internalServiceFault');
	return member(member(reading.value, 'request'), 'Order');
}

function place(order: ParsedValue, service: WestconService, received: Received, notes: Notes): OrderNumbers {
	const step = service.recorder.next();
	const numbers = {
		confirmationNumber: `WS${65931 + step}`,
		orderNumber: String(550260 + step).padStart(10, '0'),
	};
	const poNumber = textOf(order, 'CustomerPurchaseOrderNumber').trim();
	const receivedAt = received.at.toISOString();
	service.recorder.place({ supplier: 'westcon', poNumber, ...numbers, receivedAt, order });
	notes.placed = true;
	return numbers;
}

/** All that is checked before the body is read, in the order in which a .NET service meets it. */
function openMessage(received: Received, service: WestconService, context: ReplyContext): XmlElement {
	const contentType = received.headers['content-type'] ?? '';
	checkContentType(contentType);
	const envelope = readEnvelope(parseMessage(received, contentType));
	if (envelope.messageId !== undefined) context.messageId = envelope.messageId;
	checkActionParameter(contentType, envelope.action);
	checkSecurity(envelope.headers, service.account, context.now);
	checkFilters(envelope, received.url.split('?')[0] ?? '');
	checkMustUnderstand(envelope.headers);
	return envelope.body;
}

const NO_NUMBERS: OrderNumbers = { confirmationNumber: '', orderNumber: '' };

function specialAnswer(special: Special, context: ReplyContext, numbers: OrderNumbers): Answer | undefined {
	const { effect } = special;
	if (effect.kind === 'fault') return faultAnswer(effect.fault, context, 'sandbox', effect.language);
	return effect.kind === 'result' ? replyEnvelope(context, RESULTS[effect.result](numbers)) : undefined;
}

function submitOrder(
	received: Received,
	service: WestconService,
	notes: Notes,
	context: ReplyContext,
	special?: Special,
) {
	const order = readOrder(openMessage(received, service, context), notes);
	const early = special && !special.placed ? specialAnswer(special, context, NO_NUMBERS) : undefined;
	if (early) return early;
	const invalid = validationErrors(order);
	const errors = order === undefined || invalid.length > 0 ? invalid : creationErrors(order);
	if (order === undefined || errors.length > 0) {
		return replyEnvelope(context, orderResult(errorBlocks(errors)));
	}
	const numbers = place(order, service, received, notes);
	const late = special ? specialAnswer(special, context, numbers) : undefined;
	return late ?? replyEnvelope(context, placedResult(numbers));
}

function answerRefusal(error: unknown, context: ReplyContext): Answer {
	if (!(error instanceof Refusal)) throw error;
	const { answer, about } = error;
	return typeof answer === 'number' ? answerEmpty(answer) : faultAnswer(answer, context, about);
}

/** One POST to the service in, its answer out. */
export function answerSubmitOrder(
	received: Received,
	service: WestconService,
	notes: Notes,
	special?: Special,
): Answer {
	const context: ReplyContext = { now: received.at };
	try {
		return submitOrder(received, service, notes, context, special);
	} catch (error) {
		return answerRefusal(error, context);
	}
}
