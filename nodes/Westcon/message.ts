import type { Client, IHttpClient, ISecurity, WSDL } from 'soap';
import type { XmlTree } from '../shared/toXml';
import { serviceUrls, submitOrderAction } from './contract';
import { writeHeaders, type HeaderParts } from './headers';
import { makeWsdl } from './wsdl';

/** What a message is made of. */
export interface MessageParts extends Omit<HeaderParts, 'action'> {
	/** The request's blocks with escaped texts, in contract order. */
	request: XmlTree;
}

/** A message as it is posted. */
export interface Message {
	xml: string;
	contentType: string;
}

/**
 * Writes the SOAP 1.2 message that .NET's own WSHttpBinding client would send: the addressing headers, a Timestamp of
 * five minutes and a UsernameToken with the key as text (guide 4.1.2, 4.2.2), and the body of the guide's 3.1.
 * @throws Error where soap writes no message at once
 */
export async function buildMessage(parts: MessageParts): Promise<Message> {
	const { client, written } = await loadWriter();
	const { Action, MessageID, ReplyTo, To, Security } = writeHeaders({ ...parts, action: submitOrderAction });
	// Nothing may be awaited from here on: the writer is shared by all executions of the process.
	client.clearSoapHeaders();
	client.addSoapHeader([Action, MessageID, ReplyTo, To].join(''));
	client.setSecurity(new WrittenSecurity(Security));
	written.xml = '';
	client.submitOrder({ 'tns:request': parts.request }, () => undefined);
	// Rather none than the message before, which is another order.
	if (written.xml === '') throw new Error('The message could not be written. Nothing was sent');
	return { ...written };
}

interface Writer {
	client: Client & { submitOrder(body: { 'tns:request': XmlTree }, callback: () => void): void };
	/** What the client wrote last. */
	written: Message;
}

let writer: Promise<Writer> | undefined;

/** The WSDL is parsed once per process. */
const loadWriter = () => (writer ??= makeWriter());

/** Texts come escaped already (toXmlTree), hence escapeXML: false. */
const options = { escapeXML: false, envelopeKey: 's', forceSoap12Headers: true };

async function makeWriter(): Promise<Writer> {
	const { Client, WSDL } = await import('soap');
	const wsdl = await new Promise<WSDL>((resolve, reject) => {
		const parsed: WSDL = new WSDL(makeWsdl(), 'purchaseorder.wsdl', options);
		parsed.onReady((error?: Error) => (error ? reject(error) : resolve(parsed)));
	});
	const written = { xml: '', contentType: '' };
	const client = new Client(wsdl, serviceUrls.test, { ...options, httpClient: captureInto(written) });
	return { client: client as Writer['client'], written };
}

/** Stands in for soap's own HTTP client: the message goes out through n8n's helper instead. */
const captureInto = (written: Message): IHttpClient => ({
	request(_url, xml, _callback, headers) {
		Object.assign(written, { xml, contentType: headers?.['Content-Type'] });
		return new Promise<never>(() => undefined);
	},
});

/** The security header is written with the others (headers.ts), where soap wants an object for it. */
class WrittenSecurity implements ISecurity {
	constructor(private readonly header: string) {}

	addOptions() {}

	toXML(): string {
		return this.header;
	}
}
