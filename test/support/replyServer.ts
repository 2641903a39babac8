import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { makeCertificate } from '../../sandbox/certificate';
import { listen } from './listen';

/** How a supplier, or whatever stands before it, behaves in one conversation. */
export interface ReplySettings {
	/** 200 unless said otherwise. */
	status?: number;
	headers?: Record<string, string>;
	/** UTF-8 unless said otherwise. */
	encoding?: BufferEncoding;
	byteOrderMark?: boolean;
	/** So many spaces go before the body. */
	paddingBytes?: number;
	/** By how many minutes the supplier's clock is ahead, or behind where negative. */
	clockMinutes?: number;
	/**
	 * `closed`: the request is read and the connection closed without an answer. `cut`: it is closed in the middle of
	 * the answer. `silent`: no answer ever comes. `untrusted`: https with a certificate that nobody has signed.
	 * `unknownHost`: a name that does not exist. `refused`: nobody listens. `notSecure`: http where https is asked for.
	 * `secure`: https where http is asked for.
	 */
	connection?: 'closed' | 'cut' | 'silent' | 'untrusted' | 'unknownHost' | 'refused' | 'notSecure' | 'secure';
}

export interface ReceivedRequest {
	method: string;
	path: string;
	contentType: string;
	body: string;
}

export interface ReplyServer {
	/** Scheme, host and port, as the node is told them. */
	origin: string;
	port: number;
	/** Every request so far, redirected and repeated ones too. */
	requests: ReceivedRequest[];
	/** When the first request has come in whole. */
	received: Promise<void>;
	close(): Promise<void>;
}

/** Longer than a name may be, so that it is unknown without a question to any name server. */
const unknownHost = `${'a'.repeat(64)}.example`;

/** Starts a server on 127.0.0.1 that gives every request the same answer. */
export async function startReplyServer(body: string, settings: ReplySettings): Promise<ReplyServer> {
	const { connection } = settings;
	const requests: ReceivedRequest[] = [];
	let tellReceived = () => {};
	const received = new Promise<void>((resolve) => (tellReceived = resolve));
	const answer = (request: IncomingMessage, response: ServerResponse) => {
		void readRequest(request).then((read) => {
			requests.push(read);
			tellReceived();
			sendReply(response, body, settings);
		});
	};
	const certificate = connection === 'untrusted' ? await makeCertificate() : undefined;
	const server: Server = certificate ? createSecureServer(certificate, answer) : createServer(answer);
	const ownPort = await listen(server);
	const close = async () => {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	};
	if (connection === 'refused') await close();
	// Its own could be taken by another server in the meantime; this one is nobody's.
	const port = connection === 'refused' ? 1 : ownPort;
	const scheme = connection === 'untrusted' || connection === 'notSecure' ? 'https' : 'http';
	const host = connection === 'unknownHost' ? unknownHost : '127.0.0.1';
	return { origin: `${scheme}://${host}:${port}`, port, requests, received, close };
}

async function readRequest(request: IncomingMessage): Promise<ReceivedRequest> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) chunks.push(chunk as Buffer);
	return {
		method: request.method ?? '',
		path: request.url ?? '',
		contentType: request.headers['content-type'] ?? '',
		body: Buffer.concat(chunks).toString(),
	};
}

/** What TLS says to a request in clear: a fatal alert (RFC 8446, section 6). */
const unexpectedMessage = Buffer.from('1503010002020a', 'hex');

function sendReply(response: ServerResponse, body: string, settings: ReplySettings) {
	const { status = 200, headers = {}, connection, clockMinutes = 0 } = settings;
	if (connection === 'silent') return;
	if (connection === 'closed') {
		response.destroy();
		return;
	}
	if (connection === 'secure') {
		response.socket?.end(unexpectedMessage);
		return;
	}
	const bytes = encodeBody(body, settings);
	const date = new Date(Date.now() + clockMinutes * 60_000).toUTCString();
	response.writeHead(status, { ...headers, date, 'content-length': bytes.length });
	if (connection === 'cut') response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
	else response.end(bytes);
}

function encodeBody(body: string, { encoding, byteOrderMark, paddingBytes = 0 }: ReplySettings): Buffer {
	const text = `${byteOrderMark ? '\uFEFF' : ''}${' '.repeat(paddingBytes)}${body}`;
	return Buffer.from(text, encoding);
}
