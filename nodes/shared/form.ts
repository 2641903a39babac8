import type { INodeProperties } from 'n8n-workflow';
import { isField, type Field, type FieldTable, type Group } from './field';
import { scopeOf } from './schema';

/** One place in the node's form: a field, a repeated group with its row, or a collection with its members. */
export type FormPart =
	| { kind: 'field'; entry: Field }
	| { kind: 'group'; entry: Group; rowName: string; row: FormPart[] }
	| Collection;

interface Collection {
	kind: 'collection';
	property: INodeProperties;
	members: FormPart[];
}

/** What a form is laid out from. */
export interface FormPlan {
	table: FieldTable;
	collections: readonly INodeProperties[];
	/** Names of the parameters that come first, in this order, wherever they stand in the table. */
	first?: readonly string[];
}

/**
 * Lays the table out as a form: fields, then required groups, then the collections, then the other groups, and last the
 * collections of what is for internal use.
 * Both the parameters (formProperties) and the reading of their values (readForm) follow it.
 * @param scope the path of the repeated element whose row is laid out, '' for the form itself
 */
export function layOutForm(plan: FormPlan, scope = ''): FormPart[] {
	const inScope = plan.table
		.filter((entry): entry is Field | Group => 'type' in entry && scopeOf(entry) === scope)
		.sort((a, b) => rank(plan, a.name) - rank(plan, b.name));
	const parts = (collection?: string) =>
		inScope.filter((entry) => entry.collection === collection).map((entry) => formPart(plan, entry));
	const own = parts();
	const collected = plan.collections
		.map((property): Collection => ({ kind: 'collection', property, members: parts(property.name) }))
		.filter(({ members }) => members.length > 0);
	return [
		...own.filter((part) => part.kind === 'field'),
		...own.filter((part) => part.kind === 'group' && part.entry.xml.required),
		...collected.filter((part) => !isInternal(part)),
		...own.filter((part) => part.kind === 'group' && !part.entry.xml.required),
		...collected.filter(isInternal),
	];
}

const isInternal = ({ members }: Collection) =>
	members.every((member) => member.kind !== 'collection' && member.entry.xml.internal);

function rank({ first = [] }: FormPlan, name: string) {
	const place = first.indexOf(name);
	return place < 0 ? first.length : place;
}

function formPart(plan: FormPlan, entry: Field | Group): FormPart {
	if (isField(entry)) return { kind: 'field', entry };
	const item = entry.xml.path.slice(0, -2).split('/').pop() ?? '';
	return { kind: 'group', entry, rowName: toParameterName(item), row: layOutForm(plan, entry.xml.path) };
}

/** `OrderLine` → `orderLine`, `VRFHeader` → `vrfHeader` */
const toParameterName = (elementName: string) =>
	elementName.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (start) => start.toLowerCase());

/** The label under which a finding names a field: with its collection's, where the field alone would not be clear. */
export function labelOf(
	collections: readonly INodeProperties[],
	entry: { displayName: string; collection?: string },
) {
	const collection = collections.find(({ name }) => name === entry.collection);
	return collection ? `${collection.displayName} > ${entry.displayName}` : entry.displayName;
}
