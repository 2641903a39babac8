import { startSandbox } from '../../../sandbox';
import { makeWsdl } from '../../../nodes/Westcon/purchaseOrder/wsdl';
import { noDifferences } from '../../../nodes/Westcon/serviceCheck/differences';
import { serviceCheck as say } from '../../../nodes/Westcon/serviceCheck/messages';
import { openChecks, ownAction } from './checks';
import { dotnet } from './wsdlServer';

const { serve, check, checkDocuments } = openChecks();
const types = dotnet()['xsd=xsd0'];

/** A sequence as an xs:all, with the last element first. */
const inAnyOrder = (type: string) =>
	type
		.replaceAll('xs:sequence', 'xs:all')
		.replace(/(\s*<xs:element [^>]*>)+/, (elements) => (elements.match(/<[^>]*>/g) ?? []).reverse().join(''));

describe('A contract that fits', () => {
	test('is recognised in the four documents of a .NET service, each of which is read once', async () => {
		const server = await serve(dotnet());
		expect(await check(server.url)).toMatchObject({
			status: 'fits',
			endangersOrders: false,
			summary: say.fits(152, true),
			findings: [say.noLengths(), say.noHttps()],
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

	test('without an Action fits too, and says that the Action was not compared', async () => {
		const withoutAction = / (soapAction|wsaw:Action)="[^"]*"/g;
		const { wsdl, 'wsdl=wsdl0': port, ...schemas } = dotnet();
		const answers = {
			...schemas,
			wsdl: wsdl.replace(withoutAction, ''),
			'wsdl=wsdl0': port.replace(withoutAction, ''),
		};
		expect(await checkDocuments(answers)).toMatchObject({
			status: 'fits',
			summary: say.fits(152, false),
			findings: [say.noLengths(), say.noAction(), say.noHttps()],
			action: null,
		});
	});

	test("is recognised in the sandbox's WSDL, with nothing ordered", async () => {
		const sandbox = await startSandbox();
		const output = await check(sandbox.westcon.url);
		const orders = sandbox.orders();
		await sandbox.close();
		expect(output).toMatchObject({ status: 'fits', differences: noDifferences(), findings: [say.noHttps()] });
		expect(orders).toEqual([]);
	});

	test("is recognised in the package's own WSDL, also with ?wsdl in the credential", async () => {
		const server = await serve({ wsdl: makeWsdl() });
		expect(await check(`${server.url}?wsdl`)).toMatchObject({ status: 'fits', findings: [say.noHttps()] });
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
				${inAnyOrder(product ?? '').replaceAll('xs:string', 'Text')}
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
