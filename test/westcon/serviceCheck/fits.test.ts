import { startSandbox } from '../../../sandbox';
import { makeWsdl } from '../../../nodes/Westcon/wsdl';
import { noDifferences } from '../../../nodes/Westcon/serviceCheck/differences';
import { http, openChecks, ownAction } from './checks';
import { dotnet } from './wsdlServer';

const { serve, check, checkDocuments } = openChecks();
const types = dotnet()['xsd=xsd0'];
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
