import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSandbox, type Sandbox } from '../../sandbox';
import { spawn } from '../support/processes';
import { requirePhp } from './foreignServer';
import { toRequest, type OrderJson } from './orderShapes';

const guideOrder = JSON.parse(
	readFileSync(join(__dirname, '../westcon/samples/guide-4.2.3/expected-order.json'), 'utf8'),
) as OrderJson;

/** Places an order with PHP's SOAP client, which shares no code with nodes or sandbox. */
async function placeWithPhp(wsdl: string, { westcon }: Sandbox): Promise<unknown> {
	requirePhp();
	const { WestconMetadata, Order: order } = toRequest(guideOrder);
	const metadata = { ...WestconMetadata, TimeStamp: '2026-11-23T00:52:10.828Z' };
	const php = spawn('php', [join(__dirname, 'php_client.php')]);
	php.stdin.end(JSON.stringify({ ...westcon, wsdl, metadata, order }));
	let said = '';
	for await (const part of php.stdout) said += String(part);
	return JSON.parse(said);
}

describe("PHP's SOAP client with the sandbox", () => {
	let sandbox: Sandbox;

	beforeAll(async () => {
		sandbox = await startSandbox({ authenticationKey: 'k&y <with> "quotes", $& and +/%20' });
	});
	beforeEach(() => sandbox.reset());
	afterAll(async () => await sandbox.close());

	it.each([
		["the package's own WSDL", () => join(__dirname, '../../docs/purchaseorder.wsdl')],
		["the sandbox's WSDL", () => `${sandbox.westcon.url}?wsdl`],
	])('places an order by %s, of which nothing is dropped', async (_, wsdlOf) => {
		const answer = await placeWithPhp(wsdlOf(), sandbox);
		expect(sandbox.requests().flatMap(({ dropped }) => dropped)).toEqual([]);
		const [order] = sandbox.orders();
		expect(answer).toMatchObject({ submitOrderResult: { Order: { OrderNumber: order?.orderNumber } } });
		expect(order?.order).toMatchObject({ OrderLines: [{ Product: { ProductNumber: 'SPA508G' } }] });
	});
});
