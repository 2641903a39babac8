import type { XmlElement } from '../../shared/readXml';
import { xsdNamespace } from './namespaces';
import {
	declarationOf,
	resolveName,
	type Declaration,
	type DeclarationKind,
	type QualifiedName,
	type Schemas,
	type SchemaScope,
} from './schemas';

/** An element as a schema describes it, with every reference resolved. */
export interface SchemaNode {
	name: string;
	/** '' for none. */
	namespace: string;
	/** XML Schema's built-in type behind the value; 'block' for an element that holds others. */
	type: string;
	maxLength?: number;
	/** Whether a message has to hold it. */
	required: boolean;
	repeats: boolean;
	/** Whether the children have to come in this order. */
	ordered: boolean;
	children: SchemaNode[];
	/** Whether it takes elements that the schema does not name (xs:any). */
	open?: boolean;
	/** What could not be found; the children are then not known. */
	unresolved?: QualifiedName;
}

/** What a type says of an element, for example `{ type: 'string', maxLength: 35 }`. */
type Content = Pick<SchemaNode, 'type' | 'maxLength' | 'ordered' | 'children' | 'open' | 'unresolved'>;

/** What is passed down: a type inside itself ends there, and a description that grows without end is cut. */
interface Walk {
	schemas: Schemas;
	open: readonly XmlElement[];
	budget: { nodes: number };
}

/** A purchase order has some 150 elements. */
const mostElements = 5000;

const anything: Content = { type: 'anyType', ordered: true, children: [] };

/** The tree of a global element, or undefined where the schemas have no such element. */
export function schemaTree(schemas: Schemas, name: QualifiedName): SchemaNode | undefined {
	const declaration = declarationOf(schemas, 'element', name);
	return declaration && nodeOf(declaration, { schemas, open: [], budget: { nodes: mostElements } }, true);
}

function nodeOf({ element, scope }: Declaration, walk: Walk, isGlobal = false): SchemaNode {
	walk.budget.nodes--;
	const { attributes } = element;
	const occurs = {
		required: attributes.minOccurs !== '0' && attributes.nillable !== 'true',
		repeats: !/^[01]$/.test(attributes.maxOccurs ?? '1'),
	};
	if (attributes.ref !== undefined) {
		const name = resolveName(element, attributes.ref, scope);
		const target = declarationOf(walk.schemas, 'element', name);
		const node = target ? nodeOf(target, walk, true) : { ...name, ...unknownContent(name) };
		return { ...node, ...occurs };
	}
	const form = attributes.form ?? (scope.qualified ? 'qualified' : 'unqualified');
	const namespace = isGlobal || form === 'qualified' ? scope.targetNamespace : '';
	return { name: attributes.name ?? '', namespace, ...occurs, ...contentOf({ element, scope }, walk) };
}

const unknownContent = (unresolved: QualifiedName): Content => ({ ...anything, unresolved });

/** By the type attribute, or the type inside the element. */
function contentOf({ element, scope }: Declaration, walk: Walk): Content {
	if (element.attributes.type !== undefined) return namedType(element, element.attributes.type, scope, walk);
	const inner = childIn(element, 'complexType', 'simpleType');
	return inner ? typeContent({ element: inner, scope }, walk) : anything;
}

function namedType(element: XmlElement, value: string, scope: SchemaScope, walk: Walk): Content {
	const name = resolveName(element, value, scope);
	if (name.namespace === xsdNamespace) return { ...anything, type: name.name };
	const declaration = declarationOf(walk.schemas, 'type', name);
	return declaration ? typeContent(declaration, walk) : unknownContent(name);
}

function typeContent({ element, scope }: Declaration, walk: Walk): Content {
	if (walk.budget.nodes <= 0) {
		return unknownContent({ namespace: scope.targetNamespace, name: element.attributes.name ?? '' });
	}
	if (walk.open.includes(element)) return { ...anything, type: 'block' };
	const inside = { ...walk, open: [...walk.open, element] };
	if (element.name === 'simpleType') return simpleContent({ element, scope }, inside);
	const simple = childIn(element, 'simpleContent');
	if (simple) return simpleContent({ element: simple, scope }, inside);
	const derived = childIn(childIn(element, 'complexContent'), 'extension', 'restriction');
	const base = derived?.name === 'extension' ? baseContent(derived, scope, inside) : undefined;
	const children = particlesOf({ element: derived ?? element, scope }, inside);
	return {
		type: 'block',
		ordered: !childIn(derived ?? element, 'all', 'choice'),
		children: [...(base?.children ?? []), ...children],
		open: base?.open || takesAny(derived ?? element),
		...(base?.unresolved && { unresolved: base.unresolved }),
	};
}

const baseContent = (derived: XmlElement, scope: SchemaScope, walk: Walk) =>
	namedType(derived, derived.attributes.base ?? '', scope, walk);

/** `<restriction base="xs:string"><maxLength value="35"/></restriction>`; a union or list is read as text. */
function simpleContent({ element, scope }: Declaration, walk: Walk): Content {
	const derived = childIn(element, 'restriction', 'extension');
	if (!derived) return { ...anything, type: 'string' };
	const base = derived.attributes.base
		? baseContent(derived, scope, walk)
		: contentOf({ element: derived, scope }, walk);
	const limit = Number(childIn(derived, 'maxLength', 'length')?.attributes.value ?? NaN);
	return Number.isInteger(limit) ? { ...base, maxLength: limit } : base;
}

/** The elements of sequence, choice, all and group, however they are nested; those of a choice are not required. */
function particlesOf({ element, scope }: Declaration, walk: Walk): SchemaNode[] {
	return element.children.flatMap((child): SchemaNode[] => {
		if (child.namespace !== xsdNamespace) return [];
		if (child.name === 'element') return [nodeOf({ element: child, scope }, walk)];
		if (child.name === 'group') return groupOf(child, scope, walk);
		if (!/^(sequence|all|choice)$/.test(child.name)) return [];
		const isOptional = child.name === 'choice' || child.attributes.minOccurs === '0';
		const repeats = !/^[01]$/.test(child.attributes.maxOccurs ?? '1');
		return particlesOf({ element: child, scope }, walk).map((node) => ({
			...node,
			required: node.required && !isOptional,
			repeats: node.repeats || repeats,
		}));
	});
}

/** `<xs:sequence><xs:any/></xs:sequence>`, however it is nested, but for one inside a group. */
const takesAny = ({ children }: XmlElement): boolean =>
	children.some(
		(child) =>
			child.namespace === xsdNamespace &&
			(child.name === 'any' || (/^(sequence|all|choice)$/.test(child.name) && takesAny(child))),
	);

function groupOf(element: XmlElement, scope: SchemaScope, walk: Walk): SchemaNode[] {
	walk.budget.nodes--;
	const name = resolveName(element, element.attributes.ref ?? '', scope);
	const declaration = declarationOf(walk.schemas, 'group' satisfies DeclarationKind, name);
	const isCut = walk.budget.nodes <= 0;
	if (!declaration || isCut || walk.open.includes(declaration.element)) return [];
	return particlesOf(declaration, { ...walk, open: [...walk.open, declaration.element] });
}

const childIn = (element: XmlElement | undefined, ...names: string[]) =>
	element?.children.find(({ namespace, name }) => namespace === xsdNamespace && names.includes(name));
