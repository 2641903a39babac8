import { createServer } from 'node:http';
import { connectionMessage } from '../../nodes/shared/http/messages';
import { noReplyOf } from '../../nodes/shared/http/post';
import { openHost, type Host } from '../support/engine';
import { asJson, smallOrder } from '../westcon/orders';
import { listen } from '../support/listen';

/** Sends the beginning of a reply, and never ends it. */
const stalling = createServer((incoming, response) => {
	incoming.resume().on('end', () => response.writeHead(200, { 'content-type': 'text/xml' }).write('<a>'));
});

let host: Host;
let port: number;
beforeAll(async () => {
	[host, port] = await Promise.all([openHost(), listen(stalling)]);
});
afterAll(() => {
	host.close();
	stalling.closeAllConnections();
	stalling.close();
});

/** What becomes of an order that is sent to a server which never ends its reply. */
async function submit(timeout: number, signal?: AbortSignal) {
	const url = `http://127.0.0.1:${port}/service`;
	const { error } = await host.runNode({
		type: 'westcon',
		parameters: { ...asJson(smallOrder()), options: { timeout } },
		credentials: {
			westconApi: { environment: 'custom', url, username: 'user', authenticationKey: 'authentication-key' },
		},
		settings: { signal },
	});
	return error?.context.data;
}

/** Cancels when the request has arrived. */
function signalUnderWay(): AbortSignal {
	const cancelling = new AbortController();
	stalling.once('request', (incoming) => incoming.once('end', () => cancelling.abort()));
	return cancelling.signal;
}

const adviceOf = (code: string) => expect.stringContaining(connectionMessage(code, 1)) as string;

test('a reply that stalls ends with the timeout, and its outcome is unknown', async () => {
	expect(await submit(1)).toMatchObject({ status: 'unknown', advice: adviceOf('ETIMEDOUT') });
});

test.each([60, null, '', 3600])(
	'with a timeout of %j, an execution that is cancelled ends, and its outcome is unknown',
	async (timeout) => {
		expect(await submit(timeout as number, signalUnderWay())).toMatchObject({
			status: 'unknown',
			advice: adviceOf('ERR_CANCELED'),
		});
	},
);

const connecting = (code: string) => ({ code, syscall: 'connect' });

/** `notSent` lets an order be sent again, so a failure by itself shows it only before the first byte of a request. */
test.each<[unknown, string, boolean]>([
	[{ code: 'ENOTFOUND' }, 'ENOTFOUND', false],
	[{ code: 'ECONNREFUSED' }, 'ECONNREFUSED', false],
	[{ code: 'CERT_HAS_EXPIRED' }, 'CERT_HAS_EXPIRED', false],
	[{ code: 'EPROTO' }, 'EPROTO', false],
	[{ code: 'ERR_SSL_WRONG_VERSION_NUMBER' }, 'ERR_SSL_WRONG_VERSION_NUMBER', true],
	[{ message: 'fetch', cause: { code: 'EAI_AGAIN' } }, 'EAI_AGAIN', false],
	[{ name: 'SsrfBlockedIpError' }, 'SsrfBlockedIpError', false],
	[{ code: 'EHOSTUNREACH', cause: { syscall: 'connect' } }, 'EHOSTUNREACH', false],
	[{ code: 'EHOSTUNREACH', cause: { syscall: 'read' } }, 'EHOSTUNREACH', true],
	[{ code: 'ENETUNREACH', cause: { syscall: 'write' } }, 'ENETUNREACH', true],
	[{ code: 'ERR_TLS_CERT_ALTNAME_INVALID' }, 'ERR_TLS_CERT_ALTNAME_INVALID', false],
	[connecting('ETIMEDOUT'), 'connect ETIMEDOUT', false],
	[connecting('EADDRNOTAVAIL'), 'EADDRNOTAVAIL', false],
	[connecting('EACCES'), 'EACCES', false],
	[{ code: 'ETIMEDOUT', cause: connecting('ETIMEDOUT') }, 'connect ETIMEDOUT', false],
	[{ code: 'ETIMEDOUT', errors: [connecting('ETIMEDOUT')] }, 'connect ETIMEDOUT', false],
	[
		{ code: 'ETIMEDOUT', cause: { errors: [connecting('ETIMEDOUT'), connecting('ENETUNREACH')] } },
		'connect ETIMEDOUT',
		false,
	],
	[
		{ code: 'ETIMEDOUT', cause: { errors: [connecting('ETIMEDOUT'), { syscall: 'read' }] } },
		'ETIMEDOUT',
		true,
	],
	[{ code: 'ECONNRESET' }, 'ECONNRESET', true],
	[{ code: 'ETIMEDOUT' }, 'ETIMEDOUT', true],
	[{ code: 'EPIPE' }, 'EPIPE', true],
	[{ name: 'Error' }, 'Error', true],
	[{}, 'UNKNOWN', true],
	[undefined, 'UNKNOWN', true],
	['a text', 'UNKNOWN', true],
])('%j is %s, and the request may have arrived: %s', (failure, code, sent) => {
	expect(noReplyOf(failure)).toMatchObject({ code, sent });
});

test('a failure that is its own cause is read as well', () => {
	const failure: { code: string; cause?: object } = { code: 'ECONNRESET' };
	failure.cause = failure;
	expect(noReplyOf(failure)).toMatchObject({ code: 'ECONNRESET', sent: true });
});

test.each(['EPROTO', 'EINVAL', 'CERT_HAS_EXPIRED', 'EAI_AGAIN'])(
	'%s says nothing of a request that was seen leaving',
	(code) => {
		const failure = Object.assign(new Error('failed'), { code, syscall: 'write' });
		expect(noReplyOf(failure, 'sent')).toMatchObject({ code, sent: true });
	},
);
