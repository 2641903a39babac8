import { startSandbox, type Sandbox } from '../../sandbox';
import { at, edit, logiztikAddress, logiztikOrder, postLogiztik, send, texts } from './raw';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ now: at(0) });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

const SUCCESS =
	'<PoStatus xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">' +
	'<IsSuccess>true</IsSuccess></PoStatus>';
const NULL_REFERENCE = 'Object reference not set to an instance of an object.';
const BAD_FORMAT = 'Input string was not in a correct format.';
const INCOMPLETE = 'Dimensions are not complete (Length, Height, Width, Gross Weight, Unit Of Measurement)';

async function expectErrors(document: string, messages: string[], poNumber?: string) {
	const reply = await postLogiztik(sandbox, document);
	expect(reply.status).toBe(200);
	expect(reply.headers['content-type']).toBe('application/xml; charset=utf-8');
	expect(texts(reply, 'IsSuccess')).toEqual(['false']);
	expect([...reply.text.matchAll(/<Message>([^<]+)</g)].map((match) => match[1])).toEqual(messages);
	expect(texts(reply, 'POnumber')).toEqual(poNumber === undefined ? [] : messages.map(() => poNumber));
	expect(sandbox.orders()).toEqual([]);
}

describe("The page's example", () => {
	it('is answered with success', async () => {
		const reply = await postLogiztik(sandbox, logiztikOrder);
		expect({ status: reply.status, text: reply.text }).toEqual({ status: 200, text: SUCCESS });
		expect(sandbox.orders()).toMatchObject([
			{
				supplier: 'logiztik',
				poNumber: 'PO-1',
				order: { Header: { ConsigneeCode: '999' }, Details: [{ Hight: '3.0' }] },
			},
		]);
	});

	it.each([
		[
			'with empty optional values',
			[
				/<(EstimatedDate|OriginPortCode|CarrierCode|DispatchDate|Packing|UnitPrice|Barcode|Accion|WarehouseCode)>[^<]*/g,
				'<$1>',
			],
		],
		['with an XML declaration', [/^/, '<?xml version="1.0" encoding="utf-8"?>']],
		['with a byte order mark', [/^/, '\uFEFF']],
		['in CM', ['INCH', 'CM']],
		['for FINAL with dimensions of 0', [/<(Length|Width|Hight)>[^<]*/g, '<$1>0']],
	] as Array<[string, [RegExp | string, string]]>)('is taken %s', async (_, [part, replacement]) => {
		const document = logiztikOrder.replace(part, replacement);
		expect(document).not.toBe(logiztikOrder);
		expect((await postLogiztik(sandbox, document)).text).toBe(SUCCESS);
	});

	it('is taken for LOCAL when complete', async () => {
		const local = edit(logiztikOrder, ['>FINAL<', '>LOCAL<'], ['<GrossWeight>0', '<GrossWeight>12.5']);
		expect((await postLogiztik(sandbox, local)).text).toBe(SUCCESS);
	});

	it('is read with its CDATA', async () => {
		await postLogiztik(sandbox, edit(logiztikOrder, ['THIS IS A', 'THIS IS<![CDATA[ <A> ]]>']));
		expect(sandbox.orders()).toMatchObject([{ order: { Header: { Comments: 'THIS IS <A>  TEST' } } }]);
	});

	it('is taken in UTF-16', async () => {
		const reply = await postLogiztik(
			sandbox,
			Buffer.from(logiztikOrder, 'utf16le'),
			'text/xml; charset=utf-16',
		);
		expect(reply.text).toBe(SUCCESS);
	});
});

describe('HTTP', () => {
	it.each(['application/json', 'application/soap+xml', ''])(
		'refuses the content type "%s"',
		async (contentType) => {
			expect((await postLogiztik(sandbox, logiztikOrder, contentType)).status).toBe(415);
		},
	);

	it.each([
		['no-such-token', '[]', 'application/json; charset=utf-8'],
		['UNAUTHORIZED-token', 'Unauthorized', 'text/plain; charset=utf-8'],
		['EMPTY-token', '', undefined],
		['', '', undefined],
	])('answers the wrong token "%s" with "%s"', async (token, text, contentType) => {
		const reply = await send(logiztikAddress(sandbox, token), { method: 'POST', body: logiztikOrder });
		expect([reply.status, reply.text, reply.headers['content-type']]).toEqual([200, text, contentType]);
		expect(sandbox.orders()).toEqual([]);
	});

	it('takes a token with special characters, encoded once, and masks it', async () => {
		const odd = await startSandbox({ now: at(0), token: '/+%&< ü' });
		const once = await postLogiztik(odd, logiztikOrder);
		const twice = await send(logiztikAddress(odd, encodeURIComponent(odd.logiztik.token)), {
			method: 'POST',
			body: logiztikOrder,
		});
		const paths = odd.requests().map(({ path }) => path);
		await odd.close();
		expect([once.text, twice.text]).toEqual([SUCCESS, '[]']);
		expect(paths).toEqual(
			Array(2).fill('/logCloudWS/api/Pos/InsertarPosXmlClientesAllianceNuevaVersion/***'),
		);
	});

	it('masks the token also in an address that is not quite right', async () => {
		const address = logiztikAddress(sandbox, "it's-secret").replace('NuevaVersion', 'nuevaversion');
		expect((await send(`${address}?a=b`, { method: 'POST' })).status).toBe(404);
		expect(sandbox.requests()[0]?.path).toMatch(/nuevaversion\/\*\*\*\?a=b$/);
	});

	it('knows no other path and no other method', async () => {
		const { url } = sandbox.logiztik;
		expect((await send(`${url}/api/Pos/Other/x`, { method: 'POST' })).status).toBe(404);
		expect((await send(logiztikAddress(sandbox), { method: 'PUT' })).status).toBe(405);
	});
});

