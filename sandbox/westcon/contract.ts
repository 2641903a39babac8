import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { childrenNamed, escapeXml, NotWellFormed, parseXml, type XmlElement } from '../xml';
import type { ContractElement } from '../readByContract';
import type { ValueKind } from '../values';

export const SERVICE = 'http://webservices.westcon.com';
const SCHEMA = 'http://www.w3.org/2001/XMLSchema';
const VALUE_KINDS = new Set<string>(['boolean', 'date', 'dateTime'] satisfies ValueKind[]);

const wsdl = readFileSync(join(__dirname, 'purchaseorder.wsdl'), 'utf8');

/** The sandbox's WSDL, with the address of the service. */
export function wsdlFor(address: string): string {
	return wsdl.replace('SERVICE-ADDRESS', () => escapeXml(address));
}

const attribute = (element: XmlElement, name: string): string =>
	element.attributes.find((candidate) => candidate.name === name)?.value ?? '';

function descend(parent: XmlElement, ...path: string[]): XmlElement {
	const [name, ...rest] = path;
	if (name === undefined) return parent;
	const child = parent.children.find((candidate) => candidate.name === name);
	if (!child) throw new Error(`purchaseorder.wsdl: no ${name} in ${parent.name}`);
	return descend(child, ...rest);
}

type Declaration = Pick<ContractElement, 'name' | 'namespace' | 'required'>;

function readValueElement(declaration: Declaration, type: string): ContractElement {
	const local = type.split(':')[1] ?? '';
	if (VALUE_KINDS.has(local)) return { ...declaration, kind: local as ValueKind, children: [] };
	// tns:text35 is a text of up to 35 characters.
	const maxLength = Number(local.slice('text'.length));
	return { ...declaration, kind: 'text', maxLength, children: [] };
}

function readSchemaElement(element: XmlElement): ContractElement {
	const declaration = {
		name: attribute(element, 'name'),
		namespace: attribute(element, 'form') === 'qualified' ? SERVICE : '',
		required: attribute(element, 'minOccurs') !== '0',
	};
	const type = attribute(element, 'type');
	if (type) return readValueElement(declaration, type);
	const declared = childrenNamed(descend(element, 'complexType', 'sequence'), SCHEMA, 'element');
	const isList = declared.some((child) => attribute(child, 'maxOccurs') === 'unbounded');
	return { ...declaration, kind: isList ? 'list' : 'group', children: declared.map(readSchemaElement) };
}

function readContract(): ContractElement {
	const root = parseXml(wsdl);
	if (root instanceof NotWellFormed) throw new Error(`purchaseorder.wsdl: ${root.message}`);
	const schema = descend(root, 'types', 'schema');
	const declared = childrenNamed(schema, SCHEMA, 'element');
	const submitOrder = declared.find((element) => attribute(element, 'name') === 'submitOrder');
	if (!submitOrder) throw new Error('purchaseorder.wsdl: no submitOrder');
	return { ...readSchemaElement(submitOrder), namespace: SERVICE };
}

/** What `submitOrder` contains, read once from purchaseorder.wsdl. */
export const submitOrderContract = readContract();
