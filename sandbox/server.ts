import {
	createServer,
	type IncomingMessage,
	type RequestListener,
	type Server,
	type ServerResponse,
} from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Certificate } from './certificate';
import { decodeBody } from './encoding';
import type { Answer, Received } from './types';

export interface Listener {
	port: number;
	close(): Promise<void>;
}

export type Handler = (received: Received) => Answer;

async function receive(request: IncomingMessage, now: () => Date): Promise<Received> {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	const body = Buffer.concat(parts);
	const text = decodeBody(body, request.headers['content-type'] ?? '') ?? body.toString('latin1');
	const { method = 'GET', url = '/', headers } = request;
	return { method, url, headers, body, text, at: now() };
}

function send(response: ServerResponse, answer: Answer, now: () => Date): void {
	if (answer.closed) {
		response.socket?.destroy();
		return;
	}
	const body = Buffer.from(answer.body);
	response.sendDate = false;
	response.writeHead(answer.status, {
		date: (answer.clock ?? now()).toUTCString(),
		...answer.headers,
		'content-length': String(body.length),
	});
	if (!answer.cut) {
		response.end(body);
		return;
	}
	response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.socket?.destroy());
}

function listenerFor(handler: Handler, now: () => Date, timers: Set<NodeJS.Timeout>): RequestListener {
	const answerRequest = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
		const answer = handler(await receive(request, now));
		if (!answer.delayMilliseconds) return send(response, answer, now);
		const timer = setTimeout(() => {
			timers.delete(timer);
			send(response, answer, now);
		}, answer.delayMilliseconds);
		timers.add(timer);
	};
	// a request broken off half-way, or a mistake of the sandbox's own, must not end the sandbox
	return (request, response) => void answerRequest(request, response).catch(() => response.destroy());
}

function closeServer(server: Server, timers: Set<NodeJS.Timeout>): Promise<void> {
	timers.forEach((timer) => clearTimeout(timer));
	return new Promise((resolve) => {
		server.close(() => resolve());
		server.closeAllConnections();
	});
}

/** Listens on 127.0.0.1 only; with a certificate it speaks HTTPS. Rejects when the port is taken. */
export function listen(
	port: number,
	certificate: Certificate | undefined,
	now: () => Date,
	handler: Handler,
): Promise<Listener> {
	const timers = new Set<NodeJS.Timeout>();
	const onRequest = listenerFor(handler, now, timers);
	const server = certificate ? createTlsServer(certificate, onRequest) : createServer(onRequest);
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, '127.0.0.1', () => {
			const { port: taken } = server.address() as AddressInfo;
			resolve({ port: taken, close: () => closeServer(server, timers) });
		});
	});
}
