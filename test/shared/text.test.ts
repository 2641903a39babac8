import { createHash } from 'node:crypto';
import { redact } from '../../nodes/shared/http/redact';
import { countCharacters, escapeXml, withoutForbiddenCharacters } from '../../nodes/shared/xml/text';

describe('withoutForbiddenCharacters', () => {
	test('keeps what XML 1.0 can carry', () => {
		const text = 'tab\t line\n return\r é 漢 😀 \uFFFD \u0085 \u007F';
		expect(withoutForbiddenCharacters(text)).toBe(text);
	});

	test('removes control characters, lone surrogates and noncharacters', () => {
		expect(withoutForbiddenCharacters('a\u0000b\u0008c\u000Bd\u001Fe\uFFFEf\uFFFFg\uD800h\uDC00i')).toBe(
			'abcdefghi',
		);
	});
});

describe('escapeXml', () => {
	test('escapes markup, quotes and the white space that parsers change', () => {
		expect(escapeXml(`<a b="c">&'\t\r\n`)).toBe('&lt;a b=&quot;c&quot;&gt;&amp;&apos;&#x9;&#xD;&#xA;');
	});

	test('has no way round it for CDATA', () => {
		expect(escapeXml('<![CDATA[<x/>]]>')).toBe('&lt;![CDATA[&lt;x/&gt;]]&gt;');
	});
});

test('countCharacters counts an emoji once', () => {
	expect(countCharacters('a😀b')).toBe(3);
});

describe('redact', () => {
	const secret = `a/b+c d&e<f>"g'é%`;

	test.each([
		['as it is', secret],
		['percent-encoded', encodeURIComponent(secret)],
		['percent-encoded in lower case', encodeURIComponent(secret).toLowerCase()],
		['percent-encoded as a whole address', encodeURI(secret)],
		['escaped for XML', escapeXml(secret)],
		['percent-encoded twice', encodeURIComponent(encodeURIComponent(secret))],
		['percent-encoded three times', [1, 2, 3].reduce((text) => encodeURIComponent(text), secret)],
		['in the query of an address that is percent-encoded', encodeURIComponent(encodeURI(secret))],
		['escaped for XML twice', escapeXml(escapeXml(secret))],
		['in JSON', JSON.stringify(secret).slice(1, -1)],
		['in JSON that holds JSON', JSON.stringify(JSON.stringify(secret)).slice(3, -3)],
	])('takes a secret out %s', (_, text) => {
		expect(redact(`before ${text} after`, [secret])).toBe('before ******** after');
	});

	test('leaves a text alone where a secret is empty', () => {
		expect(redact('text', [''])).toBe('text');
	});

	test('takes it out where it is encoded twice, or a part of a base64 text', () => {
		const secret = 'key<a&b>"c/0123 4567é';
		const twice = (encode: (text: string) => string) => encode(encode(secret));
		const base64 = ['', 'x', 'xy'].map((before) => Buffer.from(`${before}${secret}yz`).toString('base64'));
		const texts = [
			twice(escapeXml),
			twice(encodeURIComponent),
			JSON.stringify(twice(JSON.stringify)),
			...base64,
		];
		for (const text of texts) expect(redact(text, [secret])).toContain('********');
		for (const text of base64) expect(redact(text, [secret])).toMatch(/^.{0,3}\*{8}.{2,6}$/);
	});

	test('takes out a very long one, piece by piece, also percent-encoded and in base64', () => {
		const digests = Array.from({ length: 100 }, (_, at) =>
			createHash('sha256').update(`${at}`).digest('base64'),
		);
		const secret = digests.join('+ ');
		for (const text of [secret, encodeURIComponent(secret), Buffer.from(secret).toString('base64')])
			expect(redact(`before ${text} after`, [secret])).toMatch(/^before .{0,3}(?:\*{8}.{0,8})+ after$/);
	});

	test('finds a short one only where it stands alone', () => {
		expect(redact('order 0000550260, <Password>5</Password>', ['5'])).toBe(
			'order 0000550260, <Password>********</Password>',
		);
	});

	test.each([
		['%2Fapi%2FPos%2F', '%2F'],
		['%252Fapi%252FPos%252F', '%253F'],
		['"\\u002fapi\\u002f', '\\u003f'],
		['&#x2F;api&#x2F;', '&#x3F;'],
	])('finds a short one between encoded signs, as in %stoken%s', (before, after) => {
		expect(redact(`${before}tok1234${after}`, ['tok1234'])).toBe(`${before}********${after}`);
	});
});
