import { makeWsdl } from '../../../nodes/Westcon/purchaseOrder/wsdl';
import { noDifferences } from '../../../nodes/Westcon/serviceCheck/differences';
import { serviceCheck as say } from '../../../nodes/Westcon/serviceCheck/messages';
import { labelled, openChecks } from './checks';
import { changed, dotnet, element, type Answer } from './wsdlServer';

const { serve, check, checkDocuments } = openChecks();

describe('A description that refers to other documents', () => {
	const elsewhere = (document: 'wsdl' | 'wsdl=wsdl0', from: string, to: string) =>
		changed(document, from, to);

	test('on another host is not followed there, and says so', async () => {
		const other = await serve(dotnet());
		const foreign = other.url.replace('127.0.0.1', 'localhost');
		const server = await serve(
			elsewhere('wsdl', 'SERVICE-ADDRESS?wsdl=wsdl0', `${foreign}?wsdl=wsdl0&amp;secret=1`),
		);
		expect(await check(server.url)).toMatchObject({
			status: 'unreachable',
			endangersOrders: false,
			summary: say.incomplete(),
			findings: [say.unread.otherHost(foreign.replace('http://', '')), say.noHttps()],
			differences: noDifferences(),
		});
		expect(other.asked).toEqual([]);
		expect(server.asked).toEqual(['wsdl', 'singleWsdl']);
	});

	test('on another host is read in one piece where the service offers that', async () => {
		const answers = elsewhere('wsdl', 'SERVICE-ADDRESS?wsdl=wsdl0', 'http://localhost:1/x?wsdl=wsdl0');
		const server = await serve({ ...answers, singleWsdl: makeWsdl() });
		expect(await check(server.url)).toMatchObject({ status: 'fits', wsdlUrl: `${server.url}?singleWsdl` });
	});

	test("with the scheme and port behind a load balancer is read from the credential's address", async () => {
		const balanced = (document: string) =>
			document.replaceAll('SERVICE-ADDRESS?', 'https://127.0.0.1:8443/B2B/WebServices/v2/purchaseorder.svc?');
		const answers = Object.fromEntries(
			Object.entries(dotnet()).map(([name, document]) => [name, balanced(document)]),
		);
		expect(await checkDocuments(answers)).toMatchObject({ status: 'fits', documentsRead: 4 });
	});

	test('in a circle is read once', async () => {
		const back =
			'<xsd:import schemaLocation="SERVICE-ADDRESS?xsd=xsd0" namespace="http://webservices.westcon.com"/>';
		const server = await serve({
			...changed(
				'wsdl=wsdl0',
				'<wsdl:types>',
				'<wsdl:import location="SERVICE-ADDRESS?wsdl" namespace="urn:x"/><wsdl:types>',
			),
			'xsd=xsd1': dotnet()['xsd=xsd1'].replace(
				'<xs:element name="guid"',
				`${back.replace('xsd:import', 'xs:import')}<xs:include schemaLocation="SERVICE-ADDRESS?xsd=xsd1"/>$&`,
			),
		});
		expect(await check(server.url)).toMatchObject({ status: 'fits' });
		expect(server.asked).toHaveLength(5);
	});

	test('without end is read to a limit', async () => {
		const link = (next: number) =>
			`<wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/"><wsdl:import location="SERVICE-ADDRESS?wsdl=${next}"/></wsdl:definitions>`;
		const endless = Array.from({ length: 100 }, (_, index) => [`wsdl=${index}`, link(index + 1)] as const);
		const server = await serve({ wsdl: link(0), ...Object.fromEntries(endless) });
		const output = await check(server.url);
		expect(output).toMatchObject({ status: 'unreachable', documentsRead: 40 });
		expect(output.findings[0]).toBe(say.unread.tooMany(`${server.url}?wsdl=39`));
		expect(server.asked).toHaveLength(41);
	});

	test('with a place for any element is not said to miss what it does not name', async () => {
		const output = await checkDocuments(changed('xsd=xsd0', element('ISAID'), '<xs:any minOccurs="0"/>'));
		expect(output).toMatchObject({ endangersOrders: true, differences: noDifferences() });
		expect(output.findings[0]).toBe(say.notCompared(labelled('Order/ISAID')));
	});

	test('with types that hold each other, or grow without end, is read all the same', async () => {
		const nested = Array.from({ length: 12 }, (_, level) => {
			const inner = Array.from(
				{ length: 8 },
				(_unused, index) => `<xs:element name="E${index}" type="tns:T${level + 1}"/>`,
			);
			return `<xs:complexType name="T${level}"><xs:sequence>${inner.join('')}</xs:sequence></xs:complexType>`;
		});
		const self =
			'<xs:complexType name="T12"><xs:sequence><xs:element name="E" type="tns:T12"/></xs:sequence></xs:complexType>';
		const documents = changed(
			'xsd=xsd0',
			element('ISAID'),
			'<xs:element name="ISAID" form="unqualified" type="tns:T0"/>',
		);
		const output = await checkDocuments({
			...documents,
			'xsd=xsd0': documents['xsd=xsd0'].replace(
				'<xs:element name="submitOrder">',
				`${nested.join('')}${self}$&`,
			),
		});
		expect(output.differences).toEqual({
			...noDifferences(),
			types: [{ path: 'Order/ISAID', package: 'string', service: 'block' }],
		});
		expect(output.findings[1]).toBe(say.notCompared('Order/VRFHeaders'));
	});

	test.each<[string, Answer, (address: string) => string]>([
		['is missing', { status: 404 }, (address) => say.unread.status(address, '404')],
		['is no XML', 'hello', (address) => say.unread.notXml(address)],
		[
			'is cut off',
			`<a>${'x'.repeat(6 * 1024 * 1024)}</a>`,
			(address) => say.unread.noAnswer(address, 'REPLY_TOO_LARGE'),
		],
	])('of which one %s names it', async (_, answer, finding) => {
		const server = await serve({ ...dotnet(), 'xsd=xsd0': answer });
		expect(await check(server.url)).toMatchObject({
			status: 'unreachable',
			endangersOrders: false,
			findings: [finding(`${server.url}?xsd=xsd0`), say.noHttps()],
			differences: noDifferences(),
		});
	});

	test('with a type that nothing describes does not claim to fit', async () => {
		const output = await checkDocuments(
			changed(
				'xsd=xsd0',
				element('EDelivery'),
				'<xs:element name="EDelivery" form="unqualified" minOccurs="0" type="tns:Lost"/>',
			),
		);
		expect(output).toMatchObject({ status: 'unreachable', differences: noDifferences() });
		expect(output.findings[0]).toBe(say.notCompared('Order/EDelivery'));
	});
});
