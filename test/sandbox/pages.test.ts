import { spawn } from '../support/processes';
import { X509Certificate } from 'node:crypto';
import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { makeCertificate } from '../../sandbox/certificate';
import { startSandbox, type Sandbox } from '../../sandbox';
import {
	at,
	edit,
	logiztikAddress,
	logiztikOrder,
	postLogiztik,
	postWestcon,
	send,
	texts,
	westconOrder,
} from './raw';

const KEY = 'k&y<with>/odd+characters%';
const TOKEN = 'token/with odd+%<&';
const ESCAPED_KEY = 'k&amp;y&lt;with>/odd+characters%';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ now: at(0), authenticationKey: KEY, token: TOKEN });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const withKey = edit(westconOrder, [/sandbox-key[^<]*/, ESCAPED_KEY]);
const root = (url: string) => new URL('/', url).href;

describe('The pages', () => {
	it.each([
		['the root', () => root(sandbox.westcon.url)],
		['the service', () => sandbox.westcon.url],
		['the root of the other supplier', () => root(sandbox.logiztik.url)],
	])('show at %s what came in', async (_, url) => {
		await postWestcon(
			sandbox,
			edit(
				withKey,
				[/Line1>/, 'Line>'],
				['20 First Street</Line1>', '20 First Street</Line>'],
				['>10<', '>1234567<'],
			),
		);
		await postLogiztik(sandbox, edit(logiztikOrder, ['PO-1', '<![CDATA[<b>]]>']));
		await postLogiztik(sandbox, edit(logiztikOrder, ['PO-1', '']));
		const reply = await send(url());
		expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
		expect(reply.text).toContain('1. westcon: PO-1 → 200</h2>');
		expect(reply.text).toContain('<li>request/Order/ShipToAddress/Line (unknown name)</li>');
		expect(reply.text).toContain('<li>request/Order/OrderLines/OrderLine[1]/CustomerLineNumber</li>');
		expect(reply.text).toContain('2. logiztik: &lt;b&gt; → 200, placed</h2>');
		expect(reply.text).toContain('3. logiztik: no PO number → 200, placed</h2>');
		expect(reply.text).toContain('<td>westcon:PO-1</td><td>1</td>');
		expect(reply.text).not.toContain('<b>');
	});

	it('say the same as JSON, and do not record those who look on', async () => {
		await postWestcon(sandbox, withKey);
		await send(root(sandbox.westcon.url));
		const books = JSON.parse((await send(new URL('/requests.json', sandbox.logiztik.url).href)).text);
		expect(books).toMatchObject({
			requests: [{ number: 1, supplier: 'westcon', poNumber: 'PO-1', placed: true, answer: { status: 200 } }],
			orders: [{ poNumber: 'PO-1', orderNumber: '0000550260' }],
			counts: { 'westcon:PO-1': 1 },
		});
		expect(sandbox.requests()).toHaveLength(1);
	});

	it('never show key or token, wherever they stood', async () => {
		await postWestcon(sandbox, edit(withKey, ['PO-1', 'ECHO-1']));
		await postWestcon(sandbox, withKey);
		const old = '<AuthHeader xmlns="x"><passWord><![CDATA[odd</char]]></passWord></AuthHeader><o:Security';
		await postWestcon(sandbox, edit(withKey, ['<o:Security', old]));
		await postWestcon(sandbox, edit(withKey, ['<o:Security', old], ['PO-1', 'ECHO-3']));
		await postLogiztik(sandbox, edit(logiztikOrder, ['PO-1', 'ECHO-2']));
		await postLogiztik(sandbox, edit(logiztikOrder, ['PO-1', 'REDIRECT-307-2']));
		await send(logiztikAddress(sandbox, 'wrong-token'), {
			method: 'POST',
			headers: { authorization: 'Basic abcdef' },
		});
		for (const path of ['/', '/requests.json']) {
			const { text } = await send(new URL(path, sandbox.westcon.url).href);
			expect(text).toContain('ECHO-1');
			for (const part of [
				'odd+char',
				'odd</char',
				'odd&lt;/char',
				'odd characters',
				'with odd',
				'with%20odd',
				'wrong-token',
				'abcdef',
			]) {
				expect(text).not.toContain(part);
			}
		}
	});

	it('never show a key that came in UTF-16 under another name', async () => {
		await postWestcon(sandbox, Buffer.from(edit(westconOrder, ['sandbox-key', 'real']), 'utf16le'));
		const { text } = await send(root(sandbox.westcon.url));
		expect(text).toContain('o:Username&gt;1231913');
		expect(text.replaceAll('\0', '')).not.toContain('real-0123456789');
	});

	it('keep what was received, for programs', async () => {
		await postWestcon(sandbox, withKey);
		expect(sandbox.requests()[0]?.body).toBe(withKey);
		expect(sandbox.requests()[0]?.headers['content-type']).toBe('application/soap+xml; charset=utf-8');
	});
});

