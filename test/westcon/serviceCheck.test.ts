import tls from 'node:tls';
import { makeCertificate, type Certificate } from '../../sandbox/certificate';
import { startSandbox } from '../../sandbox';
import { makeWsdl } from '../../nodes/Westcon/wsdl';
import { noDifferences, type Differences } from '../../nodes/Westcon/serviceCheck/differences';
import { openHost, type Host } from '../support/engine';
import {
	changed,
	dotnet,
	serveWsdl,
	type Answer,
	type ServerOptions,
	type WsdlServer,
} from './wsdl/wsdlServer';

const namespace = 'http://webservices.westcon.com';
const ownAction = `${namespace}/WestconWebServices-PurchaseOrderWebService/submitOrder`;
const username = '1231913';
const authenticationKey = ['check', 'me', '0123456789', 'abcdefghijklmnop'].join('-');

const types = dotnet()['xsd=xsd0'];
const element = (name: string) => new RegExp(`<xs:element [^>]*name="${name}"[^>]*/>`);

let host: Host;
const servers: WsdlServer[] = [];
beforeAll(async () => {
	host = await openHost();
});
afterAll(() => host?.close());
afterEach(async () => {
	await Promise.all(servers.splice(0).map(async (server) => await server.close()));
});

async function serve(answers: Record<string, Answer>, options?: ServerOptions) {
	const server = await serveWsdl(answers, options);
	servers.push(server);
	return server;
}

interface Output {
	status: string;
	endangersOrders: boolean;
	summary: string;
	findings: string[];
	differences: Differences;
	requiredByService: string[];
	clockDifferenceSeconds: number | null;
	certificateExpires: string | null;
	action: string | null;
	wsdlUrl: string;
	documentsRead: number;
	elementsCompared: number;
}

async function runCheck(url: string, items = [{}], onError?: 'continueErrorOutput') {
	return await host.runNode({
		type: 'westcon',
		parameters: { resource: 'service', operation: 'check' },
		credentials: { westconApi: { environment: 'custom', url, username, authenticationKey } },
		items,
		settings: { onError },
	});
}

async function check(url: string): Promise<Output> {
	const { outputs, error } = await runCheck(url);
	if (error) throw error;
	const json = outputs[0]?.[0]?.json;
	expect(JSON.stringify(json)).not.toContain(authenticationKey);
	return json as unknown as Output;
}

const checkDocuments = async (answers: Record<string, Answer>) => await check((await serve(answers)).url);

const http =
	'The URL in the credential begins with http, so that the authentication key is sent unencrypted.';
const noLengths = "The service's WSDL names no lengths, so the guide's stand.";

