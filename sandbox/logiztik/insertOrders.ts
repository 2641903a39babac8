import { readContentType } from '../contentType';
import type { Exchange } from '../exchange';
import { member, textOf } from '../parsed';
import { readByContract, type Reading } from '../readByContract';
import type { Recorder } from '../recorder';
import { closedConnection, emptyReply, textReply } from '../replies';
import type { ParsedValue, Reply } from '../types';
import { NotWellFormed, parseXml } from '../xml';
import { documentContract } from './contract';
import { poStatus, type PoError } from './reply';
import { BAD_FORMAT, NULL_REFERENCE, poErrors, structureError } from './validate';

export interface LogiztikService {
	token: string;
	recorder: Recorder;
}

const XML_TYPES = ['application/xml', 'text/xml'];

/** Inserts, updates or deletes one valid order. Returns the message if that cannot be. */
function carryOut(po: ParsedValue, { request, notes }: Exchange, { recorder }: LogiztikService): string[] {
	const header = member(po, 'Header');
	const poNumber = textOf(header, 'PoNumber').trim();
	const existing = poNumber === '' ? undefined : recorder.find('logiztik', poNumber);
	const isDelete = textOf(header, 'Accion').trim() === 'DELETE';
	if (isDelete && !existing) return [`The po number ${poNumber} does not exist`];
	if (isDelete && existing) recorder.remove(existing);
	if (!isDelete) {
		const receivedAt = request.at.toISOString();
		recorder.place({ supplier: 'logiztik', poNumber, receivedAt, order: po }, existing);
	}
	notes.carriedOut = true;
	return [];
}

/** Works on one `Po` of the document, whatever becomes of the others. */
function processPo(
	po: ParsedValue,
	missing: string[],
	exchange: Exchange,
	service: LogiztikService,
): PoError[] {
	const structural = structureError(po, missing);
	if (structural) return [{ message: structural }];
	const poNumber = textOf(member(po, 'Header'), 'PoNumber');
	const invalid = poErrors(po);
	const messages = invalid.length > 0 ? invalid : carryOut(po, exchange, service);
	return messages.map((message) => ({ poNumber, message }));
}

function readDocument({ request, notes }: Exchange): Reading | undefined {
	const root = parseXml(request.text ?? '');
	if (root instanceof NotWellFormed) return undefined;
	if (root.name !== documentContract.name || root.namespace !== '') return undefined;
	const reading = readByContract(root, documentContract, { emptyIsUnset: true });
	Object.assign(notes, reading.notes);
	return reading;
}

/** The errors of all orders in the document; undefined if the service closes the connection instead. */
function processDocument(exchange: Exchange, service: LogiztikService): PoError[] | undefined {
	const reading = readDocument(exchange);
	const orders = Array.isArray(reading?.value) ? reading.value : [];
	if (!reading || orders.length === 0) return [{ message: NULL_REFERENCE }];
	if (reading.unreadable.some((kind) => kind !== 'integer')) return undefined;
	if (reading.unreadable.length > 0) return [{ message: BAD_FORMAT }];
	return orders.flatMap((po, index) => {
		const missing = reading.notes.missing.filter((path) => path.startsWith(`/Po[${index + 1}]/`));
		return processPo(po, missing, exchange, service);
	});
}

/** Replies to a POST with the right token. */
export function insertOrders(exchange: Exchange, service: LogiztikService): Reply {
	const { request, notes, special } = exchange;
	const specialReply =
		special?.effect.kind === 'logiztikReply' ? special.effect.reply(notes.poNumbers[0] ?? '') : undefined;
	if (specialReply && !special?.placed) return specialReply;
	if (!XML_TYPES.includes(readContentType(request.headers['content-type']).mediaType)) return emptyReply(415);
	const errors = processDocument(exchange, service);
	if (!errors) return closedConnection();
	return errors.length === 0 && specialReply ? specialReply : poStatus(errors);
}

/** Replies to a wrong token as a sibling of the service does. The token's beginning decides how. */
export function replyToWrongToken(token: string): Reply {
	if (/^unauthorized/i.test(token)) return textReply(200, 'text/plain', 'Unauthorized');
	return /^empty/i.test(token) || token === '' ? emptyReply(200) : textReply(200, 'application/json', '[]');
}
