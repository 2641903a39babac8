import { soapNamespace } from './contract';

/** A SOAP 1.2 envelope as text. Only the part before the Body is read. */
interface Envelope {
	/** Its header blocks, as `{namespace}name`. */
	headers: ReadonlySet<string>;
	/** The same text with more blocks at the end of its Header, which is added if there is none. */
	withHeaders(blocks: string): string;
}

interface Tag {
	kind: 'open' | 'close' | 'empty';
	prefix: string;
	name: string;
	attributes: string;
	/** The tag's place in the text. */
	start: number;
	end: number;
}

type Namespaces = Record<string, string>;

/**
 * Finds the place of the headers in a message. All other text stays as the user wrote it.
 * @returns undefined where the text is not a SOAP 1.2 envelope
 */
export function openEnvelope(xml: string): Envelope | undefined {
	const tags = tagsOf(xml);
	const root = tags.next().value;
	const first = tags.next().value;
	if (root?.kind !== 'open' || first === undefined || first.kind === 'close') return undefined;
	if (xml.slice(0, root.start).replace(prolog, '').trim() !== '') return undefined;
	const outer = declaredIn(root.attributes, {});
	if (!isSoap(root, 'Envelope', outer)) return undefined;
	const inner = declaredIn(first.attributes, outer);
	const name = root.prefix ? `${root.prefix}:Header` : 'Header';
	if (!isSoap(first, 'Header', inner)) return addition(xml, root.end, root.end, `<${name}>`, `</${name}>`);
	if (first.kind === 'open') return readHeader(xml, tags, inner);
	const opened = xml.slice(first.start, first.end).replace(/\s*\/>$/, '>');
	const prefixed = first.prefix ? `${first.prefix}:Header` : 'Header';
	return addition(xml, first.start, first.end, opened, `</${prefixed}>`);
}

/** What may come before the root, besides white space: declarations and comments. */
const prolog = /<\?[^]*?\?>|<!--[^]*?-->/g;

/** The envelope that gets its new blocks between `before` and `after`, in place of the text from `start` to `end`. */
function addition(
	xml: string,
	start: number,
	end: number,
	before = '',
	after = '',
	headers = new Set<string>(),
): Envelope {
	const withHeaders = (blocks: string) => `${xml.slice(0, start)}${before}${blocks}${after}${xml.slice(end)}`;
	return { headers, withHeaders };
}

/** Collects the names of the blocks up to the end of the Header. */
function readHeader(
	xml: string,
	tags: Generator<Tag, undefined>,
	namespaces: Namespaces,
): Envelope | undefined {
	const headers = new Set<string>();
	let depth = 0;
	for (const tag of tags) {
		if (tag.kind === 'close' && depth === 0) return addition(xml, tag.start, tag.start, '', '', headers);
		if (depth === 0) {
			const scope = declaredIn(tag.attributes, namespaces);
			headers.add(`{${scope[tag.prefix] ?? ''}}${tag.name}`);
		}
		if (tag.kind === 'open') depth++;
		if (tag.kind === 'close') depth--;
	}
	return undefined;
}

/** A declaration or comment, CDATA, a tag with its attributes, or text; but no document type. */
const token =
	/<\?[^]*?\?>|<!--[^]*?-->|<!\[CDATA\[[^]*?\]\]>|<(\/?)(?:([^\s<>/!?"'=:]+):)?([^\s<>/!?"'=:]+)((?:\s+[^\s<>/"'=]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|[^<]+/y;

/** The tags of a text in their order, until it ends or is not XML; everything else is skipped. */
function* tagsOf(xml: string): Generator<Tag, undefined> {
	let at = 0;
	while (at < xml.length) {
		token.lastIndex = at;
		const match = token.exec(xml);
		if (!match) return undefined;
		const [text, slash, prefix = '', name, attributes = '', empty] = match;
		const [start, end] = [at, at + text.length];
		const kind = slash ? 'close' : empty ? 'empty' : 'open';
		if (name !== undefined) yield { kind, prefix, name, attributes, start, end };
		at = end;
	}
	return undefined;
}

const declaration = /\sxmlns(?::([^\s=]+))?\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

const declaredIn = (attributes: string, inherited: Namespaces): Namespaces => ({
	...inherited,
	...Object.fromEntries(
		[...attributes.matchAll(declaration)].map(([, prefix = '', double, single]) => [
			prefix,
			double ?? single ?? '',
		]),
	),
});

const isSoap = ({ prefix, name }: Tag, wanted: string, namespaces: Namespaces) =>
	name === wanted && namespaces[prefix] === soapNamespace;
