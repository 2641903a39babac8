import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeParameters } from 'n8n-workflow';
import type { Sandbox } from '../../sandbox';
import { testBed } from '../support/testBed';
import { guideFields } from './formValues';
import { startForeignServer, type ForeignServer } from './foreignServer';
import { toOrderJson, type OrderJson } from './orderShapes';
import { validateXml } from './xmllint';
import { descend, parseXml, withoutEmpty, type XmlElement } from './xmlTree';

const readText = (file: string) => readFileSync(join(__dirname, file), 'utf8');
const readOrder = (file: string) => JSON.parse(readText(file)) as OrderJson;
const soap = (name: string) => `{http://www.w3.org/2003/05/soap-envelope}${name}`;
const westcon = (name: string) => `{http://webservices.westcon.com}${name}`;
const inSecurity = (name: string) =>
	`{http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd}${name}`;
const inUtility = (name: string) =>
	`{http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd}${name}`;

const guideFolder = '../westcon/samples/guide-4.2.3';
const guideOrder = readOrder(`${guideFolder}/expected-order.json`);
const guideBody = withoutEmpty(parseXml(readText(`${guideFolder}/request-body.xml`)));
const everyField = readOrder('samples/every-field.json');

const fromJson = (orderJson: unknown): INodeParameters => ({
	resource: 'purchaseOrder',
	operation: 'submit',
	orderSource: 'json',
	orderJson: JSON.stringify(orderJson),
});

const beginning = Date.now();

/** Between the beginning of these tests and this moment. */
function expectNow(time: string) {
	expect(Date.parse(time)).toBeGreaterThanOrEqual(beginning);
	expect(Date.parse(time)).toBeLessThanOrEqual(Date.now());
}

const bed = testBed();
let php: ForeignServer;

/** Runs the node once, with one item. */
async function submit(parameters: INodeParameters, account: Sandbox['westcon'] = bed.sandbox.westcon) {
	const { url, username, authenticationKey } = account;
	const run = await bed.host.runNode({
		type: 'westcon',
		parameters,
		credentials: { westconApi: { environment: 'custom', url, username, authenticationKey } },
	});
	return { refusal: run.error?.message, output: run.outputs[0]?.[0]?.json };
}

/** The only request that the sandbox got. */
function onlyRequest() {
	const [request, ...others] = bed.sandbox.requests();
	if (!request) throw new Error('the sandbox got no request');
	expect(others).toEqual([]);
	return request;
}

/** The body of a message without its TimeStamp, which has to be a UTC date-time of now. */
function bodyBesideTimeStamp(message: string): XmlElement {
	const body = descend(parseXml(message), soap('Body'), westcon('submitOrder'));
	const metadata = descend(body, westcon('request'), 'WestconMetadata');
	expectNow(descend(metadata, 'TimeStamp').text);
	metadata.children = metadata.children.filter((child) => child.name !== 'TimeStamp');
	return body;
}

describe("Westcon's message", () => {
	it.each([
		['orderJson', fromJson(guideOrder)],
		['the form', guideFields],
	])("is the guide's sample from %s, element by element, and valid as a whole", async (_from, parameters) => {
		const { output } = await submit(parameters);
		const { body, headers } = onlyRequest();

		expect(output).toMatchObject({ status: 'accepted', orderNumber: bed.sandbox.orders()[0]?.orderNumber });
		expect(headers['content-type']).toMatch(/^application\/soap\+xml\s*;/);
		expect(validateXml(body, 'westcon-message.xsd')).toEqual([]);
		expect(bodyBesideTimeStamp(body)).toEqual(guideBody);
	});

	it('is valid with every field of the contract, of which nothing is dropped', async () => {
		await submit(fromJson(everyField));
		const { body, dropped } = onlyRequest();
		expect(validateXml(body, 'westcon-message.xsd')).toEqual([]);
		expect(dropped).toEqual([]);
	});

	it('lives five minutes, and has an id and a time of its own each time', async () => {
		await submit(fromJson(guideOrder));
		await submit(fromJson({ ...guideOrder, CustomerPurchaseOrderNumber: 'SECOND' }));
		const headers = bed.sandbox.requests().map(({ body }) => descend(parseXml(body), soap('Header')));
		const ids = headers.map(
			(header) => descend(header, '{http://www.w3.org/2005/08/addressing}MessageID').text,
		);
		expect(new Set(ids).size).toBe(2);
		for (const header of headers) {
			const timestamp = descend(header, inSecurity('Security'), inUtility('Timestamp'));
			const { text: created } = descend(timestamp, inUtility('Created'));
			const { text: expires } = descend(timestamp, inUtility('Expires'));
			expect(Date.parse(expires) - Date.parse(created)).toBe(300_000);
			expectNow(created);
		}
	});
});

describe("Westcon's message, read by PHP's SOAP server", () => {
	beforeEach(async () => {
		php = await startForeignServer();
	});
	afterEach(async () => await php.close());

	const hostile: OrderJson = {
		...everyField,
		CustomerPurchaseOrderNumber: '<![CDATA[&amp;]]>&#38;$&',
		OrderedBy: '"\'  two  spaces — 東京 😀',
	};

	it.each([
		["the guide's sample from orderJson", guideOrder, fromJson(guideOrder)],
		["the guide's sample from the form", guideOrder, guideFields],
		['an order with every field', everyField, fromJson(everyField)],
		['an order with markup, spaces and emoji in its texts', hostile, fromJson(hostile)],
	])('is %s, value by value', async (_name, order, parameters) => {
		const { output } = await submit(parameters, php);
		const TimeStamp = order.WestconMetadata.TimeStamp ?? (expect.stringMatching(/Z$/) as string);
		expect(output).toMatchObject({ status: 'accepted', orderNumber: '0000900001' });
		expect(php.receivedOrders().map(toOrderJson)).toEqual([
			{ ...order, WestconMetadata: { ...order.WestconMetadata, TimeStamp } },
		]);
	});

	it('is refused with a wrong key, which the node says, and no order is taken', async () => {
		const { output, refusal } = await submit(fromJson(guideOrder), { ...php, authenticationKey: 'wrong' });
		expect(output).toBeUndefined();
		expect(refusal).toContain('At least one security token in the message could not be validated.');
		expect(refusal).not.toContain(php.authenticationKey);
		expect(php.receivedOrders()).toEqual([]);
	});
});
