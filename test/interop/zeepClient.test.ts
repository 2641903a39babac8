import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSandbox, type Sandbox } from '../../sandbox';
import { toRequest, type OrderJson } from './orderShapes';
import { validateXml } from './xmllint';
import { descend, parseXml, withoutEmpty } from './xmlTree';
import { placeWithZeep } from './zeepClient';

const readText = (file: string) => readFileSync(join(__dirname, file), 'utf8');
const readOrder = (file: string) => JSON.parse(readText(file)) as OrderJson;
const guideFolder = '../westcon/samples/guide-4.2.3';
const guideOrder = readOrder(`${guideFolder}/expected-order.json`);
const everyField = readOrder('samples/every-field.json');
const timeStamp = '2026-11-23T00:52:10.828Z';

/** The sandbox remembers what it read as text. */
const asText = (order: OrderJson): unknown =>
	JSON.parse(
		JSON.stringify(order, (_name, value: unknown) => (typeof value === 'boolean' ? String(value) : value)),
	);

function sentBody(envelope: string): string {
	const [body] = /<(\w+:)?submitOrder [^]*<\/(\w+:)?submitOrder>/.exec(envelope) ?? [];
	if (body === undefined) throw new Error('there is no submitOrder in what zeep sent');
	return body;
}

const wsdls: Array<[string, (sandbox: Sandbox) => string]> = [
	["this folder's WSDL", () => join(__dirname, 'purchaseorder.wsdl')],
	["the sandbox's WSDL", (sandbox) => `${sandbox.westcon.url}?wsdl`],
	["the package's own WSDL", () => join(__dirname, '../../docs/purchaseorder.wsdl')],
];

describe.each(wsdls)('zeep, by %s, with the sandbox', (_title, wsdlOf) => {
	let sandbox: Sandbox;

	beforeEach(async () => {
		sandbox = await startSandbox({ authenticationKey: 'k&y <with> "quotes", $& and +/%20' });
	});
	afterEach(async () => await sandbox.close());

	async function place(order: OrderJson, authenticationKey = sandbox.westcon.authenticationKey) {
		const { WestconMetadata: metadata, Order } = toRequest(order);
		const { url, username } = sandbox.westcon;
		return await placeWithZeep({
			wsdl: wsdlOf(sandbox),
			url,
			username,
			authenticationKey,
			metadata: { ...metadata, TimeStamp: timeStamp },
			order: Order,
		});
	}

	it.each([
		["the guide's sample", guideOrder],
		['an order with every field', everyField],
	])('places %s, of which every value arrives', async (_name, order) => {
		const answer = await place(order);
		const [remembered, ...others] = sandbox.orders();
		const { WestconMetadata } = order;

		expect(answer.result).toMatchObject({ OrderNumber: expect.stringMatching(/^\d{10}$/) as string });
		expect(answer.result).toMatchObject({ OrderNumber: remembered?.orderNumber });
		expect(others).toEqual([]);
		expect({ WestconMetadata, ...(remembered?.order as object) }).toEqual(asText(order));
		expect(sandbox.requests().flatMap((request) => request.dropped)).toEqual([]);
		expect(validateXml(sentBody(answer.sent), 'westcon.xsd')).toEqual([]);
	});

	it("writes the guide's own body", async () => {
		const sent = parseXml(sentBody((await place(guideOrder)).sent));
		const metadata = descend(sent, '{http://webservices.westcon.com}request', 'WestconMetadata');
		metadata.children = metadata.children.filter((child) => child.name !== 'TimeStamp');
		expect(sent).toEqual(withoutEmpty(parseXml(readText(`${guideFolder}/request-body.xml`))));
	});

	it('is told of a wrong key by a fault, and nothing is placed', async () => {
		const answer = await place(guideOrder, 'wrong');
		expect(answer.result).toBeUndefined();
		expect(answer.fault?.subcodes.join()).toMatch(/FailedAuthentication|InvalidSecurity/);
		expect(sandbox.orders()).toEqual([]);
	});

	it("is told of a product that the service does not know in the result's Errors", async () => {
		const [line] = guideOrder.OrderLines as OrderJson[];
		const order = {
			...guideOrder,
			OrderLines: [{ ...line, Product: { ProductReferenceUID: '02', ProductNumber: 'UNKNOWN' } }],
		};
		const answer = await place(order as OrderJson);
		expect(JSON.stringify(answer.result)).toContain('Material [UNKNOWN] is not defined');
	});
});
