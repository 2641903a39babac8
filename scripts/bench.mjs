/**
 * npm run bench: what an order costs with the Westcon node, and what the same bytes cost with n8n's own helper and the
 * same credential, as the HTTP Request node uses them (test/support/httpRequest.ts). Both run in n8n's engine against
 * a server on this machine that answers at once, one request after the other. The peer is handed finished XML: reading,
 * checking and writing the order, and reading the reply, is what ours adds.
 */
import { createServer } from 'node:http';
import { main, step } from './lib/say.mjs';
import { installDependencies, packPackage } from './lib/setup.mjs';
import { load } from './lib/typescript.mjs';

const reply =
	'<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body><submitOrderResponse xmlns="http://webservices.westcon.com"><submitOrderResult><Order xmlns=""><ConfirmationNumber>WS1</ConfirmationNumber><OrderNumber>0000000001</OrderNumber></Order></submitOrderResult></submitOrderResponse></s:Body></s:Envelope>';

const startServer = () =>
	new Promise((resolve) => {
		const server = createServer((request, response) => {
			request.resume().on('end', () => response.setHeader('content-type', 'application/soap+xml').end(reply));
		});
		server.listen(0, '127.0.0.1', () => resolve(server));
	});

const orderOf = (number, lines) => ({
	CustomerPurchaseOrderNumber: `PO-${number}`,
	CustomerAccount: { CustomerNumber: '1231913', SalesOrganization: '2000' },
	ShipToAddress: {
		Company: 'ABC',
		Line1: '1 Road',
		City: 'Belmont',
		State: 'CA',
		PostalCode: '94012',
		Country: 'US',
	},
	OrderLines: Array.from({ length: lines }, (_, line) => ({
		QuantityOrdered: line + 1,
		UnitPrice: 120.5,
		Product: { ProductNumber: `SKU-${line}` },
	})),
});

const westcon = { operation: 'submit', orderSource: 'json', orderJson: '={{ $json }}' };

const httpRequest = (url, body) => ({
	method: 'POST',
	url,
	nodeCredentialType: 'westconApi',
	rawContentType: 'application/soap+xml; charset=utf-8',
	body,
});

/** Milliseconds per order of a run; it counts only if every order came out. */
async function time(host, request, orders) {
	const startedAt = performance.now();
	const run = await host.runNode({ ...request, items: orders });
	const milliseconds = performance.now() - startedAt;
	if (run.outputs[0]?.length !== orders.length)
		throw new Error(run.error?.message ?? 'Not all orders came out');
	return milliseconds / orders.length;
}

async function compare(host, url, count, lines) {
	const credentials = {
		westconApi: { environment: 'custom', url, username: 'user', authenticationKey: 'authentication-key' },
	};
	const orders = Array.from({ length: count }, (_, number) => orderOf(number, lines));
	const preview = await host.runNode({
		type: 'westcon',
		parameters: { ...westcon, operation: 'preview' },
		items: [orders[0]],
	});
	const body = preview.outputs[0][0].json.requestXml;
	const ours = { type: 'westcon', parameters: westcon, credentials };
	const peer = { type: 'n8n-nodes-base.httpRequest', parameters: httpRequest(url, body), credentials };
	for (const request of [ours, peer]) await time(host, request, orders);
	return {
		count,
		lines,
		bytes: body.length,
		ours: await time(host, ours, orders),
		peer: await time(host, peer, orders),
	};
}

const row = (cells) => `${cells.map((cell) => String(cell).padStart(16)).join('')}\n`;

await main(async () => {
	await installDependencies();
	process.env.PACKAGE_TARBALL = await packPackage();
	const { openHost } = await load('test/support/engine.ts');
	const host = await openHost({ from: 'tarball' });
	const server = await startServer();
	const url = `http://127.0.0.1:${server.address().port}/service`;
	const results = [];
	for (const [count, lines] of [
		[1, 1],
		[200, 1],
		[100, 20],
		[20, 500],
	])
		results.push(await step(`${count} orders of ${lines} lines`, () => compare(host, url, count, lines)));
	server.close();
	host.close();
	process.stdout.write(row(['orders', 'lines', 'bytes', 'Westcon ms', 'n8n helper ms', 'ratio']));
	for (const { count, lines, bytes, ours, peer } of results)
		process.stdout.write(
			row([count, lines, bytes, ours.toFixed(2), peer.toFixed(2), (ours / peer).toFixed(2)]),
		);
	return 0;
});
