import { logiztikAdvice, logiztikSays as say } from '../messages';
import { decodeReply } from '../shared/decode';
import type { Outcome } from '../shared/outcome';
import type { Reply } from '../shared/post';
import { descendantsOf, readXml, toPlain, type XmlElement } from '../shared/readXml';
import type { Action } from './order';

/** What the reading of a reply needs to know of the order that it answers. */
export interface Sent {
	poNumber: string;
	action: Action;
}

type Reading = Pick<Outcome, 'status' | 'summary' | 'advice' | 'supplierMessages' | 'warnings'>;

/** Understands whatever came back. Only a PoStatus whose IsSuccess is true is a success. */
export function readReply(reply: Reply, sent: Sent): Outcome & { isPoStatus: boolean } {
	const replyXml = decodeReply(reply.body, reply.headers['content-type']);
	const root = readXml(replyXml);
	const status = root && root.name.toLowerCase() === 'postatus' ? root : undefined;
	const reading = status ? readStatus(status, sent) : readNoStatus(reply, replyXml, sent);
	return {
		httpStatus: reply.status,
		replyXml,
		...(status && { reply: toPlain(status) }),
		isPoStatus: status !== undefined,
		...reading,
	};
}

function readStatus(status: XmlElement, { poNumber, action }: Sent): Reading {
	const success = descendantsOf(status, 'IsSuccess')[0]?.text.trim().toLowerCase();
	const supplierMessages = descendantsOf(status, 'PoErrorDetails').map((details) =>
		messageOf(details, poNumber),
	);
	if (success === 'true') {
		return {
			status: action === 'DELETE' ? 'deleted' : 'accepted',
			summary: say.done(poNumber, action),
			advice: '',
			supplierMessages,
			warnings: supplierMessages.map(say.doneWith),
		};
	}
	if (success !== 'false' && supplierMessages.length === 0) {
		return {
			status: 'unknown',
			summary: say.noIsSuccess(poNumber),
			advice: say.checkFirst(action),
			supplierMessages,
			warnings: [],
		};
	}
	const advice = [...new Set(supplierMessages.map(adviceFor))].join(' ') || say.adviceForOther();
	const reason = supplierMessages[0] ?? say.noReason();
	return {
		status: 'refused',
		summary: say.refused(poNumber, action, reason),
		advice,
		supplierMessages,
		warnings: [],
	};
}

/** The message, with what else the details say: an element's number, or the number of another PO. */
function messageOf(details: XmlElement, poNumber: string): string {
	const parts = new Map(details.children.map((child) => [child.name.toLowerCase(), child.text.trim()]));
	const message = parts.get('message') ?? '';
	const others = [...parts]
		.filter(
			([name, text]) => name !== 'message' && text !== '' && !(name === 'ponumber' && text === poNumber),
		)
		.map(([name, text]) => `${name}: ${text}`);
	return others.length > 0 ? `${message} (${others.join(', ')})` : message;
}

const adviceFor = (message: string) =>
	logiztikAdvice.find(({ pattern }) => pattern.test(message))?.advice ?? say.adviceForOther();

/** Not the documented reply: empty, `[]`, text, a web page. */
function readNoStatus({ status }: Reply, text: string, { poNumber, action }: Sent): Reading {
	const shown = text.trim();
	const refused =
		(status >= 300 && status < 500 && status !== 408) || /^(\[\]|"?unauthorized"?)$/i.test(shown);
	const kind = shown === '' ? 'empty' : /<html|<!doctype html/i.test(shown) ? 'html' : 'text';
	return {
		status: refused ? 'refused' : 'unknown',
		summary: say.noStatus(poNumber, status, kind),
		advice: [say.checkAccess(), refused ? '' : say.checkFirst(action)].filter(Boolean).join(' '),
		supplierMessages: kind === 'text' ? [shown.slice(0, longestShown)] : [],
		warnings: [],
	};
}

const longestShown = 200;
