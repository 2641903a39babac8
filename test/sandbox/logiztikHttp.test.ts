import { startSandbox } from '../../sandbox';
import { at, logiztikAddress, logiztikOrder, postLogiztik, send } from './raw';
import { SUCCESS } from './logiztikReplies';
import { sandbox, useSandbox } from './useSandbox';

useSandbox();

describe('HTTP', () => {
	it.each(['application/json', 'application/soap+xml', ''])(
		'rejects the content type "%s"',
		async (contentType) => {
			expect((await postLogiztik(sandbox, logiztikOrder, contentType)).status).toBe(415);
		},
	);

	it.each([
		['no-such-token', '[]', 'application/json; charset=utf-8'],
		['UNAUTHORIZED-token', 'Unauthorized', 'text/plain; charset=utf-8'],
		['EMPTY-token', '', undefined],
		['', '', undefined],
	])('replies to the wrong token "%s" with "%s"', async (token, text, contentType) => {
		const reply = await send(logiztikAddress(sandbox, token), { method: 'POST', body: logiztikOrder });
		expect([reply.status, reply.text, reply.headers['content-type']]).toEqual([200, text, contentType]);
		expect(sandbox.orders()).toEqual([]);
	});

	it('accepts a token with special characters if it is encoded once, and masks it', async () => {
		const odd = await startSandbox({ now: at(0), token: '/+%&< ü' });
		const once = await postLogiztik(odd, logiztikOrder);
		const twice = await send(logiztikAddress(odd, encodeURIComponent(odd.logiztik.token)), {
			method: 'POST',
			body: logiztikOrder,
		});
		const paths = odd.requests().map(({ url }) => url);
		await odd.close();
		expect([once.text, twice.text]).toEqual([SUCCESS, '[]']);
		expect(paths).toEqual(
			Array(2).fill('/logCloudWS/api/Pos/InsertarPosXmlClientesAllianceNuevaVersion/***'),
		);
	});

	it('also masks the token in a wrong address', async () => {
		const address = logiztikAddress(sandbox, "it's-secret").replace('NuevaVersion', 'nuevaversion');
		expect((await send(`${address}?a=b`, { method: 'POST' })).status).toBe(404);
		expect(sandbox.requests()[0]?.url).toMatch(/nuevaversion\/\*\*\*\?a=b$/);
	});

	it('rejects other paths and other methods', async () => {
		const { url } = sandbox.logiztik;
		expect((await send(`${url}/api/Pos/Other/x`, { method: 'POST' })).status).toBe(404);
		expect((await send(logiztikAddress(sandbox), { method: 'PUT' })).status).toBe(405);
	});
});
