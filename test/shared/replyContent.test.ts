import { gzipSync } from 'node:zlib';
import { originOf } from '../../nodes/shared/http/address';
import { repliedWith } from '../../nodes/shared/http/messages';
import { replyContentOf, wordsOf } from '../../nodes/shared/http/replyContent';
import { showMessages } from '../../nodes/shared/http/supplierWords';

describe('The words of a web page', () => {
	test('are its title', () => {
		const page = '<html><head><TITLE lang="en"> 502\n Bad Gateway </TITLE></head><body>x</body></html>';
		expect(wordsOf(page, 'html')).toEqual(['502 Bad Gateway']);
	});

	test('are cut where they are endless', () => {
		expect(wordsOf(`<html><title>${'x'.repeat(13_000)}`, 'html')[0]).toHaveLength(201);
		expect(wordsOf('x'.repeat(13_000), 'other')[0]).toHaveLength(201);
	});
});

const mime =
	'--uuid:1\r\nContent-Type: application/xop+xml\r\n\r\n<s:Envelope xmlns:s="u"><s:Body/></s:Envelope>\r\n--uuid:1--';

test.each<[string, string, string, Record<string, string>]>([
	['nothing', '', 'empty', {}],
	['a web page', '<!DOCTYPE html><html></html>', 'html', {}],
	['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a/>', 'doctype', {}],
	['XML that is cut off', '<a><b>', 'brokenXml', {}],
	['text', 'Grüße, naïve señor', 'other', {}],
	['what the helper could not unpack', 'abc', 'compressed', { 'content-encoding': 'zstd' }],
	['what is packed without saying so', gzipSync('<a/>').toString(), 'compressed', {}],
	['what is not packed', '<b/>', 'other', { 'content-encoding': 'identity' }],
	['several parts', mime, 'parts', {}],
	[
		'several parts with a preamble',
		`preamble\r\n${mime}`,
		'parts',
		{ 'content-type': 'multipart/related; type="x"' },
	],
	['bytes', Buffer.from(Array.from({ length: 256 }, (_, byte) => byte)).toString(), 'binary', {}],
])('%s is told by what it is', (_, text, content, headers) => {
	expect(replyContentOf(text, 'a', headers)).toBe(content);
});

test.each(['compressed', 'parts', 'binary', 'doctype', 'brokenXml', 'empty'] as const)(
	'of %s content no words are shown',
	(content) => {
		expect(wordsOf('abc', content)).toEqual([]);
	},
);

test('messages are shown once each, masked, cut, and not by the hundred', () => {
	const key = 'a-key-of-20-letters!';
	const long = `${'x'.repeat(495)}${key}${'y'.repeat(1000)}`;
	expect(showMessages(['One', 'One', '', key, long], [key])).toEqual([
		'One',
		'********',
		`${'x'.repeat(495)}*****…`,
	]);
	const many = showMessages(Array.from({ length: 500 }, (_, index) => `Message ${index}`));
	expect(many).toHaveLength(51);
	expect(many.at(-1)).toContain('450');
});

test('of many messages only the first are quoted', () => {
	const messages = Array.from({ length: 30 }, (_, index) => `Message ${index}`);
	expect(repliedWith(messages)).toMatch(/"Message 9" and 20 more\.$/);
	expect(repliedWith(messages.slice(0, 2))).toMatch(/"Message 0", "Message 1"\.$/);
});

test.each([
	['https://login.example:8443/here?token=1#x', 'https://login.example:8443'],
	['https://user:key@login.example/here', 'https://login.example'],
	['//login.example/here?token=1', '//login.example'],
	['/v3/orders.svc?wsdl', '/v3/orders.svc'],
	['v3/orders.svc#x', 'v3/orders.svc'],
	[`/${'x'.repeat(13_000)}`, `/${'x'.repeat(199)}…`],
])('a redirect to %s is named as %s', (location, named) => {
	expect(originOf(location)).toBe(named);
});
