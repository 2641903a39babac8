import { edit, postWestcon, send, texts, westconOrder, SOAP_TYPE } from './raw';
import { ADDRESSING, ACTION, expectFault, expectEmpty } from './westconReplies';
import { sandbox, useSandbox } from './useSandbox';

useSandbox();

const TIMESTAMP = /<u:Timestamp[^]*<\/u:Timestamp>/;

describe('A message as the guide shows it', () => {
	it("gets the guide's sample reply", async () => {
		const reply = await postWestcon(sandbox, westconOrder);
		expect(reply.status).toBe(200);
		expect(reply.headers['content-type']).toBe(SOAP_TYPE);
		expect(reply.headers.date).toBe('Wed, 04 Mar 2026 10:00:00 GMT');
		expect(texts(reply, 'Action')).toEqual([`${ACTION}Response`]);
		expect(texts(reply, 'RelatesTo')).toEqual(['urn:uuid:4f0e7d0e-6a34-4b5e-9c5b-2d5c1f6f5a10']);
		expect(texts(reply, 'Created')).toEqual(['2026-03-04T10:00:00.000Z']);
		expect(texts(reply, 'Expires')).toEqual(['2026-03-04T10:05:00.000Z']);
		expect(reply.text).toContain(
			'<submitOrderResponse xmlns="http://webservices.westcon.com"><submitOrderResult><Order xmlns="">' +
				'<ConfirmationNumber>WS65931</ConfirmationNumber><OrderNumber>0000550260</OrderNumber></Order>',
		);
	});

	it.each([
		['no Timestamp', edit(westconOrder, [TIMESTAMP, ''])],
		['no MessageID', edit(westconOrder, [/<a:MessageID>.*<\/a:MessageID>/, ''])],
		['no ReplyTo', edit(westconOrder, [/<a:ReplyTo>.*<\/a:ReplyTo>/, ''])],
		['a Password without Type', edit(westconOrder, [/ Type="[^"]*"/, ''])],
		['another host in To', edit(westconOrder, ['http://127.0.0.1/B2B', 'https://other.example:99/b2b'])],
		[
			'an AuthHeader',
			edit(westconOrder, [
				'<o:Security',
				'<AuthHeader xmlns="Westcon.B2B.WebServices.Wcf" s:mustUnderstand="1"/><o:Security',
			]),
		],
		[
			'an unknown header nobody must understand',
			edit(westconOrder, ['<o:Security', '<x xmlns="urn:x"/><o:Security']),
		],
		[
			'other prefixes',
			westconOrder.replace(/\b([saou]):/g, 'n$1:').replace(/xmlns:([saou])=/g, 'xmlns:n$1='),
		],
		[
			'defaults for prefixes',
			edit(
				westconOrder,
				[
					/<web:submitOrder xmlns:web=("[^"]*")>\s*<web:request>/,
					'<submitOrder xmlns="http://webservices.westcon.com"><request>',
				],
				['<WestconMetadata>', '<WestconMetadata xmlns="">'],
				['<Order>', '<Order xmlns="">'],
				['</web:request>', '</request>'],
				['</web:submitOrder>', '</submitOrder>'],
			),
		],
	])('is accepted with %s', async (_, message) => {
		const reply = await postWestcon(sandbox, message);
		expect(texts(reply, 'OrderNumber')).toEqual(['0000550260']);
		expect(sandbox.requests()[0]?.dropped).toEqual([]);
	});

	it('is accepted in UTF-16', async () => {
		const body = Buffer.from(westconOrder, 'utf16le');
		const reply = await postWestcon(sandbox, body, 'application/soap+xml; charset=utf-16');
		expect(texts(reply, 'OrderNumber')).toEqual(['0000550260']);
	});
});

describe('HTTP', () => {
	it.each([
		'text/xml; charset=utf-8',
		'application/xml',
		'application/json',
		'',
		'application/soap+xml; charset=latin1',
	])('rejects the content type "%s" with an empty 415', async (contentType) =>
		expectEmpty(await postWestcon(sandbox, westconOrder, contentType), 415),
	);

	it.each([
		`${SOAP_TYPE}; action="${ACTION}"`,
		'application/soap+xml',
		`Application/SOAP+XML;charset="UTF-8"`,
	])('accepts the content type %s', async (contentType) =>
		expect((await postWestcon(sandbox, westconOrder, contentType)).status).toBe(200),
	);

	it('rejects an action parameter that differs from a:Action', async () => {
		const reply = await postWestcon(sandbox, westconOrder, `${SOAP_TYPE}; action="${ACTION}s"`);
		expectFault(reply, ['Sender', 'ActionMismatch'], ADDRESSING);
	});

	it('rejects other paths and other methods', async () => {
		const { url } = sandbox.westcon;
		expectEmpty(await send(`${url}x`, { method: 'POST', body: westconOrder }), 404);
		expectEmpty(await send(url, { method: 'PUT', body: westconOrder }), 405);
	});
});
