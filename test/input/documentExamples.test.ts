import type { IDataObject } from 'n8n-workflow';
import { fields as logiztikFields } from '../../nodes/LogiztikAlliance/purchaseOrder/fields';
import { fields as westconFields } from '../../nodes/Westcon/purchaseOrder/fields';
import type { FieldTable } from '../../nodes/shared/table/field';
import { descend, parseXml, type XmlElement } from '../interop/xmlTree';
import { findingsIn } from '../support/findings';
import { testBed } from '../support/testBed';
import { guideExamples, pageExample } from './documentExamples';

const bed = testBed();

/** Paths and texts of all that holds a value: `Order/OrderLines/OrderLine[]/UnitPrice`. */
function leavesOf(value: unknown, path = ''): Array<[path: string, text: string]> {
	if (typeof value === 'string') return [[path, value]];
	if (Array.isArray(value)) return value.flatMap((row) => leavesOf(row, path));
	return Object.entries(value as object).flatMap(([name, inner]) =>
		leavesOf(inner, path ? `${path}/${name}` : name),
	);
}

const withoutItems = (path: string) => path.replace(/\/[^/]+\[\]/g, '');
const valuePaths = (table: FieldTable) =>
	table.filter(({ xml }) => 'type' in xml).map(({ xml }) => withoutItems(xml.path));

/** What stands in the elements, lists without the elements that repeat. */
function sentLeaves(element: XmlElement, path = ''): Array<[path: string, text: string]> {
	return element.children.flatMap((child): Array<[string, string]> => {
		const here = path ? `${path}/${child.name}` : child.name;
		if (child.children.length > 0) return sentLeaves(child, here);
		return child.text === '' ? [] : [[here, child.text]];
	});
}

async function preview(type: string, order: object, cleanValues: boolean) {
	const { outputs } = await bed.host.runNode({
		type,
		parameters: {
			resource: 'purchaseOrder',
			operation: 'preview',
			orderSource: 'json',
			orderJson: JSON.stringify(order),
			options: { includeXml: true, cleanValues },
		},
	});
	return outputs[0]?.[0]?.json as IDataObject;
}

const pathsOf = (json: IDataObject, level: 'error' | 'warning') =>
	findingsIn(json, level).map(({ path }) => path);

/** `OrderLines/OrderLine/VRFLines/VRFLine/…` → as the examples are written. */
const items =
	/\/(VRFHeader|OrderAttachment|InternalOrderAttachment|ExternalOrderAttachment|DeliveryInstruction|OrderLine|InternalOrderLineAttachment|ExternalOrderLineAttachment|VRFLine|VRFQuantity|Detail)(?=\/)/g;

describe.each([true, false])("The examples in the guide's section 3.1, with Clean Values %s", (isCleaned) => {
	test('stand for all of its 118 elements', () => {
		const paths = leavesOf(guideExamples).map(([path]) => path);
		expect(paths).toHaveLength(118);
		expect([...paths].sort()).toEqual(valuePaths(westconFields).sort());
	});

	test('are sent as they are, with warnings about what contradicts the guide or is long ago', async () => {
		const json = await preview('westcon', guideExamples, isCleaned);
		expect(pathsOf(json, 'error')).toEqual([]);
		expect(json.status).toBe('valid');
		expect(pathsOf(json, 'warning').sort()).toEqual(
			[
				'Order/OrderDate',
				'Order/RequestedShipDate',
				'Order/OrderLines[1]/RequestedDeliveryDate',
				'Order/OrderLines[1]/RequestedShipDate',
				'Order/OrderLines[1]/RequestedShipDate',
				'Order/ShipToAddress/Line1',
				'Order/EndUserAddress/EndUserReferenceNumber',
				'Order/EndUserAddress/Line1',
				'Order/BillToAddress/Line1',
			].sort(),
		);
		const request = descend(
			parseXml(String(json.requestXml)),
			'{http://www.w3.org/2003/05/soap-envelope}Body',
			'{http://webservices.westcon.com}submitOrder',
			'{http://webservices.westcon.com}request',
		);
		const sent = sentLeaves(request)
			.map(([path, text]) => [path.replace(items, ''), text])
			.filter(([path]) => path !== 'WestconMetadata/TimeStamp');
		const asSent = (text: string) => text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');
		const expected = leavesOf(guideExamples)
			.filter(([, text]) => text !== '')
			.map(([path, text]) => [path, /Date$/.test(path) ? asSent(text) : text]);
		expect(sent.sort()).toEqual(expected.sort());
	});
});

describe.each([true, false])("The example on Logiztik Alliance's page, with Clean Values %s", (isCleaned) => {
	test('has every element', () => {
		expect(leavesOf(pageExample).map(([path]) => path)).toEqual(valuePaths(logiztikFields));
	});

	test('is sent as it is', async () => {
		const json = await preview('logiztikAlliance', pageExample, isCleaned);
		expect(pathsOf(json, 'error')).toEqual([]);
		expect(json.status).toBe('valid');
		const po = descend(parseXml(String(json.requestXml)), 'Po');
		const sent = sentLeaves(po).map(([path, text]) => [path.replace(items, ''), text]);
		expect(sent).toEqual(leavesOf(pageExample).filter(([, text]) => text !== ''));
	});
});
