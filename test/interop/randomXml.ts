import fc from '../support/fastCheck';

const joined = (parts: fc.Arbitrary<string>, maxLength: number) =>
	fc.array(parts, { maxLength }).map((all) => all.join(''));

const piece = fc.constantFrom(
	...['0000550260', 'WS1', '1e5', '0x1F', 'true', '   7 ', ' ', '\n', '\t', '\r\n', '"', "'", ']]&gt;'],
	...['é', '😀', '\u00a0', '\u200b', '\u2028', '&#65;', '&#x41;', '&#10;', '&#13;', '&#xA0;', '&#x1F600;'],
	...['&amp;', '&lt;', '&gt;', '&quot;', '&apos;', '&amp;lt;', '&amp;#65;', '&amp;amp;'],
	...['<!-- 1 -->', '<![CDATA[<x>&amp;]]>', '<![CDATA[]]>', '<?pi 1?>'],
);
const text = joined(piece, 5);

const attribute = fc.tuple(
	fc.constantFrom('a', 'b', 'p:c', 'xml:lang', 'id'),
	fc.constantFrom('', '1', 'x y', ' 1 ', '&amp;', '&lt;', '&#10;', '>', "'"),
);
const attributes = fc
	.uniqueArray(attribute, { maxLength: 3, selector: ([name]) => name })
	.map((all) => all.map(([name, value]) => ` ${name}="${value}"`).join(''));
const namespaces = fc.constantFrom('', '', ' xmlns="urn:d"', ' xmlns=""', ' xmlns:p="urn:p2"');
const elementName = fc.constantFrom(
	'Order',
	'OrderNumber',
	'a',
	'B-1',
	'x.y',
	'_z',
	'Größe',
	'p:Order',
	'q:a',
);

const { element } = fc.letrec<{ element: string }>((tie) => ({
	element: fc
		.tuple(
			elementName,
			attributes,
			namespaces,
			joined(fc.oneof({ depthSize: 'small' }, text, tie('element')), 4),
		)
		.map(([name, own, declared, inner]) =>
			inner === '' ? `<${name}${own}${declared}/>` : `<${name}${own}${declared}>${inner}</${name}>`,
		),
}));

/** Whatever a well-formed document may have: namespaces, references, CDATA, comments, white space. */
export const randomXml: fc.Arbitrary<string> = fc
	.tuple(
		fc.constantFrom('', '<?xml version="1.0"?>', '<?xml version="1.0" encoding="utf-8"?>\r\n', '<!-- 1 -->'),
		attributes,
		joined(fc.oneof(text, element), 5),
		fc.constantFrom('', '\n', '<!-- 1 -->'),
	)
	.map(
		([start, own, inner, end]) => `${start}<root xmlns:p="urn:p" xmlns:q="urn:q"${own}>${inner}</root>${end}`,
	);
