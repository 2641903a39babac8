import type { XmlElement } from '../../shared/xml/readXml';
import { xsdNamespace } from './documents';
import {
	declarationOf,
	resolveName,
	schemaChild,
	type Declaration,
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
	takesAny?: boolean;
	/** What could not be found; the children are then not known. */
	unresolved?: QualifiedName;
}

/** What a type says of an element, for example `{ type: 'string', maxLength: 35 }`. */
type TypeContent = Omit<SchemaNode, 'name' | 'namespace' | 'required' | 'repeats'>;

/** What is passed down: a type inside itself ends there, and a description that grows without end is cut. */
interface TreeWalk {
	schemas: Schemas;
	within: readonly XmlElement[];
	budget: { nodes: number };
}

/** A purchase order has some 150 elements. */
const mostElements = 5000;

const anyContent: TypeContent = { type: 'anyType', ordered: true, children: [] };

/** The tree of a global element, or undefined where the schemas have no such element. */
export function schemaTree(schemas: Schemas, name: QualifiedName): SchemaNode | undefined {
	const declaration = declarationOf(schemas, 'element', name);
	return declaration && nodeOf(declaration, { schemas, within: [], budget: { nodes: mostElements } }, true);
}

function nodeOf({ element, scope }: Declaration, walk: TreeWalk, isGlobal = false): SchemaNode {
	walk.budget.nodes--;
	const { attributes } = element;
	const occurs = {
		required: attributes.minOccurs !== '0' && attributes.nillable !== 'true',
		repeats: mayRepeat(element),
	};
	if (attributes.ref !== undefined) {
		const name = resolveName(element, attributes.ref, scope);
		const target = declarationOf(walk.schemas, 'element', name);
		const node = target ? nodeOf(target, walk, true) : { ...name, ...unknownContent(name) };
		return { ...node, ...occurs };
	}
	const form = attributes.form ?? (scope.qualified ? 'qualified' : 'unqualified');
	const namespace = isGlobal || form === 'qualified' ? scope.targetNamespace : '';
	return { name: attributes.name ?? '', namespace, ...occurs, ...contentOfElement({ element, scope }, walk) };
}

const mayRepeat = ({ attributes }: XmlElement) => !/^[01]$/.test(attributes.maxOccurs ?? '1');

const unknownContent = (unresolved: QualifiedName): TypeContent => ({ ...anyContent, unresolved });

/** By the type attribute, or the type inside the element. */
function contentOfElement({ element, scope }: Declaration, walk: TreeWalk): TypeContent {
	if (element.attributes.type !== undefined)
		return contentOfNamed({ element, scope }, element.attributes.type, walk);
	const inner = schemaChild(element, 'complexType', 'simpleType');
	return inner ? contentOfType({ element: inner, scope }, walk) : anyContent;
}

function contentOfNamed({ element, scope }: Declaration, type: string, walk: TreeWalk): TypeContent {
	const name = resolveName(element, type, scope);
	if (name.namespace === xsdNamespace) return { ...anyContent, type: name.name };
	const declaration = declarationOf(walk.schemas, 'type', name);
	return declaration ? contentOfType(declaration, walk) : unknownContent(name);
}

function contentOfType({ element, scope }: Declaration, walk: TreeWalk): TypeContent {
	if (walk.budget.nodes <= 0)
		return unknownContent({ namespace: scope.targetNamespace, name: element.attributes.name ?? '' });
	if (walk.within.includes(element)) return { ...anyContent, type: 'block' };
	const inside = { ...walk, within: [...walk.within, element] };
	if (element.name === 'simpleType') return contentOfSimple({ element, scope }, inside);
	const simple = schemaChild(element, 'simpleContent');
	if (simple) return contentOfSimple({ element: simple, scope }, inside);
	const derived = schemaChild(schemaChild(element, 'complexContent'), 'extension', 'restriction');
	const base =
		derived?.name === 'extension'
			? contentOfNamed({ element: derived, scope }, derived.attributes.base ?? '', inside)
			: undefined;
	const children = particlesOf({ element: derived ?? element, scope }, inside);
	return {
		type: 'block',
		ordered: !schemaChild(derived ?? element, 'all', 'choice'),
		children: [...(base?.children ?? []), ...children],
		takesAny: base?.takesAny || hasAny(derived ?? element),
		...(base?.unresolved && { unresolved: base.unresolved }),
	};
}

/** `<restriction base="xs:string"><maxLength value="35"/></restriction>`; a union or list is read as text. */
function contentOfSimple({ element, scope }: Declaration, walk: TreeWalk): TypeContent {
	const derived = schemaChild(element, 'restriction', 'extension');
	if (!derived) return { ...anyContent, type: 'string' };
	const base = derived.attributes.base
		? contentOfNamed({ element: derived, scope }, derived.attributes.base, walk)
		: contentOfElement({ element: derived, scope }, walk);
	const limit = Number(schemaChild(derived, 'maxLength', 'length')?.attributes.value ?? NaN);
	return Number.isInteger(limit) ? { ...base, maxLength: limit } : base;
}

/** The elements of sequence, choice, all and group, however they are nested; those of a choice are not required. */
function particlesOf({ element, scope }: Declaration, walk: TreeWalk): SchemaNode[] {
	return element.children.flatMap((child): SchemaNode[] => {
		if (child.namespace !== xsdNamespace) return [];
		if (child.name === 'element') return [nodeOf({ element: child, scope }, walk)];
		if (child.name === 'group') return groupOf(child, scope, walk);
		if (!/^(sequence|all|choice)$/.test(child.name)) return [];
		const isOptional = child.name === 'choice' || child.attributes.minOccurs === '0';
		const repeats = mayRepeat(child);
		return particlesOf({ element: child, scope }, walk).map((node) => ({
			...node,
			required: node.required && !isOptional,
			repeats: node.repeats || repeats,
		}));
	});
}

/** `<xs:sequence><xs:any/></xs:sequence>`, however it is nested, but for one inside a group. */
const hasAny = ({ children }: XmlElement): boolean =>
	children.some(
		(child) =>
			child.namespace === xsdNamespace &&
			(child.name === 'any' || (/^(sequence|all|choice)$/.test(child.name) && hasAny(child))),
	);

function groupOf(element: XmlElement, scope: SchemaScope, walk: TreeWalk): SchemaNode[] {
	walk.budget.nodes--;
	const name = resolveName(element, element.attributes.ref ?? '', scope);
	const declaration = declarationOf(walk.schemas, 'group', name);
	const isCut = walk.budget.nodes <= 0;
	if (!declaration || isCut || walk.within.includes(declaration.element)) return [];
	return particlesOf(declaration, { ...walk, within: [...walk.within, declaration.element] });
}
