import {
	allTextOf,
	childOf,
	childrenOf,
	descendantsOf,
	textOf,
	type XmlElement,
} from '../../shared/xml/readXml';
import { soapNamespace } from './contract';

/** A SOAP 1.2 fault, or a 1.1 fault of a gateway. */
export interface SoapFault {
	/** Its subcode, or else its code, without prefix. */
	code: string;
	/** What it says to people. */
	reason: string;
	details: string[];
}

/** `<s:Fault><s:Code><s:Value>s:Sender</s:Value><s:Subcode>…</s:Code><s:Reason><s:Text>…</s:Text></s:Reason><s:Detail>…` */
export function readFault(fault: XmlElement): SoapFault {
	const code = faultCodeOf(fault);
	const texts = childrenOf(childOf(fault, 'Reason', soapNamespace), 'Text').map(({ text }) => text.trim());
	const reason = texts.find(Boolean) ?? textOf(fault, 'faultstring') ?? code;
	return {
		code,
		reason,
		details: detailsOf(childOf(fault, 'Detail', soapNamespace) ?? childOf(fault, 'detail')),
	};
}

function faultCodeOf(fault: XmlElement): string {
	const code = childOf(fault, 'Code', soapNamespace);
	const subcode = textOf(childOf(code, 'Subcode', soapNamespace), 'Value');
	const qName = subcode ?? textOf(code, 'Value') ?? textOf(fault, 'faultcode') ?? '';
	return qName.slice(qName.indexOf(':') + 1).trim();
}

/** .NET's ExceptionDetail has a Message next to a stack trace that says nothing to users. */
function detailsOf(detail: XmlElement | undefined): string[] {
	if (!detail) return [];
	const messages = descendantsOf(detail, 'Message').map(({ text }) => text.trim());
	return (messages.some(Boolean) ? messages : [allTextOf(detail)]).filter(Boolean);
}

/** The codes with which WCF rejects a message whose user name or key is not accepted. */
export const loginCodes =
	/^(FailedAuthentication|FailedCheck|InvalidSecurity|InvalidSecurityToken|SecurityTokenUnavailable|UnsupportedSecurityToken|UnsupportedAlgorithm)$/;

/** The words that services use for a wrong user name or key (guide 5, and .NET's own). */
const loginWords =
	/security key account number|security tokens?|user ?name|password|credential|authenticat|log[io]n/i;

/** They are about a session, not about user name and key. */
const sessionWords = /security context token/i;

/**
 * These words come from a step after the order was placed, even where a login is mentioned: from the mail server or the
 * database, not from the service.
 */
export const laterStepWords =
	/\b(smtp|e-?mail|sql|sap|ldap|database|created|creation|placed|saved|stored|booked)\b|login failed for user|repeat logon/i;

/** Whether a fault says that user name or key were not accepted. */
export const isAboutLogin = ({ code, reason }: SoapFault) =>
	loginCodes.test(code) ||
	(loginWords.test(reason) && !sessionWords.test(reason) && !laterStepWords.test(reason));
