import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeParameters } from 'n8n-workflow';
import { testBed } from '../support/testBed';
import { change } from './change';
import { pageFields } from './formValues';
import { validateXml } from './xmllint';
import { descend, parseXml, type XmlElement } from './xmlTree';

const exampleFolder = join(__dirname, '../logiztikAlliance/samples/page-example');
const exampleXml = readFileSync(join(exampleFolder, 'request.xml'), 'utf8');
const exampleOrder = JSON.parse(readFileSync(join(exampleFolder, 'order.json'), 'utf8')) as {
	Header: Record<string, string>;
	Details: Array<Record<string, string>>;
};
/** The operation says the action. */
const headerWithoutAction = { ...exampleOrder.Header, Accion: '' };

const fromJson = (operation: string, order: object): INodeParameters => ({
	resource: 'purchaseOrder',
	operation,
	orderSource: 'json',
	orderJson: JSON.stringify(order),
});

const bed = testBed();

/** Runs the node once and gives the last request that the sandbox got, once the node is content. */
async function send(parameters: INodeParameters) {
	const run = await bed.host.runNode({
		type: 'logiztikAlliance',
		parameters,
		credentials: { logiztikAllianceApi: { environment: 'custom', ...bed.sandbox.logiztik } },
	});
	expect(run.error?.message).toBeUndefined();
	const request = bed.sandbox.requests().at(-1);
	if (!request) throw new Error('the sandbox got no request');
	return request;
}

/** `10.0` and `10` are the same length: numbers are compared as numbers. */
function withPlainNumbers(element: XmlElement): XmlElement {
	const isDecimal = /^\d+\.\d+$/.test(element.text);
	const text = isDecimal ? String(Number(element.text)) : element.text;
	return { ...element, text, children: element.children.map(withPlainNumbers) };
}

describe("Logiztik's document", () => {
	it("is the page's example from orderJson, element by element, and valid", async () => {
		const { body, headers } = await send(fromJson('insert', exampleOrder));
		expect(headers['content-type']).toMatch(/^application\/xml\b/);
		expect(validateXml(body, 'logiztik.xsd')).toEqual([]);
		expect(parseXml(body)).toEqual(parseXml(exampleXml));
	});

	// The form has a warehouse for local orders only, as the page's table asks; its example names one all the same.
	it("is the page's example from the form, beside the warehouse that FINAL does not need, and valid", async () => {
		const { body } = await send(pageFields);
		const withoutWarehouse = change(exampleXml, '<WarehouseCode>DGG<', '<WarehouseCode><');
		expect(validateXml(body, 'logiztik.xsd')).toEqual([]);
		expect(withPlainNumbers(parseXml(body))).toEqual(withPlainNumbers(parseXml(withoutWarehouse)));
	});

	it.each([
		['orderJson', fromJson('delete', { ...exampleOrder, Header: headerWithoutAction })],
		['the form', { ...pageFields, operation: 'delete' }],
	])('is valid for a deletion from %s, and deletes', async (_from, parameters) => {
		await send(fromJson('insert', exampleOrder));
		const { body } = await send(parameters);
		expect(validateXml(body, 'logiztik.xsd')).toEqual([]);
		expect(descend(parseXml(body), 'Po', 'Header', 'Accion').text).toBe('DELETE');
		expect(bed.sandbox.orders()).toEqual([]);
	});
});
