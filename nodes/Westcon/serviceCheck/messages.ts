import { connectionMessageWithoutOrder, contentNames } from '../../shared/http/messages';

const inNamespace = (namespace: string) => (namespace === '' ? 'in no namespace' : `in ${namespace}`);
const dateOf = (date: Date) => date.toISOString().slice(0, 10);
const timeOf = (seconds: number) =>
	seconds < 120 ? `${seconds} seconds` : `${Math.round(seconds / 60)} minutes`;
const clockIs = (seconds: number) =>
	`This machine's clock is about ${timeOf(Math.abs(seconds))} ${seconds > 0 ? 'ahead of' : 'behind'} Westcon's`;
const daysLeft = (days: number) =>
	days === 0 ? 'in less than a day' : `in ${days === 1 ? 'one day' : `${days} days`}`;
const places = (count: number) => (count === 1 ? 'one place' : `${count} places`);
/** XML Schema's types need an introduction, rows do not. */
const kindOf = (type: string) => {
	if (type === 'block') return 'a block of elements';
	return type.includes(' row') ? type : `a value of type ${type}`;
};
const silently = 'and everything after it, without an error';
const insteadOfWsdl = { ...contentNames, xml: 'XML that is not a WSDL', other: 'something other than XML' };

/** What Service: Check says. */
export const serviceCheck = {
	// The summary.
	fits: (elements: number, hasAction: boolean) =>
		`Westcon's service matches this node: ${elements} elements have the same names and order${hasAction ? ', and the Action is the same' : ''}`,
	differs: (count: number, dangers: number, first: string) =>
		dangers === 0
			? `Westcon's service differs from this node in ${places(count)}. Orders still arrive complete`
			: `Westcon's service differs from this node in ${places(count)}, and orders are at risk: ${first}`,
	incomplete: () =>
		"The check could not read the whole WSDL, so it cannot tell whether Westcon's service matches this node",
	noAnswer: (host: string, code: string, seconds: number) =>
		`${host} did not return its WSDL. ${connectionMessageWithoutOrder(code, seconds)}`,
	wsdlRedirected: (status: number, to: string) =>
		`The service redirects to ${to} (HTTP ${status}). The check does not follow redirects. Enter the service's real address as 'URL' in the credential, with 'Environment' set to 'Custom URL'.`,
	noWsdl: (status: number, content: keyof typeof insteadOfWsdl) =>
		`There is no WSDL at this URL. The reply was HTTP ${status} with ${insteadOfWsdl[content]}. Check the URL in the credential. If it is right, the service does not publish its WSDL. Ask Westcon for it.`,

	// What can keep an order from arriving complete.
	noOperation: (offered: string[]) =>
		`The service has no operation submitOrder${offered.length > 0 ? `, only ${offered.join(', ')}` : ''}. Check the URL in the credential. It may belong to another service.`,
	otherBinding: (binding: string) =>
		`The service does not accept SOAP 1.2 documents, which this node sends. It offers ${binding}. Ask Westcon for the address of the wsHttpBinding.`,
	differentAction: (service: string, own: string) =>
		`The service expects the Action ${service}, but this node sends ${own}. Westcon will not accept orders. Ask Westcon which Action is right.`,
	differentAddress: (address: string) =>
		`The service gives ${address} as its address. The path differs from the URL in the credential. If Westcon does not accept orders, enter this address as 'URL' in the credential, with 'Environment' set to 'Custom URL'.`,
	otherNamespace: (name: string, service: string, own: string, more: number) =>
		`The service puts ${name}${more > 0 ? ` and ${more} more ${more === 1 ? 'element' : 'elements'}` : ''} ${inNamespace(service)}, this node ${inNamespace(own)}. One side may ignore what the other sends, without an error. Ask Westcon before you send orders.`,
	renamed: (name: string, service: string) =>
		`The service's name for ${name} is ${service}. It may ignore the name that this node sends, ${silently}. Ask Westcon before you send orders.`,
	missing: (name: string) =>
		`The service's WSDL does not contain ${name}. If you fill it in, the service may ignore it ${silently}. Leave it empty, or ask Westcon.`,
	otherPlace: (name: string, after: string) =>
		`The service expects ${name} ${after ? `directly after ${after}` : 'as the first element of its block'}. Where this node sends it, the service may ignore it ${silently}. Ask Westcon before you send orders.`,
	renamedInReply: (path: string, service: string) =>
		`The service's name for ${path} is ${service}. This node may not find it in the reply. Ask Westcon about each order whether it was placed.`,
	missingInReply: (path: string) =>
		`The service's WSDL does not contain ${path}. This node may not find it in the reply. Ask Westcon about each order whether it was placed.`,
	additionalRequired: (path: string) =>
		`The service requires ${path}, which this node does not send. Westcon may reject orders. Ask Westcon.`,
	otherType: (name: string, service: string, own: string) =>
		`The service expects ${kindOf(service)} for ${name}, but this node sends ${kindOf(own)}. The service may not understand the value. Ask Westcon.`,
	shorter: (name: string, service: number, own: number | null) =>
		`The service allows up to ${service} characters in ${name}, but this node ${own === null ? 'has no limit' : `allows up to ${own}`}. Enter no more than ${service}.`,
	notCompared: (name: string) =>
		`The check could not compare ${name}. None of the documents that it read describes it. Ask Westcon for the missing one.`,

	// What is worth knowing.
	longer: (name: string, service: number, own: number) =>
		`The service allows up to ${service} characters in ${name}. This node allows up to ${own}.`,
	additional: (path: string) => `The service has an optional element that this node does not send: ${path}.`,
	requiredThere: (names: string[]) =>
		`The service's WSDL requires ${names.join(', ')}, but this node does not. If Westcon rejects an order, fill ${names.length === 1 ? 'it' : 'them'} in.`,
	noLengths: () => "The service's WSDL gives no lengths, so this node uses the lengths of Westcon's guide.",
	noAction: () =>
		"The service's WSDL gives no Action, so the check cannot tell whether this node sends the right one. Ask Westcon for it.",
	unread: {
		otherHost: (address: string) =>
			`${address} is on another host, so the check did not read it. Ask Westcon for this document.`,
		tooMany: (address: string) =>
			`The WSDL refers to too many documents. The check did not read ${address} and those after it. Ask Westcon for them.`,
		noAnswer: (address: string, code: string) => `${address} did not reply (${code}). Run the check again.`,
		notXml: (address: string) => `${address} is not readable as XML. Ask Westcon for this document.`,
		status: (address: string, status: string) =>
			`${address} replied with HTTP ${status}. Ask Westcon for this document.`,
	},

	// Clock and certificate.
	clockTooFar: (seconds: number) =>
		`${clockIs(seconds)}, so Westcon rejects orders for security reasons. Correct the clock.`,
	clockOff: (seconds: number) => `${clockIs(seconds)}. Westcon still accepts this.`,
	noHttps: () =>
		'The URL in the credential begins with http, so the authentication key is sent unencrypted. Use an address that begins with https.',
	certificateNotRead: {
		proxy: () =>
			'The check could not find out when the certificate expires, because a proxy is set for this machine.',
		noHandshake: () =>
			'The check could not find out when the certificate expires, because it could not open a connection of its own.',
	},
	certificateExpired: (date: Date) =>
		`The certificate of the service expired on ${dateOf(date)}. Tell Westcon.`,
	certificateExpires: (date: Date, days: number) =>
		`The certificate of the service expires on ${dateOf(date)}, ${daysLeft(days)}. Ask Westcon whether it will be renewed.`,
};