describe('A document that is not one', () => {
	it.each([
		['no XML', 'x'],
		['nothing', ''],
		['a tag left open', edit(logiztikOrder, ['</Po>', ''])],
		['another root', logiztikOrder.replace(/XMLPosAlliance/g, 'XmlPosAlliance')],
		[
			'a root in a namespace',
			edit(logiztikOrder, ['<XMLPosAlliance>', '<p:XMLPosAlliance xmlns:p="urn:x">'], ['</XML', '</p:XML']),
		],
		['no Po', '<XMLPosAlliance/>'],
		['an empty Po', '<XMLPosAlliance><Po/></XMLPosAlliance>'],
		['no Detail', logiztikOrder.replace(/<Detail>[^]*<\/Detail>/, '')],
		['a missing element', edit(logiztikOrder, ['<ShipToCode></ShipToCode>', ''])],
		['a misspelt element', logiztikOrder.replace(/Hight>/g, 'Height>')],
		[
			'an element out of sequence',
			edit(
				logiztikOrder,
				['<PostType>FINAL</PostType>', ''],
				['</Accion>', '</Accion><PostType>FINAL</PostType>'],
			),
		],
	])('(%s) ends at a null reference', async (_, document) => expectErrors(document, [NULL_REFERENCE]));

	it('without an element ends at a null reference, and the page says which one it was', async () => {
		await postLogiztik(sandbox, edit(logiztikOrder, ['<ShipToCode></ShipToCode>', '']));
		expect(sandbox.requests()[0]?.missing).toEqual(['/Po[1]/Details/Detail[1]/ShipToCode']);
		const { text } = await send(new URL('/', sandbox.logiztik.url).href);
		expect(text).toContain(
			'<p>Required, but missing:</p><ul><li>/Po[1]/Details/Detail[1]/ShipToCode</li></ul>',
		);
	});

	it('shows in the books what was dropped', async () => {
		await postLogiztik(sandbox, logiztikOrder.replace(/Hight>/g, 'Height>'));
		expect(sandbox.requests()[0]?.dropped.map(({ path }) => path)).toEqual(
			['Height', 'GrossWeight', 'UnitOfMeasurement', 'Comments'].map(
				(name) => `/Po[1]/Details/Detail[1]/${name}`,
			),
		);
	});
});

