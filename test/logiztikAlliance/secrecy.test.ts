import { readLog } from '../support/debugLog';

import { inspect } from 'node:util';
import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { connectionErrors } from '../../nodes/LogiztikAlliance/credential/messages';
import { SPECIALS } from '../../sandbox/specials';
import { type NodeRun, type NodeSettings } from '../support/engine';
import { testBed } from '../support/testBed';
import { startReplyServer, type ReplySettings } from '../support/replyServer';
import { findSecret } from '../support/secrets';
import { failureOf } from '../support/suppliers';
import { box, eachItem, order } from './orders';

/** With what means something in a URL, in XML, in HTML, in JSON or in a pattern. */
const token = `t/k?n #1 & <2>+%20$&"'\\é`;
const percentEncoded = encodeURIComponent(token);

const bed = testBed({ token });

/** All that n8n would show or store of a run, and all that hangs on its errors besides. */
const everythingIn = (run: NodeRun) =>
	[JSON.stringify(run), inspect(run, { depth: Infinity, showHidden: true, maxStringLength: Infinity })].join(
		'\n',
	);

async function runWith(url: string, items: object[], settings: NodeSettings, more: INodeParameters = {}) {
	const options = { includeXml: true, simplify: false, timeout: 5 };
	return await bed.host.runNode({
		type: 'logiztikAlliance',
		parameters: eachItem('insert', { options, ...more }),
		credentials: { logiztikAllianceApi: { environment: 'custom', url, token } },
		items: items as IDataObject[],
		settings,
	});
}

const modes: NodeSettings[] = [{}, { onError: 'continueErrorOutput' }, { onError: 'continueRegularOutput' }];

const specials = SPECIALS.filter(({ suppliers }) => suppliers !== 'westcon').flatMap(({ prefix }) =>
	prefix.includes('<status>')
		? ['200', '302', '307', '401', '404', '500', '503'].map(
				(status) => `${prefix.replace('<status>', status)}1`,
			)
		: [`${prefix}1`],
);

test('the token is sent, percent-encoded once, and stays out of all that comes of every answer', async () => {
	const orders = [...specials, 'GOOD-1'].map((PoNumber) => order({ PoNumber }));
	const run = await runWith(bed.sandbox.logiztik.url, orders, { onError: 'continueErrorOutput' });
	expect(bed.sandbox.requests()).toHaveLength(orders.length);
	expect((run.outputs[0]?.length ?? 0) + (run.outputs[1]?.length ?? 0)).toBe(orders.length);
	expect(findSecret(everythingIn(run), token)).toEqual([]);
});

test.each(['ECHO-1', 'DROP-AFTER-1', 'REDIRECT-307-1', 'STATUS-401-1', 'UNAUTHORIZED-1'])(
	'nor does a stopped node give it away: %s',
	async (PoNumber) => {
		const run = await runWith(bed.sandbox.logiztik.url, [order({ PoNumber })], {});
		expect(run.error).toBeDefined();
		expect(findSecret(everythingIn(run), token)).toEqual([]);
	},
);

const page = (content: string) =>
	`<html><head><title>${content}</title></head><body>${content}</body></html>`;
const inXml = token.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const echoes: Array<[string, string, ReplySettings]> = [
	['in a message', `<PoStatus><IsSuccess>false</IsSuccess><Message>${inXml}</Message></PoStatus>`, {}],
	['in a warning', `<PoStatus><IsSuccess>true</IsSuccess><Message>${inXml}</Message></PoStatus>`, {}],
	[
		'in an unknown element',
		`<PoStatus><IsSuccess>true</IsSuccess><Url>/x/${percentEncoded}</Url></PoStatus>`,
		{},
	],
	[
		'as numbers',
		page([...token].map((character) => `&#${character.codePointAt(0)};`).join('')),
		{ status: 500 },
	],
	[
		'byte by byte',
		page([...Buffer.from(token)].map((byte) => `%${byte.toString(16)}`).join('')),
		{ status: 404 },
	],
	['in a JSON string', JSON.stringify({ mensaje: `no ${token}` }), {}],
	['as the first thing', token, { status: 500 }],
	['where the text is cut', `${'.'.repeat(190)}${token}${'.'.repeat(50)}`, { status: 500 }],
	[
		'in a redirect',
		'',
		{ status: 307, headers: { location: `/login/${percentEncoded}?back=${percentEncoded}` } },
	],
	[
		'in a redirect, percent-encoded twice',
		'',
		{ status: 302, headers: { location: `/login/${encodeURIComponent(percentEncoded)}` } },
	],
	['percent-encoded twice', page(encodeURIComponent(percentEncoded)), { status: 404 }],
	['in a header', '', { status: 401, headers: { 'www-authenticate': `Basic realm="${percentEncoded}"` } }],
	['in UTF-16', page(token), { status: 500, encoding: 'utf16le', byteOrderMark: true }],
	['in a reply that breaks off', page(token), { connection: 'cut' }],
	['by nobody', '', { connection: 'refused' }],
	['by no such host', '', { connection: 'unknownHost' }],
	['by silence', '', { connection: 'silent' }],
	['by a certificate of its own', '', { connection: 'untrusted' }],
];

