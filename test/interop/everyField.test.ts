import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeParameters } from 'n8n-workflow';
import type { FormPart } from '../../nodes/shared/table/form';
import { collections } from '../../nodes/Westcon/purchaseOrder/collections';
import { form } from '../../nodes/Westcon/purchaseOrder/form';
import { startSandbox, type Sandbox } from '../../sandbox';
import { openHost, type Host } from '../support/engine';
import { xsdLeaves } from '../support/xsdLeaves';
import { arrivedLines, expectedLines, readLines } from './expectedMessage';
import { collectionsIn, fillForm, pick, withCollections } from './fillForm';
import { startForeignServer, type ForeignServer } from './foreignServer';
import { toOrderJson, type OrderJson } from './orderShapes';
import { treeOf } from './randomOrders';
import { validateXml } from './xmllint';
import { descend, parseXml } from './xmlTree';

const soapBody = '{http://www.w3.org/2003/05/soap-envelope}Body';
const westcon = (name: string) => `{http://webservices.westcon.com}${name}`;
const tree = treeOf(xsdLeaves('westcon.xsd', ['submitOrder', 'request']));

const { WestconMetadata, ...Order } = JSON.parse(
	readFileSync(join(__dirname, 'samples/every-field.json'), 'utf8'),
) as OrderJson;
const everyField = { WestconMetadata, Order };

let host: Host;
let sandbox: Sandbox;
let php: ForeignServer;
beforeAll(async () => {
	[sandbox, php] = await Promise.all([startSandbox(), startForeignServer()]);
	host = await openHost();
});
afterAll(async () => {
	host?.close();
	await Promise.all([sandbox.close(), php.close()]);
});
beforeEach(() => sandbox.reset());

async function submit(parameters: INodeParameters, account: Sandbox['westcon'] = sandbox.westcon) {
	const { url, username, authenticationKey } = account;
	const westconApi = { environment: 'custom', url, username, authenticationKey };
	const { error, outputs } = await host.runNode({ type: 'westcon', parameters, credentials: { westconApi } });
	expect([error?.message, error?.description]).toEqual([undefined, undefined]);
	expect(outputs[0]?.[0]?.json).toMatchObject({ status: 'accepted' });
}

/** The body of the last message, as it was sent; its time is the order's own, or the moment's. */
const lastBody = () =>
	/<s:Body>.*<\/s:Body>/s
		.exec(sandbox.requests().at(-1)?.body ?? '')?.[0]
		.replace(/(?<=<TimeStamp>)[^<]*/, 'NOW');

const inFields = (parts: readonly FormPart[]): INodeParameters => ({
	resource: 'purchaseOrder',
	operation: 'submit',
	orderSource: 'fields',
	...fillForm(parts, everyField),
});

const names = collectionsIn(form);

/** Westcon does not use these, or they are for its internal use in a line. */
const jsonOnly = [
	'OrderLine[]/RequestedShipDate',
	'/Plantcode',
	'/PriceOverride',
	'/InternalOrderLineAttachment',
];
const cases: Array<[string, string[]]> = [
	['every collection', names],
	['no collection', []],
	...collections.map(({ name, within }): [string, string[]] => [name, within ? [within, name] : [name]]),
];

test('the form and the order know the same fields', () => {
	const elementOf = (line: string) => line.replace(/ = .*/s, '').replace(/\[\d+\]/g, '[]');
	const inForm = expectedLines(pick(form, everyField), tree);
	const all = readLines(everyField, tree);
	expect(inForm).toEqual(all.filter((line) => !jsonOnly.some((name) => elementOf(line).endsWith(name))));
	expect(new Set(all.map(elementOf)).size).toBe(118);
	expect(new Set(inForm.map(elementOf)).size).toBe(118 - jsonOnly.length);
	expect([...names].sort()).toEqual(collections.map(({ name }) => name).sort());
});

describe.each(cases)('The form with %s filled in', (_, filled) => {
	const parts = withCollections(form, filled);
	const isTimed = filled.includes('internalUse');
	const expected = expectedLines(pick(parts, everyField), tree);
	const isDated = filled.includes('additionalFields');
	const isMoment = (path: string) =>
		(path === 'WestconMetadata/TimeStamp' && !isTimed) || (path === 'Order/OrderDate' && !isDated);
	const atMoment = (line: string) =>
		isMoment(line.replace(/ = .*/s, '')) ? line.replace(/ = .*/s, ' = NOW') : line;

	test('gives a valid message that arrives whole at the sandbox', async () => {
		await submit(inFields(parts));
		const [request, ...others] = sandbox.requests();
		expect(others).toEqual([]);
		expect(validateXml(request?.body ?? '', 'westcon-message.xsd')).toEqual([]);
		expect(request?.dropped).toEqual([]);
		const message = descend(
			parseXml(request?.body ?? ''),
			soapBody,
			westcon('submitOrder'),
			westcon('request'),
		);
		expect(arrivedLines(message, isMoment)).toEqual(expected);
		const read = readLines({ Order: sandbox.orders()[0]?.order }, tree);
		expect(read.map(atMoment)).toEqual(expected.filter((line) => line.startsWith('Order/')));
	});

	test("is read by PHP's SOAP server, field by field", async () => {
		await submit(inFields(parts), php);
		const { WestconMetadata: metadata, ...order } = toOrderJson(php.receivedOrders().at(-1)) as OrderJson;
		expect(readLines({ WestconMetadata: metadata, Order: order }, tree).map(atMoment)).toEqual(expected);
	});

	test('gives the same body as the order as JSON', async () => {
		await submit(inFields(parts));
		const byForm = lastBody();
		await submit({
			resource: 'purchaseOrder',
			operation: 'submit',
			orderSource: 'json',
			orderJson: JSON.stringify(pick(parts, everyField), (_key, value: unknown) =>
				typeof value === 'object' && value !== null && 'given' in value ? value.given : value,
			),
		});
		expect(lastBody()).toBe(byForm);
		expect(byForm).toContain('<Order>');
	});
});
