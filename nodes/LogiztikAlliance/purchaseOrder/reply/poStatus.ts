import type { IDataObject } from 'n8n-workflow';
import { decodeReply } from '../../../shared/http/decode';
import type { Reply } from '../../../shared/http/post';
import { redact } from '../../../shared/http/redact';
import { descendantsOf, readXml, toPlain, type XmlElement } from '../../../shared/xml/readXml';
import { errorDetailsOf, type ErrorDetails } from './errorDetails';

/** `<PoStatus><IsSuccess>false</IsSuccess><Message><PoErrorDetails>…</PoErrorDetails></Message></PoStatus>` */
export interface PoStatus {
	/** What each IsSuccess says, in lower case. */
	successes: string[];
	details: ErrorDetails[];
	plain: IDataObject | string;
	/** What nobody may see, although the texts repeat it. */
	secrets: readonly string[];
}

/** What a reply says to all orders of its request. */
export interface PoStatusReply {
	reply: Reply;
	text: string;
	/** The text with the token masked. */
	replyXml: string;
	/** Absent where the reply is not the documented one. */
	poStatus?: PoStatus;
}

/**
 * Decodes and parses a reply.
 * @param token may be repeated in the reply, and nobody may see it
 */
export function openPoStatus(reply: Reply, token: string): PoStatusReply {
	const text = decodeReply(reply.body, reply.headers['content-type']);
	const opened = { reply, text, replyXml: redact(text, [token]) };
	// The unmasked text is parsed, because a short token would also occur in names and values.
	const root = unwrapped(readXml(withoutQuotes(text)));
	if (root?.name.toLowerCase() !== 'postatus') return opened;
	const successes = descendantsOf(root, 'IsSuccess').map((element) => element.text.trim().toLowerCase());
	const poStatus = { successes, details: errorDetailsOf(root), plain: toPlain(root), secrets: [token] };
	return { ...opened, poStatus };
}

/**
 * A .NET web API that replies with JSON puts the document into one string; the page itself prints the attributes with
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

/** One that replies with XML puts the document as text into a `string` element. */
const unwrapped = (root: XmlElement | undefined) => (root?.name === 'string' ? readXml(root.text) : root);
