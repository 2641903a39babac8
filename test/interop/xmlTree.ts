import { SaxesParser, type SaxesTagNS } from 'saxes';

/** An element by its expanded name: `{namespace}local`, or only `local` in no namespace. */
export interface XmlElement {
	name: string;
	attributes: Record<string, string>;
	/** Text directly inside; white space between child elements is layout and left out. */
	text: string;
	children: XmlElement[];
}

function expandedName(uri: string, local: string): string {
	return uri === '' ? local : `{${uri}}${local}`;
}

function toElement(tag: SaxesTagNS): XmlElement {
	const attributes: Record<string, string> = {};
	for (const { uri, local, prefix, value } of Object.values(tag.attributes)) {
		if (prefix !== 'xmlns' && local !== 'xmlns') attributes[expandedName(uri, local)] = value;
	}
	return { name: expandedName(tag.uri, tag.local), attributes, text: '', children: [] };
}

/**
 * Reads a document so that two can be compared by element order, names, namespaces and values, whatever
 * prefixes they use.
 *
 * @throws when the document is not well-formed
 */
export function parseXml(xml: string): XmlElement {
	const document: XmlElement = { name: '', attributes: {}, text: '', children: [] };
	const open = [document];
	const innermost = () => open[open.length - 1] ?? document;
	const parser = new SaxesParser({ xmlns: true });
	const addText = (text: string) => {
		innermost().text += text;
	};
	parser.on('opentag', (tag) => {
		const element = toElement(tag);
		innermost().children.push(element);
		open.push(element);
	});
	parser.on('text', addText);
	parser.on('cdata', addText);
	parser.on('closetag', () => {
		const element = open.pop();
		if (element && element.children.length > 0) element.text = element.text.trim();
	});
	parser.write(xml).close();
	const [root] = document.children;
	if (!root) throw new Error('the document has no element');
	return root;
}

/** The same element without descendants that hold neither text nor anything that does. */
export function withoutEmpty(element: XmlElement): XmlElement {
	const children = element.children
		.map(withoutEmpty)
		.filter((child) => child.text !== '' || child.children.length > 0);
	return { ...element, children };
}

/** The first descendant reached by the given expanded names, one level each. */
export function descend(element: XmlElement, ...names: string[]): XmlElement {
	return names.reduce((parent, name) => {
		const found = parent.children.find((child) => child.name === name);
		if (!found) throw new Error(`there is no '${name}' in '${parent.name}'`);
		return found;
	}, element);
}
