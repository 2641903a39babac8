import type { XmlElement } from '../../shared/xml/readXml';

/** WSDL 1.1 and XML Schema 1.0. */
export const wsdlNamespace = 'http://schemas.xmlsoap.org/wsdl/';
export const xsdNamespace = 'http://www.w3.org/2001/XMLSchema';

/** One document of a service description: a WSDL or a schema. */
export interface ServiceDocument {
	root: XmlElement;
	/** The namespace of the schema that includes it, for a schema without one of its own. */
	includedInto?: string;
}

/** A document that another one refers to. */
export interface DocumentLink extends Pick<ServiceDocument, 'includedInto'> {
	url: string;
}

/** A document that is referred to and was not read. */
export interface UnreadDocument {
	/** Host and path, without the query of a foreign host. */
	address: string;
	reason: 'otherHost' | 'tooMany' | 'noAnswer' | 'notXml' | 'status';
	/** The HTTP status or the code of the broken connection. */
	detail?: string;
}

/** What a document refers to: on the host of its own address, and elsewhere. */
export function linksIn({ root, includedInto }: ServiceDocument, address: string) {
	const links: DocumentLink[] = [];
	const elsewhere: UnreadDocument[] = [];
	for (const { location, ...link } of locationsIn(root, includedInto)) {
		const url = onSameHost(location, address);
		if (url) links.push({ url, ...link });
		else elsewhere.push({ address: hostAndPath(location), reason: 'otherHost' });
	}
	return { links, elsewhere };
}

type Location = Pick<ServiceDocument, 'includedInto'> & { location: string };

/** wsdl:import location, xs:import and xs:include schemaLocation, wherever they stand. */
function locationsIn({ namespace, name, attributes, children }: XmlElement, into?: string): Location[] {
	const below = (inner?: string) => children.flatMap((child) => locationsIn(child, inner));
	if (namespace === wsdlNamespace && name === 'import') return located(attributes.location);
	if (namespace !== xsdNamespace) return below(into);
	if (name === 'schema') return below(attributes.targetNamespace ?? into);
	if (name === 'import') return located(attributes.schemaLocation);
	return name === 'include' ? located(attributes.schemaLocation, into) : [];
}

const located = (location?: string, includedInto?: string): Location[] =>
	location ? [{ location, ...(includedInto !== undefined && { includedInto }) }] : [];

/**
 * The address on our own host. Behind a load balancer .NET writes http and its own port into its references,
 * so scheme and port are those of the address that was asked.
 * @returns undefined for another host, or where it is no address
 */
function onSameHost(location: string, base: string): string | undefined {
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
