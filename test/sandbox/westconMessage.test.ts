import { startSandbox, type Sandbox } from '../../sandbox';
import { at, edit, postWestcon, send, SOAP_TYPE, texts, westconOrder, type RawReply } from './raw';

const SECURITY = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd';
const ADDRESSING = 'http://www.w3.org/2005/08/addressing';
const DISPATCHER = 'http://schemas.microsoft.com/net/2005/12/windowscommunicationfoundation/dispatcher';
const ACTION = 'http://webservices.westcon.com/WestconWebServices-PurchaseOrderWebService/submitOrder';
const TOKEN = /<o:UsernameToken[^]*<\/o:UsernameToken>/;
const TIMESTAMP = /<u:Timestamp[^]*<\/u:Timestamp>/;
const timestamp = TIMESTAMP.exec(westconOrder)?.[0] ?? '';
const token = TOKEN.exec(westconOrder)?.[0] ?? '';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ now: at(0) });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

function expectFault(reply: RawReply, status: number, codes: string[], namespace?: string) {
	expect(reply.headers['content-type']).toBe('application/soap+xml; charset=utf-8');
	const values = texts(reply, 'Value').map((value) => value.split(':')[1]);
	expect({ status: reply.status, codes: values }).toEqual({ status, codes });
	if (namespace) expect(reply.text).toContain(`<s:Value xmlns:f="${namespace}">f:${codes[1]}`);
	expect(sandbox.orders()).toEqual([]);
}

function expectEmpty(reply: RawReply, status: number) {
	expect({ status: reply.status, text: reply.text }).toEqual({ status, text: '' });
	expect(sandbox.orders()).toEqual([]);
}

describe('A message as the guide shows it', () => {
	it('is answered like the sample reply of the guide', async () => {
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
	])('refuses the content type "%s" with an empty 415', async (contentType) =>
		expectEmpty(await postWestcon(sandbox, westconOrder, contentType), 415),
	);

	it.each([
		`${SOAP_TYPE}; action="${ACTION}"`,
		'application/soap+xml',
		`Application/SOAP+XML;charset="UTF-8"`,
	])('takes the content type %s', async (contentType) =>
		expect((await postWestcon(sandbox, westconOrder, contentType)).status).toBe(200),
	);

	it('refuses an action parameter that differs from a:Action', async () => {
		const reply = await postWestcon(sandbox, westconOrder, `${SOAP_TYPE}; action="${ACTION}s"`);
		expectFault(reply, 400, ['Sender', 'ActionMismatch'], ADDRESSING);
	});

	it('knows no other path and no other method', async () => {
		const { url } = sandbox.westcon;
		expectEmpty(await send(`${url}x`, { method: 'POST', body: westconOrder }), 404);
		expectEmpty(await send(url, { method: 'PUT', body: westconOrder }), 405);
	});
});

