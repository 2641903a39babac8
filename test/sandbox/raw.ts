import { readFileSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { join } from 'node:path';
import type { Sandbox } from '../../sandbox';

export interface RawReply {
	status: number;
	headers: IncomingHttpHeaders;
	bytes: Buffer;
	text: string;
}

export interface RawRequest {
	method?: string;
	headers?: Record<string, string>;
	body?: string | Buffer;
	/** A certificate to trust. */
	certificate?: string;
}

/** Sends one request on its own connection. Rejects if the connection closes before the reply is complete. */
export function send(url: string, { method = 'GET', headers = {}, body, certificate }: RawRequest = {}) {
	return new Promise<RawReply>((resolve, reject) => {
		const begin = url.startsWith('https:') ? httpsRequest : httpRequest;
		const request = begin(url, { method, headers, agent: false, ca: certificate }, (response) => {
			const parts: Buffer[] = [];
			response.on('data', (part: Buffer) => parts.push(part));
			response.on('error', reject);
			response.on('end', () => {
				const bytes = Buffer.concat(parts);
				const { statusCode: status = 0 } = response;
				resolve({ status, headers: response.headers, bytes, text: bytes.toString() });
			});
		});
		request.on('error', reject);
		request.end(body);
	});
}

const sample = (name: string): string => readFileSync(join(__dirname, 'samples', name), 'utf8');

export const westconOrder = sample('westcon-order.xml');
export const logiztikOrder = sample('logiztik-order.xml');

/** When the Westcon sample was created. */
export const CREATED = new Date('2026-03-04T10:00:00.000Z');
export const at =
	(minutes: number, seconds = 0) =>
	() =>
		new Date(CREATED.getTime() + minutes * 60_000 + seconds * 1000);

/** Replaces parts of a text. A part that is not in it is a mistake in the test. */
export function edit(text: string, ...changes: Array<[part: string | RegExp, replacement: string]>): string {
	return changes.reduce((current, [part, replacement]) => {
		const isThere = typeof part === 'string' ? current.includes(part) : current.search(part) >= 0;
		if (!isThere) throw new Error(`The sample has no ${String(part)} to change.`);
		return current.replace(part, () => replacement);
	}, text);
}

export const SOAP_TYPE = 'application/soap+xml; charset=utf-8';

export function postWestcon(
	sandbox: Sandbox,
	body: string | Buffer,
	contentType = SOAP_TYPE,
): Promise<RawReply> {
	const headers = { 'content-type': contentType };
	const { certificate } = sandbox;
	return send(sandbox.westcon.url, { method: 'POST', headers, body, certificate });
}

export function logiztikAddress(sandbox: Sandbox, token = sandbox.logiztik.token): string {
	const { url } = sandbox.logiztik;
	return `${url}/api/Pos/InsertarPosXmlClientesAllianceNuevaVersion/${encodeURIComponent(token)}`;
}

export function postLogiztik(sandbox: Sandbox, body: string | Buffer, contentType = 'application/xml') {
	const headers = { 'content-type': contentType };
	return send(logiztikAddress(sandbox), { method: 'POST', headers, body, certificate: sandbox.certificate });
}

/** The texts of all elements with this local name. */
export function texts(reply: RawReply, name: string): string[] {
	const element = new RegExp(`<(?:[\\w-]+:)?${name}\\b[^>]*?(?:/>|>([^<]*)</)`, 'g');
	return [...reply.text.matchAll(element)].map((match) => match[1] ?? '');
}
