import { SaxesParser } from 'saxes';

export interface XmlAttribute {
	name: string;
	namespace: string;
	value: string;
}

export interface XmlElement {
	name: string;
	namespace: string;
	attributes: XmlAttribute[];
	children: XmlElement[];
	/** The element's own text, without that of its children. */
	text: string;
}

/** What is wrong with a document that is not namespace-well-formed, or brings a document type declaration. */
export class NotWellFormed {
	constructor(readonly message: string) {}
}

/** Builds the tree from the parser's events; the document's children are its root element. */
function collectTree(parser: SaxesParser<{ xmlns: true }>): XmlElement {
	const document: XmlElement = { name: '', namespace: '', attributes: [], children: [], text: '' };
	const open = [document];
	const current = (): XmlElement => open[open.length - 1] ?? document;
	parser.on('opentag', (tag) => {
		const attributes = Object.values(tag.attributes).map((attribute) => ({
			name: attribute.local,
			namespace: attribute.uri,
			value: attribute.value,
		}));
		const element = { name: tag.local, namespace: tag.uri, attributes, children: [], text: '' };
		current().children.push(element);
		open.push(element);
	});
	parser.on('closetag', () => void open.pop());
	parser.on('text', (part) => void (current().text += part));
	parser.on('cdata', (part) => void (current().text += part));
	return document;
}

/**
 * Text of a document in, its root element out.
 * Strict: for anything not namespace-well-formed, and for any document type declaration, a `NotWellFormed`.
 */
export function parseXml(text: string): XmlElement | NotWellFormed {
	const parser = new SaxesParser<{ xmlns: true }>({ xmlns: true });
	const document = collectTree(parser);
	const problems: string[] = [];
	parser.on('doctype', () => void problems.push('a document type declaration is not accepted'));
	parser.on('error', (error) => void problems.push(error.message));
	parser.write(text).close();
	const [root] = document.children;
	const [problem] = problems;
	return root && problem === undefined ? root : new NotWellFormed(problem ?? 'no root element');
}

export function childrenNamed(parent: XmlElement, namespace: string, name: string): XmlElement[] {
	return parent.children.filter((child) => child.name === name && child.namespace === namespace);
}

export function attributeValue(element: XmlElement, namespace: string, name: string): string | undefined {
	return element.attributes.find((attribute) => attribute.name === name && attribute.namespace === namespace)
		?.value;
}

const ENTITIES: Record<string, string> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
};

/** Text in, the same text fit for XML or HTML content and double-quoted attributes out. */
export function escapeXml(text: string): string {
	return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}

/** Undoes the five predefined entities and the character references. */
export function unescapeXml(text: string): string {
	const named: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
	return text.replace(
		/&(?:#(\d+)|#x([\da-f]+)|(lt|gt|quot|apos|amp));/gi,
		(all, decimal, hexadecimal, name) => {
			if (name) return named[String(name).toLowerCase()] ?? all;
			const code = decimal ? Number(decimal) : parseInt(String(hexadecimal), 16);
			return code <= 0x10ffff ? String.fromCodePoint(code) : all;
		},
	);
}
