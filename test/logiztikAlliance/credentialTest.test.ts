import type { ICredentialTestFunctions } from 'n8n-workflow';
import { connectionOf } from '../../nodes/LogiztikAlliance/connection';
import { testLogiztikAllianceApi } from '../../nodes/LogiztikAlliance/credentialTest';
import { testBed } from '../support/testBed';
import { startReplyServer, type ReplySettings } from '../support/replyServer';

const token = 't/k?n #1 & <2>+%20$&é';

const bed = testBed({ token });

const testWith = async (data: { url: string; token: string }) =>
	await bed.host.testCredential('logiztikAllianceApi', { environment: 'custom', ...data });

/** What is said of a service that answers everything alike. */
async function testAgainst(body: string, settings: ReplySettings) {
	const server = await startReplyServer(body, settings);
	const result = await testWith({ url: `${server.origin}/logCloudWS`, token });
	await server.close();
	return result;
}

test('orders nothing, and does not claim more than it proves', async () => {
	const result = await testWith(bed.sandbox.logiztik);
	expect(result.status).toBe('OK');
	expect(result.message).toContain('Nothing was ordered.');
	expect(result.message).toContain('Only the first order will show whether the token is right');
	expect(bed.sandbox.requests().map(({ body }) => body)).toEqual([
		'<?xml version="1.0" encoding="utf-8"?><XMLPosAlliance></XMLPosAlliance>',
	]);
	expect(bed.sandbox.orders()).toEqual([]);
});

test.each(['wrong', 'UNAUTHORIZED-1', 'EMPTY-1'])(
	'points to the token where the service points to it: %s',
	async (wrong) => {
		const result = await testWith({ url: bed.sandbox.logiztik.url, token: wrong });
		expect(result.status).toBe('Error');
		expect(result.message).toMatch(/^HTTP 200, and not the documented reply\. .*'Token'/);
		expect(result.message).not.toContain(wrong);
	},
);

const poStatus = (message: string) =>
	`<PoStatus><IsSuccess>false</IsSuccess><Message><PoErrorDetails><Message>${message}</Message></PoErrorDetails></Message></PoStatus>`;

test.each([
	'The token does not exist',
	'Unauthorized',
	'The client is not authorized',
	'AuthenticationToken 5',
])('believes a service that complains about the token in its own way: %s', async (message) => {
	expect(await testAgainst(poStatus(message), {})).toEqual({
		status: 'Error',
		message: expect.stringMatching(new RegExp(`^The answer: "${message}"\\. Most likely the token is wrong`)),
	});
});

test('believes a login that is asked for beside the documented reply', async () => {
	const result = await testAgainst('<PoStatus><IsSuccess>false</IsSuccess></PoStatus>', { status: 401 });
	expect(result).toMatchObject({ status: 'Error', message: expect.stringContaining("Check 'Token'") });
});

test('hears a complaint about the token among others', async () => {
	const result = await testAgainst(
		poStatus('No</Message></PoErrorDetails><PoErrorDetails><Message>Unauthorized'),
		{},
	);
	expect(result).toMatchObject({ status: 'Error', message: expect.stringContaining('"Unauthorized"') });
});

test.each<[string, string, ReplySettings, RegExp]>([
	['an application that is not there', '', { status: 404 }, /no order service at this address.*logCloudWS/],
	[
		'a redirect',
		'',
		{ status: 302, headers: { location: 'https://other.example/x' } },
		/points to https:\/\/other\.example,/,
	],
	[
		'a login page',
		'<html><title>Sign in</title></html>',
		{},
		/web server, firewall or proxy.*port 5005.*allow-list/,
	],
	['nobody', '', { connection: 'refused' }, /^Nothing answers.*port 5005/],
	['a closed connection', '', { connection: 'closed' }, /ECONNRESET/],
	[
		'an echo of the token',
		`<html>${encodeURIComponent(token)} ${token}</html>`,
		{ status: 500 },
		/out of order/,
	],
])('tells what to do about %s', async (_, body, settings, said) => {
	const result = await testAgainst(body, settings);
	expect(result).toEqual({ status: 'Error', message: expect.stringMatching(said) });
	expect(result.message).not.toMatch(/order is there already|sending it again/i);
	for (const form of [token, encodeURIComponent(token)]) expect(result.message).not.toContain(form);
});

test('a test that times out offers no Timeout, which a credential does not have', async () => {
	const context = { helpers: { request: async () => await Promise.reject({ code: 'ETIMEDOUT' }) } };
	const credential = { id: '', name: '', type: '', data: { ...bed.sandbox.logiztik, environment: 'custom' } };
	const { message } = await testLogiztikAllianceApi.call(
		context as unknown as ICredentialTestFunctions,
		credential,
	);
	expect(message).toMatch(/^No answer came within 30 seconds\. \(ETIMEDOUT\) If no call has worked yet/);
});

test('asks for what the credential lacks before anything is sent', async () => {
	expect(await testWith({ url: bed.sandbox.logiztik.url, token: ' ' })).toEqual({
		status: 'Error',
		message: expect.stringContaining("as 'Token'"),
	});
	expect(await testWith({ url: 'logiztik', token })).toEqual({
		status: 'Error',
		message: expect.stringContaining("as 'URL'"),
	});
	expect(bed.sandbox.requests()).toEqual([]);
});

test.each(['ftp://127.0.0.1/logCloudWS', 'http://127.0.0.1:99999/logCloudWS', '127.0.0.1/logCloudWS'])(
	'takes %s for no URL',
	async (url) => {
		expect((await testWith({ url, token })).message).toMatch(/no usable URL/);
	},
);

test.each([
	'',
	'/',
	'?x=1',
	'/#top',
	'/api/Pos',
	'/api/Pos/?x=1',
	'/api/Pos/InsertarPosXmlClientesAllianceNuevaVersion/{TOKEN}',
])("takes the URL with '%s' behind the application", async (tail) => {
	expect(await testWith({ url: ` ${bed.sandbox.logiztik.url}${tail} `, token })).toMatchObject({
		status: 'OK',
	});
});

test.each([
	['test', 'https://training.logiztikalliance.com:5005/logCloudWSSprint'],
	['production', 'https://cloud.logiztikalliance.com:5005/logCloudWS'],
])(
	"environment '%s' is the page's address, with the token in it percent-encoded once",
	(environment, base) => {
		const { url } = connectionOf({ environment, url: 'https://elsewhere.example', token: ' a/b%20c ' });
		expect(url).toBe(`${base}/api/Pos/InsertarPosXmlClientesAllianceNuevaVersion/a%2Fb%2520c`);
	},
);
