import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLBuilder, XMLParser } from 'fast-xml-parser';
import type { INodeProperties } from 'n8n-workflow';
import { collections as logiztikCollections } from '../nodes/LogiztikAlliance/purchaseOrder/collections';
import { fields as logiztikFields } from '../nodes/LogiztikAlliance/purchaseOrder/fields';
import type { Entry, FieldTable } from '../nodes/shared/table/field';
import { isField, isGroup } from '../nodes/shared/table/field';
import { labelOf } from '../nodes/shared/table/form';
import { collections as westconCollections } from '../nodes/Westcon/purchaseOrder/collections';
import { fields as westconFields } from '../nodes/Westcon/purchaseOrder/fields';
import { makeWsdl } from '../nodes/Westcon/purchaseOrder/wsdl';
import { folderPictures } from './lib/folders';
import { messagesPage } from './messages/page';

interface Reference {
	title: string;
	intro: string;
	table: FieldTable;
	collections: readonly INodeProperties[];
	/** What the JSON way in leaves out at the start of a path. */
	jsonRoot: string;
}

const required =
	"_Required_ means that the supplier's document requires the element. You need not fill in one that has a default, or whose description says what is sent if it is empty.";

const westcon: Reference = {
	title: 'Westcon fields',
	intro: `Every element of a Westcon purchase order, in the order it is sent in. _JSON_ is the name in 'Order (JSON)'; \`[]\` marks a list. Names may be written in camelCase as well. ${required} The last column names the section of Westcon's guide.`,
	table: westconFields,
	collections: westconCollections,
	jsonRoot: 'Order/',
};

const logiztik: Reference = {
	title: 'Logiztik Alliance fields',
	intro: `Every element of a Logiztik Alliance purchase order, in the order it is sent in. _JSON_ is the name in 'Order (JSON)'; \`[]\` marks a list. Names may be written in camelCase as well. Elements without a value are sent empty. ${required} The defaults apply to the form only. In JSON, also give Post Type, Unit of Measurement and, for a local order, Warehouse Code.`,
	table: logiztikFields,
	collections: logiztikCollections,
	jsonRoot: '',
};

/** The files that are made from the code, by their path: `npm run generate` writes them, a test compares them. */
export const generatedFiles = (): Record<string, string> => ({
	'docs/westcon-fields.md': fieldReference(westcon),
	'docs/logiztik-fields.md': fieldReference(logiztik),
	'docs/messages.md': messagesPage(),
	'docs/purchaseorder.wsdl': indented(makeWsdl()),
	'docs/architecture.md': withPictures('docs/architecture.md'),
});

/** A page whose pictures of the folders are drawn anew. */
function withPictures(path: string): string {
	const page = readFileSync(join(__dirname, '..', path), 'utf8');
	const pictures = folderPictures().map((text) => `\`\`\`mermaid\n${text}\n\`\`\``);
	return page.replace(/(<!-- folders.*-->\n)[^]*(<!-- \/folders -->)/, `$1\n${pictures.join('\n\n')}\n\n$2`);
}

function indented(xml: string): string {
	const options = { preserveOrder: true, ignoreAttributes: false, suppressEmptyNode: true, format: true };
	return `${String(new XMLBuilder(options).build(new XMLParser(options).parse(xml))).trim()}\n`;
}

const columns = ['Field', 'JSON', 'Content', 'Required', 'Default', 'What it is', 'Section'];

function fieldReference(reference: Reference): string {
	const lines = [
		`# ${reference.title}`,
		'',
		reference.intro,
		'',
		'<!-- Made from the field table by `npm run generate`. -->',
	];
	let block: string | undefined;
	for (const entry of reference.table) {
		const next = blockOf(reference, entry);
		if (next !== block) lines.push('', `## ${next}`, '', row(columns), row(columns.map(() => '---')));
		block = next;
		lines.push(row(cells(reference, entry)));
	}
	return `${lines.join('\n')}\n`;
}

const row = (texts: string[]) => `| ${texts.map((text) => text.replace(/\|/g, '\\|')).join(' | ')} |`;

function blockOf({ jsonRoot }: Reference, { xml: { path } }: Entry): string {
	const [block = '', ...rest] = jsonPath(jsonRoot, path).split('.');
	return rest.length > 0 || path.endsWith('[]') ? block.replace('[]', '') : 'Order';
}

/** `Order/OrderLines/OrderLine[]/Product/ProductNumber` → `OrderLines[].Product.ProductNumber` */
const jsonPath = (root: string, path: string) =>
	path
		.replace(new RegExp(`^${root}`), '')
		.replace(/\/[^/]+\[\]/g, '[]')
		.replace(/\//g, '.');

function cells({ jsonRoot, collections }: Reference, entry: Entry): string[] {
	const { xml } = entry;
	return [
		'type' in entry ? labelOf(collections, entry) : `_${entry.displayName}_`,
		`\`${jsonPath(jsonRoot, xml.path)}\``,
		isGroup(entry) ? 'list' : content(entry),
		xml.required ? 'yes' : '',
		defaultOf(entry),
		notesOf(entry).filter(Boolean).join(' '),
		xml.section,
	];
}

/** What is sent when nothing is entered; for an optional field in a collection, what the form offers. */
function defaultOf(entry: Entry): string {
	if (!isField(entry) || !['string', 'number'].includes(typeof entry.default) || entry.default === '')
		return '';
	return entry.xml.required || !entry.collection ? `\`${entry.default}\`` : `\`${entry.default}\` is offered`;
}

const notesOf = (entry: Entry) => [
	noteOf(entry),
	entry.xml.internal ? 'Internal use.' : '',
	'jsonOnly' in entry && entry.jsonOnly ? 'Only as JSON.' : '',
	'keepEmpty' in entry.xml && entry.xml.keepEmpty && !defaultOf(entry)
		? 'Sent empty unless you fill it in.'
		: '',
];

const noteOf = (entry: Entry) =>
	'type' in entry ? (entry.description ?? '').replace(/([^.])$/, '$1.') : 'Filled in by the node.';

function content(entry: Entry): string {
	const { type, length, digits, lengthIsAdvice } = entry.xml as {
		type: string;
		length?: number;
		digits?: readonly number[];
		lengthIsAdvice?: true;
	};
	if (digits) return `decimal(${digits.join(',')})`;
	if (length === undefined) return type;
	return `${type === 'string' ? 'text' : type}, ${length} characters${lengthIsAdvice ? ' (longer is warned about)' : ''}`;
}
