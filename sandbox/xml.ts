import { SaxesParser } from 'saxes';

interface XmlAttribute {
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

/** Why a text is not an XML document with correct namespaces and without a document type declaration. */
export class NotWellFormed {
	constructor(readonly message: string) {}
}

/** Collects the elements that the parser finds, in an element that stands for the document. */
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

function parse(text: string): { document: XmlElement; problem: string | undefined } {
	const parser = new SaxesParser<{ xmlns: true }>({ xmlns: true });
	const document = collectTree(parser);
	const problems: string[] = [];
	parser.on('doctype', () => void problems.push('a document type declaration is not accepted'));
	parser.on('error', (error) => void problems.push(error.message));
	parser.write(text).close();
	return { document, problem: problems[0] };
}

/** The root element of an XML document. */
export function parseXml(text: string): XmlElement | NotWellFormed {
	const { document, problem } = parse(text);
	const [root] = document.children;
	return root && problem === undefined ? root : new NotWellFormed(problem ?? 'no root element');
}

function descendants(element: XmlElement): XmlElement[] {
	return element.children.flatMap((child) => [child, ...descendants(child)]);
}

/** The texts of all elements with this name, as far as they can be found in a text that may not be XML. */
export function findTexts(text: string, name: string): string[] {
	const found = descendants(parse(text).document).filter((element) => element.name === name);
	return found.map((element) => element.text);
}

export function childrenNamed(parent: XmlElement, namespace: string, name: string): XmlElement[] {
	return parent.children.filter((child) => child.name === name && child.namespace === namespace);
}

export function attributeValue(element: XmlElement, namespace: string, name: string): string | undefined {
	return element.attributes.find((attribute) => attribute.name === name && attribute.namespace === namespace)
		?.value;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Makes text fit for XML or HTML content and for attributes in double quotes. */
export function escapeXml(text: string): string {
	return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