describe('A contract that fits', () => {
	test('is recognised in the four documents of a .NET service, each of which is read once', async () => {
		const server = await serve(dotnet());
		expect(await check(server.url)).toMatchObject({
			status: 'fits',
			endangersOrders: false,
			summary: expect.stringMatching(
				/^Westcon's service has the contract that this node sends: 152 elements/,
			),
			findings: [noLengths, http],
			differences: noDifferences(),
			requiredByService: [],
			action: ownAction,
			wsdlUrl: `${server.url}?wsdl`,
			documentsRead: 4,
			elementsCompared: 152,
		});
		expect(server.asked).toEqual(['wsdl', 'wsdl=wsdl0', 'xsd=xsd0', 'xsd=xsd1']);
	});

	test('is read without the credential and without ordering anything', async () => {
		const server = await serve(dotnet());
		await check(server.url);
		expect(server.requests.map(({ method }) => method)).toEqual(['GET', 'GET', 'GET', 'GET']);
		const sent = JSON.stringify(server.requests.map(({ url, rawHeaders }) => [url, rawHeaders]));
		expect(sent).not.toMatch(/authorization|1231913|check-me/i);
	});

	test("is recognised in the sandbox's WSDL, with nothing ordered", async () => {
		const sandbox = await startSandbox();
		const output = await check(sandbox.westcon.url);
		const orders = sandbox.orders();
		await sandbox.close();
		expect(output).toMatchObject({ status: 'fits', differences: noDifferences(), findings: [http] });
		expect(orders).toEqual([]);
	});

	test("is recognised in the package's own WSDL, also with ?wsdl in the credential", async () => {
		const server = await serve({ wsdl: makeWsdl() });
		expect(await check(`${server.url}?wsdl`)).toMatchObject({ status: 'fits', findings: [http] });
		expect(server.asked).toEqual(['wsdl']);
	});

	test('is recognised through an included schema, an extension, a group, a reference and an all', async () => {
		const address = /<xs:complexType name="submitOrderRequestOrderEDelivery">[^]*?<\/xs:complexType>/;
		const product = /<xs:complexType name="\w+OrderLineOrderLineProduct">[^]*?<\/xs:complexType>/.exec(
			types,
		)?.[0];
		const answers = {
			...dotnet(),
			'xsd=xsd0': types
				.replace(product ?? '', '')
				.replace('<xs:element name="submitOrder">', '<xs:include schemaLocation="?xsd=xsd2"/>$&')
				.replace(
					address,
					`<xs:complexType name="submitOrderRequestOrderEDelivery"><xs:complexContent>
						<xs:extension base="tns:Base"><xs:group ref="tns:Mail"/></xs:extension>
					</xs:complexContent></xs:complexType>`,
				),
			'xsd=xsd2': `<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
				${(product ?? '').replaceAll('xs:sequence', 'xs:all').replaceAll('xs:string', 'Text')}
				<xs:simpleType name="Text"><xs:restriction base="xs:string"/></xs:simpleType>
				<xs:complexType name="Base"><xs:sequence><xs:element name="EDeliveryPartnerNumber" type="Text"/></xs:sequence></xs:complexType>
				<xs:group name="Mail"><xs:choice><xs:element name="EmailAddress" type="Text"/></xs:choice></xs:group>
			</xs:schema>`,
		};
		expect(await checkDocuments(answers)).toMatchObject({
			status: 'fits',
			differences: noDifferences(),
			documentsRead: 5,
		});
	});
});

