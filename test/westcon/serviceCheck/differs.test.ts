import { noDifferences, type Differences } from '../../../nodes/Westcon/serviceCheck/differences';
import { namespace, openChecks, ownAction } from './checks';
import { changed, dotnet, element } from './wsdlServer';

const { checkDocuments } = openChecks();
const types = dotnet()['xsd=xsd0'];

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
