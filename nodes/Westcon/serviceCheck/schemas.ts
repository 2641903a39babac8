import type { XmlElement } from '../../shared/xml/readXml';
import { xsdNamespace, type ServiceDocument } from './documents';

/** The schema that a declaration stands in. */
export interface SchemaScope {
	targetNamespace: string;
	/** Whether its local elements are in its namespace unless they say otherwise. */
	qualified: boolean;
}

/** A declaration with the schema that it stands in, which decides about the names inside it. */
export interface Declaration {
	element: XmlElement;
	scope: SchemaScope;
}

/** What a global declaration declares; simple and complex types share their names (XML Schema 1.0, 2.5). */
type DeclarationKind = 'element' | 'type' | 'group';

/** All global declarations of a description by kind, namespace and name. */
export type Schemas = ReadonlyMap<string, Declaration>;

/** A name with its namespace, '' for none. */
export interface QualifiedName {
	namespace: string;
	name: string;
}

const kinds: Record<string, DeclarationKind> = {
	element: 'element',
	complexType: 'type',
	simpleType: 'type',
	group: 'group',
};

/** Collects what the schemas of all documents declare; of two equal names the first stands. */
export function collectSchemas(documents: readonly ServiceDocument[]): Schemas {
	const declarations = new Map<string, Declaration>();
	for (const { schema, includedInto } of documents.flatMap(schemasOf)) {
		const targetNamespace = schema.attributes.targetNamespace ?? includedInto ?? '';
		const scope = { targetNamespace, qualified: schema.attributes.elementFormDefault === 'qualified' };
		for (const element of schema.children) {
			const kind = element.namespace === xsdNamespace ? kinds[element.name] : undefined;
			if (!kind) continue;
			const key = declarationKey(kind, { namespace: targetNamespace, name: element.attributes.name ?? '' });
			if (!declarations.has(key)) declarations.set(key, { element, scope });
		}
	}
	return declarations;
}

function schemasOf({
	root,
	includedInto,
}: ServiceDocument): Array<{ schema: XmlElement; includedInto?: string }> {
	if (root.namespace === xsdNamespace && root.name === 'schema') return [{ schema: root, includedInto }];
	return root.children.flatMap((child) => schemasOf({ root: child }));
}

const declarationKey = (kind: DeclarationKind, { namespace, name }: QualifiedName) =>
	`${kind} {${namespace}}${name}`;

/** The global declaration of that name; undefined where no document has it. */
export const declarationOf = (schemas: Schemas, kind: DeclarationKind, name: QualifiedName) =>
	schemas.get(declarationKey(kind, name));

/**
 * The name that an attribute value such as `tns:ArrayOfLine` stands for. Without prefix and default namespace it is
 * in none, which in a schema that was included means the including one's.
 */
export function resolveName(element: XmlElement, value: string, scope?: SchemaScope): QualifiedName {
	const colon = value.indexOf(':');
	const prefix = colon < 0 ? '' : value.slice(0, colon).trim();
	const fallback = prefix === '' ? (scope?.targetNamespace ?? '') : '';
	return { namespace: element.namespaces[prefix] ?? fallback, name: value.slice(colon + 1).trim() };
}

/** The first child of one of these names that is XML Schema's. */
export const schemaChild = (element: XmlElement | undefined, ...names: string[]) =>
	element?.children.find(({ namespace, name }) => namespace === xsdNamespace && names.includes(name));
