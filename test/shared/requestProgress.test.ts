import '../support/hostEnvironment';

import { getRequestHelperFunctions } from 'n8n-core/dist/execution-engine/node-execution-context/utils/request-helpers';
import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';
import { connect, type Socket } from 'node:net';
import { post } from '../../nodes/shared/http/post';
import {
	closeServers,
	startBetween,
	startProxy,
	startReading,
	startTcp,
	startTls,
	startUnanswering,
} from './rawServers';

afterEach(async () => {
	delete process.env.HTTPS_PROXY;
	delete process.env.HTTP_PROXY;
	await closeServers();
});

/** n8n's own helper, as nodes have it. */
const { httpRequest } = getRequestHelperFunctions({} as never, {} as never, {} as never);

interface Settings {
	signal?: AbortSignal;
	/** Whether a certificate is believed that nobody has signed. */
	trusting?: boolean;
}

/** Posts an order and gives what became of it. */
async function outcomeOf(url: string, { signal, trusting = false }: Settings = {}) {
	const context = {
		helpers: {
			httpRequest: async (options: IHttpRequestOptions) =>
				await httpRequest({ ...options, skipSslCertificateValidation: trusting }),
		},
		getExecutionCancelSignal: () => signal,
	} as unknown as IExecuteFunctions;
	const message = { url, contentType: 'text/xml', body: '<order/>', timeoutSeconds: 1.5 };
	return await post(context, message).catch((error: unknown) => error);
}

const close = (socket: Socket) => socket.destroy();
const stayAsItIs = () => undefined;
const answer = (head: string) => (socket: Socket) =>
	socket.end(`HTTP/1.1 ${head}\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno`);

function through(proxyPort: number) {
	process.env.HTTPS_PROXY = process.env.HTTP_PROXY = `http://127.0.0.1:${proxyPort}`;
}

describe('nothing was sent', () => {
	test('where nobody listens', async () => {
		expect(await outcomeOf('http://127.0.0.1:1')).toMatchObject({ code: 'ECONNREFUSED', sent: false });
	});

	test('where the host has several addresses and nobody listens', async () => {
		expect(await outcomeOf('http://localhost:1')).toMatchObject({ code: 'ECONNREFUSED', sent: false });
	});

	test.each(['http', 'https'])('where the host never answers, by %s', async (scheme) => {
		const port = await startUnanswering();
		const outcome = await outcomeOf(`${scheme}://127.0.0.1:${port}`);
		expect(outcome).toMatchObject({ code: 'connect ETIMEDOUT', sent: false });
	});

	test('where the TLS handshake is never answered', async () => {
		const port = await startTcp(stayAsItIs);
		expect(await outcomeOf(`https://127.0.0.1:${port}`)).toMatchObject({
			code: 'TLS ETIMEDOUT',
			sent: false,
		});
	});

	test('where the TLS handshake is refused', async () => {
		const port = await startReading(close);
		const outcome = await outcomeOf(`https://127.0.0.1:${port}`);
		expect(outcome).toMatchObject({ code: 'ERR_TLS_HANDSHAKE', sent: false });
	});

	test.each([
		['breaks off', close, 'ERR_TLS_HANDSHAKE'],
		['stops', stayAsItIs, 'TLS ETIMEDOUT'],
	])('where the TLS handshake %s in the middle', async (_, then, code) => {
		const { port, received } = await startTls();
		const between = await startBetween(port, 100, then);
		const outcome = await outcomeOf(`https://127.0.0.1:${between}`, { trusting: true });
		expect(outcome).toMatchObject({ code, sent: false });
		expect(received).toEqual([]);
	});

	test('where the server replies to the TLS handshake in clear', async () => {
		const port = await startReading(answer('400 Bad Request'));
		expect(await outcomeOf(`https://127.0.0.1:${port}`)).toMatchObject({ code: 'EPROTO', sent: false });
	});

	test('where the certificate is not trusted', async () => {
		const { port, received } = await startTls();
		const outcome = await outcomeOf(`https://127.0.0.1:${port}`);
		expect(outcome).toMatchObject({ code: 'DEPTH_ZERO_SELF_SIGNED_CERT', sent: false });
		expect(received).toEqual([]);
	});

	test.each(['403 Forbidden', '407 Proxy Authentication Required', '502 Bad Gateway'])(
		'where a proxy refuses the tunnel with %s',
		async (head) => {
			through(await startReading(answer(head)));
			const outcome = await outcomeOf('https://orders.example');
			expect(outcome).toMatchObject({ code: `PROXY_HTTP_${head.slice(0, 3)}`, sent: false });
		},
	);

	test.each([
		['closes', close, 'PROXY_CLOSED'],
		['is silent', stayAsItIs, 'connect ETIMEDOUT'],
	])('where a proxy %s instead of opening a tunnel', async (_, then, code) => {
		through(await startReading(then));
		expect(await outcomeOf('https://orders.example')).toMatchObject({ code, sent: false });
	});

	test.each(['http', 'https'])('where no proxy listens, for %s', async (scheme) => {
		through(1);
		expect(await outcomeOf(`${scheme}://orders.example`)).toMatchObject({
			code: 'ECONNREFUSED',
			sent: false,
		});
	});

	test('where the handshake is never answered behind a proxy', async () => {
		through(await startProxy(await startTcp(stayAsItIs)));
		expect(await outcomeOf('https://orders.example')).toMatchObject({ code: 'TLS ETIMEDOUT', sent: false });
	});

	test('where the execution is cancelled during the handshake', async () => {
		const cancelling = new AbortController();
		const port = await startReading(() => cancelling.abort());
		const outcome = await outcomeOf(`https://127.0.0.1:${port}`, { signal: cancelling.signal });
		expect(outcome).toMatchObject({ code: 'CANCELED_BEFORE_SENDING', sent: false });
	});

	test('where the execution was cancelled before', async () => {
		const outcome = await outcomeOf('http://127.0.0.1:1', { signal: AbortSignal.abort() });
		expect(outcome).toMatchObject({ code: 'CANCELED_BEFORE_SENDING', sent: false });
	});
});

