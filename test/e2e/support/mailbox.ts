import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';

import hoodiecrow from 'hoodiecrow-imap';

/** An attachment, or a picture in the text where `isInline`. */
export interface MailFile {
	name: string;
	type: string;
	content: Buffer;
	isInline?: boolean;
}

export interface IncomingMail {
	from: string;
	subject: string;
	/** What the email says, in HTML. */
	text?: string;
	files?: MailFile[];
	/** Written by a program that answers emails, such as one for holidays (RFC 3834). */
	isAutomatic?: boolean;
}

/** The inbox of somebody who gets emails; n8n's Email Trigger waits at it. */
export async function startMailbox() {
	const server = hoodiecrow({ plugins: ['IDLE', 'AUTH-PLAIN'], users: { rows: { password: 'sandbox' } } });
	server.listen(0, '127.0.0.1');
	await once(server.server, 'listening');
	const sockets = new Set<Socket>();
	server.server.on('connection', (socket) => sockets.add(socket));
	return {
		/** As n8n's credential form asks for it. */
		login: {
			host: '127.0.0.1',
			port: (server.server.address() as AddressInfo).port,
			user: 'rows',
			password: 'sandbox',
			secure: false,
		},
		deliver: (mail: IncomingMail) => server.appendMessage('INBOX', [], new Date(), messageOf(mail)),
		/** Also ends what n8n holds open, or it would be answered after the tests have ended. */
		close() {
			server.server.close();
			for (const socket of sockets) {
				// As if n8n ended its IDLE (RFC 2177): until then a timer of half an hour keeps the tests from ending.
				socket.emit('data', Buffer.from('DONE\r\n'));
				socket.destroy();
			}
		},
	};
}

/** As mail programs write it: what is no ASCII in a coded word (RFC 2047), files in base64 lines. */
const codedWord = (text: string) => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;

function filePart({ name, type, content, isInline }: MailFile): string {
	return [
		`Content-Type: ${type}; name="${name}"`,
		'Content-Transfer-Encoding: base64',
		`Content-Disposition: ${isInline ? 'inline' : 'attachment'}; filename="${name}"`,
		...(isInline ? [`Content-ID: <${name}>`] : []),
		'',
		...(content.toString('base64').match(/.{1,76}/g) ?? []),
	].join('\r\n');
}

function multipart(kind: string, parts: string[]): string {
	const boundary = `----=_${kind}`;
	const framed = parts.map((part) => `--${boundary}\r\n${part}\r\n`);
	return `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\n${framed.join('')}--${boundary}--\r\n`;
}

/** The pictures stand with the text, before the files. */
function messageOf({ from, subject, text: words, files = [], isAutomatic }: IncomingMail): string {
	const content = words ?? 'Please insert. <img src="cid:logo.png">';
	const html = `Content-Type: text/html; charset=utf-8\r\n\r\n<p>${content}</p>`;
	const text = multipart('related', [html, ...files.filter(({ isInline }) => isInline).map(filePart)]);
	const attached = files.filter(({ isInline }) => !isInline).map(filePart);
	return [
		`From: ${codedWord("Zoë 🌷 Nuñez-O'Brien")} <${from}>`,
		'To: orders@example.com',
		`Subject: ${codedWord(subject)}`,
		...(isAutomatic ? ['Auto-Submitted: auto-replied'] : []),
		`Message-ID: <${Math.random()}@example.com>`,
		`Date: ${new Date().toUTCString()}`,
		'MIME-Version: 1.0',
		multipart('mixed', [text, ...attached]),
	].join('\r\n');
}
