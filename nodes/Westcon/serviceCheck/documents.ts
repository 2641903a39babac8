import { NoReply } from '../../shared/post';
import { decodeReply } from '../../shared/decode';
import { withoutUser } from '../../shared/withoutUser';
import { readXml, type XmlElement } from '../../shared/readXml';
import type { Got } from './get';
import { wsdlNamespace, xsdNamespace } from './namespaces';

/** One document of a service description. */
export interface Document {
	root: XmlElement;
	/** The namespace of the schema that includes it, for a schema without one of its own. */
	includedInto?: string;
}

/** A document that is referred to and was not read. */
export interface Unread {
	/** Host and path, without the query of a foreign host. */
	address: string;
	reason: 'otherHost' | 'tooMany' | 'noAnswer' | 'notXml' | 'status';
	/** The HTTP status or the code of the broken connection. */
	detail?: string;
}

/** A service description, as far as it could be read. */
export interface Description {
	address: string;
	/** What the first address answered; its body is a WSDL only if there are documents. */
	first: Got;
	documents: Document[];
	unread: Unread[];
}

/** .NET splits a description into about ten documents; many more are not a service's. */
const mostDocuments = 40;

type Get = (url: string) => Promise<Got>;
type Link = Pick<Document, 'includedInto'> & { url: string };

/**
 * Reads a WSDL with all that it imports and includes, each document once, from the host of the first address only.
 * @throws NoReply when the first address gives no answer
 */
export async function readDescription(get: Get, address: string): Promise<Description> {
	const first = await get(address);
	const root = wsdlIn(first);
	if (!root) return { address, first, documents: [], unread: [] };
	const description: Description = { address, first, documents: [{ root }], unread: [] };
	const seen = new Set([keyOf({ url: new URL(address).href })]);
	const waiting = linksIn({ root }, address, description.unread);
	for (let link = waiting.shift(); link; link = waiting.shift()) {
		if (seen.has(keyOf(link))) continue;
		seen.add(keyOf(link));
		if (description.documents.length >= mostDocuments) {
			description.unread.push({ address: withoutUser(link.url), reason: 'tooMany' });
			break;
		}
		const document = await readDocument(get, link, description.unread);
		if (!document) continue;
		description.documents.push(document);
		waiting.push(...linksIn(document, link.url, description.unread));
	}
	return description;
}

const keyOf = ({ url, includedInto = '' }: Link) => `${includedInto} ${url}`;

function wsdlIn({ status, body, headers }: Got): XmlElement | undefined {
	const root = status === 200 ? readXml(decodeReply(body, headers['content-type'])) : undefined;
	return root?.name === 'definitions' && root.namespace === wsdlNamespace ? root : undefined;
}

async function readDocument(get: Get, link: Link, unread: Unread[]): Promise<Document | undefined> {
	const address = withoutUser(link.url);
	try {
		const { status, body, headers } = await get(link.url);
		if (status !== 200) unread.push({ address, reason: 'status', detail: String(status) });
		const root = status === 200 ? readXml(decodeReply(body, headers['content-type'])) : undefined;
		if (root) return { root, includedInto: link.includedInto };
		if (status === 200) unread.push({ address, reason: 'notXml' });
	} catch (error) {
		unread.push({ address, reason: 'noAnswer', detail: error instanceof NoReply ? error.code : 'UNKNOWN' });
	}
	return undefined;
}

function linksIn({ root, includedInto }: Document, base: string, unread: Unread[]): Link[] {
	return referencesIn(root, includedInto).flatMap(({ location, ...rest }) => {
		const url = sameHost(location, base);
		if (url) return [{ url, ...rest }];
		unread.push({ address: hostAndPath(location), reason: 'otherHost' });
		return [];
	});
}

type Reference = Pick<Document, 'includedInto'> & { location: string };

/** wsdl:import location, xs:import and xs:include schemaLocation, wherever they stand. */
function referencesIn({ namespace, name, attributes, children }: XmlElement, into?: string): Reference[] {
	const below = (inner?: string) => children.flatMap((child) => referencesIn(child, inner));
	if (namespace === wsdlNamespace && name === 'import') return located(attributes.location);
	if (namespace !== xsdNamespace) return below(into);
	if (name === 'schema') return below(attributes.targetNamespace ?? into);
	if (name === 'import') return located(attributes.schemaLocation);
	return name === 'include' ? located(attributes.schemaLocation, into) : [];
}

const located = (location?: string, includedInto?: string): Reference[] =>
	location ? [{ location, ...(includedInto !== undefined && { includedInto }) }] : [];

/**
 * The address on our own host. Behind a load balancer .NET writes http and its own port into its references,
 * so scheme and port are those of the address that was asked.
 * @returns undefined for another host, or where it is no address
 */
function sameHost(location: string, base: string): string | undefined {
	const own = new URL(base);
	const url = URL.canParse(location, base) ? new URL(location, base) : undefined;
	if (url?.hostname !== own.hostname || !/^https?:$/.test(url.protocol)) return undefined;
	url.protocol = own.protocol;
	url.port = own.port;
	url.hash = '';
	return url.href;
}

function hostAndPath(location: string): string {
	if (!URL.canParse(location)) return location;
	const { host, pathname } = new URL(location);
	return `${host}${pathname}`;
}