describe('the order may have arrived', () => {
	test.each([
		['closes', close, 'ECONNRESET'],
		['is silent', stayAsItIs, 'ETIMEDOUT'],
	])('where the service reads it and %s', async (_, then, code) => {
		const plain = await startReading(then);
		expect(await outcomeOf(`http://127.0.0.1:${plain}`)).toMatchObject({ code, sent: true });
		const secure = await startTls(then);
		const outcome = await outcomeOf(`https://127.0.0.1:${secure.port}`, { trusting: true });
		expect(outcome).toMatchObject({ code, sent: true });
		expect(secure.received.join('')).toContain('<order/>');
	});

	test.each([
		['closes', close, 'ECONNRESET'],
		['is silent', stayAsItIs, 'ETIMEDOUT'],
	])('where the service behind a proxy reads it and %s', async (_, then, code) => {
		const { port, received } = await startTls(then);
		through(await startProxy(port));
		expect(await outcomeOf('https://orders.example', { trusting: true })).toMatchObject({ code, sent: true });
		expect(received.join('')).toContain('<order/>');
	});

	test('where TLS breaks after the service has read it', async () => {
		let client: Socket | undefined;
		const { port } = await startTls(() => client?.write('no TLS any more\r\n'));
		const between = await startTcp((socket) => {
			client = socket;
			const inner = connect(port, '127.0.0.1').on('error', () => undefined);
			socket.pipe(inner).on('data', (data) => socket.write(data));
		});
		const outcome = await outcomeOf(`https://127.0.0.1:${between}`, { trusting: true });
		expect(outcome).toMatchObject({ code: expect.stringMatching(/^ERR_SSL/) as string, sent: true });
	});

	test('where a proxy took it and is silent', async () => {
		through(await startReading(stayAsItIs));
		expect(await outcomeOf('http://orders.example')).toMatchObject({ code: 'ETIMEDOUT', sent: true });
	});

	test('where the reply stops after its first bytes', async () => {
		const port = await startReading((socket) =>
			socket.write('HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n<a'),
		);
		expect(await outcomeOf(`http://127.0.0.1:${port}`)).toMatchObject({ code: 'ETIMEDOUT', sent: true });
	});

	test('where the execution is cancelled after the order was read', async () => {
		const cancelling = new AbortController();
		const port = await startReading(() => cancelling.abort());
		const outcome = await outcomeOf(`http://127.0.0.1:${port}`, { signal: cancelling.signal });
		expect(outcome).toMatchObject({ code: 'ERR_CANCELED', sent: true });
	});
});

test('requests at the same time are told apart', async () => {
	const [reading, securing] = await Promise.all([startReading(stayAsItIs), startTcp(stayAsItIs)]);
	const outcomes = await Promise.all([
		outcomeOf(`http://127.0.0.1:${reading}`),
		outcomeOf(`https://127.0.0.1:${securing}`),
		outcomeOf('http://127.0.0.1:1'),
		outcomeOf(`http://127.0.0.1:${reading}`),
	]);
	expect(outcomes).toMatchObject([{ sent: true }, { sent: false }, { sent: false }, { sent: true }]);
});

test("a proxy's own reply to a request in clear is the reply", async () => {
	through(await startReading(answer('407 Proxy Authentication Required')));
	expect(await outcomeOf('http://orders.example')).toMatchObject({ status: 407 });
});
