import type { IExecuteFunctions } from 'n8n-workflow';
import { decodeReply } from '../../shared/http/decode';
import { NoReply, requestOnce, type Reply } from '../../shared/http/post';
import { withoutUser } from '../../shared/http/address';
import { readXml, type XmlElement } from '../../shared/xml/readXml';
import {
	linksIn,
	wsdlNamespace,
	type DocumentLink,
	type ServiceDocument,
	type UnreadDocument,
} from './documents';

/** A reply with the moment at which its Date header was most likely written. */
export interface TimedReply extends Reply {
	at: Date;
}

/** A service description, as far as it could be read. */
export interface ServiceDescription {
	address: string;
	/** What the first address answered; its body is a WSDL only if there are documents. */
	first: TimedReply;
	documents: ServiceDocument[];
	unread: UnreadDocument[];
}

/** .NET splits a description into about ten documents; many more are not a service's. */
const mostDocuments = 40;

/** Gets a document; throws NoReply when there is no answer, or not in time. */
type GetDocument = (url: string) => Promise<TimedReply>;

/**
 * Gets documents without the credential: a service description is public. Redirects are not followed, so that
 * nothing is read from another host.
 * @param timeoutSeconds for all of them together
 */
export function documentGetter(context: IExecuteFunctions, timeoutSeconds: number): GetDocument {
	const deadline = Date.now() + timeoutSeconds * 1000;
	const headers = { Accept: 'text/xml, application/xml, */*' };
	return async (url) => {
		const asked = Date.now();
		const seconds = Math.max(1, (deadline - asked) / 1000);
		const reply = await requestOnce(context, { method: 'GET', url, headers }, seconds);
		return { ...reply, at: new Date((asked + Date.now()) / 2) };
	};
}

/** Where a service gives its description. */
export const descriptionUrl = (serviceUrl: string, query: 'wsdl' | 'singleWsdl' = 'wsdl') =>
	`${serviceUrl}${serviceUrl.includes('?') ? '&' : '?'}${query}`;

/**
 * Reads the description of a service. .NET also gives it in one piece, which helps where its parts name a host that is
 * not reached.
 * @throws NoReply when the service gives no answer
 */
export async function readDescription(getDocument: GetDocument, serviceUrl: string) {
	const parts = await readAllParts(getDocument, descriptionUrl(serviceUrl));
	if (parts.documents.length > 0 && parts.unread.length === 0) return parts;
	const whole = await readAllParts(getDocument, descriptionUrl(serviceUrl, 'singleWsdl')).catch(
		() => undefined,
	);
	const isBetter =
		whole &&
		whole.documents.length > 0 &&
		(parts.documents.length === 0 || whole.unread.length < parts.unread.length);
	return isBetter ? whole : parts;
}

/** A WSDL with all that it imports and includes, each document once, from the host of the first address only. */
async function readAllParts(getDocument: GetDocument, address: string): Promise<ServiceDescription> {
	const first = await getDocument(address);
	const description: ServiceDescription = { address, first, documents: [], unread: [] };
	const root = rootOf(first);
	if (root?.name !== 'definitions' || root.namespace !== wsdlNamespace) return description;
	const { documents, unread } = description;
	const seen = new Set([linkKey({ url: new URL(address).href })]);
	const waiting = add({ root }, address, description);
	for (let link = waiting.shift(); link; link = waiting.shift()) {
		if (seen.has(linkKey(link))) continue;
		seen.add(linkKey(link));
		if (documents.length >= mostDocuments) {
			unread.push({ address: withoutUser(link.url), reason: 'tooMany' });
			break;
		}
		const part = await readPart(getDocument, link);
		if ('reason' in part) unread.push(part);
		else waiting.push(...add(part, link.url, description));
	}
	return description;
}

/** A schema without a namespace of its own is another one in each that includes it. */
const linkKey = ({ url, includedInto = '' }: DocumentLink) => `${includedInto} ${url}`;

function add(document: ServiceDocument, address: string, { documents, unread }: ServiceDescription) {
	const { links, elsewhere } = linksIn(document, address);
	documents.push(document);
	unread.push(...elsewhere);
	return links;
}

async function readPart(
	getDocument: GetDocument,
	{ url, includedInto }: DocumentLink,
): Promise<ServiceDocument | UnreadDocument> {
	const address = withoutUser(url);
	try {
		const reply = await getDocument(url);
		if (reply.status !== 200) return { address, reason: 'status', detail: String(reply.status) };
		const root = rootOf(reply);
		return root ? { root, includedInto } : { address, reason: 'notXml' };
	} catch (error) {
		return { address, reason: 'noAnswer', detail: error instanceof NoReply ? error.code : 'UNKNOWN' };
	}
}

const rootOf = ({ status, headers, body }: Reply): XmlElement | undefined =>
	status === 200 ? readXml(decodeReply(body, headers['content-type'])) : undefined;