describe('A contract that differs', () => {
	const line = 'Order/OrderLines/OrderLine';
	const limited = (name: string, length: number) =>
		`<xs:element minOccurs="0" form="unqualified" name="${name}"><xs:simpleType><xs:restriction base="xs:string"><xs:maxLength value="${length}"/></xs:restriction></xs:simpleType></xs:element>`;
	const text = (name: string, minOccurs = 0) =>
		`<xs:element minOccurs="${minOccurs}" form="unqualified" name="${name}" type="xs:string"/>`;
	const billTo =
		/<xs:element [^>]*name="BillToAddress"[^>]*\/>\s*<xs:element [^>]*name="BillToContact"[^>]*\/>/;
	const billToText = billTo.exec(types)?.[0] ?? '';

	type Case = [string, ReturnType<typeof dotnet>, Partial<Differences>, string];
	const dangerous: Case[] = [
		[
			'a renamed element',
			changed('xsd=xsd0', 'name="VRFQuantities"', 'name="VRFQuantitys"'),
			{ renamed: [{ path: `${line}/VRFQuantities`, name: 'VRFQuantitys' }] },
			`${line}/VRFQuantities is called VRFQuantitys there`,
		],
		[
			'an element in other capitals',
			changed('xsd=xsd0', 'name="Plantcode"', 'name="PlantCode"'),
			{ renamed: [{ path: `${line}/Plantcode`, name: 'PlantCode' }] },
			`'Plant Code' (${line}/Plantcode) is called PlantCode there`,
		],
		[
			'a missing element',
			changed('xsd=xsd0', element('ISAID'), ''),
			{ missing: ['Order/ISAID'] },
			"(Order/ISAID) is not in the service's contract",
		],
		[
			'a missing block, named without what it holds',
			changed('xsd=xsd0', element('DeliveryInstructions'), ''),
			{ missing: ['Order/DeliveryInstructions'] },
			"Order/DeliveryInstructions is not in the service's contract",
		],
		[
			'an additional element that is required',
			changed('xsd=xsd0', element('ISAID'), `${text('ISAID')}${text('CostCenter', 1)}`),
			{ additional: [{ path: 'Order/CostCenter', required: true }] },
			'Order/CostCenter is required there, and this node does not know it',
		],
		[
			'another order',
			{
				...changed('xsd=xsd0', billTo, ''),
				'xsd=xsd0': types
					.replace(billTo, '')
					.replace(element('EDelivery'), (found) => `${found}${billToText}`),
			},
			{
				order: [
					{ path: 'Order/BillToAddress', after: 'EDelivery' },
					{ path: 'Order/BillToContact', after: 'BillToAddress' },
				],
			},
			'Order/BillToAddress stands elsewhere there, after EDelivery',
		],
		[
			'a shorter length',
			changed('xsd=xsd0', element('CustomerPurchaseOrderNumber'), limited('CustomerPurchaseOrderNumber', 20)),
			{ lengths: [{ path: 'Order/CustomerPurchaseOrderNumber', package: 35, service: 20 }] },
			"'Purchase Order Number' (Order/CustomerPurchaseOrderNumber) takes 20 characters there, this node lets up to 35 through",
		],
		[
			'another type',
			changed(
				'xsd=xsd0',
				'name="ShipComplete" nillable="true" type="xs:boolean"',
				'name="ShipComplete" type="xs:int"',
			),
			{ types: [{ path: 'Order/ShippingMethod/ShipComplete', package: 'boolean', service: 'int' }] },
			'(Order/ShippingMethod/ShipComplete) is int there, this node sends boolean',
		],
		[
			'a value in the place of a block',
			changed('xsd=xsd0', element('EDelivery'), text('EDelivery')),
			{ types: [{ path: 'Order/EDelivery', package: 'block', service: 'string' }] },
			'Order/EDelivery is string there',
		],
		[
			'a list that takes one row only',
			changed(
				'xsd=xsd0',
				'maxOccurs="unbounded" form="unqualified" name="OrderLine"',
				'maxOccurs="1" form="unqualified" name="OrderLine"',
			),
			{ types: [{ path: line, package: 'any number of rows', service: 'one row' }] },
			`(${line}) is one row there, this node sends any number of rows`,
		],
		[
			'another Action',
			{
				...changed('wsdl=wsdl0', `wsaw:Action="${ownAction}"`, 'wsaw:Action="urn:other"'),
				wsdl: changed('wsdl', `soapAction="${ownAction}"`, 'soapAction="urn:other"').wsdl,
			},
			{ action: { package: ownAction, service: 'urn:other' } },
			`The service expects the Action urn:other, this node sends ${ownAction}`,
		],
		[
			'another namespace',
			Object.fromEntries(
				Object.entries(dotnet()).map(([name, document]) => [
					name,
					document.replaceAll(`"${namespace}"`, '"urn:other"'),
				]),
			) as ReturnType<typeof dotnet>,
			{ namespaces: [{ path: 'submitOrder', package: namespace, service: 'urn:other', elements: 4 }] },
			`submitOrder and 3 more below it are in the namespace urn:other there, this node sends them in the namespace ${namespace}`,
		],
		[
			'inner elements in the namespace',
			{ ...dotnet(), 'xsd=xsd0': types.replaceAll('form="unqualified" ', '') },
			{ namespaces: [{ path: 'WestconMetadata', package: '', service: namespace, elements: 150 }] },
			`WestconMetadata and 149 more below it are in the namespace ${namespace} there, this node sends them in no namespace`,
		],
		[
			'a binding to SOAP 1.1',
			changed('wsdl', 'http://schemas.xmlsoap.org/wsdl/soap12/', 'http://schemas.xmlsoap.org/wsdl/soap/'),
			{ binding: 'SOAP 1.1, document' },
			'The service takes no SOAP 1.2 document',
		],
		[
			'an address with another path',
			changed(
				'wsdl',
				'soap12:address location="SERVICE-ADDRESS"',
				'soap12:address location="https://10.0.0.1/orders.svc/ws"',
			),
			{ address: 'https://10.0.0.1/orders.svc/ws' },
			'The service names https://10.0.0.1/orders.svc/ws as its address',
		],
		[
			'another operation',
			{
				...changed('wsdl=wsdl0', 'operation name="submitOrder"', 'operation name="placeOrder"'),
				wsdl: changed('wsdl', 'operation name="submitOrder"', 'operation name="placeOrder"').wsdl,
			},
			{ operations: ['placeOrder'] },
			'The service has no operation submitOrder, but placeOrder',
		],
		[
			'a reply with another name for the order number',
			changed('xsd=xsd0', 'name="OrderNumber"', 'name="OrderNo"'),
			{ renamed: [{ path: 'submitOrderResponse/submitOrderResult/Order/OrderNumber', name: 'OrderNo' }] },
			'submitOrderResponse/submitOrderResult/Order/OrderNumber is called OrderNo there',
		],
	];

	test.each(dangerous)(
		'by %s is reported exactly, as a danger',
		async (_, documents, differences, finding) => {
			const output = await checkDocuments(documents);
			expect(output.differences).toEqual({ ...noDifferences(), ...differences });
			expect(output).toMatchObject({ status: 'differs', endangersOrders: true });
			expect(output.findings[0]).toContain(finding);
			expect(output.summary).toContain('orders are at risk');
			expect(output.summary).toContain(finding);
		},
	);

	const harmless: Case[] = [
		[
			'a longer length',
			changed('xsd=xsd0', element('ISAID'), limited('ISAID', 90)),
			{ lengths: [{ path: 'Order/ISAID', package: 70, service: 90 }] },
			'(Order/ISAID) may have 90 characters there, this node lets up to 70 through',
		],
		[
			'an additional element that is optional',
			changed('xsd=xsd0', element('ISAID'), `${text('ISAID')}${text('CostCenter')}`),
			{ additional: [{ path: 'Order/CostCenter', required: false }] },
			"Order/CostCenter is in the service's contract and not in this node's. It is optional.",
		],
	];

	test.each(harmless)(
		'by %s is reported exactly, as no danger',
		async (_, documents, differences, finding) => {
			const output = await checkDocuments(documents);
			expect(output.differences).toEqual({ ...noDifferences(), ...differences });
			expect(output).toMatchObject({ status: 'differs', endangersOrders: false });
			expect(output.findings[0]).toContain(finding);
			expect(output.summary).toBe(
				"Westcon's contract differs from this node's in one place, none of which keeps an order from arriving complete",
			);
		},
	);

	test('in several ways: what keeps every order from arriving comes first, what is harmless last', async () => {
		const output = await checkDocuments({
			...changed('wsdl=wsdl0', `wsaw:Action="${ownAction}"`, 'wsaw:Action="urn:other"'),
			'xsd=xsd0': types
				.replace(element('ISAID'), limited('ISAID', 90))
				.replace(element('Plantcode'), limited('Plantcode', 2))
				.replace('name="VRFQuantities"', 'name="VRFQuantitys"')
				.replace(element('OrderQuote'), ''),
		});
		expect(
			output.findings.map(
				(finding) => /Action|VRFQuantitys|OrderQuote|Plantcode|ISAID|http /.exec(finding)?.[0],
			),
		).toEqual(['Action', 'VRFQuantitys', 'OrderQuote', 'Plantcode', 'ISAID', undefined]);
		expect(output.summary).toMatch(
			/in 5 places, and orders are at risk: The service expects the Action urn:other/,
		);
	});

	test('in nothing but what is required fits, and names what is required', async () => {
		const output = await checkDocuments(
			changed('xsd=xsd0', element('CustomerLongPONumber'), text('CustomerLongPONumber', 1)),
		);
		expect(output).toMatchObject({ status: 'fits', requiredByService: ['Order/CustomerLongPONumber'] });
		expect(output.findings[0]).toMatch(/^Marked as required .*\(Order\/CustomerLongPONumber\)/);
	});

	test('in number types where the node sends digits fits', async () => {
		const documents = changed(
			'xsd=xsd0',
			element('QuantityOrdered'),
			text('QuantityOrdered').replace('xs:string', 'xs:decimal'),
		);
		expect(await checkDocuments(documents)).toMatchObject({ status: 'fits', differences: noDifferences() });
	});
});

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
			summary:
				"The service's WSDL could not be read completely, so it is not known whether the contract of this node fits",
			findings: [`${foreign.replace('http://', '')} is on another host and was not read.`, http],
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
		expect(output.findings[0]).toContain('there are too many documents');
		expect(server.asked).toHaveLength(41);
	});

	test('with a place for any element is not said to miss what it does not name', async () => {
		const output = await checkDocuments(changed('xsd=xsd0', element('ISAID'), '<xs:any minOccurs="0"/>'));
		expect(output).toMatchObject({ endangersOrders: true, differences: noDifferences() });
		expect(output.findings[0]).toMatch(/\(Order\/ISAID\) could not be compared, because no document/);
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
		expect(output.findings[1]).toMatch(/^Order\/VRFHeaders could not be compared/);
	});

	test('of which one is missing names it', async () => {
		const server = await serve({ ...dotnet(), 'xsd=xsd0': { status: 404 } });
		const output = await check(server.url);
		expect(output).toMatchObject({ status: 'unreachable', differences: noDifferences() });
		expect(output.findings[0]).toBe(`${server.url}?xsd=xsd0 answered HTTP 404.`);
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
		expect(output.findings[0]).toMatch(/^Order\/EDelivery could not be compared/);
	});
});

