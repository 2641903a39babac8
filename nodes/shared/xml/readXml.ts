import type { IDataObject } from 'n8n-workflow';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element as it was read: its name without prefix, its namespace, its own text, its children in order. */
export interface XmlElement {
	name: string;
	namespace: string;
	/** As they are written, prefixes included. */
	attributes: Record<string, string>;
	/** The namespaces in scope by prefix, for names in attribute values. */
	namespaces: Record<string, string>;
	text: string;
	/** True where xsi:nil says that there is no value. */
	nil: boolean;
	children: XmlElement[];
}

type Namespaces = Record<string, string>;
type ParsedNode = { [tag: string]: unknown; ':@'?: Record<string, string> };

const parser = new XMLParser({
	preserveOrder: true,
	ignoreAttributes: false,
	attributeNamePrefix: '',
	parseTagValue: false,
	parseAttributeValue: false,
	trimValues: false,
	ignoreDeclaration: true,
	ignorePiTags: true,
	// Without it, character references such as &#xA; are left as they are.
	htmlEntities: true,
});

/**
 * Reads a reply by namespace, whatever its prefixes.
 * @returns the root element, or undefined where the text is not well-formed XML or has a DOCTYPE (which is refused:
 * no reply needs one, and entities can be made to grow without end)
 */
export function readXml(text: string): XmlElement | undefined {
	const xml = text.replace(/^\uFEFF/, '').trim();
	if (/<!DOCTYPE/i.test(xml) || XMLValidator.validate(xml) !== true) return undefined;
	try {
		const nodes = (parser.parse(xml) as ParsedNode[]).map((node) => toElement(node, {}));
		const roots = nodes.filter((root) => root !== undefined);
		return roots.length === 1 ? roots[0] : undefined;
	} catch {
		return undefined;
	}
}

const instance = 'http://www.w3.org/2001/XMLSchema-instance';

function toElement(node: ParsedNode, inherited: Namespaces): XmlElement | undefined {
	const tag = Object.keys(node).find((key) => key !== ':@');
	if (tag === undefined || tag === '#text') return undefined;
	const attributes = node[':@'] ?? {};
	const own = declared(attributes);
	const namespaces = Object.keys(own).length > 0 ? { ...inherited, ...own } : inherited;
	const inner = node[tag] as ParsedNode[];
	const [prefix, name] = splitName(tag);
	return {
		name,
		namespace: namespaces[prefix] ?? '',
		attributes,
		namespaces,
		text: inner.map((child) => child['#text'] ?? '').join(''),
		nil: Object.entries(attributes).some(([key, value]) => {
			const [attributePrefix, local] = splitName(key);
			return local === 'nil' && namespaces[attributePrefix] === instance && /^(true|1)$/.test(value.trim());
		}),
		children: inner.map((child) => toElement(child, namespaces)).filter((child) => child !== undefined),
	};
}

const splitName = (name: string): [prefix: string, local: string] => {
	const colon = name.indexOf(':');
	return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)];
};

const declared = (attributes: Record<string, string>): Namespaces =>
	Object.fromEntries(
		Object.entries(attributes)
			.filter(([name]) => name === 'xmlns' || name.startsWith('xmlns:'))
			.map(([name, uri]) => [name.slice('xmlns:'.length), uri]),
	);

/** The element as plain data: texts by name, lists where a name occurs more than once. */
export function toPlain(element: XmlElement): IDataObject | string {
	if (element.children.length === 0) return element.text.trim();
	const plain = new Map<string, Array<IDataObject | string>>();
	for (const child of element.children) {
		const values = plain.get(child.name) ?? [];
		values.push(toPlain(child));
		plain.set(child.name, values);
	}
	return Object.fromEntries(
		[...plain].map(([name, values]) => [name, values.length === 1 ? values[0] : values]),
	);
}

/** The first child of that name, in that namespace unless any will do. */
export const childOf = (element: XmlElement | undefined, name: string, namespace?: string) =>
	element?.children.find(
		(child) => child.name === name && (namespace === undefined || child.namespace === namespace),
	);

/** All children of that name, in whatever namespace; none where there is no element. */
export const childrenOf = (element: XmlElement | undefined, name: string) =>
	element?.children.filter((child) => child.name === name) ?? [];

/** The text of a child, without white space around it; undefined where the child is missing, nil or empty. */
export function textOf(element: XmlElement | undefined, name: string): string | undefined {
	const child = childOf(element, name);
	const text = child?.nil ? '' : child?.text.trim();
	return text === '' ? undefined : text;
}

/** All elements of a name at any depth, the element itself included. */
export function descendantsOf(element: XmlElement, name: string): XmlElement[] {
	const below = element.children.flatMap((child) => descendantsOf(child, name));
	return element.name.toLowerCase() === name.toLowerCase() ? [element, ...below] : below;
}

/** The text of an element and of everything in it. */
export const allTextOf = (element: XmlElement): string =>
	[element.text, ...element.children.map(allTextOf)]
		.map((text) => text.trim())
		.filter(Boolean)
		.join(' ');
