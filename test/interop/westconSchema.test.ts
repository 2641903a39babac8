import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { change } from './change';
import { validateXml } from './xmllint';
import { descend, parseXml, withoutEmpty } from './xmlTree';

const soap = (name: string) => `{http://www.w3.org/2003/05/soap-envelope}${name}`;
const westcon = (name: string) => `{http://webservices.westcon.com}${name}`;
const message = readFileSync(join(__dirname, 'samples/wcf-message.xml'), 'utf8');
const sampleBody = readFileSync(join(__dirname, '../westcon/samples/guide-4.2.3/request-body.xml'), 'utf8');
const findings = (xml: string) => validateXml(xml, 'westcon-message.xsd').join('\n');

/** One thing wrong each: what is exchanged for what, and the element that has to be named. */
const bodyMistakes: Array<[string, string | RegExp, string, string]> = [
	[
		'order swapped',
		/(<City>Belmont<\/City>)\s*(<State>CA<\/State>)/,
		'<State>CA</State><City>Belmont</City>',
		'State',
	],
	[
		'bill-to block where the table has it',
		'<ShipToAddress>',
		'<BillToAddress><City>Bonn</City></BillToAddress><ShipToAddress>',
		'BillToAddress',
	],
	[
		'product before quantity',
		/<QuantityOrdered>1<\/QuantityOrdered>/,
		'<Product><ProductNumber>A</ProductNumber></Product>',
		'Product',
	],
	[
		'misspelt',
		/<CustomerNumber>1231913<\/CustomerNumber>/,
		'<CustomerAccountNumber>1231913</CustomerAccountNumber>',
		'CustomerAccountNumber',
	],
	["the table's VRFQuantitys", '<Product>', '<VRFQuantitys/><Product>', 'VRFQuantitys'],
	['wrong capitals', /<Plantcode>|<Product>/, '<PlantCode>1</PlantCode><Product>', 'PlantCode'],
	["Order in the service's namespace", '<Order xmlns="">', '<Order>', 'Order'],
	[
		'an inner element in a namespace',
		'<City>Belmont',
		'<City xmlns="http://webservices.westcon.com">Belmont',
		'City',
	],
	['request in no namespace', '<request>', '<request xmlns="">', 'request'],
	['date as the table writes it', '2016-09-08', '20160908', 'OrderDate'],
	['date with a time', '2016-09-08', '2016-09-08T00:00:00', 'OrderDate'],
	['date with a zone', '2016-09-08', '2016-09-08Z', 'OrderDate'],
	['empty date', '2016-09-08', '', 'OrderDate'],
	['empty optional date', '<RequestedShipDate>2016-09-08', '<RequestedShipDate>', 'RequestedShipDate'],
	['boolean in capitals', '<ShipComplete>false', '<ShipComplete>False', 'ShipComplete'],
	['empty boolean', '<BlindShipment>false', '<BlindShipment>', 'BlindShipment'],
	['empty optional text', '<OrderType>ZOR', '<OrderType>', 'OrderType'],
	['empty wrapper', '<ShippingMethod>', '<OrderAttachments/><ShippingMethod>', 'OrderAttachments'],
	[
		'attachment without its inner element',
		'<ShippingMethod>',
		'<OrderAttachments><OrderAttachment>a</OrderAttachment></OrderAttachments><ShippingMethod>',
		'OrderAttachment',
	],
	['too long', '<CarrierCode>UI', '<CarrierCode>12345678901', 'CarrierCode'],
	['no TimeStamp', /<TimeStamp>.*<\/TimeStamp>/, '', 'OperationType'],
	['local TimeStamp', /(?<=<TimeStamp>.*)Z/, '', 'TimeStamp'],
	['no Culture', '<Culture>2000</Culture>', '', 'TransactionID'],
	['no TradingPartnerId', '<TradingPartnerId>WEBSERV</TradingPartnerId>', '', 'CustomerNumber'],
	['required text missing', '<State>CA</State>', '', 'PostalCode'],
	['no order lines', /<OrderLines>[^]*<\/OrderLines>/, '', 'Order'],
	['no line', /<OrderLine>[^]*<\/OrderLine>/, '', 'OrderLines'],
	[
		'the same element twice',
		'<Division>01</Division>',
		'<Division>01</Division><Division>01</Division>',
		'Division',
	],
];

