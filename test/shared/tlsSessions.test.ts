import '../support/hostEnvironment';

import { getRequestHelperFunctions } from 'n8n-core/dist/execution-engine/node-execution-context/utils/request-helpers';
import type { IExecuteFunctions, IHttpRequestOptions } from 'n8n-workflow';
import { createServer, type Server } from 'node:https';
import type { TLSSocket, TlsOptions } from 'node:tls';
import { post, requestOnce } from '../../nodes/shared/http/post';
import { makeCertificate } from '../../sandbox/certificate';
import { listen } from '../support/listen';
import { closeServers, startProxy } from './rawServers';

const { httpRequest } = getRequestHelperFunctions({} as never, {} as never, {} as never);

let servers: Server[] = [];
afterEach(async () => {
	delete process.env.HTTPS_PROXY;
	jest.restoreAllMocks();
	servers.forEach((server) => server.close());
	servers = [];
	await closeServers();
});

/** A supplier that notes of each connection whether it resumes an earlier one. */
async function startSupplier(settings: TlsOptions = {}) {
	const certificate = await makeCertificate();
	const resumed: boolean[] = [];
	const server = createServer({ ...certificate, ...settings }, (request, response) => {
		resumed.push((request.socket as TLSSocket).isSessionReused());
		if (request.url === '/broken') request.socket.destroy();
		else request.resume().on('end', () => response.end('<done/>'));
	});
	servers.push(server);
	return { url: `https://127.0.0.1:${await listen(server)}`, resumed, ca: certificate.cert };
}

/** @param ca whom the host believes, or `anybody` */
const contextOf = (ca: string) =>
	({
		helpers: {
			httpRequest: async ({ agentOptions, ...options }: IHttpRequestOptions) =>
				await httpRequest({
					...options,
					...(ca === 'anybody'
						? { skipSslCertificateValidation: true, agentOptions }
						: { agentOptions: { ...agentOptions, ca } }),
				}),
		},
		getExecutionCancelSignal: () => undefined,
	}) as unknown as IExecuteFunctions;

const order = (url: string) => ({ url, contentType: 'text/xml', body: '<order/>', timeoutSeconds: 5 });

async function send(ca: string, ...urls: string[]) {
	for (const url of urls) await post(contextOf(ca), order(url)).catch(() => undefined);
}

test.each(['TLSv1.2', 'TLSv1.3'] as const)(
	'with %s an order resumes the session of the one before',
	async (version) => {
		const { url, resumed, ca } = await startSupplier({ minVersion: version, maxVersion: version });
		await send(ca, `${url}/a`, `${url}/b?c=d`, url);
		expect(resumed).toEqual([false, true, true]);
	},
);

test('also through a proxy', async () => {
	const { url, resumed, ca } = await startSupplier();
	process.env.HTTPS_PROXY = `http://127.0.0.1:${await startProxy(Number(new URL(url).port))}`;
	await send(ca, url, url);
	expect(resumed).toEqual([false, true]);
});

test('a server that forgets its sessions gets its orders all the same', async () => {
	const { url, resumed, ca } = await startSupplier();
	await send(ca, url);
	servers[0]!.setTicketKeys(Buffer.alloc(48, 1));
	await send(ca, url, url);
	expect(resumed).toEqual([false, false, true]);
});

test('the session of one server is not offered to another', async () => {
	const [one, other] = [await startSupplier(), await startSupplier()];
	await send(one.ca, one.url);
	await send(other.ca, other.url);
	expect([...one.resumed, ...other.resumed]).toEqual([false, false]);
});

test('after a failure the next connection begins anew', async () => {
	const { url, resumed, ca } = await startSupplier();
	await send(ca, url, `${url}/broken`, url, url);
	expect(resumed).toEqual([false, true, false, true]);
});

test('a certificate that was not believed is looked at each time', async () => {
	const { url, resumed, ca } = await startSupplier();
	await send('anybody', url, url);
	expect(resumed).toEqual([false, false]);
	await expect(post(contextOf((await makeCertificate()).cert), order(url))).rejects.toMatchObject({
		sent: false,
	});
	await send(ca, url);
	expect(resumed).toEqual([false, false, false]);
});

test('after an hour the certificate is looked at again, however often the session was resumed', async () => {
	const { url, resumed, ca } = await startSupplier();
	const now = Date.now();
	const clock = jest.spyOn(Date, 'now');
	for (const minutes of [0, 40, 61, 80]) {
		clock.mockReturnValue(now + minutes * 60_000);
		await send(ca, url);
	}
	expect(resumed).toEqual([false, true, false, true]);
});

test('other requests show the certificate', async () => {
	const { url, resumed, ca } = await startSupplier();
	await send(ca, url);
	await requestOnce(contextOf(ca), { method: 'GET', url }, 5);
	expect(resumed).toEqual([false, false]);
});
