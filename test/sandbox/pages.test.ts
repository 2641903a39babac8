import { SPECIALS } from '../../sandbox/specials';
import { escapeXml } from '../../sandbox/xml';
import { edit, logiztikAddress, logiztikOrder, postLogiztik, postWestcon, send, westconOrder } from './raw';
import { sandbox, useSandbox } from './useSandbox';

const KEY = 'k&y<with>/odd+characters%';
const TOKEN = 'token/with odd+%<&';
useSandbox({ authenticationKey: KEY, token: TOKEN });

const ESCAPED_KEY = 'k&amp;y&lt;with>/odd+characters%';
const withKey = edit(westconOrder, [/sandbox-key[^<]*/, ESCAPED_KEY]);
const root = (url: string) => new URL('/', url).href;

describe('The pages', () => {
	it.each([
		['the root', () => root(sandbox.westcon.url)],
		['the service', () => sandbox.westcon.url],
		['the root of the other supplier', () => root(sandbox.logiztik.url)],
	])('show the requests at %s', async (_, url) => {
		await postWestcon(
			sandbox,
			edit(
				withKey,
				[/Line1>/, 'Line>'],
				['20 First Street</Line1>', '20 First Street</Line>'],
				['>10<', '>1234567<'],
			),
		);
		await postLogiztik(sandbox, edit(logiztikOrder, ['PO-1', '<![CDATA[<b>]]>']));
		await postLogiztik(sandbox, edit(logiztikOrder, ['PO-1', '']));
		const reply = await send(url());
		expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
		expect(reply.text).toContain('1. Westcon, PO-1: HTTP 200</h3>');
		expect(reply.text).toContain('<li>request/Order/ShipToAddress/Line (unknown name)</li>');
		expect(reply.text).toContain('<li>request/Order/OrderLines/OrderLine[1]/CustomerLineNumber</li>');
		expect(reply.text).toContain('2. Logiztik Alliance, &lt;b&gt;: HTTP 200, order carried out</h3>');
		expect(reply.text).toContain('3. Logiztik Alliance, no PO number: HTTP 200, order carried out</h3>');
		expect(reply.text).not.toContain('<b>');
	});

	it('show each order with its lines, its address, its state and how often it was placed', async () => {
		const page = async () => (await send(root(sandbox.westcon.url))).text;
		expect(await page()).toContain('No order has been placed yet.');
		await postWestcon(sandbox, withKey);
		await postWestcon(sandbox, withKey);
		await postWestcon(sandbox, edit(withKey, ['PO-1', 'ERRORS-ONE-1']));
		expect(await page()).toMatch(
			/<td>Westcon<\/td><td>PO-1<\/td><td>0000550261<\/td><td>\d+ × [^<]+<\/td><td>[^<]*20 First Street[^<]*<\/td><td>placed<\/td><td><strong>2 times</,
		);
		expect(await page()).not.toContain('<td>ERRORS-ONE-1</td>');
		await postLogiztik(sandbox, logiztikOrder);
		expect(await page()).toMatch(/<td>Logiztik Alliance<\/td>.*<td>placed<\/td><td>once</);
		await postLogiztik(sandbox, logiztikOrder);
		expect(await page()).toMatch(/<td>Logiztik Alliance<\/td>.*<td>updated<\/td><td>once</);
		await postLogiztik(sandbox, edit(logiztikOrder, ['INSERT', 'DELETE']));
		expect(await page()).toMatch(/<td>Logiztik Alliance<\/td>.*<td>deleted<\/td><td>once</);
	});

	it('list the special PO numbers', async () => {
		const { text } = await send(root(sandbox.westcon.url));
		for (const { prefix } of SPECIALS) expect(text).toContain(`<code>${escapeXml(prefix)}</code>`);
		expect(text).toContain('<code>ONCE-</code>');
	});

	it('also come as JSON, and are not recorded themselves', async () => {
		await postWestcon(sandbox, withKey);
		await send(root(sandbox.westcon.url));
		const recorded = JSON.parse((await send(new URL('/requests.json', sandbox.logiztik.url).href)).text);
		expect(recorded).toMatchObject({
			requests: [
				{ number: 1, supplier: 'westcon', poNumber: 'PO-1', carriedOut: true, reply: { status: 200 } },
			],
			orders: [{ poNumber: 'PO-1', orderNumber: '0000550260' }],
			counts: { 'westcon:PO-1': 1 },
		});
		expect(sandbox.requests()).toHaveLength(1);
	});

	it('never show a key or token, wherever it was', async () => {
		await postWestcon(sandbox, edit(withKey, ['PO-1', 'ECHO-1']));
		await postWestcon(sandbox, withKey);
		const old = '<AuthHeader xmlns="x"><passWord><![CDATA[odd</char]]></passWord></AuthHeader><o:Security';
		await postWestcon(sandbox, edit(withKey, ['<o:Security', old]));
		await postWestcon(sandbox, edit(withKey, ['<o:Security', old], ['PO-1', 'ECHO-3']));
		await postLogiztik(sandbox, edit(logiztikOrder, ['PO-1', 'ECHO-2']));
		await postLogiztik(sandbox, edit(logiztikOrder, ['PO-1', 'REDIRECT-307-2']));
		await send(logiztikAddress(sandbox, 'wrong-token'), {
			method: 'POST',
			headers: { authorization: 'Basic abcdef' },
		});
		for (const path of ['/', '/requests.json']) {
			const { text } = await send(new URL(path, sandbox.westcon.url).href);
			expect(text).toContain('ECHO-1');
			for (const part of [
				'odd+char',
				'odd</char',
				'odd&lt;/char',
				'odd characters',
				'with odd',
				'with%20odd',
				'wrong-token',
				'abcdef',
			]) {
				expect(text).not.toContain(part);
			}
		}
	});

	it('never show a key that came in UTF-16 under another name', async () => {
		await postWestcon(sandbox, Buffer.from(edit(westconOrder, ['sandbox-key', 'real']), 'utf16le'));
		const { text } = await send(root(sandbox.westcon.url));
		expect(text).toContain('o:Username&gt;1231913');
		expect(text.replaceAll('\0', '')).not.toContain('real-0123456789');
	});

	it('do not mask what tests read', async () => {
		await postWestcon(sandbox, withKey);
		expect(sandbox.requests()[0]?.body).toBe(withKey);
		expect(sandbox.requests()[0]?.headers['content-type']).toBe('application/soap+xml; charset=utf-8');
	});
});
