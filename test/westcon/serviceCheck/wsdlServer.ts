import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import { join } from 'node:path';
import type { Certificate } from '../../../sandbox/certificate';
import { listen } from '../../support/listen';

/** What one address answers; a text is a document with status 200. */
export type Answer = string | { status: number; headers?: Record<string, string>; body?: string };

export interface WsdlServer {
	/** The service's address. */
	url: string;
	/** The queries that were asked for, in this order, as in `wsdl=wsdl0`. */
	asked: string[];
	requests: IncomingMessage[];
	close(): Promise<void>;
}

export const servicePath = '/B2B/WebServices/v2/purchaseorder.svc';

export interface ServerOptions {
	certificate?: Certificate;
	/** The clock that its Date header goes by. */
	now?: () => Date;
}

/** Serves a service description on 127.0.0.1, by query. `SERVICE-ADDRESS` in a document becomes its own address. */
export async function serveWsdl(
	answers: Record<string, Answer>,
	{ certificate, now = () => new Date() }: ServerOptions = {},
): Promise<WsdlServer> {
	const asked: string[] = [];
	const requests: IncomingMessage[] = [];
	const listener: RequestListener = (request, response) => {
		const query = (request.url ?? '').split('?')[1] ?? '';
		asked.push(query);
		requests.push(request);
		const answer = answers[query] ?? { status: 404, body: 'nothing here' };
		const {
			status,
			headers,
			body = '',
		} = typeof answer === 'string' ? { status: 200, headers: {}, body: answer } : answer;
		response.sendDate = false;
		response.writeHead(status, {
			'content-type': 'text/xml; charset=utf-8',
			date: now().toUTCString(),
			...headers,
		});
		response.end(body.replaceAll('SERVICE-ADDRESS', url));
	};
	const server = certificate ? createTlsServer(certificate, listener) : createServer(listener);
	const port = await listen(server);
	const url = `${certificate ? 'https' : 'http'}://127.0.0.1:${port}${servicePath}`;
	const close = () =>
		new Promise<void>((resolve) => {
			server.close(() => resolve());
			server.closeAllConnections();
		});
	return { url, asked, requests, close };
}

const read = (file: string) => readFileSync(join(__dirname, 'dotnet', file), 'utf8');

/** A description in the manner of .NET, in four documents that refer to each other. */
export const dotnet = () => ({
	wsdl: read('service.wsdl'),
	'wsdl=wsdl0': read('wsdl0.wsdl'),
	'xsd=xsd0': read('xsd0.xsd'),
	'xsd=xsd1': read('xsd1.xsd'),
});

export type Documents = ReturnType<typeof dotnet>;

/** The same with a text replaced in one document; the text has to be there. */
export function changed(document: keyof Documents, from: string | RegExp, to: string): Documents {
	const documents = dotnet();
	const text = documents[document].replace(from, () => to);
	if (text === documents[document]) throw new Error(`${document} does not hold ${String(from)}`);
	return { ...documents, [document]: text };
}

/** Where a schema of that service declares an element. */
export const element = (name: string) => new RegExp(`<xs:element [^>]*name="${name}"[^>]*/>`);
