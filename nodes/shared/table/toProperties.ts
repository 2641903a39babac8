import type { IDisplayOptions, INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import { without } from '../without';
import type { Field, Group, Section } from './field';
import { blockName, type FormPart } from './form';

type Show = NonNullable<IDisplayOptions['show']>;

/**
 * The node's parameters: the form, with the switch to JSON before the rows of the order.
 * @param rowsSource the parameters that switch the rows to JSON
 * @param show when the form is shown
 */
export const formProperties = (
	form: FormPart[],
	rowsSource: INodeProperties[],
	show: Show,
): INodeProperties[] =>
	form.flatMap((part) => {
		const property = toProperty(part);
		const shown = { ...property, displayOptions: withShow(property, show) };
		return part.kind === 'group' && part.entry.xml.required ? [...rowsSource, shown] : [shown];
	});

/** In this order n8n asks first whether there is a form at all; an expression ends its questions. */
function withShow(property: INodeProperties, show: Show): IDisplayOptions {
	return { ...property.displayOptions, show: { ...show, ...property.displayOptions?.show } };
}

/**
 * Turns a part of the form into a parameter: without the table's own keys, with the limit in the description, and with
 * collections that are sorted and have no required members, as n8n's conventions want it.
 */
function toProperty(part: FormPart): INodeProperties {
	switch (part.kind) {
		case 'field':
			return fieldProperty(part.entry);
		case 'group':
			return part.entry.type === 'string'
				? plainProperty(part.entry)
				: { ...plainProperty(part.entry), options: [rowOption(part)] };
		case 'collection':
			return {
				...plainProperty(part.property),
				options: part.members.map(memberProperty).sort(byDisplayName),
			};
		case 'block':
			return { ...plainProperty(part.property), options: [blockOption(part)] };
	}
}

const rowOption = ({
	entry,
	rowName,
	row,
}: Extract<FormPart, { kind: 'group' }>): INodePropertyCollection => ({
	displayName: entry.displayName,
	name: rowName,
	values: row.map(toProperty),
});

/** n8n shows an optional field at once if it is told so, else it offers it under the block's button. */
function blockOption({
	property: { displayName, shown = [] },
	members,
}: Extract<FormPart, { kind: 'collection' | 'block' }>): INodePropertyCollection {
	const values = members.map((member) => {
		const property = memberProperty(member);
		if (!shown.includes(property.name)) return property;
		return { ...property, typeOptions: { ...property.typeOptions, showEvenWhenOptional: true } };
	});
	return { displayName, name: blockName, values };
}

function memberProperty(part: FormPart): INodeProperties {
	return without(toProperty(part), 'required');
}

const byDisplayName = (a: INodeProperties, b: INodeProperties) =>
	a.displayName.localeCompare(b.displayName, 'en', { numeric: true });

function fieldProperty(entry: Field): INodeProperties {
	const property = plainProperty(entry);
	const sentences = [property.description, limitSentence(entry)].filter((sentence) => sentence !== undefined);
	if (sentences.length === 0) return property;
	return { ...property, description: joinSentences(sentences) };
}

/** n8n's convention: a single sentence has no final period, several have one each. */
const joinSentences = (sentences: string[]) =>
	sentences.length === 1 ? sentences[0] : sentences.map((text) => text.replace(/\.?$/, '.')).join(' ');

function limitSentence({ xml }: Field) {
	if (xml.digits) return `At most ${xml.digits[0]} digits, including up to ${xml.digits[1]} decimals`;
	// A name in the place of a code may be longer.
	return xml.length && !xml.place ? `At most ${xml.length} characters` : undefined;
}

const ownKeys = ['xml', 'collection', 'jsonOnly', 'rowLabel', 'within', 'shown'] as const;

const plainProperty = (entry: Field | Group | Section): INodeProperties =>
	without(entry as Field & Omit<Group, keyof Field> & Section, ...ownKeys) as INodeProperties;
