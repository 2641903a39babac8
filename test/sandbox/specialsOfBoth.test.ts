import { send } from './raw';
import { BOTH, CLOSED, placed, westcon } from './post';
import { sandbox, useSandbox } from './useSandbox';

useSandbox();

describe.each(BOTH)('%s, replies in place of the supplier', (_, post) => {
	it.each([200, 401, 403, 404, 429, 500, 503])('STATUS-%i', async (status) => {
		const reply = await post(`STATUS-${status}-1`);
		expect([reply.status, reply.text]).toEqual([status, `The sandbox answers ${status}.`]);
		expect(reply.headers['www-authenticate']).toBe(status === 401 ? 'Basic realm="sandbox"' : undefined);
	});

	it.each([200, 202, 204, 400, 502])('EMPTY-%i', async (status) => {
		const reply = await post(`EMPTY-${status}-1`);
		expect([reply.status, reply.text]).toEqual([status, '']);
	});

	it('HTML-502 is a page that is not XML', async () => {
		const reply = await post('HTML-502-1');
		expect([reply.status, reply.headers['content-type']]).toEqual([502, 'text/html; charset=utf-8']);
		expect(reply.text).toContain('<p>Try later<br></body>');
	});

	it.each([302, 307])('REDIRECT-%i leads to an address that works', async (status) => {
		const reply = await post(`REDIRECT-${status}-1`);
		expect(reply.status).toBe(status);
		const { url } = post === westcon ? sandbox.westcon : sandbox.logiztik;
		const moved = new URL(reply.headers.location ?? '', url).href;
		expect([placed(), (await send(moved)).status]).toEqual([0, 200]);
		const { headers, body } = sandbox.requests()[0] ?? {};
		await send(moved, { method: 'POST', headers: { 'content-type': headers?.['content-type'] ?? '' }, body });
		expect(placed()).toBe(1);
		expect(sandbox.requests().map(({ method }) => method)).toEqual(['POST', 'GET', 'POST']);
	});

	it('ECHO repeats the request', async () => {
		const reply = await post('ECHO-1');
		expect(reply.status).toBe(500);
		expect(reply.text).toContain('ECHO-1');
		expect(reply.text).toContain(post === westcon ? 'sandbox-key-0123456789' : '/sandbox-token');
	});

	it('DROP-BEFORE and DROP-AFTER close the connection', async () => {
		await expect(post('DROP-BEFORE-1')).rejects.toMatchObject(CLOSED);
		expect(placed()).toBe(0);
		await expect(post('DROP-AFTER-1')).rejects.toMatchObject(CLOSED);
		expect(placed()).toBe(1);
	});
});

describe.each(BOTH)('%s, changed replies', (_, post) => {
	it('BOM adds a byte order mark', async () => {
		const { bytes } = await post('BOM-1');
		expect(bytes.subarray(0, 4)).toEqual(Buffer.from([0xef, 0xbb, 0xbf, '<'.charCodeAt(0)]));
	});

	it('UTF16 writes UTF-16', async () => {
		const { bytes, headers } = await post('UTF16-1');
		expect(headers['content-type']).toMatch(/; charset=utf-16$/);
		expect(bytes.toString('utf16le')).toMatch(/^\uFEFF<[^]*>(0000550260|true)</);
	});

	it('DOCTYPE puts the outcome in an entity', async () => {
		const { text } = await post('DOCTYPE-1');
		expect(text).toMatch(/^<!DOCTYPE reply \[<!ENTITY placed "(0000550260|true)">\]>[^]*>&placed;</);
	});

	it('HUGE is more than 16 MiB', async () => {
		const { bytes } = await post('HUGE-1');
		expect(bytes.length).toBeGreaterThan(16 * 1024 * 1024);
		expect(bytes.subarray(-30).toString()).toMatch(/ <\/(s:Envelope|PoStatus)>$/);
	});

	it('TRUNCATED stops in the middle', async () => {
		const { text, headers } = await post('TRUNCATED-1');
		expect(Number(headers['content-length'])).toBe(Buffer.byteLength(text));
		expect(text).not.toMatch(/<\/(s:Envelope|PoStatus)>/);
	});

	it('CUT closes the connection in the middle', async () => {
		await expect(post('CUT-1')).rejects.toMatchObject(CLOSED);
		expect(sandbox.requests()[0]?.reply).toMatchObject({ status: 200, breaks: 'within' });
	});
});
