import { answerEmpty, answerText, closeConnection } from '../answers';
import { decodeBody } from '../encoding';
import { member, textOf } from '../parsed';
import type { Notes, Recorder } from '../recorder';
import { readByContract, type Reading } from '../sequence';
import type { Special } from '../specials';
import type { Answer, ParsedValue, Received } from '../types';
import { NotWellFormed, parseXml, type XmlElement } from '../xml';
import { documentContract } from './contract';
import { poStatus, type PoError } from './reply';
import { STATUSES } from './statuses';
import { BAD_FORMAT, NULL_REFERENCE, poErrors, structureError } from './validate';

export interface LogiztikService {
	token: string;
	recorder: Recorder;
}

function isXml(contentType: string): boolean {
	const [mediaType = ''] = contentType.split(';');
	return ['application/xml', 'text/xml'].includes(mediaType.trim().toLowerCase());
}

/** A document the service cannot read reaches its code as a null. */
function parseDocument(received: Received): XmlElement | undefined {
	const text = decodeBody(received.body, received.headers['content-type'] ?? '');
	const root = text === undefined ? undefined : parseXml(text);
	return root instanceof NotWellFormed ? undefined : root;
}

function carryOut(
	po: ParsedValue,
	service: LogiztikService,
	received: Received,
	notes: Notes,
): string | undefined {
	const header = member(po, 'Header');
	const poNumber = textOf(header, 'PoNumber').trim();
	const known = poNumber === '' ? undefined : service.recorder.find('logiztik', poNumber);
	if (textOf(header, 'Accion').trim() === 'DELETE') {
		if (!known) return `The po number ${poNumber} does not exist`;
		service.recorder.remove('logiztik', poNumber);
	} else {
		if (known) service.recorder.remove('logiztik', poNumber);
		const receivedAt = received.at.toISOString();
		service.recorder.place({ supplier: 'logiztik', poNumber, receivedAt, order: po });
	}
	notes.placed = true;
	return undefined;
}

/** Works on one `Po`; the others of the document are not touched by its errors. */
function work(
	po: ParsedValue,
	missing: string[],
	service: LogiztikService,
	received: Received,
	notes: Notes,
): PoError[] {
	const structural = structureError(po, missing);
	if (structural) return [{ message: structural }];
	const poNumber = textOf(member(po, 'Header'), 'PoNumber');
	const messages = poErrors(po);
	if (messages.length === 0) {
		const refusal = carryOut(po, service, received, notes);
		if (refusal) messages.push(refusal);
	}
	return messages.map((message) => ({ poNumber, message }));
}

function readDocument(received: Received, notes: Notes): Reading | undefined {
	const root = parseDocument(received);
	if (!root || root.name !== documentContract.name || root.namespace !== '') return undefined;
	const reading = readByContract(root, documentContract, true);
	notes.dropped = reading.dropped;
	notes.overLength = reading.overLength;
	notes.missing = reading.missing;
	return reading;
}

function specialAnswer({ effect }: Special, notes: Notes): Answer | undefined {
	return effect.kind === 'status' ? STATUSES[effect.status](notes.poNumbers[0] ?? '') : undefined;
}

/** One POST with the right token in, the service's answer out. */
export function answerInsert(
	received: Received,
	service: LogiztikService,
	notes: Notes,
	special?: Special,
): Answer {
	const early = special && !special.placed ? specialAnswer(special, notes) : undefined;
	if (early) return early;
	if (!isXml(received.headers['content-type'] ?? '')) return answerEmpty(415);
	const reading = readDocument(received, notes);
	const orders = Array.isArray(reading?.value) ? reading.value : [];
	if (!reading || orders.length === 0) return poStatus([{ message: NULL_REFERENCE }]);
	if (reading.unreadable.some(({ kind }) => kind !== 'integer')) return closeConnection();
	if (reading.unreadable.length > 0) return poStatus([{ message: BAD_FORMAT }]);
	const errors = orders.flatMap((po, index) => {
		const missing = reading.missing.filter((path) => path.startsWith(`/Po[${index + 1}]/`));
		return work(po, missing, service, received, notes);
	});
	const late = special && errors.length === 0 ? specialAnswer(special, notes) : undefined;
	return late ?? poStatus(errors);
}

/** What a sibling of this service answers to a token it does not know; the token's own beginning chooses. */
export function answerWrongToken(token: string): Answer {
	if (/^unauthorized/i.test(token)) return answerText(200, 'text/plain', 'Unauthorized');
	return /^empty/i.test(token) || token === '' ? answerEmpty(200) : answerText(200, 'application/json', '[]');
}
