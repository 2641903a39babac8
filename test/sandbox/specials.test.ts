import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSandbox, type Sandbox } from '../../sandbox';
import { SPECIALS } from '../../sandbox/specials';
import { at, edit, logiztikOrder, postLogiztik, postWestcon, send, texts, westconOrder } from './raw';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ now: at(0) });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const westcon = (poNumber: string) => postWestcon(sandbox, edit(westconOrder, ['PO-1', poNumber]));
const logiztik = (poNumber: string) => postLogiztik(sandbox, edit(logiztikOrder, ['PO-1', poNumber]));
const BOTH = [
	['Westcon', westcon],
	['Logiztik', logiztik],
] as const;
const placed = () => sandbox.orders().length;
const CLOSED = { code: 'ECONNRESET' };

/** Every special prefix, with a number where it wants one, that a supplier obeys. */
function prefixesFor(supplier: 'westcon' | 'logiztik') {
	return SPECIALS.filter(({ suppliers }) => suppliers === 'both' || suppliers === supplier).map(
		(special): [string, typeof special] => [special.prefix.replace('<status>', '503'), special],
	);
}

describe('The table', () => {
	it('is what the README explains, prefix by prefix', () => {
		const readme = readFileSync(join(__dirname, '../../sandbox/README.md'), 'utf8');
		const rows = [...readme.matchAll(/^\| `([^`]+-)` \|.*\| (yes|no) \|$/gm)];
		const explained = rows.map(([, prefix, isPlaced]) => `${prefix} ${isPlaced}`);
		const obeyed = SPECIALS.map((special) => `${special.prefix} ${special.placed ? 'yes' : 'no'}`);
		expect(explained.sort()).toEqual(obeyed.sort());
	});

	it.each(prefixesFor('westcon'))(
		"says of Westcon's %s whether the order is placed",
		async (prefix, special) => {
			await westcon(`${prefix}1`).catch(() => undefined);
			expect(sandbox.requests()[0]?.special).toBe(special.prefix);
			expect(placed()).toBe(special.placed ? 1 : 0);
		},
	);

	it.each(prefixesFor('logiztik'))(
		"says of Logiztik's %s whether the order is placed",
		async (prefix, special) => {
			await logiztik(`${prefix}1`).catch(() => undefined);
			expect(sandbox.requests()[0]?.special).toBe(special.prefix);
			expect(placed()).toBe(special.placed ? 1 : 0);
		},
	);

	it("leaves a supplier alone with the other one's values", async () => {
		expect((await westcon('ARRAY-1')).text).toContain('<OrderNumber>');
		expect((await logiztik('FAULT-TIMEOUT-1')).text).toContain('>true<');
		expect(sandbox.requests().map(({ special }) => special)).toEqual([undefined, undefined]);
	});

	it('is read without regard to capitals', async () => {
		expect((await westcon('status-503-1')).status).toBe(503);
	});
});

describe.each(BOTH)('%s in front of the service', (_, post) => {
	it.each([200, 401, 403, 404, 429, 500, 503])('answers STATUS-%i', async (status) => {
		const reply = await post(`STATUS-${status}-1`);
		expect([reply.status, reply.text]).toEqual([status, `The sandbox answers ${status}.`]);
		expect(reply.headers['www-authenticate']).toBe(status === 401 ? 'Basic realm="sandbox"' : undefined);
	});

	it.each([200, 202, 204, 400, 502])('answers EMPTY-%i', async (status) => {
		const reply = await post(`EMPTY-${status}-1`);
		expect([reply.status, reply.text]).toEqual([status, '']);
	});

	it('answers HTML-502 with a page that is no XML', async () => {
		const reply = await post('HTML-502-1');
		expect([reply.status, reply.headers['content-type']]).toEqual([502, 'text/html; charset=utf-8']);
		expect(reply.text).toContain('<p>Try later<br></body>');
	});

	it.each([302, 307])('redirects with REDIRECT-%i to an address that works', async (status) => {
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

	it('repeats the request with ECHO', async () => {
		const reply = await post('ECHO-1');
		expect(reply.status).toBe(500);
		expect(reply.text).toContain('ECHO-1');
		expect(reply.text).toContain(post === westcon ? 'sandbox-key-0123456789' : '/sandbox-token');
	});

	it('closes the connection with DROP-BEFORE and DROP-AFTER', async () => {
		await expect(post('DROP-BEFORE-1')).rejects.toMatchObject(CLOSED);
		expect(placed()).toBe(0);
		await expect(post('DROP-AFTER-1')).rejects.toMatchObject(CLOSED);
		expect(placed()).toBe(1);
	});
});

describe.each(BOTH)('%s on the way back', (_, post) => {
	it('adds a byte order mark with BOM', async () => {
		const { bytes } = await post('BOM-1');
		expect(bytes.subarray(0, 4)).toEqual(Buffer.from([0xef, 0xbb, 0xbf, '<'.charCodeAt(0)]));
	});

	it('writes UTF-16 with UTF16', async () => {
		const { bytes, headers } = await post('UTF16-1');
		expect(headers['content-type']).toMatch(/; charset=utf-16$/);
		expect(bytes.toString('utf16le')).toMatch(/^\uFEFF<[^]*>(0000550260|true)</);
	});

	it('hides the outcome in an entity with DOCTYPE', async () => {
		const { text } = await post('DOCTYPE-1');
		expect(text).toMatch(/^<!DOCTYPE reply \[<!ENTITY placed "(0000550260|true)">\]>[^]*>&placed;</);
	});

	it('is enormous with HUGE', async () => {
		const { bytes } = await post('HUGE-1');
		expect(bytes.length).toBeGreaterThan(16 * 1024 * 1024);
		expect(bytes.subarray(-30).toString()).toMatch(/ <\/(s:Envelope|PoStatus)>$/);
	});

	it('stops in the middle with TRUNCATED', async () => {
		const { text, headers } = await post('TRUNCATED-1');
		expect(Number(headers['content-length'])).toBe(Buffer.byteLength(text));
		expect(text).not.toMatch(/<\/(s:Envelope|PoStatus)>/);
	});

	it('breaks off in the middle with CUT', async () => {
		await expect(post('CUT-1')).rejects.toMatchObject(CLOSED);
		expect(sandbox.requests()[0]?.answer).toMatchObject({ status: 200, closed: true });
	});
});

async function untilPlaced() {
	while (placed() === 0) await new Promise((resolve) => setTimeout(resolve, 5));
	return 'placed';
}

describe.each(BOTH)('%s with ONCE and DELAY', (_, post) => {
	it('obeys ONCE the first time only', async () => {
		expect((await post('ONCE-STATUS-503-1')).status).toBe(503);
		const second = await post('ONCE-STATUS-503-1');
		expect([second.status, placed()]).toEqual([200, 1]);
		expect((await post('ONCE-STATUS-503-2')).status).toBe(503);
	});

	it('answers late with DELAY, but places at once', async () => {
		const late = post('DELAY-1000-1');
		const first = await Promise.race([late, untilPlaced()]);
		expect([first, placed()]).toEqual(['placed', 1]);
		expect((await late).status).toBe(200);
	});

	it('puts ONCE and DELAY before another value', async () => {
		const late = post('ONCE-DELAY-1000-DROP-AFTER-1').catch((error: unknown) => error);
		expect(await Promise.race([late, untilPlaced()])).toBe('placed');
		expect(await late).toMatchObject(CLOSED);
		expect((await post('ONCE-DELAY-1000-DROP-AFTER-1')).status).toBe(200);
	});
});

describe('Westcon', () => {
	it.each([
		['SERVICE-DOWN', 500, 'Receiver', 'Service is down'],
		['VALIDATION', 400, 'Sender', 'Validation error'],
		['SECURITY-KEY', 400, 'Sender', 'Security key account number invalid'],
		['TIMEOUT', 500, 'Receiver', 'Timeout'],
		['GAWS-DOWN', 500, 'Receiver', 'GAWS down'],
		['OWN-TEXT', 400, 'Sender', 'Unknown username or incorrect password.'],
		['VERSION', 500, 'VersionMismatch', 'The envelope version'],
		['MUST-UNDERSTAND', 500, 'MustUnderstand', "The header 'sandbox' was not understood"],
		[
			'INVALID-SECURITY',
			400,
			'Sender f:InvalidSecurity',
			'An error occurred when verifying security for the message.',
		],
		[
			'INVALID-TOKENS',
			400,
			'Sender f:InvalidSecurity',
			'An error occurred when processing the security tokens in the message.',
		],
		[
			'FAILED-AUTHENTICATION',
			400,
			'Sender f:FailedAuthentication',
			'At least one security token in the message could not be validated.',
		],
		['CONTEXT-TOKEN', 400, 'Sender f:BadContextToken', 'invalid or expired security context token'],
		['ACTION', 400, 'Sender f:ActionNotSupported', 'ContractFilter mismatch'],
		['ACTION-MISMATCH', 400, 'Sender f:ActionMismatch', "'sandbox'"],
		['ADDRESS', 400, 'Sender f:DestinationUnreachable', 'AddressFilter mismatch'],
		['DESERIALIZATION', 400, 'Sender f:DeserializationFailed', 'invalid Message body'],
		['INTERNAL', 500, 'Receiver f:InternalServiceFault', 'internal error'],
	])('answers FAULT-%s', async (name, status, codes, reason) => {
		const reply = await westcon(`FAULT-${name}-1`);
		expect(reply.status).toBe(status);
		expect(texts(reply, 'Value').join(' ')).toBe(`s:${codes}`);
		expect(texts(reply, 'Text')[0]).toContain(reason);
	});

	it.each([
		['SERVICE-DOWN', 'Proxy Service'],
		['VALIDATION', 'BizTalk Transaction'],
		['SECURITY-KEY', 'Proxy Service'],
		['TIMEOUT', 'Proxy Service'],
		['GAWS-DOWN', 'GAWS'],
	])('names the place of the section 5 failure %s', async (name, location) => {
		expect(texts(await westcon(`FAULT-${name}-1`), 'FaultLocation')).toEqual([location]);
	});

	it('leaves the language of GAWS-DOWN empty', async () => {
		const { text } = await westcon('FAULT-GAWS-DOWN-1');
		expect(text).toContain('<s:Text xml:lang="">GAWS down');
	});

	it('still checks user and key before a fault of the service', async () => {
		const message = edit(westconOrder, ['PO-1', 'FAULT-TIMEOUT-1'], ['sandbox-key', 'x']);
		expect(texts(await postWestcon(sandbox, message), 'Value')[1]).toBe('f:FailedAuthentication');
	});

	const FIRST = '<ErrorDetail>CustomerAccountNumber is null</ErrorDetail>';
	it.each([
		['ERRORS-ONE', `<Order xmlns=""><Errors><ErrorNo/>${FIRST}</Errors></Order>`],
		[
			'ERRORS-BLOCKS',
			`<Errors><ErrorNo/>${FIRST}</Errors><Errors><ErrorNo/><ErrorDetail>No OrderLines found<`,
		],
		[
			'ERRORS-PAIRS',
			`<Errors><ErrorNo>1</ErrorNo>${FIRST}<ErrorNo>2</ErrorNo><ErrorDetail>No OrderLines found<`,
		],
		['ERRORS-LINES', 'CustomerAccountNumber is null\nNo OrderLines found&#13;\n</ErrorDetail>'],
		['ERRORS-EMPTY-NO', `<Errors><ErrorNo></ErrorNo>${FIRST}</Errors>`],
		['ERRORS-NIL-NO', `<Errors><ErrorNo xsi:nil="true"/>${FIRST}</Errors>`],
		['ERRORS-WITHOUT-NO', `<Order xmlns=""><Errors>${FIRST}</Errors></Order>`],
		['ERRORS-EMPTY-BLOCK', '<Order xmlns=""><Errors/></Order>'],
		[
			'ERRORS-MATERIAL',
			'<ErrorDetail>Material X is not defined for sales org.2000, distr.chan.01, language EN</ErrorDetail>',
		],
		[
			'ERRORS-AND-NUMBERS',
			'<ConfirmationNumber>WS65931</ConfirmationNumber><OrderNumber>0000550260</OrderNumber><Errors>',
		],
		['NO-RESULT', '<submitOrderResponse xmlns="http://webservices.westcon.com"></submitOrderResponse>'],
		['EMPTY-RESULT', '<submitOrderResult/>'],
		['EMPTY-ORDER', '<submitOrderResult><Order xmlns=""></Order></submitOrderResult>'],
		['NIL-CONFIRMATION', '<ConfirmationNumber xsi:nil="true"/><OrderNumber>0000550260</OrderNumber>'],
		['NO-ORDER-NUMBER', '<ConfirmationNumber>WS65931</ConfirmationNumber><OrderNumber/>'],
	])('answers %s', async (name, part) => {
		const reply = await westcon(`${name}-1`);
		expect(reply.status).toBe(200);
		expect(reply.text).toContain(part);
	});

	it('uses other prefixes with PREFIX, and means the same', async () => {
		const { text } = await westcon('PREFIX-1');
		expect(text).not.toMatch(/<\/?[saou]:|xmlns:[saou]=|xmlns="/);
		expect(text).toContain('<SOAP-ENV:Envelope xmlns:SOAP-ENV="http://www.w3.org/2003/05/soap-envelope"');
		expect(text).toContain(
			'<w:submitOrderResponse xmlns:w="http://webservices.westcon.com"><w:submitOrderResult><Order><ConfirmationNumber>',
		);
	});

	it.each([
		['SLOW', 'Wed, 04 Mar 2026 09:40:00 GMT'],
		['FAST', 'Wed, 04 Mar 2026 10:20:00 GMT'],
	])('refuses the message by its own clock with %s-CLOCK, and shows that clock', async (name, date) => {
		const reply = await westcon(`${name}-CLOCK-1`);
		expect(reply.status).toBe(400);
		expect(texts(reply, 'Text')).toEqual(['An error occurred when verifying security for the message.']);
		expect(reply.headers.date).toBe(date);
		expect(sandbox.requests()[0]?.receivedAt).toBe('2026-03-04T10:00:00.000Z');
	});
});

describe('Logiztik', () => {
	it.each([
		['ARRAY', '[]'],
		['UNAUTHORIZED', 'Unauthorized'],
		['MENSAJE', '{"mensaje":"Error de base de datos"}'],
		[
			'ERRORS-SEVERAL',
			'<POnumber>ERRORS-SEVERAL-1</POnumber><Message>The exporter EXP00000 does not exist</Message>',
		],
		['ERRORS-WITHOUT-PO', '<PoErrorDetails><Message>Input string was not in a correct format.</Message>'],
		['ERRORS-SILENT', '<IsSuccess>false</IsSuccess></PoStatus>'],
		['ERRORS-TABLE', '<pOnumber>ERRORS-TABLE-1</pOnumber><client>999</client><exporter>EXP</exporter>'],
		['ERRORS-TABLE', '<messageType>ERROR</messageType><accion>INSERT</accion>'],
		[
			'ERRORS-AND-SUCCESS',
			'<IsSuccess>true</IsSuccess><Message><PoErrorDetails><POnumber>ERRORS-AND-SUCCESS-1<',
		],
		['NO-SUCCESS', 'XMLSchema"></PoStatus>'],
		['SPELLING', '<isSuccess>\n  TRUE  \n</isSuccess>'],
		['JSON', '"<PoStatus xmlns:xsi=\\"http://www.w3.org/2001/XMLSchema-instance\\"'],
	])('answers %s', async (name, part) => {
		const reply = await logiztik(`${name}-1`);
		expect(reply.status).toBe(200);
		expect(reply.text).toContain(part);
	});

	it('still checks the token first', async () => {
		const odd = await startSandbox({ token: 'other' });
		const url = `${odd.logiztik.url}/api/Pos/InsertarPosXmlClientesAllianceNuevaVersion/wrong`;
		const reply = await send(url, { method: 'POST', body: edit(logiztikOrder, ['PO-1', 'ERRORS-SILENT-1']) });
		await odd.close();
		expect(reply.text).toBe('[]');
	});
});
