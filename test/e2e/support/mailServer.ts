import { EventEmitter, on, once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { listen } from '../../support/listen';

/** An email as its reader sees it; headers have lower-case names. */
export interface Email {
	headers: Record<string, string>;
	text: string;
}

/** A server that takes every email and sends none on. */
export interface MailServer {
	port: number;
	/** The emails come in their order, each once. */
	next(): Promise<Email>;
	close(): Promise<void>;
}

/** The message as nodemailer writes it: the text in quoted-printable or in base64 (RFC 2045, 6.7 and 6.8). */
function readEmail(message: string): Email {
	const end = message.indexOf('\r\n\r\n');
	const lines = message
		.slice(0, end)
		.replace(/\r\n[ \t]+/g, ' ')
		.split('\r\n');
	const headers = Object.fromEntries(
		lines.map((line) => [line.split(':')[0]?.toLowerCase(), line.replace(/^[^:]*: */, '')]),
	) as Record<string, string>;
	const body = message.slice(end + 4);
	const isBase64 = headers['content-transfer-encoding'] === 'base64';
	return { headers, text: isBase64 ? Buffer.from(body, 'base64').toString() : unquoted(body) };
}

function unquoted(body: string): string {
	const bytes = body
		.replace(/=\r\n/g, '')
		.replace(/=([\dA-F]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
	return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Speaks as much SMTP as it takes to be handed an email (RFC 5321). */
function serve(socket: Socket, take: (message: string) => void) {
	let received = '';
	let isData = false;
	const reply = (line: string) => socket.write(`${line}\r\n`);
	reply('220 ready');
	socket.on('data', (chunk) => {
		received += chunk.toString('latin1');
		const end = isData ? '\r\n.\r\n' : '\r\n';
		while (received.includes(end) && !(isData && end === '\r\n')) {
			const part = received.slice(0, received.indexOf(end));
			received = received.slice(received.indexOf(end) + end.length);
			// A line that begins with a dot was sent with two (RFC 5321, 4.5.2).
			if (isData) take(part.replace(/^\.\./gm, '.'));
			isData = !isData && /^DATA/i.test(part);
			reply(isData ? '354 go on' : /^QUIT/i.test(part) ? '221 bye' : '250 ok');
			if (isData) break;
		}
	});
}

export async function startMailServer(): Promise<MailServer> {
	const arrivals = new EventEmitter();
	const emails = on(arrivals, 'email');
	const server = createServer((socket) =>
		serve(socket, (message) => arrivals.emit('email', readEmail(message))),
	);
	return {
		port: await listen(server),
		next: async () => ((await emails.next()).value as [Email])[0],
		close: async () => void (await once(server.close(), 'close')),
	};
}
