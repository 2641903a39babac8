import { openPoStatus } from '../nodes/LogiztikAlliance/purchaseOrder/reply/poStatus';
import { readReply as readLogiztik } from '../nodes/LogiztikAlliance/purchaseOrder/reply/readReply';
import { openEnvelope } from '../nodes/Westcon/soap/envelope';
import { readReply as readWestcon } from '../nodes/Westcon/purchaseOrder/reply/readReply';
import { readContract } from '../nodes/Westcon/serviceCheck/readContract';
import { readXml } from '../nodes/shared/xml/readXml';
import { letTimersRun } from './support/letTimersRun';

const size = 1_000_000;
const filledWith = (text: string) => text.repeat(Math.ceil(size / text.length));
const spaces = filledWith(' ');

const soap = 'http://www.w3.org/2003/05/soap-envelope';
const refusal = (detail: string) =>
	`<s:Envelope xmlns:s="${soap}"><s:Body><submitOrderResponse xmlns="http://webservices.westcon.com"><submitOrderResult>` +
	`<Order xmlns=""><Errors><ErrorDetail>${detail}</ErrorDetail></Errors></Order>` +
	'</submitOrderResult></submitOrderResponse></s:Body></s:Envelope>';
const status = (message: string) =>
	`<PoStatus><IsSuccess>false</IsSuccess><Message>${message}</Message></PoStatus>`;

const replyOf = (text: string) => ({ status: 200, headers: {}, body: Buffer.from(text) });
const westcon = (text: string) => () => readWestcon(replyOf(text), { poNumber: 'PO', at: new Date() });
const logiztik = (text: string) => () =>
	readLogiztik(openPoStatus(replyOf(text), String(size)), {
		poNumber: 'PO',
		action: 'INSERT',
		inRequest: new Set(['PO']),
	});

/** Groups of groups, each twice: twice as much work for each more, and no element in them. */
function groupsOfGroups(count: number): string {
	const groups = Array.from({ length: count }, (_, index) => {
		const next = `<x:group ref="t:g${index + 1}"/>`;
		return `<x:group name="g${index}"><x:sequence>${next}${next}</x:sequence></x:group>`;
	});
	return (
		'<w:definitions xmlns:w="http://schemas.xmlsoap.org/wsdl/" xmlns:x="http://www.w3.org/2001/XMLSchema" xmlns:t="u">' +
		'<w:types><x:schema targetNamespace="u"><x:element name="e"><x:complexType><x:group ref="t:g0"/></x:complexType>' +
		`</x:element>${groups.join('')}</x:schema></w:types><w:message name="m"><w:part name="p" element="t:e"/></w:message>` +
		'<w:portType name="p"><w:operation name="o"><w:input message="t:m"/></w:operation></w:portType></w:definitions>'
	);
}

/** Each takes longer than a test may where the work grows with the square of the text. */
test.each<[string, () => unknown]>([
	['titles that do not end', westcon(filledWith('<title '))],
	['titles that do not end', logiztik(filledWith('<title '))],
	['order numbers that do not end', westcon(filledWith('<OrderNumber '))],
	['spaces in a message', westcon(refusal(`a${spaces}b`))],
	['the same words again and again', westcon(refusal(filledWith('Material ')))],
	[
		'errors by the thousand',
		westcon(refusal(filledWith('</ErrorDetail></Errors><Errors><ErrorDetail>Order block is null'))),
	],
	['errors in errors', westcon(refusal(`${'<Errors>'.repeat(50_000)}${'</Errors>'.repeat(50_000)}`))],
	['elements in elements', logiztik(`<PoStatus>${'<a>'.repeat(50_000)}${'</a>'.repeat(50_000)}</PoStatus>`)],
	[
		'details by the thousand',
		logiztik(status(filledWith('<PoErrorDetails><Message>a</Message></PoErrorDetails>'))),
	],
	['materials without end', westcon(refusal('Material a is not defined for sales org b '.repeat(200)))],
	['a long word', westcon(refusal(`Material a is not defined for sales org ${filledWith('x')}`))],
	['the same words again and again', logiztik(status(filledWith('consignee code ')))],
	[
		'prefixes by the thousand',
		() => {
			const declarations = Array.from({ length: 20_000 }, (_, index) => `xmlns:p${index}="u"`);
			return readXml(`<a ${declarations.join(' ')}>${'<b/>'.repeat(100_000)}</a>`);
		},
	],
	[
		'declarations before an envelope',
		() => openEnvelope(`${'<?a?>'.repeat(1000)}x<s:Envelope xmlns:s="${soap}"><s:Body/></s:Envelope>`),
	],
	['a WSDL that multiplies', () => readContract([{ root: readXml(groupsOfGroups(60))! }], 'o')],
])('gets through %s', async (_, read) => {
	expect(read).not.toThrow();
	await letTimersRun();
});