const header = (name: string) => new RegExp(`<a:${name}[^]*</a:${name}>`);
const timestamp = /<u:Timestamp[^]*<\/u:Timestamp>/;
const headerMistakes: Array<[string, string | RegExp, string, string]> = [
	['no Action', header('Action'), '', 'MessageID'],
	['no MessageID', header('MessageID'), '', 'ReplyTo'],
	['no ReplyTo', header('ReplyTo'), '', 'To'],
	['no To', header('To'), '', 'Security'],
	['no Security', /<o:Security[^]*<\/o:Security>/, '', 'Header'],
	['no Timestamp', timestamp, '', 'UsernameToken'],
	[
		'a second Timestamp',
		timestamp,
		'<u:Timestamp><u:Created>2026-11-23T00:52:10.828Z</u:Created><u:Expires>2026-11-23T00:57:10.828Z</u:Expires></u:Timestamp>'.repeat(
			2,
		),
		'Timestamp',
	],
	['no UsernameToken', /<o:UsernameToken[^]*<\/o:UsernameToken>/, '', 'Security'],
	['a Nonce', '</o:UsernameToken>', '<o:Nonce>AAAA</o:Nonce></o:UsernameToken>', 'Nonce'],
	['password digest', '#PasswordText', '#PasswordDigest', 'Password'],
	['password without type', / Type="[^"]*"/, '', 'Password'],
	[
		'an AuthHeader',
		'</s:Header>',
		'<wes:AuthHeader xmlns:wes="Westcon.B2B.WebServices.Wcf"/></s:Header>',
		'AuthHeader',
	],
	['To with ?wsdl', 'purchaseorder.svc<', 'purchaseorder.svc?wsdl<', 'To'],
	['Action of the reply', 'submitOrder</a:Action>', 'submitOrderResponse</a:Action>', 'Action'],
	['ReplyTo an address', /anonymous/, 'none', 'Address'],
	['MessageID not of version 4', '-4e0f-', '-1e0f-', 'MessageID'],
	['To without mustUnderstand', '<a:To s:mustUnderstand="1">', '<a:To>', 'To'],
	['mustUnderstand in no namespace', '<a:Action s:mustUnderstand', '<a:Action mustUnderstand', 'Action'],
	[
		'Security need not be understood',
		'<o:Security s:mustUnderstand="1"',
		'<o:Security s:mustUnderstand="0"',
		'Security',
	],
	['id with a colon', 'u:Id="_0"', 'u:Id="uuid:0"', 'Timestamp'],
	['Created without milliseconds', '10.828Z</u:Created>', '10Z</u:Created>', 'Created'],
	['Created in local time', '10.828Z</u:Created>', '10.828+01:00</u:Created>', 'Created'],
	[
		'2004/08 addressing',
		'xmlns:a="http://www.w3.org/2005/08/addressing"',
		'xmlns:a="http://schemas.xmlsoap.org/ws/2004/08/addressing"',
		'Action',
	],
	[
		'SOAP 1.1',
		'http://www.w3.org/2003/05/soap-envelope',
		'http://schemas.xmlsoap.org/soap/envelope/',
		'Envelope',
	],
];

describe("the hand-written schema of Westcon's message", () => {
	it("accepts the guide's sample as a WCF client would send it", () => {
		expect(findings(message)).toBe('');
	});

	it("has a sample message that is the guide's body, without its empty elements and with a TimeStamp", () => {
		const sent = descend(parseXml(message), soap('Body'), westcon('submitOrder'));
		const metadata = descend(sent, westcon('request'), 'WestconMetadata');
		expect(metadata.children.map((child) => child.name)).toContain('TimeStamp');
		metadata.children = metadata.children.filter((child) => child.name !== 'TimeStamp');
		expect(sent).toEqual(withoutEmpty(parseXml(sampleBody)));
	});

	it('accepts other prefixes for the same namespaces', () => {
		expect(findings(message.replace(/\bs:/g, 'soap:').replace(/xmlns:s=/, 'xmlns:soap='))).toBe('');
	});

	it("accepts what the guide's .NET sample sends empty", () => {
		const emptied = change(change(message, '>WEBSERV<', '><'), '<Culture>2000<', '<Culture><');
		expect(findings(emptied)).toBe('');
	});

	it("accepts the 12 digits that the guide's .NET sample has as line number", () => {
		expect(findings(change(message, '>4211894021<', '>201609080347<'))).toBe('');
	});

	it.each([...bodyMistakes, ...headerMistakes])('finds: %s', (_title, from, to, element) => {
		expect(findings(change(message, from, to))).toMatch(new RegExp(`Element '(\\{[^}]*\\})?${element}'`));
	});

	it('finds a document that is not well-formed', () => {
		expect(findings(change(message, '</s:Body>', ''))).toContain('parser error');
	});

	it('does not take a missing schema for a valid document', () => {
		expect(() => validateXml(message, 'no-such.xsd')).toThrow('no-such.xsd');
	});
});
