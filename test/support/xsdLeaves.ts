import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseXml, type XmlElement } from '../interop/xmlTree';

/** An element of a schema that holds a value. */
export interface XsdLeaf {
	/** As the field tables write it: `Order/OrderLines/OrderLine[]/Product/ProductNumber`. */
	path: string;
	/** Local name of its simple type. */
	type: string;
	maxLength: number | undefined;
	/** It and all that it stands in have to be there. */
	isRequired: boolean;
}

const schemaName = (name: string) => `{http://www.w3.org/2001/XMLSchema}${name}`;
const localName = (qName = '') => qName.slice(qName.indexOf(':') + 1);

/**
 * The leaves of one of the hand-written schemas of test/interop, in the schema's order.
 * @param start names of the elements from the schema's root to the one whose content is wanted
 */
export function xsdLeaves(schemaFile: string, start: readonly string[]): XsdLeaf[] {
	const schema = parseXml(readFileSync(join(__dirname, '../interop', schemaFile), 'utf8'));
	const declared = (kind: string, name: string) =>
		schema.children.find(
			(child) => child.name === schemaName(kind) && child.attributes.name === localName(name),
		);

	/** The elements of a sequence, those of its groups included. */
	const elementsOf = (holder: XmlElement | undefined): XmlElement[] =>
		(holder?.children ?? []).flatMap((child) => {
			if (child.name === schemaName('element')) return [child];
			if (child.name !== schemaName('group')) return elementsOf(child);
			return elementsOf(declared('group', child.attributes.ref ?? ''));
		});

	const childrenOf = (element: XmlElement): XmlElement[] => {
		const { type } = element.attributes;
		return elementsOf(type === undefined ? element : declared('complexType', type));
	};

	const leavesOf = (element: XmlElement, path: string, isRequired: boolean): XsdLeaf[] =>
		childrenOf(element).flatMap((child) => {
			const { name = '', type = '', minOccurs, maxOccurs } = child.attributes;
			const here = `${path}${name}${maxOccurs === 'unbounded' ? '[]' : ''}`;
			const required = isRequired && minOccurs !== '0';
			if (childrenOf(child).length > 0) return leavesOf(child, `${here}/`, required);
			const maxLength = maxLengthOf(declared('simpleType', type));
			return [{ path: here, type: localName(type), maxLength, isRequired: required }];
		});

	const [root, ...steps] = start;
	const first = elementsOf(schema).find(({ attributes }) => attributes.name === root);
	const element = steps.reduce(
		(parent, step) => parent && childrenOf(parent).find(({ attributes }) => attributes.name === step),
		first,
	);
	if (!element) throw new Error(`${schemaFile} has no ${start.join('/')}`);
	return leavesOf(element, '', true);
}

function maxLengthOf(type: XmlElement | undefined): number | undefined {
	const facet = type?.children[0]?.children.find(({ name }) => name === schemaName('maxLength'));
	return facet && Number(facet.attributes.value);
}
