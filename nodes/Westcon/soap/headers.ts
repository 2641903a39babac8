import { withoutUser } from '../../shared/http/address';
import { escapeXml } from '../../shared/xml/text';
import {
	addressingNamespace,
	passwordText,
	securityNamespace,
	soapNamespace,
	utilityNamespace,
} from './contract';

/** What the header blocks are made of. */
export interface HeaderParts {
	/** The Action of the operation. */
	action: string;
	/** Where the message is posted to, without `?wsdl`. */
	url: string;
	username: string;
	authenticationKey: string;
	/** A UUID. */
	messageId: string;
	created: Date;
}

/** The header blocks of a message, in the order in which .NET's own client writes them. */
export const headerNames = ['Action', 'MessageID', 'ReplyTo', 'To', 'Security'] as const;
/** The local name of a header block. */
type HeaderName = (typeof headerNames)[number];

/** `{namespace}name` of each header block, to find out whether a message has it. */
export const headerKeys: Record<HeaderName, string> = {
	Action: `{${addressingNamespace}}Action`,
	MessageID: `{${addressingNamespace}}MessageID`,
	ReplyTo: `{${addressingNamespace}}ReplyTo`,
	To: `{${addressingNamespace}}To`,
	Security: `{${securityNamespace}}Security`,
};

/** For an envelope that uses another prefix for the SOAP 1.2 namespace, or none. */
export const soapDeclaration = ` xmlns:s="${soapNamespace}"`;

const lifetimeMinutes = 5;

/**
 * The header blocks that .NET's WSHttpBinding client writes (guide 4.1.2, 4.2.2): addressing, a Timestamp of five
 * minutes and a UsernameToken with the key as text.
 * `<a:Action s:mustUnderstand="1">…</a:Action>`, `<a:MessageID>urn:uuid:…</a:MessageID>` and so on.
 * @param declaration declares the prefix s in each block, where the envelope does not
 */
export function writeHeaders(parts: HeaderParts, declaration = ''): Record<HeaderName, string> {
	const declared = `xmlns:a="${addressingNamespace}"`;
	const must = `${declaration} s:mustUnderstand="1"`;
	return {
		Action: `<a:Action ${declared}${must}>${escapeXml(parts.action)}</a:Action>`,
		MessageID: `<a:MessageID ${declared}>urn:uuid:${parts.messageId}</a:MessageID>`,
		ReplyTo: `<a:ReplyTo ${declared}><a:Address>${addressingNamespace}/anonymous</a:Address></a:ReplyTo>`,
		To: `<a:To ${declared}${must}>${escapeXml(withoutUser(parts.url))}</a:To>`,
		Security: securityHeader(parts, must),
	};
}

/**
 * The soap package's own WSSecurity writes ids with colons and a ten-minute Timestamp without milliseconds. Strict
 * services reject that, so this function writes what .NET writes.
 */
function securityHeader(
	{ username, authenticationKey, created, messageId }: HeaderParts,
	must: string,
): string {
	const expires = new Date(created.getTime() + lifetimeMinutes * 60_000);
	return [
		`<o:Security xmlns:o="${securityNamespace}" xmlns:u="${utilityNamespace}"${must}>`,
		`<u:Timestamp u:Id="_0"><u:Created>${created.toISOString()}</u:Created>`,
		`<u:Expires>${expires.toISOString()}</u:Expires></u:Timestamp>`,
		`<o:UsernameToken u:Id="uuid-${messageId}-1"><o:Username>${escapeXml(username)}</o:Username>`,
		`<o:Password Type="${passwordText}">${escapeXml(authenticationKey)}</o:Password></o:UsernameToken>`,
		'</o:Security>',
	].join('');
}
