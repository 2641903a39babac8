import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { noReplyOf } from '../../nodes/shared/post';
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

describe('a reply that stalls after its first bytes', () => {
	test('ends with the timeout, and its outcome is unknown', async () => {
		const { error } = await submit(1);
		expect(error?.message).toMatch(/^Westcon gave no complete answer .* unknown$/);
		expect(error?.description).toMatch(/^No answer came within 1 second\..*\(ETIMEDOUT\)/);
	});

	test('ends when the execution is cancelled', async () => {
		const { error } = await submit(60, AbortSignal.timeout(300));
		expect(error?.description).toMatch(/cancelled/);
	});
});

test.each([null, '', 0, -1, 'soon', 3_000_000])('a timeout of %j does not end at once', async (timeout) => {
	const began = Date.now();
	const { error } = await submit(timeout as number, AbortSignal.timeout(300));
	expect(error?.description).toMatch(/cancelled/);
	expect(Date.now() - began).toBeGreaterThanOrEqual(250);
});

/** `notSent` lets an order be sent again, so it is said only of what fails before the first byte of a request. */
test.each([
	[{ code: 'ENOTFOUND' }, false],
	[{ code: 'ECONNREFUSED' }, false],
	[{ code: 'CERT_HAS_EXPIRED' }, false],
	[{ message: 'fetch', cause: { code: 'EAI_AGAIN' } }, false],
	[{ name: 'SsrfBlockedIpError' }, false],
	[{ code: 'ECONNRESET' }, true],
	[{ code: 'ETIMEDOUT' }, true],
	[{ code: 'EPIPE' }, true],
	[{ name: 'Error' }, true],
	[{}, true],
])('after %j the request may have arrived: %s', (failure, sent) => {
	expect(noReplyOf(failure).sent).toBe(sent);
});
