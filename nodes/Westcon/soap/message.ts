import { tag } from '../../shared/xml/writeXml';
import { serviceNamespace, soapNamespace, submitOrderAction } from './contract';
import { headerNames, writeHeaders, type HeaderParts } from './headers';

/** What a message is made of. */
export interface MessageParts extends Omit<HeaderParts, 'action'> {
	/** The request's blocks as XML, in contract order. */
	request: string;
}

const namespaces = [
	`xmlns:s="${soapNamespace}"`,
	'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
	`xmlns:tns="${serviceNamespace}"`,
].join(' ');

/** The content type of a submitOrder message. */
export const contentType = `application/soap+xml; charset=utf-8; action="${submitOrderAction}"`;

/**
 * Writes the SOAP 1.2 message that .NET's own WSHttpBinding client would send: the addressing headers, a Timestamp of
 * five minutes and a UsernameToken with the key as text (guide 4.1.2, 4.2.2), and the body of the guide's 3.1.
 * `<s:Envelope><s:Header>…</s:Header><s:Body><tns:submitOrder><tns:request><WestconMetadata>…`
 * `submitOrder` and `request` are in the service's namespace, what is in them is in none.
 */
export function writeMessage({ request, ...parts }: MessageParts): string {
	const written = writeHeaders({ ...parts, action: submitOrderAction });
	const headers = headerNames.map((name) => written[name]).join('');
	const body = tag('tns:submitOrder', tag('tns:request', request));
	return `<?xml version="1.0" encoding="utf-8"?><s:Envelope ${namespaces}><s:Header>${headers}</s:Header><s:Body>${body}</s:Body></s:Envelope>`;
}
