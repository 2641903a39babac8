import { childrenOf, readXml, type XmlElement } from '../../shared/xml/readXml';
import { serviceNamespace } from './contract';

/** What the Body of a SOAP reply holds, whatever its version; nothing where the text is no SOAP reply. */
interface SoapReply {
	fault?: XmlElement;
	/** The submitOrderResponse; the whole envelope if it has several. */
	response?: XmlElement;
}

/** `<s:Envelope><s:Body><s:Fault>…` or `<s:Envelope><s:Body><submitOrderResponse xmlns="http://webservices.westcon.com">…` */
export function openSoapReply(text: string): SoapReply {
	const envelope = readXml(text);
	if (envelope?.name !== 'Envelope') return {};
	const inBody = childrenOf(envelope, 'Body').flatMap(({ children }) => children);
	const named = (name: string, namespace: string) =>
		inBody.filter((child) => child.name === name && child.namespace === namespace);
	const responses = named('submitOrderResponse', serviceNamespace);
	return {
		fault: named('Fault', envelope.namespace)[0],
		response: responses.length > 1 ? envelope : responses[0],
	};
}
