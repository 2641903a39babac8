import { noDifferences, type Differences } from '../../../nodes/Westcon/serviceCheck/differences';
import { serviceCheck as say } from '../../../nodes/Westcon/serviceCheck/messages';
import { labelled, namespace, openChecks, ownAction } from './checks';
import { changed, dotnet, element } from './wsdlServer';

const { checkDocuments } = openChecks();
const types = dotnet()['xsd=xsd0'];

describe('A contract that differs', () => {
	const line = 'Order/OrderLines/OrderLine';
	const orderNumber = 'submitOrderResponse/submitOrderResult/Order/OrderNumber';
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
			say.renamed(`${line}/VRFQuantities`, 'VRFQuantitys'),
		],
		[
			'an element in other capitals',
			changed('xsd=xsd0', 'name="Plantcode"', 'name="PlantCode"'),
			{ renamed: [{ path: `${line}/Plantcode`, name: 'PlantCode' }] },
			say.renamed(labelled(`${line}/Plantcode`), 'PlantCode'),
		],
		[
			'a missing element',
			changed('xsd=xsd0', element('ISAID'), ''),
			{ missing: ['Order/ISAID'] },
			say.missing(labelled('Order/ISAID')),
		],
		[
			'a missing block, named without what it holds',
			changed('xsd=xsd0', element('DeliveryInstructions'), ''),
			{ missing: ['Order/DeliveryInstructions'] },
			say.missing('Order/DeliveryInstructions'),
		],
		[
			'an additional element that is required',
			changed('xsd=xsd0', element('ISAID'), `${text('ISAID')}${text('CostCenter', 1)}`),
			{ additional: [{ path: 'Order/CostCenter', required: true }] },
			say.additionalRequired('Order/CostCenter'),
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
			say.otherPlace('Order/BillToAddress', 'EDelivery'),
		],
		[
			'a shorter length',
			changed('xsd=xsd0', element('CustomerPurchaseOrderNumber'), limited('CustomerPurchaseOrderNumber', 20)),
			{ lengths: [{ path: 'Order/CustomerPurchaseOrderNumber', package: 35, service: 20 }] },
			say.shorter(labelled('Order/CustomerPurchaseOrderNumber'), 20, 35),
		],
		[
			'another type',
			changed(
				'xsd=xsd0',
				'name="ShipComplete" nillable="true" type="xs:boolean"',
				'name="ShipComplete" type="xs:int"',
			),
			{ types: [{ path: 'Order/ShippingMethod/ShipComplete', package: 'boolean', service: 'int' }] },
			say.otherType(labelled('Order/ShippingMethod/ShipComplete'), 'int', 'boolean'),
		],
		[
			'a value in the place of a block',
			changed('xsd=xsd0', element('EDelivery'), text('EDelivery')),
			{ types: [{ path: 'Order/EDelivery', package: 'block', service: 'string' }] },
			say.otherType('Order/EDelivery', 'string', 'block'),
		],
		[
			'a list that takes one row only',
			changed(
				'xsd=xsd0',
				'maxOccurs="unbounded" form="unqualified" name="OrderLine"',
				'maxOccurs="1" form="unqualified" name="OrderLine"',
			),
			{ types: [{ path: line, package: 'any number of rows', service: 'one row' }] },
			say.otherType(labelled(line), 'one row', 'any number of rows'),
		],
		[
			'another Action',
			{
				...changed('wsdl=wsdl0', `wsaw:Action="${ownAction}"`, 'wsaw:Action="urn:other"'),
				wsdl: changed('wsdl', `soapAction="${ownAction}"`, 'soapAction="urn:other"').wsdl,
			},
			{ action: { package: ownAction, service: 'urn:other' } },
			say.differentAction('urn:other', ownAction),
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
			say.otherNamespace('submitOrder', 'urn:other', namespace, 3),
		],
		[
			'inner elements in the namespace',
			{ ...dotnet(), 'xsd=xsd0': types.replaceAll('form="unqualified" ', '') },
			{ namespaces: [{ path: 'WestconMetadata', package: '', service: namespace, elements: 150 }] },
			say.otherNamespace('WestconMetadata', namespace, '', 149),
		],
		[
			'a binding to SOAP 1.1',
			changed('wsdl', 'http://schemas.xmlsoap.org/wsdl/soap12/', 'http://schemas.xmlsoap.org/wsdl/soap/'),
			{ binding: 'SOAP 1.1, document' },
			say.otherBinding('SOAP 1.1, document'),
		],
		[
			'an address with another path',
			changed(
				'wsdl',
				'soap12:address location="SERVICE-ADDRESS"',
				'soap12:address location="https://10.0.0.1/orders.svc/ws"',
			),
			{ address: 'https://10.0.0.1/orders.svc/ws' },
			say.differentAddress('https://10.0.0.1/orders.svc/ws'),
		],
		[
			'another operation',
			{
				...changed('wsdl=wsdl0', 'operation name="submitOrder"', 'operation name="placeOrder"'),
				wsdl: changed('wsdl', 'operation name="submitOrder"', 'operation name="placeOrder"').wsdl,
			},
			{ operations: ['placeOrder'] },
			say.noOperation(['placeOrder']),
		],
		[
			'a reply with another name for the order number',
			changed('xsd=xsd0', 'name="OrderNumber"', 'name="OrderNo"'),
			{ renamed: [{ path: orderNumber, name: 'OrderNo' }] },
			say.renamedInReply(orderNumber, 'OrderNo'),
		],
		[
			'a reply without an order number',
			{ ...dotnet(), 'xsd=xsd0': types.replace(/<xs:element [^>]*name="OrderNumber"[^>]*\/>/, '') },
			{ missing: [orderNumber] },
			say.missingInReply(orderNumber),
		],
	];

	test.each(dangerous)(
		'by %s is reported exactly, as a danger',
		async (_, documents, differences, finding) => {
			const output = await checkDocuments(documents);
			expect(output.differences).toEqual({ ...noDifferences(), ...differences });
			expect(output).toMatchObject({ status: 'differs', endangersOrders: true });
			expect(output.findings[0]).toBe(finding);
			const count = differences.order?.length ?? 1;
			expect(output.summary).toBe(say.differs(count, count, finding));
		},
	);

	const harmless: Case[] = [
		[
			'a longer length',
			changed('xsd=xsd0', element('ISAID'), limited('ISAID', 90)),
			{ lengths: [{ path: 'Order/ISAID', package: 70, service: 90 }] },
			say.longer(labelled('Order/ISAID'), 90, 70),
		],
		[
			'an additional element that is optional',
			changed('xsd=xsd0', element('ISAID'), `${text('ISAID')}${text('CostCenter')}`),
			{ additional: [{ path: 'Order/CostCenter', required: false }] },
			say.additional('Order/CostCenter'),
		],
	];

	test.each(harmless)(
		'by %s is reported exactly, as no danger',
		async (_, documents, differences, finding) => {
			const output = await checkDocuments(documents);
			expect(output.differences).toEqual({ ...noDifferences(), ...differences });
			expect(output).toMatchObject({ status: 'differs', endangersOrders: false });
			expect(output.findings[0]).toBe(finding);
			expect(output.summary).toBe(say.differs(1, 0, ''));
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
		expect(output.findings).toEqual([
			say.differentAction('urn:other', ownAction),
			say.renamed(`${line}/VRFQuantities`, 'VRFQuantitys'),
			say.missing(labelled('Order/OrderQuote')),
			say.shorter(labelled(`${line}/Plantcode`), 2, 4),
			say.longer(labelled('Order/ISAID'), 90, 70),
			say.noHttps(),
		]);
		expect(output.summary).toBe(say.differs(5, 4, output.findings[0] ?? ''));
	});

	test('in nothing but what is required fits, and names what is required', async () => {
		const output = await checkDocuments(
			changed('xsd=xsd0', element('CustomerLongPONumber'), text('CustomerLongPONumber', 1)),
		);
		expect(output).toMatchObject({ status: 'fits', requiredByService: ['Order/CustomerLongPONumber'] });
		expect(output.findings[0]).toBe(say.requiredThere([labelled('Order/CustomerLongPONumber')]));
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