test.each(echoes)('an answer that repeats it is masked: %s', async (_, body, settings) => {
	for (const mode of modes) {
		const server = await startReplyServer(body, settings);
		const run = await runWith(`${server.origin}/logCloudWS`, [order()], mode);
		await server.close();
		const isReached = !/refused|unknownHost|untrusted/.test(settings.connection ?? '');
		expect(server.requests).toHaveLength(isReached ? 1 : 0);
		expect(findSecret(everythingIn(run), token)).toEqual([]);
	}
});

test.each<[string, object[], INodeParameters]>([
	['an order that is not valid', [order({ ConsigneeCode: '' }), order({}, box({ Barcode: '?' }))], {}],
	['an order that cannot be read', [{}], { orderJson: '{ "Header": ' }],
	['an expression that goes wrong', [{}], { orderJson: "={{ $('Nowhere').item.json }}" }],
])('nor does %s give it away', async (_, items, more) => {
	for (const mode of modes) {
		const run = await runWith(bed.sandbox.logiztik.url, items, mode, more);
		expect(bed.sandbox.requests()).toEqual([]);
		const failed = run.outputs.flat().filter((item) => item?.json.error);
		expect(run.error ? 1 : failed.length).toBeGreaterThan(0);
		expect(findSecret(everythingIn(run), token)).toEqual([]);
	}
});

test('nor do a credential that cannot be used, a cancelled run, hints and notes', async () => {
	const unusable = await runWith(`not a url ${token}`, [order()], {});
	expect(unusable.error?.message).toBe(connectionErrors.noUrl());
	const silent = await startReplyServer('', { connection: 'silent' });
	const cancelling = new AbortController();
	void silent.received.then(() => cancelling.abort());
	const cancelled = await runWith(
		`${silent.origin}/logCloudWS`,
		[order()],
		{ signal: cancelling.signal },
		{ options: { timeout: 60 } },
	);
	await silent.close();
	expect(failureOf(cancelled)).toMatchObject({ status: 'unknown' });
	const warned = await runWith(bed.sandbox.logiztik.url, [order({ PoNumber: '' })], {});
	expect(warned.hints).toHaveLength(1);
	for (const run of [unusable, cancelled, warned]) expect(findSecret(everythingIn(run), token)).toEqual([]);
});

test('n8n has nothing of it to log, at the level of a debugger', async () => {
	await bed.host.testCredential('logiztikAllianceApi', { environment: 'custom', ...bed.sandbox.logiztik });
	const refused = await runWith('http://127.0.0.1:1/logCloudWS', [order()], {});
	expect(refused.error).toBeDefined();
	await runWith(bed.sandbox.logiztik.url, [order({ PoNumber: 'LAST-1' })], {});
	const log = await readLog('Workflow execution finished successfully');
	expect(log).toContain('Workflow execution finished with error');
	expect(findSecret(log, token)).toEqual([]);
});

test('what looks for it finds it', () => {
	const forms = [token, percentEncoded, percentEncoded.toLowerCase(), inXml, JSON.stringify({ a: token })];
	for (const form of forms) {
		expect(findSecret(`x${form}y`, token)).not.toEqual([]);
		expect(findSecret(Buffer.from(`x${form}y`, 'utf16le'), token)).not.toEqual([]);
	}
	expect(findSecret(JSON.stringify(JSON.stringify({ a: token })), token)).not.toEqual([]);
	expect(findSecret(Buffer.from([0, 255, 1]), token)).toEqual([]);
});