describe('Values', () => {
	it.each([
		['The consignee code CLI0412990 does not exist', '<ConsigneeCode>999', '<ConsigneeCode>CLI0412990'],
		['The consignee code  does not exist', '<ConsigneeCode>999', '<ConsigneeCode>'],
		['Origin port UIO00 does not exist', '>UIO<', '>UIO00<'],
		['Destination port MIA-222 does not exist', '>MIA<', '>MIA-222<'],
		['Destination port  does not exist', '>MIA<', '><'],
		['There is no carrier PIK___', '>PIK<', '>PIK___<'],
		['The exporter does not exist', '>EXP<', '><'],
		['The exporter does not exist', '>DGG<', '>NOWHERE<'],
		['The unit of measure for po must be INCH or CM', '>INCH<', '>inch<'],
		[INCOMPLETE, '>INCH<', '><'],
		[INCOMPLETE, '>10.0<', '><'],
		[INCOMPLETE, '<GrossWeight>0', '<GrossWeight>'],
		[INCOMPLETE, '>FINAL<', '>LOCAL<'],
	])('%s', async (message, part, replacement) => {
		await expectErrors(edit(logiztikOrder, [part, replacement]), [message], 'PO-1');
	});

	it('name a wrong farm after saying that the exporter does not exist', async () => {
		const messages = ['The exporter does not exist', 'The exporter EXP00000 does not exist'];
		await expectErrors(edit(logiztikOrder, ['>EXP<', '>EXP00000<']), messages, 'PO-1');
	});

	it('of LOCAL want a warehouse', async () => {
		const local = edit(
			logiztikOrder,
			['>FINAL<', '>LOCAL<'],
			['<GrossWeight>0', '<GrossWeight>1'],
			['>DGG<', '><'],
		);
		await expectErrors(local, ['The exporter does not exist'], 'PO-1');
	});

	it('that are wrong are all named', async () => {
		const document = edit(logiztikOrder, ['>999<', '>1<'], ['>PIK<', '>X<'], ['>INCH<', '>M<']);
		await expectErrors(
			document,
			[
				'The consignee code 1 does not exist',
				'There is no carrier X',
				'The unit of measure for po must be INCH or CM',
			],
			'PO-1',
		);
	});

	it.each([
		['<Packing>1<', '<Packing>1.5<'],
		['<Packing>1<', '<Packing>many<'],
		['>FINAL<', '>final<'],
		['>INSERT<', '>UPDATE<'],
	])('%s as %s are not in a correct format', async (part, replacement) => {
		await expectErrors(edit(logiztikOrder, [part, replacement]), [BAD_FORMAT]);
	});

	it.each([
		['2020-12-10', '10/12/2020'],
		['2020-09-21', '2020-02-30'],
		['<UnitPrice>22', '<UnitPrice>22,5'],
		['<Length>10.0', '<Length>long'],
		['<Width>4.0', '<Width>12345678'],
	])('%s as %s have the wrong data type: no response', async (part, replacement) => {
		await expect(postLogiztik(sandbox, edit(logiztikOrder, [part, replacement]))).rejects.toMatchObject({
			code: 'ECONNRESET',
		});
		expect(sandbox.orders()).toEqual([]);
		expect(sandbox.requests()).toMatchObject([{ placed: false, answer: { status: 0, closed: true } }]);
	});

	it('over length are noted and taken', async () => {
		const document = edit(logiztikOrder, ['OP009257008', 'OP0092570081']);
		expect((await postLogiztik(sandbox, document)).text).toBe(SUCCESS);
		expect(sandbox.requests()[0]?.overLength).toEqual(['/Po[1]/Details/Detail[1]/Barcode']);
	});
});

describe('The books', () => {
	const comments = () => sandbox.orders().map(({ order }) => JSON.stringify(order).includes('CHANGED'));
	const deletion = edit(logiztikOrder, ['>INSERT<', '>DELETE<']);

	it('keep one order for a repeated INSERT, as it came last', async () => {
		await postLogiztik(sandbox, logiztikOrder);
		await postLogiztik(sandbox, edit(logiztikOrder, ['THIS IS A TEST', 'CHANGED']));
		expect(comments()).toEqual([true]);
		expect(sandbox.counts()).toEqual({ 'logiztik:PO-1': 2 });
	});

	it('lose an order by DELETE, with details or without', async () => {
		for (const document of [deletion, edit(deletion, [/<Detail>[^]*<\/Detail>/, ''])]) {
			await postLogiztik(sandbox, logiztikOrder);
			expect((await postLogiztik(sandbox, document)).text).toBe(SUCCESS);
			expect(sandbox.orders()).toEqual([]);
		}
	});

	it('know no order to DELETE', async () =>
		expectErrors(deletion, ['The po number PO-1 does not exist'], 'PO-1'));

	it('keep the good ones of several', async () => {
		const po = /<Po>[^]*<\/Po>/.exec(logiztikOrder)?.[0] ?? '';
		const bad = edit(po, ['PO-1', 'PO-2'], ['>999<', '>1<']);
		const broken = edit(po, ['PO-1', 'PO-3'], ['<Barcode>OP009257008</Barcode>', '']);
		const good = edit(po, ['PO-1', 'PO-4']);
		const reply = await postLogiztik(sandbox, `<XMLPosAlliance>${po}${bad}${broken}${good}</XMLPosAlliance>`);
		expect(texts(reply, 'IsSuccess')).toEqual(['false']);
		expect(reply.text).toContain(
			'<PoErrorDetails><POnumber>PO-2</POnumber><Message>The consignee code 1 does not exist</Message></PoErrorDetails>' +
				`<PoErrorDetails><Message>${NULL_REFERENCE}</Message></PoErrorDetails>`,
		);
		expect(sandbox.orders().map(({ poNumber }) => poNumber)).toEqual(['PO-1', 'PO-4']);
		expect(Object.keys(sandbox.counts())).toHaveLength(4);
	});

	it('take orders without a PO number, each as its own', async () => {
		const document = edit(logiztikOrder, ['PO-1', '']);
		await postLogiztik(sandbox, document);
		await postLogiztik(sandbox, document);
		expect(sandbox.orders()).toHaveLength(2);
		expect(sandbox.counts()).toEqual({});
	});
});
