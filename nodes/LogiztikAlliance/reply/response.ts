import type { IDataObject } from 'n8n-workflow';
import { logiztikSays as say } from '../../messages';
import { decodeReply } from '../../shared/decode';
import type { Outcome } from '../../shared/outcome';
import type { Reply } from '../../shared/post';
import { descendantsOf, readXml, toPlain, type XmlElement } from '../../shared/readXml';
import { redact } from '../../shared/redact';
import { adviceOn } from './errorAdvice';
import { errorDetailsOf, type ErrorDetails } from './errorDetails';
import { adviceOnStatus, readNoStatus } from './noStatus';
import type { Action } from '../order';

/** What the reading of a reply needs to know of the order that it answers. */
export interface Sent {
	poNumber: string;
	action: Action;
	/** PO numbers of the orders that went in the same request, this one's included. */
	inRequest: ReadonlySet<string>;
}

/** `<PoStatus><IsSuccess>false</IsSuccess><Message><PoErrorDetails>…</PoErrorDetails></Message></PoStatus>` */
interface PoStatus {
	/** What IsSuccess says, in lower case. */
	successes: string[];
	details: ErrorDetails[];
	plain: IDataObject | string;
}

/** A reply as far as it is the same for every order of its request. */
export interface OpenedReply {
	reply: Reply;
	text: string;
	/** The text without the token. */
	replyXml: string;
	/** Absent where the reply is not the documented one. */
	poStatus?: PoStatus;
}

/**
 * Decodes and parses a reply.
 * @param token what the reply may echo and nobody may see
 */
export function openReply(reply: Reply, token: string): OpenedReply {
	const text = decodeReply(reply.body, reply.headers['content-type']);
	const opened = { reply, text, replyXml: redact(text, [token]) };
	// Read as it is: a short token would be found in names and values.
	const root = unwrapped(readXml(withoutQuotes(text)));
	if (root?.name.toLowerCase() !== 'postatus') return opened;
	const successes = descendantsOf(root, 'IsSuccess').map((element) => element.text.trim().toLowerCase());
	return { ...opened, poStatus: { successes, details: errorDetailsOf(root), plain: toPlain(root) } };
}

/** What a reply says of one order. */
export type Reading = Pick<Outcome, 'status' | 'summary' | 'advice' | 'supplierMessages' | 'warnings'>;

/**
 * Understands whatever came back (page, Response). Only a PoStatus whose IsSuccess is true is a success. `refused` is
 * said only where nothing has been carried out for certain; all else is `unknown`.
 */
export function readReply(opened: OpenedReply, sent: Sent): Outcome {
	const { reply, replyXml, poStatus } = opened;
	const base = { httpStatus: reply.status, replyXml };
	if (!poStatus) return { ...base, ...readNoStatus(opened, sent) };
	return { ...base, reply: poStatus.plain, ...readStatus(poStatus, reply, sent) };
}

/**
 * A .NET web API that answers with JSON makes one string of the document; the page itself prints its attributes with
 * typographic quotation marks.
 */
function withoutQuotes(text: string): string {
	const xml = text.replace(/(?<==)[“”]([^“”<>]*)[“”]/g, '"$1"');
	if (!xml.trim().startsWith('"')) return xml;
	try {
		return String(JSON.parse(xml.trim()));
	} catch {
		return xml;
	}
}

/** One that answers with XML puts the document as text into a `string` element. */
const unwrapped = (root: XmlElement | undefined) => (root?.name === 'string' ? readXml(root.text) : root);

function readStatus({ successes, details }: PoStatus, reply: Reply, sent: Sent): Reading {
	const httpStatus = reply.status;
	const own = details.filter(({ poNumber }) => concerns(poNumber, sent));
	const supplierMessages = own.map((detail) => describe(detail, sent.poNumber)).filter(Boolean);
	const isOk = httpStatus >= 200 && httpStatus < 300;
	if (isOk && successes.length > 0 && successes.every((success) => success === 'true'))
		return accepted(sent, supplierMessages);
	const said = { supplierMessages, warnings: [] };
	const advice = say.checkFirst(sent);
	if (successes.includes('true'))
		return { status: 'unknown', summary: say.contradicts(sent, httpStatus), advice, ...said };
	if (!successes.includes('false') && details.length === 0)
		return { status: 'unknown', summary: say.noIsSuccess(sent, successes), advice, ...said };
	const isNamed = sent.inRequest.size < 2 || own.some(({ poNumber }) => poNumber === sent.poNumber);
	if (!isNamed) return { status: 'unknown', summary: say.notNamed(sent), advice, ...said };
	const reason = own.map(({ message }) => message).find(Boolean) ?? say.noReason();
	return {
		status: 'refused',
		summary: say.refused(sent, reason),
		advice: (own.length === 0 && adviceOnStatus(reply)) || adviceOn(own.map(({ message }) => message)),
		...said,
	};
}

function accepted(sent: Sent, supplierMessages: string[]): Reading {
	const status = sent.action === 'DELETE' ? 'deleted' : 'accepted';
	const warnings = supplierMessages.map((message) => say.doneWith(message));
	return { status, summary: say.done(sent), advice: '', supplierMessages, warnings };
}

/** In a request of one order all is about it; else what names its number, or no number of the request. */
const concerns = (named: string, { poNumber, inRequest }: Sent) =>
	inRequest.size < 2 || named === poNumber || !inRequest.has(named);

/** The message, with what else the details say, but not the number of the order itself. */
function describe({ message, others }: ErrorDetails, ownNumber: string): string {
	const shown = others.filter(([name, text]) => !(/^ponumber$/i.test(name) && text === ownNumber));
	const more = shown.map(([name, text]) => `${name}: ${text}`).join(', ');
	return message && more ? `${message} (${more})` : message || more;
}
