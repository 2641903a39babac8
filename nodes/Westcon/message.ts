import type { Client, IHttpClient, ISecurity, WSDL } from 'soap';
import { escapeXml } from '../shared/text';
import type { XmlTree } from '../shared/toXml';
import {
	addressingNamespace,
	passwordText,
	securityNamespace,
	serviceUrls,
	submitOrderAction,
	utilityNamespace,
} from './contract';
import { makeWsdl } from './wsdl';

export interface MessageParts {
	/** The request's blocks with escaped texts, in contract order. */
	request: XmlTree;
	/** Where it is posted to, without `?wsdl`. */
	url: string;
	username: string;
	authenticationKey: string;
	/** A UUID. */
	messageId: string;
	created: Date;
}

export interface Message {
	xml: string;
	contentType: string;
}

/**
 * Writes the SOAP 1.2 message that .NET's own WSHttpBinding client would send: the addressing headers, a Timestamp of
 * five minutes and a UsernameToken with the key as text (guide 4.1.2, 4.2.2), and the body of the guide's 3.1.
 */
export async function buildMessage(parts: MessageParts): Promise<Message> {
	const { client, written } = await loadWriter();
	// Nothing may be awaited from here on: the writer is shared by all executions of the process.
	client.clearSoapHeaders();
	client.addSoapHeader(addressingHeaders(parts));
	client.setSecurity(new UsernameTokenSecurity(parts));
	client.submitOrder({ 'tns:request': parts.request }, () => undefined);
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

/** `<a:Action s:mustUnderstand="1">…</a:Action><a:MessageID>…</a:MessageID><a:ReplyTo>…</a:ReplyTo><a:To …>…</a:To>` */
function addressingHeaders({ messageId, url }: MessageParts): string {
	const declared = `xmlns:a="${addressingNamespace}"`;
	return [
		`<a:Action ${declared} s:mustUnderstand="1">${submitOrderAction}</a:Action>`,
		`<a:MessageID ${declared}>urn:uuid:${messageId}</a:MessageID>`,
		`<a:ReplyTo ${declared}><a:Address>${addressingNamespace}/anonymous</a:Address></a:ReplyTo>`,
		`<a:To ${declared} s:mustUnderstand="1">${escapeXml(url)}</a:To>`,
	].join('');
}

const lifetimeMinutes = 5;

/**
 * soap's own WSSecurity writes ids with colons and a Timestamp without milliseconds that lives ten minutes; strict
 * stacks refuse that, so this one writes what .NET writes.
 */
class UsernameTokenSecurity implements ISecurity {
	constructor(private readonly parts: MessageParts) {}

	addOptions() {}

	toXML(): string {
		const { username, authenticationKey, created, messageId } = this.parts;
		const expires = new Date(created.getTime() + lifetimeMinutes * 60_000);
		return [
			`<o:Security xmlns:o="${securityNamespace}" xmlns:u="${utilityNamespace}" s:mustUnderstand="1">`,
			`<u:Timestamp u:Id="_0"><u:Created>${created.toISOString()}</u:Created>`,
			`<u:Expires>${expires.toISOString()}</u:Expires></u:Timestamp>`,
			`<o:UsernameToken u:Id="uuid-${messageId}-1"><o:Username>${escapeXml(username)}</o:Username>`,
			`<o:Password Type="${passwordText}">${escapeXml(authenticationKey)}</o:Password></o:UsernameToken>`,
			'</o:Security>',
		].join('');
	}
}
