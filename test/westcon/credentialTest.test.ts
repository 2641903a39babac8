import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startSandbox, type Sandbox } from '../../sandbox';
import { openHost, type Host } from '../support/engine';

let host: Host;
let sandbox: Sandbox;
const closing: Array<() => Promise<unknown>> = [];
beforeAll(async () => {
	[host, sandbox] = await Promise.all([openHost(), startSandbox()]);
});
afterAll(async () => {
	host?.close();
	await sandbox?.close();
});
afterEach(async () => {
	await Promise.all(closing.splice(0).map(async (close) => await close()));
	sandbox.reset();
});

const authenticationKey = ['k$&<y>', 'of', '36', 'characters', '0123456789ab'].join(' ');
const spellings = [authenticationKey, encodeURIComponent(authenticationKey), 'k$&amp;&lt;y&gt; of 36'];

/** The test as the credential's form runs it; no message may show the key. */
async function run(values: Record<string, string>) {
	const account = { environment: 'custom', username: '1231913', authenticationKey, ...values };
	const result = await host.testCredential('westconApi', account);
	for (const spelling of [...spellings, account.authenticationKey])
		expect(result.message).not.toContain(spelling);
	return result;
}

interface Scripted {
	url: string;
	bodies: string[];
}

/** A service that gives every request the same answer. */
async function serve(answer: (response: ServerResponse, body: string) => void): Promise<Scripted> {
	const bodies: string[] = [];
	const server = createServer((request, response) => {
		const chunks: Buffer[] = [];
		request.on('data', (chunk: Buffer) => chunks.push(chunk));
		request.on('end', () => {
			bodies.push(Buffer.concat(chunks).toString());
			answer(response, bodies.at(-1) ?? '');
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	closing.push(async () => {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	});
	return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/purchaseorder.svc`, bodies };
}

const replying = (status: number, body: string, headers: Record<string, string> = {}) =>
	serve((response) => response.writeHead(status, headers).end(body));

const envelope = (body: string) =>
	`<s:Envelope xmlns:s="http://www.w3.org/2003/05/soap-envelope"><s:Body>${body}</s:Body></s:Envelope>`;
const fault = (code: string, reason: string) =>
	envelope(
		`<s:Fault><s:Code><s:Value>s:Sender</s:Value><s:Subcode><s:Value xmlns:x="urn:x">x:${code}</s:Value></s:Subcode></s:Code><s:Reason><s:Text xml:lang="en">${reason}</s:Text></s:Reason></s:Fault>`,
	);
const result = (content: string) =>
	envelope(
		`<submitOrderResponse xmlns="http://webservices.westcon.com"><submitOrderResult><Order xmlns="">${content}</Order></submitOrderResult></submitOrderResponse>`,
	);

describe('With the sandbox', () => {
	test('user name and key that are right are proved, by one message that orders nothing', async () => {
		expect(await run(sandbox.westcon)).toEqual({
			status: 'OK',
			message: 'Westcon accepted the user name and key. Nothing was ordered.',
		});
		expect(sandbox.requests()).toHaveLength(1);
		expect(sandbox.requests()[0]?.body).not.toContain('<Order');
		expect(sandbox.orders()).toEqual([]);
	});

	test.each([
		['key', { authenticationKey }],
		['user name', { username: '7654321' }],
	])('a wrong %s is said to be wrong', async (_, wrong) => {
		expect(await run({ ...sandbox.westcon, ...wrong })).toEqual({
			status: 'Error',
			message:
				'Westcon did not accept the user name and key, and said: At least one security token in the message could not be validated. Check both, and that they are for this environment.',
		});
		expect(sandbox.requests()).toHaveLength(1);
		expect(sandbox.orders()).toEqual([]);
	});

	test.each([
		[20, 'behind'],
		[-20, 'ahead of'],
	])('a clock that is off by %i minutes is named', async (minutes, side) => {
		const other = await startSandbox({ now: () => new Date(Date.now() + minutes * 60_000) });
		closing.push(other.close);
		const { status, message } = await run(other.westcon);
		expect(status).toBe('Error');
		expect(message).toBe(
			`This machine's clock is about 20 minutes ${side} Westcon's, which therefore refuses every message: correct the clock. This does not show whether the user name and key are right.`,
		);
	});

	test('another path is said to have no service', async () => {
		const { message } = await run({ ...sandbox.westcon, url: `${sandbox.westcon.url}x` });
		expect(message).toBe('No order service answered: HTTP 404 with an empty body. Check the URL.');
	});

	test('a certificate that nobody has signed is named as the cause', async () => {
		const other = await startSandbox({ https: true });
		closing.push(other.close);
		const { status, message } = await run(other.westcon);
		expect(status).toBe('Error');
		expect(message).toMatch(/^The certificate of the host is not trusted: .*DEPTH_ZERO_SELF_SIGNED_CERT/);
		expect(other.requests()).toEqual([]);
	});
});

describe('Any other answer is said plainly, after one message', () => {
	test.each<[string, number, string, string]>([
		[
			'a wrong key in words of its own',
			500,
			fault('x', 'Unknown username or incorrect password.'),
			'Westcon did not accept the user name and key, and said: Unknown username or incorrect password. Check both, and that they are for this environment.',
		],
		[
			'a wrong key as in section 5',
			500,
			fault('x', 'Security key account number invalid'),
			'Westcon did not accept the user name and key, and said: Security key account number invalid. Check both, and that they are for this environment.',
		],
		[
			'a wrong key as a failed login',
			500,
			fault('x', 'Login failed.'),
			'Westcon did not accept the user name and key, and said: Login failed. Check both, and that they are for this environment.',
		],
		[
			"a failed login at the service's database",
			500,
			fault('x', "Login failed for user 'Orders'."),
			"This does not show whether the user name and key are right. The service said: Login failed for user 'Orders'. Try again later, or ask Westcon.",
		],
		[
			'a wrong key with a detail that has values of its own',
			500,
			fault('FailedAuthentication', 'No.').replace(
				'</s:Fault>',
				'<s:Detail><Value>5</Value></s:Detail></s:Fault>',
			),
			'Westcon did not accept the user name and key, and said: No. Check both, and that they are for this environment.',
		],
		[
			'InvalidSecurity with the right time',
			500,
			fault('InvalidSecurity', 'An error occurred.'),
			'Westcon did not accept the user name and key, and said: An error occurred. Check both, and that they are for this environment.',
		],
		[
			'another Action',
			500,
			fault('ActionNotSupported', 'No such action.'),
			"This does not show whether the user name and key are right. The service said: No such action. Compare the contracts with the operation 'Check' of the resource 'Service'.",
		],
		[
			'another address',
			500,
			fault('DestinationUnreachable', 'Not here.'),
			'This does not show whether the user name and key are right. The service said: Not here. Check the path of the URL.',
		],
		[
			'a service that is down',
			500,
			fault('x', 'The service is currently down.'),
			'This does not show whether the user name and key are right. The service said: The service is currently down. Try again later, or ask Westcon.',
		],
		[
			'another message',
			200,
			result('<Errors><ErrorDetail>CustomerAccount block is null</ErrorDetail></Errors>'),
			'This does not show whether the user name and key are right. The service did not answer as the guide says: CustomerAccount block is null. Ask Westcon.',
		],
		[
			'an order number',
			200,
			result('<OrderNumber>0000550260</OrderNumber>'),
			'This does not show whether the user name and key are right. The service did not answer as the guide says: 0000550260. Ask Westcon.',
		],
		[
			'an empty result',
			200,
			result(''),
			'This does not show whether the user name and key are right. The service did not answer as the guide says. Ask Westcon.',
		],
		[
			'a good answer with status 500',
			500,
			result('<Errors><ErrorDetail>Order block is null</ErrorDetail></Errors>'),
			'No order service answered: HTTP 500 with something other than the documented reply. Try again later, or ask Westcon.',
		],
		[
			'the words in a web page',
			200,
			'<html>Order block is null</html>',
			'No order service answered: HTTP 200 with a web page. Check the URL.',
		],
		[
			'a login page',
			401,
			'<html>Log in</html>',
			"No order service answered: HTTP 401 with a web page. A web server or proxy wants a login: check the URL, the allow-list and this machine's proxy.",
		],
		[
			'202 with nothing',
			202,
			'',
			'No order service answered: HTTP 202 with an empty body. A .NET service answers this when it knows neither the Action nor the address: check the URL.',
		],
		[
			'a gateway',
			502,
			'Bad gateway',
			'No order service answered: HTTP 502 with something other than the documented reply. Try again later, or ask Westcon.',
		],
	])('%s', async (_, status, body, message) => {
		const service = await replying(status, body);
		expect(await run({ url: service.url })).toEqual({ status: 'Error', message });
		expect(service.bodies).toHaveLength(1);
	});

	test.each([302, 307])('a redirect with %i, which is not followed', async (status) => {
		const location = `${sandbox.westcon.url}?key=${encodeURIComponent(authenticationKey)}`;
		const service = await replying(status, '', { location });
		expect(await run({ url: service.url })).toEqual({
			status: 'Error',
			message: `The service redirects to ${new URL(location).origin}, which was not followed. Enter the address that it really has as Custom URL.`,
		});
		expect(service.bodies).toHaveLength(1);
		expect(sandbox.requests()).toEqual([]);
	});

	test('a fault that repeats the message, with the key in it', async () => {
		const service = await serve((response, body) => {
			const echoed = /<o:Password[^>]*>([^<]*)/.exec(body)?.[1] ?? '';
			response.writeHead(500).end(fault('x', `Bad key ${echoed} ${encodeURIComponent(authenticationKey)}`));
		});
		const { message } = await run({ url: service.url });
		expect(message).toContain('Bad key ********');
	});

	test('a connection that is closed', async () => {
		const service = await serve((response) => response.destroy());
		const { status, message } = await run({ url: service.url });
		expect(status).toBe('Error');
		expect(message).toMatch(/\(ECONNRESET\)$/);
		expect(service.bodies).toHaveLength(1);
	});

	test('an answer without end', async () => {
		const service = await serve((response) => {
			const chunk = ' '.repeat(1024 * 1024);
			for (let i = 0; i < 8; i++) response.write(chunk);
		});
		expect((await run({ url: service.url })).message).toMatch(/REPLY_TOO_LARGE/);
	});

	test('nobody listening', async () => {
		const service = await replying(200, '');
		await closing.splice(0)[0]?.();
		const { message } = await run({ url: service.url });
		expect(message).toBe(
			'Nothing answers at this address: check the URL in the credential, the firewall and the proxy. (ECONNREFUSED)',
		);
	});

	test.each(['orders', 'ftp://127.0.0.1/x', 'http://127.0.0.1:99999/x'])(
		'the URL %s, which is none',
		async (url) => {
			expect((await run({ url })).message).toMatch(
				/^The credential has no usable URL\. Enter the service's address/,
			);
		},
	);

	test.each<[string, Record<string, string>, RegExp]>([
		['no user name', { username: ' ' }, /^The credential is incomplete\. .* 'User Name'/],
		['a control character in the user name', { username: '12\u0007' }, /invisible character/],
		['half a character in the key', { authenticationKey: 'key of 36 \ud83d' }, /invisible character/],
	])('%s, with which nothing is sent', async (_, values, expected) => {
		expect((await run({ url: sandbox.westcon.url, ...values })).message).toMatch(expected);
		expect(sandbox.requests()).toEqual([]);
	});

	test('no key, with which nothing is sent', async () => {
		const account = { environment: 'custom', url: sandbox.westcon.url, username: '1', authenticationKey: '' };
		const { message } = await host.testCredential('westconApi', account);
		expect(message).toMatch(/^The credential is incomplete\. .* 'Authentication Key'/);
		expect(sandbox.requests()).toEqual([]);
	});
});
