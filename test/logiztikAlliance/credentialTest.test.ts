import type { ICredentialTestFunctions } from 'n8n-workflow';
import { repliedWith } from '../../nodes/shared/http/messages';
import { connectionOf } from '../../nodes/LogiztikAlliance/credential/connection';
import { testLogiztikAllianceApi } from '../../nodes/LogiztikAlliance/credentialTest/testCredential';
import { connectionErrors } from '../../nodes/LogiztikAlliance/credential/messages';
import { credentialTests as say } from '../../nodes/LogiztikAlliance/credentialTest/messages';
import { logiztikSays } from '../../nodes/LogiztikAlliance/purchaseOrder/reply/messages';
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
	expect(result).toEqual({ status: 'OK', message: say.ok() });
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
		expect(result.message).toContain("'Token'");
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
		message: `${repliedWith([message])} ${logiztikSays.noAccess()}`,
	});
});

test('believes a login that is asked for beside the documented reply', async () => {
	const result = await testAgainst('<PoStatus><IsSuccess>false</IsSuccess></PoStatus>', { status: 401 });
	expect(result).toEqual({ status: 'Error', message: logiztikSays.noAccess() });
});

test('hears a complaint about the token among others', async () => {
	const result = await testAgainst(
		poStatus('No</Message></PoErrorDetails><PoErrorDetails><Message>Unauthorized'),
		{},
	);
	expect(result).toMatchObject({ status: 'Error', message: expect.stringContaining('"Unauthorized"') });
});

test.each<[string, string, ReplySettings, string]>([
	['an application that is not there', '', { status: 404 }, say.notTheService(404, logiztikSays.noService())],
	[
		'a redirect',
		'',
		{ status: 302, headers: { location: 'https://other.example/x' } },
		say.notTheService(302, logiztikSays.redirected('https://other.example')),
	],
	['a login page', '<html><title>Sign in</title></html>', {}, say.notTheService(200, logiztikSays.webPage())],
	['nobody', '', { connection: 'refused' }, `${say.noReply('ECONNREFUSED', 30)} ${logiztikSays.openPort()}`],
	[
		'a closed connection',
		'',
		{ connection: 'closed' },
		`${say.noReply('ECONNRESET', 30)} ${logiztikSays.closedWithoutReply()}`,
	],
	[
		'an echo of the token',
		`<html>${encodeURIComponent(token)} ${token}</html>`,
		{ status: 500 },
		say.notTheService(500, logiztikSays.serviceDown()),
	],
])('tells what to do about %s, and nothing about orders', async (_, body, settings, message) => {
	const result = await testAgainst(body, settings);
	expect(result).toEqual({ status: 'Error', message });
	for (const form of [token, encodeURIComponent(token)]) expect(result.message).not.toContain(form);
});

test('a test that times out offers no Timeout, which a credential does not have', async () => {
	const context = { helpers: { request: async () => await Promise.reject({ code: 'ETIMEDOUT' }) } };
	const credential = { id: '', name: '', type: '', data: { ...bed.sandbox.logiztik, environment: 'custom' } };
	const { message } = await testLogiztikAllianceApi.call(
		context as unknown as ICredentialTestFunctions,
		credential,
	);
	expect(message).toBe(`${say.noReply('ETIMEDOUT', 30)} ${logiztikSays.timedOut()}`);
	expect(message).not.toContain('Timeout');
});

test('asks for what the credential lacks before anything is sent', async () => {
	expect(await testWith({ url: bed.sandbox.logiztik.url, token: ' ' })).toEqual({
		status: 'Error',
		message: connectionErrors.noToken(),
	});
	expect(await testWith({ url: 'logiztik', token })).toEqual({
		status: 'Error',
		message: connectionErrors.noUrl(),
	});
	expect(bed.sandbox.requests()).toEqual([]);
});

test.each(['ftp://127.0.0.1/logCloudWS', 'http://127.0.0.1:99999/logCloudWS', '127.0.0.1/logCloudWS'])(
	'takes %s for no URL',
	async (url) => {
		expect((await testWith({ url, token })).message).toBe(connectionErrors.noUrl());
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
