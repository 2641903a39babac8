import { isField, type Field, type FieldTable, type Group, type Section } from './field';
import { scopeOf } from './schema';

/** One part of the node's form: a field, a group that repeats a row, or a section with its members. */
export type FormPart =
	| { kind: 'field'; entry: Field }
	| { kind: 'group'; entry: Group; rowName: string; row: FormPart[] }
	| FormSection;

interface FormSection {
	/** A block holds its members in an object of their own. */
	kind: 'collection' | 'block';
	property: Section;
	members: FormPart[];
}

/** What the members of a block are kept under, in its parameter. */
export const blockName = 'fields';

/** What layOutForm makes the form from. */
interface FormPlan {
	table: FieldTable;
	collections: readonly Section[];
	/** Names of the parameters that come first, in this order; the others follow in the order of the table. */
	first?: readonly string[];
}

/**
 * Lays the table out as a form: what stands in it directly, then the collections. Both formProperties and readForm
 * follow this layout.
 * @param scope the path of the repeated element to lay out a row of, or '' for the whole form
 */
export function layOutForm(plan: FormPlan, scope = ''): FormPart[] {
	const inScope = plan.table
		.filter((entry): entry is Field | Group => 'type' in entry && !entry.jsonOnly && scopeOf(entry) === scope)
		.sort(byPlace(plan.first));
	const parts = (collection?: string) =>
		inScope.filter((entry) => entry.collection === collection).map((entry) => formPart(plan, entry));
	const sections = (within?: string): FormSection[] =>
		plan.collections
			.filter((section) => section.within === within)
			.map((property): FormSection => ({ property, ...layOutSection(property, parts) }))
			.map((part) => ({ ...part, members: [...part.members, ...sections(part.property.name)] }))
			.filter(({ members }) => members.length > 0);
	return [...parts(), ...sections()];
}

function layOutSection({ name, type, shown }: Section, parts: (collection: string) => FormPart[]) {
	const place = byPlace(shown);
	const members = parts(name).sort((a, b) => place(propertyOf(a), propertyOf(b)));
	return { kind: type === 'collection' ? ('collection' as const) : ('block' as const), members };
}

const propertyOf = (part: FormPart) => ('entry' in part ? part.entry : part.property);

const byPlace =
	(names: readonly string[] = []) =>
	(a: { name: string }, b: { name: string }) =>
		rank(names, a.name) - rank(names, b.name);

function rank(names: readonly string[], name: string) {
	const place = names.indexOf(name);
	return place < 0 ? names.length : place;
}

function formPart(plan: FormPlan, entry: Field | Group): FormPart {
	if (isField(entry)) return { kind: 'field', entry };
	const item = entry.xml.path.slice(0, -2).split('/').pop() ?? '';
	return { kind: 'group', entry, rowName: toParameterName(item), row: layOutForm(plan, entry.xml.path) };
}

/** `Line` → `line`, `XMLNote` → `xmlNote` */
const toParameterName = (elementName: string) =>
	elementName.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (start) => start.toLowerCase());

/** The single values in a row of the form. */
export function rowFields(form: FormPart[], group: string): Field[] {
	const rows = form.find((part) => part.kind === 'group' && part.entry.name === group);
	return rows?.kind === 'group'
		? rows.row.flatMap((part) => (part.kind === 'field' ? [part.entry] : []))
		: [];
}

/** What a finding calls a field: its label, after that of its section if it is in one. */
export function labelOf(
	collections: ReadonlyArray<{ name: string; displayName: string }>,
	entry: { displayName: string; collection?: string },
) {
	const section = collections.find(({ name }) => name === entry.collection);
	return section ? `${section.displayName} > ${entry.displayName}` : entry.displayName;
}
