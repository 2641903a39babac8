import { serviceCheck as say } from '../../../nodes/Westcon/serviceCheck/messages';
import { connectionMessageWithoutOrder, contentNames } from '../../../nodes/shared/http/messages';

/** All that Service: Check says; only this file holds its words. */
const sentences: Array<[name: string, said: string, expected: string]> = [
	[
		'fits',
		say.fits(152, true),
		"Westcon's service matches this node: 152 elements have the same names and order, and the Action is the same",
	],
	[
		'fits',
		say.fits(152, false),
		"Westcon's service matches this node: 152 elements have the same names and order",
	],
	[
		'differs',
		say.differs(1, 0, ''),
		"Westcon's service differs from this node in one place. Orders still arrive complete",
	],
	[
		'differs',
		say.differs(5, 2, 'The first danger.'),
		"Westcon's service differs from this node in 5 places, and orders are at risk: The first danger.",
	],
	[
		'incomplete',
		say.incomplete(),
		"The check could not read the whole WSDL, so it cannot tell whether Westcon's service matches this node",
	],
	[
		'noAnswer',
		say.noAnswer('example.com', 'ECONNREFUSED', 30),
		`example.com did not return its WSDL. ${connectionMessageWithoutOrder('ECONNREFUSED', 30)}`,
	],
	[
		'wsdlRedirected',
		say.wsdlRedirected(302, 'https://example.com'),
		"The service redirects to https://example.com (HTTP 302). The check does not follow redirects. Enter the service's real address as 'URL' in the credential, with 'Environment' set to 'Custom URL'.",
	],
	[
		'noWsdl',
		say.noWsdl(200, 'html'),
		`There is no WSDL at this URL. The reply was HTTP 200 with ${contentNames.html}. Check the URL in the credential. If it is right, the service does not publish its WSDL. Ask Westcon for it.`,
	],
	[
		'noWsdl',
		say.noWsdl(404, 'xml'),
		'There is no WSDL at this URL. The reply was HTTP 404 with XML that is not a WSDL. Check the URL in the credential. If it is right, the service does not publish its WSDL. Ask Westcon for it.',
	],
	[
		'noWsdl',
		say.noWsdl(200, 'other'),
		'There is no WSDL at this URL. The reply was HTTP 200 with something other than XML. Check the URL in the credential. If it is right, the service does not publish its WSDL. Ask Westcon for it.',
	],
	[
		'noOperation',
		say.noOperation([]),
		'The service has no operation submitOrder. Check the URL in the credential. It may belong to another service.',
	],
	[
		'noOperation',
		say.noOperation(['placeOrder', 'ping']),
		'The service has no operation submitOrder, only placeOrder, ping. Check the URL in the credential. It may belong to another service.',
	],
	[
		'otherBinding',
		say.otherBinding('SOAP 1.1, document'),
		'The service does not accept SOAP 1.2 documents, which this node sends. It offers SOAP 1.1, document. Ask Westcon for the address of the wsHttpBinding.',
	],
	[
		'differentAction',
		say.differentAction('urn:theirs', 'urn:ours'),
		'The service expects the Action urn:theirs, but this node sends urn:ours. Westcon will not accept orders. Ask Westcon which Action is right.',
	],
	[
		'differentAddress',
		say.differentAddress('https://example.com/orders.svc/ws'),
		"The service gives https://example.com/orders.svc/ws as its address. The path differs from the URL in the credential. If Westcon does not accept orders, enter this address as 'URL' in the credential, with 'Environment' set to 'Custom URL'.",
	],
	[
		'otherNamespace',
		say.otherNamespace('submitOrder', 'urn:theirs', '', 3),
		'The service puts submitOrder and 3 more elements in urn:theirs, this node in no namespace. One side may ignore what the other sends, without an error. Ask Westcon before you send orders.',
	],
	[
		'otherNamespace',
		say.otherNamespace('submitOrder', '', 'urn:ours', 1),
		'The service puts submitOrder and 1 more element in no namespace, this node in urn:ours. One side may ignore what the other sends, without an error. Ask Westcon before you send orders.',
	],
	[
		'otherNamespace',
		say.otherNamespace('submitOrder', '', 'urn:ours', 0),
		'The service puts submitOrder in no namespace, this node in urn:ours. One side may ignore what the other sends, without an error. Ask Westcon before you send orders.',
	],
	[
		'renamed',
		say.renamed("'Plant Code' (Plantcode)", 'PlantCode'),
		"The service's name for 'Plant Code' (Plantcode) is PlantCode. It may ignore the name that this node sends, and everything after it, without an error. Ask Westcon before you send orders.",
	],
	[
		'missing',
		say.missing('Order/ISAID'),
		"The service's WSDL does not contain Order/ISAID. If you fill it in, the service may ignore it and everything after it, without an error. Leave it empty, or ask Westcon.",
	],
	[
		'otherPlace',
		say.otherPlace('Order/ISAID', 'EDelivery'),
		'The service expects Order/ISAID directly after EDelivery. Where this node sends it, the service may ignore it and everything after it, without an error. Ask Westcon before you send orders.',
	],
	[
		'otherPlace',
		say.otherPlace('Order/ISAID', ''),
		'The service expects Order/ISAID as the first element of its block. Where this node sends it, the service may ignore it and everything after it, without an error. Ask Westcon before you send orders.',
	],
	[
		'renamedInReply',
		say.renamedInReply('submitOrderResponse/OrderNumber', 'OrderNo'),
		"The service's name for submitOrderResponse/OrderNumber is OrderNo. This node may not find it in the reply. Ask Westcon about each order whether it was placed.",
	],
	[
		'missingInReply',
		say.missingInReply('submitOrderResponse/OrderNumber'),
		"The service's WSDL does not contain submitOrderResponse/OrderNumber. This node may not find it in the reply. Ask Westcon about each order whether it was placed.",
	],
	[
		'additionalRequired',
		say.additionalRequired('Order/CostCenter'),
		'The service requires Order/CostCenter, which this node does not send. Westcon may reject orders. Ask Westcon.',
	],
	[
		'otherType',
		say.otherType('Order/ShipComplete', 'int', 'boolean'),
		'The service expects a value of type int for Order/ShipComplete, but this node sends a value of type boolean. The service may not understand the value. Ask Westcon.',
	],
	[
		'otherType',
		say.otherType('Order/EDelivery', 'string', 'block'),
		'The service expects a value of type string for Order/EDelivery, but this node sends a block of elements. The service may not understand the value. Ask Westcon.',
	],
	[
		'otherType',
		say.otherType('Order/OrderLines', 'one row', 'any number of rows'),
		'The service expects one row for Order/OrderLines, but this node sends any number of rows. The service may not understand the value. Ask Westcon.',
	],
	[
		'shorter',
		say.shorter('Order/ISAID', 20, 70),
		'The service allows up to 20 characters in Order/ISAID, but this node allows up to 70. Enter no more than 20.',
	],
	[
		'shorter',
		say.shorter('Order/ISAID', 20, null),
		'The service allows up to 20 characters in Order/ISAID, but this node has no limit. Enter no more than 20.',
	],
	[
		'notCompared',
		say.notCompared('Order/EDelivery'),
		'The check could not compare Order/EDelivery. None of the documents that it read describes it. Ask Westcon for the missing one.',
	],
	[
		'longer',
		say.longer('Order/ISAID', 90, 70),
		'The service allows up to 90 characters in Order/ISAID. This node allows up to 70.',
	],
	[
		'additional',
		say.additional('Order/CostCenter'),
		'The service has an optional element that this node does not send: Order/CostCenter.',
	],
	[
		'requiredThere',
		say.requiredThere(['Order/ISAID']),
		"The service's WSDL requires Order/ISAID, but this node does not. If Westcon rejects an order, fill it in.",
	],
	[
		'requiredThere',
		say.requiredThere(['Order/ISAID', 'Order/EDelivery']),
		"The service's WSDL requires Order/ISAID, Order/EDelivery, but this node does not. If Westcon rejects an order, fill them in.",
	],
	[
		'noLengths',
		say.noLengths(),
		"The service's WSDL gives no lengths, so this node uses the lengths of Westcon's guide.",
	],
	[
		'noAction',
		say.noAction(),
		"The service's WSDL gives no Action, so the check cannot tell whether this node sends the right one. Ask Westcon for it.",
	],
	[
		'unread.otherHost',
		say.unread.otherHost('example.com/x'),
		'example.com/x is on another host, so the check did not read it. Ask Westcon for this document.',
	],
	[
		'unread.tooMany',
		say.unread.tooMany('example.com/x'),
		'The WSDL refers to too many documents. The check did not read example.com/x and those after it. Ask Westcon for them.',
	],
	[
		'unread.noAnswer',
		say.unread.noAnswer('example.com/x', 'ETIMEDOUT'),
		'example.com/x did not reply (ETIMEDOUT). Run the check again.',
	],
	[
		'unread.notXml',
		say.unread.notXml('example.com/x'),
		'example.com/x is not readable as XML. Ask Westcon for this document.',
	],
	[
		'unread.status',
		say.unread.status('example.com/x', '404'),
		'example.com/x replied with HTTP 404. Ask Westcon for this document.',
	],
	[
		'clockTooFar',
		say.clockTooFar(420),
		"This machine's clock is about 7 minutes ahead of Westcon's, so Westcon rejects orders for security reasons. Correct the clock.",
	],
	[
		'clockOff',
		say.clockOff(-119),
		"This machine's clock is about 119 seconds behind Westcon's. Westcon still accepts this.",
	],
	[
		'noHttps',
		say.noHttps(),
		'The URL in the credential begins with http, so the authentication key is sent unencrypted. Use an address that begins with https.',
	],
	[
		'certificateNotRead.proxy',
		say.certificateNotRead.proxy(),
		'The check could not find out when the certificate expires, because a proxy is set for this machine.',
	],
	[
		'certificateNotRead.noHandshake',
		say.certificateNotRead.noHandshake(),
		'The check could not find out when the certificate expires, because it could not open a connection of its own.',
	],
	[
		'certificateExpired',
		say.certificateExpired(new Date('2026-11-23T10:00:00Z')),
		'The certificate of the service expired on 2026-11-23. Tell Westcon.',
	],
	[
		'certificateExpires',
		say.certificateExpires(new Date('2026-11-23T10:00:00Z'), 9),
		'The certificate of the service expires on 2026-11-23, in 9 days. Ask Westcon whether it will be renewed.',
	],
	[
		'certificateExpires',
		say.certificateExpires(new Date('2026-11-23T10:00:00Z'), 1),
		'The certificate of the service expires on 2026-11-23, in one day. Ask Westcon whether it will be renewed.',
	],
	[
		'certificateExpires',
		say.certificateExpires(new Date('2026-11-23T10:00:00Z'), 0),
		'The certificate of the service expires on 2026-11-23, in less than a day. Ask Westcon whether it will be renewed.',
	],
];

test.each(sentences)('%s reads well', (_, said, expected) => {
	expect(said).toBe(expected);
});

test('every sentence is in the table', () => {
	const names = Object.entries(say).flatMap(([name, sentence]) =>
		typeof sentence === 'function' ? [name] : Object.keys(sentence).map((inner) => `${name}.${inner}`),
	);
	expect([...new Set(sentences.map(([name]) => name))]).toEqual(names);
});
