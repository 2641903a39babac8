/** What the benchmark runs: orders with our nodes, and the same bytes by other means. Each gives a function that runs. */
import * as http from 'node:http';
import * as https from 'node:https';
import { join } from 'node:path';

import { boxesOf, orderOf } from './bench.mjs';
import { root } from './project.mjs';

export const httpRequestType = 'n8n-nodes-base.httpRequest';

const credentials = ({ url }) => ({
	westconApi: { environment: 'custom', url, username: 'user', authenticationKey: 'authentication-key' },
	logiztikAllianceApi: { environment: 'custom', url, token: 'a-token-of-the-benchmark' },
});

const asJson = { orderSource: 'json', orderJson: '={{ $json }}' };

/** Runs a node, and fails unless as much came out as was expected. */
async function run(host, node, wanted) {
	const { outputs, error } = await host.runNode(node);
	if (outputs[0]?.length !== wanted) throw new Error(error?.message ?? 'Not all orders came out');
}

const listOf = (count, itemOf) => Array.from({ length: count }, (_, number) => itemOf(number));

let runs = 0;

/** @param settings `orderLedger` and the node's options */
export function submit({ host, supplier }, count, lines, { orderLedger = 'none', ...options } = {}) {
	const parameters = { operation: 'submit', ...asJson, orderLedger, options };
	const items = listOf(count, (number) => orderOf(number, lines));
	const node = { type: 'westcon', parameters, credentials: credentials(supplier) };
	// With a ledger, each run needs numbers of its own.
	const named = (item) => ({
		...item,
		CustomerPurchaseOrderNumber: `${runs}-${item.CustomerPurchaseOrderNumber}`,
	});
	return async () => {
		if (orderLedger !== 'none') runs++;
		await run(host, { ...node, items: orderLedger === 'none' ? items : items.map(named) }, count);
	};
}

export function insert({ host, supplier }, count, boxes) {
	const parameters = { operation: 'insert', ...asJson, orderLedger: 'none' };
	const items = listOf(count, (number) => boxesOf(number, boxes));
	const node = { type: 'logiztikAlliance', parameters, credentials: credentials(supplier), items };
	return async () => await run(host, node, count);
}

/** Rows that become orders of five lines each, in Preview, which sends nothing. */
export function combine({ host }, rows) {
	const parameters = { operation: 'preview', combineItems: true, ...asJson };
	const items = listOf(rows, (row) => orderOf(Math.floor(row / 5), 1));
	return async () => await run(host, { type: 'westcon', parameters, items }, rows / 5);
}

/** n8n's HTTP Request node with the message in its item. It starts all requests at once. */
export function httpRequest({ host, supplier }, count, body) {
	const parameters = {
		method: 'POST',
		url: supplier.url,
		sendBody: true,
		contentType: 'raw',
		rawContentType: 'application/soap+xml; charset=utf-8',
		body: '={{ $json.xml }}',
		options: { batching: { batch: { batchSize: 1, batchInterval: 0 } } },
	};
	const items = listOf(count, () => ({ xml: body }));
	const node = { type: httpRequestType, parameters, settings: { typeVersion: 4.2 }, items };
	return async () => await run(host, node, count);
}

/** n8n's helper, by a node that awaits each request. */
export function oneAtATime({ host, supplier }, count, body) {
	const rawContentType = 'application/soap+xml; charset=utf-8';
	const { url } = supplier;
	const parameters = { method: 'POST', url, nodeCredentialType: 'westconApi', rawContentType, body };
	const items = listOf(count, () => ({}));
	const node = { type: httpRequestType, parameters, credentials: credentials(supplier), items };
	return async () => await run(host, node, count);
}

/** One connection that stays open, and nothing else. */
export const bare =
	({ supplier: { url, cert } }, count, body) =>
	async () => {
		const { Agent, request } = url.startsWith('https:') ? https : http;
		const agent = new Agent({ keepAlive: true, maxSockets: 1 });
		const headers = { 'content-type': 'application/soap+xml; charset=utf-8' };
		for (let order = 0; order < count; order++)
			await new Promise((resolve, reject) => {
				const sent = request(url, { method: 'POST', agent, headers, ca: cert }, (reply) =>
					reply.resume().on('end', resolve),
				);
				sent.on('error', reject).end(body);
			});
		agent.destroy();
	};

/** The `soap` library, with a client for each order. */
export const soapClients =
	({ soap, supplier }, count, order) =>
	async () => {
		for (let number = 0; number < count; number++) {
			const client = await soap.createClientAsync(join(root, 'docs/purchaseorder.wsdl'), {
				endpoint: supplier.url,
				forceSoap12Headers: true,
			});
			await client.submitOrderAsync({ order });
		}
	};

/** The message of an order of so many lines. */
export async function messageOf(host, lines) {
	const parameters = { operation: 'preview', ...asJson, options: { includeXml: true } };
	const { outputs } = await host.runNode({ type: 'westcon', parameters, items: [orderOf(0, lines)] });
	return outputs[0][0].json.requestXml;
}
