import { decodeReply } from '../../nodes/shared/http/decode';
import { childOf, readXml, textOf, toPlain } from '../../nodes/shared/xml/readXml';

describe('readXml', () => {
	test('knows elements by namespace, whatever the prefix', () => {
		const root = readXml('<p:a xmlns:p="urn:one" xmlns="urn:two"><b xmlns=""/><c/><p:d/></p:a>');
		expect(root?.namespace).toBe('urn:one');
		expect(root?.children.map(({ name, namespace }) => [name, namespace])).toEqual([
			['b', ''],
			['c', 'urn:two'],
			['d', 'urn:one'],
		]);
		expect(childOf(root, 'c', 'urn:one')).toBeUndefined();
	});

	test('reads entities, character references and CDATA once', () => {
		expect(readXml('<a>&amp;lt;&#65;&#x1F600;<![CDATA[<x>&amp;]]></a>')?.text).toBe('&lt;A😀<x>&amp;');
	});

	test('leaves numbers as they are written', () => {
		expect(textOf(readXml('<a><OrderNumber> 0000550260 </OrderNumber></a>'), 'OrderNumber')).toBe(
			'0000550260',
		);
	});

	test('takes nil and empty for nothing', () => {
		const nil = readXml('<a xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><b i:nil="true"/><c/></a>');
		expect([textOf(nil, 'b'), textOf(nil, 'c'), textOf(nil, 'd')]).toEqual([undefined, undefined, undefined]);
	});

	test.each([
		['a document type', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
		['a web page', '<html><body><br>down</body></html>'],
		['a text', 'Unauthorized'],
		['JSON', '[]'],
		['nothing', ''],
		['an end that is missing', '<a><b></b>'],
		['two roots', '<a/><b/>'],
		['a name that is no plain name in JavaScript', '<a><__proto__/></a>'],
	])('refuses %s', (_, text) => {
		expect(readXml(text)).toBeUndefined();
	});

	test('gives plain data with lists where a name repeats', () => {
		const root = readXml('<a><b>1</b><b>2</b><c><d/></c></a>');
		expect(JSON.stringify(root && toPlain(root))).toBe('{"b":["1","2"],"c":{"d":""}}');
	});
});

describe('decodeReply', () => {
	const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

	test.each([
		['a byte order mark of UTF-8', Buffer.from('\uFEFFé'), ''],
		['a byte order mark of UTF-16', utf16('é'), 'text/xml; charset=utf-8'],
		['UTF-16 with the high byte first', utf16('é').swap16(), ''],
		['the charset of the content type', Buffer.from([0xe9]), 'text/xml; charset="iso-8859-1"'],
		['UTF-8 where nothing is said', Buffer.from('é'), 'text/xml'],
		['UTF-8 where the charset is not known', Buffer.from('é'), 'text/xml; charset=nonsense'],
	])('goes by %s', (_, body, contentType) => {
		expect(decodeReply(body, contentType)).toBe('é');
	});

	test('goes by the XML declaration', () => {
		const body = Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?><a>\xe9</a>', 'latin1');
		expect(decodeReply(body, 'text/xml')).toContain('<a>é</a>');
	});

	const utf16Document = '<?xml version="1.0" encoding="utf-16"?><a>é</a>';

	test.each([
		['UTF-8 that declares UTF-16, as .NET writes it', Buffer.from(utf16Document), 'text/xml'],
		['UTF-8 that is sent as UTF-16', Buffer.from(utf16Document), 'text/xml; charset=utf-16'],
		['UTF-16 without a byte order mark', Buffer.from(utf16Document, 'utf16le'), 'text/xml'],
		['the same, high byte first', Buffer.from(utf16Document, 'utf16le').swap16(), 'text/xml; charset=utf-16'],
	])('is not led astray by %s', (_, body, contentType) => {
		expect(decodeReply(body, contentType)).toBe(utf16Document);
	});
});

test.each([
	[90, true],
	[1000, false],
])('of %i levels of elements it is %s that they are read', (levels, isRead) => {
	const xml = `${'<a>'.repeat(levels)}${'</a>'.repeat(levels)}`;
	expect(readXml(xml) !== undefined).toBe(isRead);
});
