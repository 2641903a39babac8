import { createHmac } from 'node:crypto';
import { EventEmitter, on, once } from 'node:events';
import { createServer } from 'node:https';
import type { IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { json } from 'node:stream/consumers';

import { running } from './running';

const secret = 'the app secret of a sandbox';

/** What Shopify's REST API says to the requests of n8n's trigger and node. */
interface Shop {
	/** As n8n's credential form asks for it. */
	login: object;
	/** Sends an order to the webhook that n8n asked for; Shopify repeats one that it thinks was lost. */
	deliver(order: object, signedWith?: string): Promise<void>;
	/** The next change of an order that was asked for. */
	nextUpdate(): Promise<Record<string, unknown>>;
	close(): Promise<void>;
}

export async function startShopify(): Promise<Shop> {
	const changes = new EventEmitter();
	const updates = on(changes, 'update');
	let address = '';
	async function answer(request: IncomingMessage): Promise<object> {
		const body = request.method === 'GET' ? {} : ((await json(request)) as Record<string, never>);
		if (body.order) changes.emit('update', { path: request.url, ...(body.order as object) });
		if (!body.webhook) return { webhooks: [] };
		({ address } = body.webhook as { address: string });
		return { webhook: { id: 1 } };
	}
	const server = createServer(running.certificate, (request, response) => {
		void answer(request).then((reply) => {
			response.setHeader('content-type', 'application/json').end(JSON.stringify(reply));
		});
	});
	await once(server.listen(0, '127.0.0.1'), 'listening');
	const { port } = server.address() as AddressInfo;
	return {
		// n8n puts `.myshopify.com` and the path behind it, which the question mark makes a query of.
		login: { shopSubdomain: `127.0.0.1:${port}/?`, accessToken: 'a token', appSecretKey: secret },
		deliver: async (order, signedWith = secret) => await deliver(address, order, signedWith),
		nextUpdate: async () => ((await updates.next()).value as [Record<string, unknown>])[0],
		close: async () => {
			server.closeAllConnections();
			await once(server.close(), 'close');
		},
	};
}

async function deliver(address: string, order: object, key: string) {
	const body = JSON.stringify(order);
	const headers = {
		'content-type': 'application/json',
		'x-shopify-topic': 'orders/paid',
		'x-shopify-shop-domain': 'example.myshopify.com',
		'x-shopify-api-version': '2026-10',
		'x-shopify-hmac-sha256': createHmac('sha256', key).update(body).digest('base64'),
	};
	const response = await fetch(address, { method: 'POST', headers, body });
	if (!response.ok) throw new Error(`the webhook ${address} answered ${response.status}`);
}
