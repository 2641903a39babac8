import { edit, logiztikOrder, postLogiztik, send } from './raw';
import { SUCCESS, NULL_REFERENCE, expectErrors } from './logiztikReplies';
import { sandbox, useSandbox } from './useSandbox';

useSandbox();

describe("The page's example", () => {
	it('succeeds', async () => {
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
	] as Array<[string, [RegExp | string, string]]>)('succeeds %s', async (_, [part, replacement]) => {
		const document = logiztikOrder.replace(part, replacement);
		expect(document).not.toBe(logiztikOrder);
		expect((await postLogiztik(sandbox, document)).text).toBe(SUCCESS);
	});

	it('succeeds for LOCAL if it is complete', async () => {
		const local = edit(logiztikOrder, ['>FINAL<', '>LOCAL<'], ['<GrossWeight>0', '<GrossWeight>12.5']);
		expect((await postLogiztik(sandbox, local)).text).toBe(SUCCESS);
	});

	it('can have CDATA', async () => {
		await postLogiztik(sandbox, edit(logiztikOrder, ['THIS IS A', 'THIS IS<![CDATA[ <A> ]]>']));
		expect(sandbox.orders()).toMatchObject([{ order: { Header: { Comments: 'THIS IS <A>  TEST' } } }]);
	});

	it('can be in UTF-16', async () => {
		const reply = await postLogiztik(
			sandbox,
			Buffer.from(logiztikOrder, 'utf16le'),
			'text/xml; charset=utf-16',
		);
		expect(reply.text).toBe(SUCCESS);
	});
});

describe('A document that cannot be read', () => {
	it.each([
		['text', 'x'],
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
		['a misspelled element', logiztikOrder.replace(/Hight>/g, 'Height>')],
		[
			'an element out of sequence',
			edit(
				logiztikOrder,
				['<PostType>FINAL</PostType>', ''],
				['</Accion>', '</Accion><PostType>FINAL</PostType>'],
			),
		],
	])('with %s gives a null reference', async (_, document) => expectErrors(document, [NULL_REFERENCE]));

	it('is shown on the page with the missing element', async () => {
		await postLogiztik(sandbox, edit(logiztikOrder, ['<ShipToCode></ShipToCode>', '']));
		expect(sandbox.requests()[0]?.missing).toEqual(['/Po[1]/Details/Detail[1]/ShipToCode']);
		const { text } = await send(new URL('/', sandbox.logiztik.url).href);
		expect(text).toContain(
			'<p>Required but missing:</p><ul><li>/Po[1]/Details/Detail[1]/ShipToCode</li></ul>',
		);
	});

	it('is recorded with the dropped elements', async () => {
		await postLogiztik(sandbox, logiztikOrder.replace(/Hight>/g, 'Height>'));
		expect(sandbox.requests()[0]?.dropped.map(({ path }) => path)).toEqual(
			['Height', 'GrossWeight', 'UnitOfMeasurement', 'Comments'].map(
				(name) => `/Po[1]/Details/Detail[1]/${name}`,
			),
		);
	});
});
