import { createServer } from 'node:http';
import { request } from 'node:https';
import {
	connect,
	createServer as createTcpServer,
	type AddressInfo,
	type Server,
	type Socket,
} from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { noReplyOf } from '../../nodes/shared/post';
import { makeCertificate } from '../../sandbox/certificate';
import { openHost, type Host } from '../support/engine';

/** Answers with the head of a reply and its first bytes, and never ends it. */
const stalling = createServer((request, response) => {
	request.resume().on('end', () => response.writeHead(200, { 'content-type': 'text/xml' }).write('<a>'));
});

let host: Host;

beforeAll(async () => {
	[host] = await Promise.all([openHost(), listen(stalling)]);
});
afterAll(() => {
	host.close();
	stalling.closeAllConnections();
	stalling.close();
});

const listen = (server: Server) => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

const submit = (timeout: number, signal?: AbortSignal) =>
	host.runNode({
		type: 'westcon',
		parameters: { operation: 'submit', orderSource: 'json', options: { timeout } },
		credentials: {
			westconApi: {
				environment: 'custom',
				url: `http://127.0.0.1:${(stalling.address() as AddressInfo).port}/service`,
				username: 'user',
				authenticationKey: 'authentication-key',
			},
		},
		settings: { signal },
	});

/** Cancels when the request has arrived. */
function signalUnderWay(): AbortSignal {
	const cancelling = new AbortController();
	stalling.once('request', (request) => request.once('end', () => cancelling.abort()));
	return cancelling.signal;
}

describe('a reply that stalls after its first bytes', () => {
	test('ends with the timeout, and its outcome is unknown', async () => {
		const { error } = await submit(1);
		expect(error?.message).toMatch(/^Westcon gave no complete answer .* unknown$/);
		expect(error?.description).toMatch(/^No answer came within 1 second\..*\(ETIMEDOUT\)/);
	});

	test('ends when the execution is cancelled', async () => {
		const { error } = await submit(60, signalUnderWay());
		expect(error?.description).toMatch(/cancelled/);
	});
});

test.each([null, '', 0, -1, 'soon', 3_000_000])('a timeout of %j does not end at once', async (timeout) => {
	const { error } = await submit(timeout as number, signalUnderWay());
	expect(error?.description).toMatch(/cancelled/);
});

/** `notSent` lets an order be sent again, so it is said only of what fails before the first byte of a request. */
test.each([
	[{ code: 'ENOTFOUND' }, false],
	[{ code: 'ECONNREFUSED' }, false],
	[{ code: 'CERT_HAS_EXPIRED' }, false],
	[{ code: 'EPROTO' }, false],
	[{ code: 'ERR_SSL_WRONG_VERSION_NUMBER' }, true],
	[{ code: 'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC' }, true],
	[{ message: 'fetch', cause: { code: 'EAI_AGAIN' } }, false],
	[{ name: 'SsrfBlockedIpError' }, false],
	[{ code: 'EHOSTUNREACH', cause: { syscall: 'connect' } }, false],
	[{ code: 'EHOSTUNREACH', cause: { syscall: 'read' } }, true],
	[{ code: 'ENETUNREACH', cause: { syscall: 'write' } }, true],
	[{ code: 'ERR_TLS_CERT_ALTNAME_INVALID' }, false],
	[{ code: 'ECONNRESET' }, true],
	[{ code: 'ETIMEDOUT' }, true],
	[{ code: 'EPIPE' }, true],
	[{ name: 'Error' }, true],
	[{}, true],
])('after %j the request may have arrived: %s', (failure, sent) => {
	expect(noReplyOf(failure).sent).toBe(sent);
});

const noTls = 'HTTP/1.1 502 Bad Gateway\r\n\r\n';

/** Posts to a port by https and gives what breaks. */
const failureOf = (port: number) =>
	new Promise<unknown>((resolve) => {
		const options = { host: '127.0.0.1', port, method: 'POST', rejectUnauthorized: false };
		request(options).on('error', resolve).end('<order/>');
	});

test('a TLS connection that breaks after the request has come through leaves it open', async () => {
	const sockets: Socket[] = [];
	const service = createTlsServer(makeCertificate(), (tls) => {
		tls.on('error', () => undefined);
		tls.on('data', (data) => data.includes('<order/>') && sockets[0]?.write(noTls));
	});
	await listen(service);
	const between = createTcpServer((socket) => {
		sockets.push(socket);
		const inner = connect((service.address() as AddressInfo).port, '127.0.0.1');
		sockets.push(inner.on('error', () => undefined));
		socket.on('error', () => undefined).pipe(inner);
		inner.on('data', (data) => socket.write(data));
	});
	await listen(between);
	const failure = await failureOf((between.address() as AddressInfo).port);
	expect(noReplyOf(failure)).toMatchObject({ code: expect.stringMatching(/^ERR_SSL/) as string, sent: true });
	sockets.forEach((socket) => socket.destroy());
	service.close();
	between.close();
});

test('a TLS handshake that does not come about lets nothing through', async () => {
	const server = createTcpServer((socket) => socket.on('error', () => undefined).end(noTls));
	await listen(server);
	expect(noReplyOf(await failureOf((server.address() as AddressInfo).port)).sent).toBe(false);
	server.close();
});
