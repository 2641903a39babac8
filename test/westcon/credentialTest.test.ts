import { createServer, type ServerResponse } from 'node:http';
import { connectionErrors } from '../../nodes/Westcon/credential/messages';
import { credentialTests as say } from '../../nodes/Westcon/credentialTest/messages';
import { startSandbox, type Sandbox } from '../../sandbox';
import { openHost, type Host } from '../support/engine';
import { listen } from '../support/listen';

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
	const port = await listen(server);
	closing.push(async () => {
		server.closeAllConnections();
		await new Promise((resolve) => server.close(resolve));
	});
	return { url: `http://127.0.0.1:${port}/purchaseorder.svc`, bodies };
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
			message: say.ok(),
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
			message: say.wrongLogin('At least one security token in the message could not be validated.'),
		});
		expect(sandbox.requests()).toHaveLength(1);
		expect(sandbox.orders()).toEqual([]);
	});

	test.each([20, -20])('a clock that is off by %i minutes is named', async (minutes) => {
		const other = await startSandbox({ now: () => new Date(Date.now() + minutes * 60_000) });
		closing.push(other.close);
		const { status, message } = await run(other.westcon);
		expect(status).toBe('Error');
		expect(message).toBe(say.wrongClock(-minutes));
	});

	test('another path is said to have no service', async () => {
		const { message } = await run({ ...sandbox.westcon, url: `${sandbox.westcon.url}x` });
		expect(message).toBe(say.notTheService(404, 'empty', false));
	});

	test('a certificate that nobody has signed is named as the cause', async () => {
		const other = await startSandbox({ https: true });
		closing.push(other.close);
		const { status, message } = await run(other.westcon);
		expect(status).toBe('Error');
		expect(message).toBe(say.noReply('DEPTH_ZERO_SELF_SIGNED_CERT', 30));
		expect(other.requests()).toEqual([]);
	});
});

describe('Any other answer is said plainly, after one message', () => {
	test.each<[string, number, string, string]>([
		[
			'a wrong key in words of its own',
			500,
			fault('x', 'Unknown username or incorrect password.'),
			say.wrongLogin('Unknown username or incorrect password.'),
		],
		[
			'a wrong key as in section 5',
			500,
			fault('x', 'Security key account number invalid'),
			say.wrongLogin('Security key account number invalid'),
		],
		['a wrong key as a failed login', 500, fault('x', 'Login failed.'), say.wrongLogin('Login failed.')],
		[
			"a failed login at the service's database",
			500,
			fault('x', "Login failed for user 'Orders'."),
			say.fault("Login failed for user 'Orders'.", 'x'),
		],
		[
			'a wrong key with a detail that has values of its own',
			500,
			fault('FailedAuthentication', 'No.').replace(
				'</s:Fault>',
				'<s:Detail><Value>5</Value></s:Detail></s:Fault>',
			),
			say.wrongLogin('No.'),
		],
		[
			'InvalidSecurity with the right time',
			500,
			fault('InvalidSecurity', 'An error occurred.'),
			say.wrongLogin('An error occurred.'),
		],
		[
			'another Action',
			500,
			fault('ActionNotSupported', 'No such action.'),
			say.fault('No such action.', 'ActionNotSupported'),
		],
		[
			'another address',
			500,
			fault('DestinationUnreachable', 'Not here.'),
			say.fault('Not here.', 'DestinationUnreachable'),
		],
		[
			'a service that is down',
			500,
			fault('x', 'The service is currently down.'),
			say.fault('The service is currently down.', 'x'),
		],
		[
			'another message',
			200,
			result('<Errors><ErrorDetail>CustomerAccount block is null</ErrorDetail></Errors>'),
			say.undocumented('CustomerAccount block is null'),
		],
		['an order number', 200, result('<OrderNumber>0000550260</OrderNumber>'), say.undocumented('0000550260')],
		['an empty result', 200, result(''), say.undocumented('')],
		[
			'a good answer with status 500',
			500,
			result('<Errors><ErrorDetail>Order block is null</ErrorDetail></Errors>'),
			say.notTheService(500, 'other', false),
		],
		[
			'the words in a web page',
			200,
			'<html>Order block is null</html>',
			say.notTheService(200, 'html', false),
		],
		['a login page', 401, '<html>Log in</html>', say.notTheService(401, 'html', true)],
		['202 with nothing', 202, '', say.notTheService(202, 'empty', false)],
		['a gateway', 502, 'Bad gateway', say.notTheService(502, 'other', false)],
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
			message: say.redirected(new URL(location).origin),
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
		expect({ status, message }).toEqual({ status: 'Error', message: say.noReply('ECONNRESET', 30) });
		expect(service.bodies).toHaveLength(1);
	});

	test('an answer without end', async () => {
		const service = await serve((response) => {
			const chunk = ' '.repeat(1024 * 1024);
			for (let i = 0; i < 8; i++) response.write(chunk);
		});
		expect((await run({ url: service.url })).message).toBe(say.noReply('REPLY_TOO_LARGE', 30));
	});

	test('nobody listening', async () => {
		const { message } = await run({ url: 'http://127.0.0.1:1' });
		expect(message).toBe(say.noReply('ECONNREFUSED', 30));
	});

	test.each(['orders', 'ftp://127.0.0.1/x', 'http://127.0.0.1:99999/x'])(
		'the URL %s, which is none',
		async (url) => {
			expect((await run({ url })).message).toBe(connectionErrors.noUrl());
		},
	);

	test.each<[string, Record<string, string>, string]>([
		['no user name', { username: ' ' }, connectionErrors.noLogin()],
		['a control character in the user name', { username: '12\u0007' }, connectionErrors.loginNotText()],
		[
			'half a character in the key',
			{ authenticationKey: 'key of 36 \ud83d' },
			connectionErrors.loginNotText(),
		],
	])('%s, with which nothing is sent', async (_, values, expected) => {
		expect((await run({ url: sandbox.westcon.url, ...values })).message).toBe(expected);
		expect(sandbox.requests()).toEqual([]);
	});

	test('no key, with which nothing is sent', async () => {
		const account = { environment: 'custom', url: sandbox.westcon.url, username: '1', authenticationKey: '' };
		const { message } = await host.testCredential('westconApi', account);
		expect(message).toBe(connectionErrors.noLogin());
		expect(sandbox.requests()).toEqual([]);
	});
});