describe('The envelope', () => {
	it.each([
		['text', 'no XML'],
		['nothing', ''],
		['a tag left open', edit(westconOrder, ['</s:Body>', ''])],
		['an undeclared prefix', edit(westconOrder, ['s:mustUnderstand', 'soap:mustUnderstand'])],
		['a document type declaration', `<!DOCTYPE x [<!ENTITY e "e">]>${westconOrder}`],
		['an undeclared entity', edit(westconOrder, ['EQN', '&e;'])],
		['bytes that are no UTF-8', Buffer.from(edit(westconOrder, ['EQN', '\xff']), 'latin1')],
		['another root', '<x/>'],
		['a root of another name', westconOrder.replace(/s:Envelope/g, 's:envelope')],
		['no Body', edit(westconOrder, [/<s:Body>[^]*<\/s:Body>/, ''])],
		[
			'the Body before the Header',
			edit(westconOrder, [/(<s:Header>[^]*<\/s:Header>)/, ''], ['</s:Envelope>', '<s:Header/></s:Envelope>']),
		],
	])('with %s is an empty 400', async (_, message) => expectEmpty(await postWestcon(sandbox, message), 400));

	it('of SOAP 1.1 is a version mismatch', async () => {
		const message = edit(westconOrder, [
			'http://www.w3.org/2003/05/soap-envelope',
			'http://schemas.xmlsoap.org/soap/envelope/',
		]);
		expectFault(await postWestcon(sandbox, message), 500, ['VersionMismatch']);
	});

	it.each([
		[
			'another Action',
			['/submitOrder</a', '/submitorder</a'],
			'ActionNotSupported',
			'ContractFilter mismatch',
		],
		[
			'another path in To',
			['v2/purchaseorder.svc</a', 'v1/purchaseorder.svc</a'],
			'DestinationUnreachable',
			'AddressFilter mismatch',
		],
		[
			'no address in To',
			['http://127.0.0.1/B2B/WebServices/v2/purchaseorder.svc', ''],
			'DestinationUnreachable',
			'AddressFilter mismatch',
		],
	] as Array<[string, [string, string], string, string]>)(
		'with %s is refused',
		async (_, change, code, reason) => {
			const reply = await postWestcon(sandbox, edit(westconOrder, change));
			expectFault(reply, 400, ['Sender', code], ADDRESSING);
			expect(texts(reply, 'Text')[0]).toContain(reason);
		},
	);

	it.each([
		['without Action', [/<a:Action.*<\/a:Action>/, ''], ['MessageAddressingHeaderRequired']],
		['without To', [/<a:To.*<\/a:To>/, ''], ['MessageAddressingHeaderRequired']],
		[
			'with 2004/08 addressing',
			['http://www.w3.org/2005/08/addressing"', 'http://schemas.xmlsoap.org/ws/2004/08/addressing"'],
			['MessageAddressingHeaderRequired'],
		],
		[
			'with two MessageIDs',
			['<a:ReplyTo>', '<a:MessageID>urn:x</a:MessageID><a:ReplyTo>'],
			['InvalidAddressingHeader', 'InvalidCardinality'],
		],
		[
			'with another ReplyTo',
			['addressing/anonymous', 'addressing/none'],
			['InvalidAddressingHeader', 'OnlyAnonymousAddressSupported'],
		],
	] as Array<[string, [string | RegExp, string], string[]]>)('%s is refused', async (_, change, codes) => {
		expectFault(
			await postWestcon(sandbox, edit(westconOrder, change)),
			400,
			['Sender', ...codes],
			ADDRESSING,
		);
	});

	it.each(['1', 'true'])(
		'with an unknown header that must be understood ("%s") is refused',
		async (value) => {
			const header = `<x xmlns="urn:x" s:mustUnderstand="${value}"/><o:Security`;
			const reply = await postWestcon(sandbox, edit(westconOrder, ['<o:Security', header]));
			expectFault(reply, 500, ['MustUnderstand']);
			expect(texts(reply, 'Text')[0]).toContain("'{urn:x}x'");
		},
	);
});

describe('Security', () => {
	const VERIFYING = 'An error occurred when verifying security for the message.';

	it.each([
		['no Security', /<o:Security[^]*<\/o:Security>/, ''],
		['two Securities', '</s:Header>', `<Security xmlns="${SECURITY}"/></s:Header>`],
		['no token', TOKEN, ''],
		['two tokens', TOKEN, token + token],
		['two Timestamps', TIMESTAMP, timestamp + timestamp],
		['a digest', '#PasswordText', '#PasswordDigest'],
		['no Username', /<o:Username>.*<\/o:Username>/, ''],
		['no Password', /<o:Password .*<\/o:Password>/, ''],
		['Security in another namespace', SECURITY, 'urn:x'],
		['local time', '10:00:00.000Z', '10:00:00.000'],
		['an hour that does not exist', '10:00:00.000Z', '25:00:00.000Z'],
		['a day that does not exist', '2026-03-04T10:00:00', '2026-02-30T10:00:00'],
		['a life that ends before it begins', '10:05:00.000Z', '09:59:00.000Z'],
		['a Timestamp without Created', /<u:Created>.*<\/u:Created>/, ''],
	])('with %s is refused', async (_, part, replacement) => {
		const reply = await postWestcon(sandbox, edit(westconOrder, [part, replacement]));
		expectFault(reply, 400, ['Sender', 'InvalidSecurity'], SECURITY);
		expect(texts(reply, 'Text')).toEqual([VERIFYING]);
	});

	it.each([
		['user', ['>1231913</o:Username>', '>1231914</o:Username>']],
		['key', ['sandbox-key', 'Sandbox-key']],
		['key with white space', ['abcdefghijklm', 'abcdefghijklm ']],
	] as Array<[string, [string, string]]>)('with the wrong %s fails authentication', async (_, change) => {
		const reply = await postWestcon(sandbox, edit(westconOrder, change));
		expectFault(reply, 400, ['Sender', 'FailedAuthentication'], SECURITY);
		expect(texts(reply, 'Text')).toEqual([
			'At least one security token in the message could not be validated.',
		]);
	});

	it('takes a key with characters that XML escapes', async () => {
		const special = await startSandbox({ now: at(0), username: 'a&b', authenticationKey: '$& <%/+> "x\'' });
		const message = edit(
			westconOrder,
			['>1231913</o:U', '>a&amp;b</o:U'],
			[/sandbox-key[^<]*/, '$&amp; &lt;%/+&gt; "x\''],
		);
		const { status } = await postWestcon(special, message);
		await special.close();
		expect(status).toBe(200);
	});

	it.each([
		['5 minutes fast', -5, 0, 200],
		['more than 5 minutes fast', -5, -1, 400],
		['10 minutes slow', 10, 0, 200],
		['more than 10 minutes slow', 10, 1, 400],
	])('with a clock %s', async (_, minutes, seconds, status) => {
		const elsewhere = await startSandbox({ now: at(minutes, seconds) });
		const reply = await postWestcon(elsewhere, westconOrder);
		await elsewhere.close();
		expect(reply.status).toBe(status);
		if (status === 400) expect(texts(reply, 'Text')).toEqual([VERIFYING]);
	});

	it('does not let a long Expires stretch the window', async () => {
		const elsewhere = await startSandbox({ now: at(11) });
		const reply = await postWestcon(elsewhere, edit(westconOrder, ['10:05:00.000Z', '10:30:00.000Z']));
		await elsewhere.close();
		expect(reply.status).toBe(400);
	});
});

