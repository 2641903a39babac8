import {
	createServer,
	type IncomingMessage,
	type RequestListener,
	type Server,
	type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import type { Certificate } from './certificate';
import { readContentType } from './contentType';
import { decodeBody } from './decodeBody';
import type { ReceivedRequest, Reply } from './types';

interface Listener {
	port: number;
	close(): Promise<void>;
}

export type Handler = (request: ReceivedRequest) => Reply;

async function receive(incoming: IncomingMessage, now: () => Date): Promise<ReceivedRequest> {
	const { method = 'GET', url = '/', headers } = incoming;
	const [pathname = '', query = ''] = url.split('?');
	const body = await buffer(incoming);
	const text = decodeBody(body, readContentType(headers['content-type']).charset);
	return { method, url, pathname, query, headers, body, text, at: now() };
}

function send(response: ServerResponse, reply: Reply, now: () => Date): void {
	if (reply.breaks === 'before') {
		response.destroy();
		return;
	}
	const body = Buffer.from(reply.body);
	response.sendDate = false;
	response.writeHead(reply.status, {
		date: (reply.clock ?? now()).toUTCString(),
		...reply.headers,
		'content-length': String(body.length),
	});
	if (reply.breaks === 'within') {
		response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.destroy());
	} else {
		response.end(body);
	}
}

function listenerFor(handler: Handler, now: () => Date, closing: AbortSignal): RequestListener {
	const replyTo = async (incoming: IncomingMessage, response: ServerResponse): Promise<void> => {
		const reply = handler(await receive(incoming, now));
		if (reply.delayMilliseconds) {
			await wait(reply.delayMilliseconds, undefined, { signal: closing });
		}
		send(response, reply, now);
	};
	// An aborted request, or a bug in the sandbox, must not end the sandbox.
	return (incoming, response) => void replyTo(incoming, response).catch(() => response.destroy());
}

function closeServer(server: Server, closing: AbortController): Promise<void> {
	closing.abort();
	return new Promise((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
}

/** Listens on 127.0.0.1 only, with HTTPS if there is a certificate. Rejects if the port is taken. */
export function listen(
	port: number,
	certificate: Certificate | undefined,
	now: () => Date,
	handler: Handler,
): Promise<Listener> {
	const closing = new AbortController();
	const onRequest = listenerFor(handler, now, closing.signal);
	const server = certificate ? createTlsServer(certificate, onRequest) : createServer(onRequest);
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => {
			const { port: taken } = server.address() as AddressInfo;
			resolve({ port: taken, close: () => closeServer(server, closing) });
		});
	});
}
