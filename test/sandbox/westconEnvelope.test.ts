import { edit, postWestcon, texts, westconOrder } from './raw';
import { ADDRESSING, expectFault, expectEmpty } from './westconReplies';
import { sandbox, useSandbox } from './useSandbox';

useSandbox();

describe('The envelope', () => {
	it.each([
		['text', 'no XML'],
		['nothing', ''],
		['a tag left open', edit(westconOrder, ['</s:Body>', ''])],
		['an undeclared prefix', edit(westconOrder, ['s:mustUnderstand', 'soap:mustUnderstand'])],
		['a document type declaration', `<!DOCTYPE x [<!ENTITY e "e">]>${westconOrder}`],
		['an undeclared entity', edit(westconOrder, ['EQN', '&e;'])],
		['bytes that are not UTF-8', Buffer.from(edit(westconOrder, ['EQN', '\xff']), 'latin1')],
		['another root', '<x/>'],
		['a root of another name', westconOrder.replace(/s:Envelope/g, 's:envelope')],
		['no Body', edit(westconOrder, [/<s:Body>[^]*<\/s:Body>/, ''])],
		[
			'the Body before the Header',
			edit(westconOrder, [/(<s:Header>[^]*<\/s:Header>)/, ''], ['</s:Envelope>', '<s:Header/></s:Envelope>']),
		],
	])('with %s gives an empty 400', async (_, message) =>
		expectEmpty(await postWestcon(sandbox, message), 400),
	);

	it('of SOAP 1.1 gives a version mismatch', async () => {
		const message = edit(westconOrder, [
			'http://www.w3.org/2003/05/soap-envelope',
			'http://schemas.xmlsoap.org/soap/envelope/',
		]);
		expectFault(await postWestcon(sandbox, message), ['VersionMismatch']);
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
		'with %s is rejected',
		async (_, change, code, reason) => {
			const reply = await postWestcon(sandbox, edit(westconOrder, change));
			expectFault(reply, ['Sender', code], ADDRESSING);
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
	] as Array<[string, [string | RegExp, string], string[]]>)('%s is rejected', async (_, change, codes) => {
		const reply = await postWestcon(sandbox, edit(westconOrder, change));
		expectFault(reply, ['Sender', ...codes], ADDRESSING);
	});

	it.each(['1', 'true'])(
		'with an unknown header that must be understood ("%s") is rejected',
		async (value) => {
			const header = `<x xmlns="urn:x" s:mustUnderstand="${value}"/><o:Security`;
			const reply = await postWestcon(sandbox, edit(westconOrder, ['<o:Security', header]));
			expectFault(reply, ['MustUnderstand']);
			expect(texts(reply, 'Text')[0]).toContain("'{urn:x}x'");
		},
	);
});