describe('The body', () => {
	it.each([
		['nothing', /<web:submitOrder [^]*<\/web:submitOrder>/, ''],
		['submitOrder in no namespace', 'xmlns:web="http://webservices.westcon.com"', 'xmlns:web="urn:x"'],
	])('with %s cannot be deserialized', async (_, part, replacement) => {
		const reply = await postWestcon(sandbox, edit(westconOrder, [part, replacement]));
		expectFault(reply, 400, ['Sender', 'DeserializationFailed'], DISPATCHER);
	});

	it.each([
		['an empty date', '<OrderDate>2026-03-04<', '<OrderDate><'],
		['a date without dashes', '<OrderDate>2026-03-04<', '<OrderDate>20260304<'],
		['a date in another order', '<OrderDate>2026-03-04<', '<OrderDate>04-03-2026<'],
		['a date that does not exist', '<OrderDate>2026-03-04<', '<OrderDate>2026-02-29<'],
		['True', '<FindSAPContractNumber>false<', '<FindSAPContractNumber>True<'],
		['an empty boolean', '<ShipComplete>false<', '<ShipComplete><'],
		['an empty TimeStamp', '<OperationType>', '<TimeStamp/><OperationType>'],
		['elements in a text', '<Company>', '<Company><b/>'],
		['a character that XML 1.0 forbids', 'Loading', '&#1;'],
	])('with %s is a fault of the service', async (_, part, replacement) => {
		const reply = await postWestcon(sandbox, edit(westconOrder, [part, replacement]));
		expectFault(reply, 500, ['Receiver', 'InternalServiceFault'], DISPATCHER);
	});

	it('with a byte order mark is a fault of the service', async () => {
		const reply = await postWestcon(sandbox, `\uFEFF${westconOrder}`);
		expectFault(reply, 500, ['Receiver', 'InternalServiceFault'], DISPATCHER);
	});

	it.each([
		['OrderDate', '<OrderDate>2026-03-04<', '<OrderDate>2026-03-04Z<'],
		['ShipComplete', '<ShipComplete>false<', '<ShipComplete> 1 <'],
		['TimeStamp', '<OperationType>', '<TimeStamp>2026-03-04T10:00:00.5+01:00</TimeStamp><OperationType>'],
		[
			'TimeStamp',
			'<OperationType>',
			'<TimeStamp xsi:nil="true" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/><OperationType>',
		],
	])('may write %s in any way XML Schema allows', async (_, part, replacement) => {
		expect((await postWestcon(sandbox, edit(westconOrder, [part, replacement]))).status).toBe(200);
	});
});