describe('Where there is no WSDL', () => {
	const doctype = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaa">]><wsdl:definitions xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/">&a;</wsdl:definitions>`;
	const html =
		'<!DOCTYPE html><html><body>Metadata publishing for this service is currently disabled.</body></html>';
	test.each<[string, Answer, RegExp]>([
		[
			'a web page',
			{ status: 200, headers: { 'content-type': 'text/html' }, body: html },
			/HTTP 200 with a web page\. .* does not publish its WSDL/,
		],
		['a 404', { status: 404, body: '' }, /HTTP 404 with an empty body\. Check the URL/],
		['a 500 with a WSDL', { status: 500, body: dotnet().wsdl }, /HTTP 500 with XML that is no WSDL/],
		['a document type', doctype, /HTTP 200 with a document type, which is not read\./],
		['another document', '<a/>', /HTTP 200 with XML that is no WSDL/],
		['text', 'hello', /HTTP 200 with something else than XML/],
		[
			'XML that stops in the middle',
			dotnet().wsdl.slice(0, 900),
			/HTTP 200 with XML that breaks off or is not well-formed/,
		],
	])('but %s, that is said', async (_, answer, summary) => {
		const output = await checkDocuments({ wsdl: answer, singleWsdl: answer });
		expect(output).toMatchObject({
			status: 'unreachable',
			endangersOrders: false,
			differences: noDifferences(),
		});
		expect(output.summary).toMatch(summary);
	});

	test('but a redirect, it is named and not followed', async () => {
		const other = await serve(dotnet());
		const location = `${other.url.replace('127.0.0.1', 'localhost')}?wsdl&secret=1`;
		const output = await checkDocuments({ wsdl: { status: 302, headers: { location } } });
		expect(output.summary).toBe(
			`The service redirects to ${new URL(location).origin} (HTTP 302), which was not followed. Enter the address that it really has as Custom URL.`,
		);
		expect(other.asked).toEqual([]);
	});

	test('but more than anyone would send, reading stops', async () => {
		const output = await checkDocuments({ wsdl: `<a>${'x'.repeat(6 * 1024 * 1024)}</a>` });
		expect(output.status).toBe('unreachable');
		expect(output.summary).toMatch(/far larger .*REPLY_TOO_LARGE/);
	});

	test('because nobody listens, the address is named', async () => {
		const server = await serve({});
		await server.close();
		const output = await check(server.url);
		expect(output).toMatchObject({
			status: 'unreachable',
			clockDifferenceSeconds: null,
			certificateExpires: null,
		});
		expect(output.summary).toBe(
			`${new URL(server.url).host} did not give its WSDL. Nothing answers at this address: check the URL in the credential, the firewall and the proxy. (ECONNREFUSED)`,
		);
	});
});

describe('Clock and certificate', () => {
	const off = (seconds: number) => ({ now: () => new Date(Date.now() - seconds * 1000) });
	test.each<[number, boolean, RegExp]>([
		[420, true, /^This machine's clock is about 7 minutes ahead of Westcon's: set it right/],
		[-780, true, /^This machine's clock is about 13 minutes behind Westcon's: set it right/],
		[-420, false, /clock is about 7 minutes behind Westcon's, which is still accepted/],
	])('a clock that differs by %i seconds is measured', async (seconds, isDanger, finding) => {
		const output = await check((await serve({ wsdl: makeWsdl() }, off(seconds))).url);
		expect(Math.abs((output.clockDifferenceSeconds ?? 0) - seconds)).toBeLessThanOrEqual(2);
		expect(output).toMatchObject({ status: 'fits', endangersOrders: isDanger });
		expect(output.findings[0]).toMatch(finding);
	});

	const day = 24 * 60 * 60 * 1000;

	test('a certificate that nobody has signed is said to be not trusted, with the day of its expiry', async () => {
		const output = await check((await serve(dotnet(), { certificate: makeCertificate() })).url);
		expect(output.status).toBe('unreachable');
		expect(output.summary).toMatch(
			/certificate of the host is not trusted.*\(DEPTH_ZERO_SELF_SIGNED_CERT\)$/,
		);
		const days = (Date.parse(output.certificateExpires ?? '') - Date.now()) / day;
		expect(Math.round(days)).toBe(30);
	});

	test('a certificate that has expired is said to have expired, and when', async () => {
		const certificate = makeCertificate(new Date(Date.now() - 40 * day));
		const output = await check((await serve(dotnet(), { certificate })).url);
		const expired = new Date(Date.now() - 10 * day).toISOString().slice(0, 10);
		expect(output).toMatchObject({ status: 'unreachable', endangersOrders: true });
		expect(output.findings).toContain(`The certificate of the service expired on ${expired}: tell Westcon.`);
	});

	describe('of a trusted https service', () => {
		const secureContext = tls.createSecureContext;
		const trust = ({ cert }: Certificate) =>
			jest
				.spyOn(tls, 'createSecureContext')
				.mockImplementation((options) => secureContext({ ...options, ca: cert }));
		const names = ['HTTPS_PROXY', 'NO_PROXY'];
		const before = names.map((name) => [name, process.env[name]] as const);
		afterEach(() => {
			jest.restoreAllMocks();
			for (const [name, value] of before) {
				if (value === undefined) delete process.env[name];
				else process.env[name] = value;
			}
		});

		test('the near expiry is announced', async () => {
			const certificate = makeCertificate(new Date(Date.now() - 20 * day - 60_000));
			trust(certificate);
			const output = await check((await serve(dotnet(), { certificate })).url);
			expect(output).toMatchObject({ status: 'fits', endangersOrders: false });
			expect(output.findings[1]).toMatch(
				/^The certificate of the service expires on \d{4}-\d\d-\d\d, in 9 days\.$/,
			);
		});

		test('no connection of its own is made where there is a proxy', async () => {
			const certificate = makeCertificate();
			trust(certificate);
			Object.assign(process.env, { HTTPS_PROXY: 'http://127.0.0.1:1', NO_PROXY: '127.0.0.1' });
			const output = await check((await serve(dotnet(), { certificate })).url);
			expect(output).toMatchObject({ status: 'fits', certificateExpires: null });
			expect(output.findings).toContain(
				'When the certificate expires could not be read, because a proxy is set for this machine.',
			);
		});
	});
});

describe('In the workflow', () => {
	test('many items make one check and one item', async () => {
		const server = await serve({ wsdl: makeWsdl() });
		const { outputs } = await runCheck(server.url, [{}, {}, {}]);
		expect(outputs[0]).toHaveLength(1);
		expect(outputs[0]?.[0]?.pairedItem).toEqual({ item: 0 });
		expect(server.asked).toEqual(['wsdl']);
	});

	test('an unusable URL in the credential stops the node, or goes to the error branch', async () => {
		const { error } = await runCheck('orders');
		expect(error?.message).toMatch(/^The credential has no usable URL\./);
		const { outputs } = await runCheck('orders', [{}], 'continueErrorOutput');
		expect(outputs[0]).toEqual([]);
		expect(outputs[1]?.[0]?.json.error).toMatch(/^The credential has no usable URL\./);
	});
});
