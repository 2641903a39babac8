import { childOf, readXml, type XmlElement } from '../../shared/readXml';
import { serviceNamespace } from '../contract';

/** What stands in the Body of a SOAP reply, whatever its version; nothing where it is none. */
export interface OpenedReply {
	fault?: XmlElement;
	response?: XmlElement;
}

/** `<s:Envelope><s:Body><s:Fault>…` or `<s:Envelope><s:Body><submitOrderResponse xmlns="http://webservices.westcon.com">…` */
export function openReply(text: string): OpenedReply {
	const envelope = readXml(text);
	if (envelope?.name !== 'Envelope') return {};
	const body = childOf(envelope, 'Body', envelope.namespace);
	return {
		fault: childOf(body, 'Fault', envelope.namespace),
		response: childOf(body, 'submitOrderResponse', serviceNamespace),
	};
}