describe('HTTPS', () => {
	it('has a certificate that is properly signed', () => {
		const { cert } = makeCertificate();
		const certificate = new X509Certificate(cert);
		expect(certificate.verify(certificate.publicKey)).toBe(true);
		expect(certificate.subjectAltName).toBe('DNS:localhost, IP Address:127.0.0.1');
		expect(certificate.checkIssued(certificate)).toBe(true);
	});

	it('is spoken with a certificate that a client can be told to trust', async () => {
		const secure = await startSandbox({ https: true, now: at(0) });
		const replies = [await postWestcon(secure, westconOrder), await postLogiztik(secure, logiztikOrder)];
		const wsdl = await send(`${secure.westcon.url}?wsdl`, { certificate: secure.certificate });
		const distrust = await send(secure.westcon.url).catch((error: { code: string }) => error.code);
		await secure.close();
		expect(secure.westcon.url).toMatch(/^https:/);
		expect(secure.logiztik.url).toMatch(/^https:/);
		expect(texts(replies[0]!, 'OrderNumber')).toEqual(['0000550260']);
		expect(texts(replies[1]!, 'IsSuccess')).toEqual(['true']);
		expect(wsdl.text).toContain(`location="${secure.westcon.url}"`);
		expect(distrust).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
	});
});

describe('Starting and closing', () => {
	it('takes the ports it is given, and says when one is taken', async () => {
		const port = Number(new URL(sandbox.logiztik.url).port);
		await expect(startSandbox({ logiztikPort: port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
	});

	it('goes on after a request that was broken off', async () => {
		const { hostname, port } = new URL(sandbox.westcon.url);
		const socket = connect(Number(port), hostname);
		socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf');
		await once(socket, 'ready');
		socket.destroy();
		await once(socket, 'close');
		expect((await postWestcon(sandbox, withKey)).status).toBe(200);
	});

	it('closes at once, also with an answer still delayed', async () => {
		const closing = await startSandbox({ now: at(0) });
		const late = postWestcon(closing, edit(westconOrder, ['PO-1', 'DELAY-60000-1'])).catch(
			(error: { code: string }) => error.code,
		);
		while (closing.requests().length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
		await closing.close();
		expect(await late).toBe('ECONNRESET');
		await expect(send(closing.westcon.url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
	});

	it('as a command prints where it listens and what it accepts, and ends by a signal', async () => {
		const project = join(__dirname, '../..');
		const options = ['--westcon-port', '0', '--logiztik-port', '0', '--token', 'my-token'];
		const command = spawn(process.execPath, ['--import', 'tsx', 'sandbox/main.ts', ...options], {
			cwd: project,
		});
		let said = '';
		for await (const part of command.stdout) {
			said += String(part);
			if (said.includes('Ctrl-C')) break;
		}
		const address = /http:\S+purchaseorder\.svc/.exec(said)?.[0] ?? '';
		expect((await send(`${address}?wsdl`)).status).toBe(200);
		expect(said).toContain('my-token');
		command.kill('SIGINT');
		expect(await once(command, 'exit')).toEqual([0, null]);
	});
});
