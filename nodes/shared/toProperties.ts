import type { IDisplayOptions, INodeProperties, INodePropertyCollection } from 'n8n-workflow';
import type { Field, Group } from './field';
import type { FormPart } from './form';
import { without } from './without';

type Show = NonNullable<IDisplayOptions['show']>;

/**
 * The node's parameters: the fields, then the rows, then what is optional.
 * @param rowsSource the parameters by which the rows are handed over as JSON instead
 * @param show when all of them are shown
 */
export function formProperties(
	form: FormPart[],
	rowsSource: INodeProperties[],
	show: Show,
): INodeProperties[] {
	const isField = ({ kind }: FormPart) => kind === 'field';
	return [
		...toProperties(form.filter(isField), show),
		...rowsSource,
		...toProperties(
			form.filter((part) => !isField(part)),
			show,
		),
	];
}

/**
 * Makes parameters from the form: what the table adds to n8n's own property is taken off, the limit is
 * added to the description, collections are sorted and ask for nothing, as n8n's conventions want it.
 * @param show when the parameters are shown; an entry's own displayOptions are added to it
 */
function toProperties(form: FormPart[], show: Show): INodeProperties[] {
	return form.map((part) => {
		const property = toProperty(part);
		return { ...property, displayOptions: withShow(property, show) };
	});
}

function withShow(property: INodeProperties, show: Show): IDisplayOptions {
	return { ...property.displayOptions, show: { ...show, ...property.displayOptions?.show } };
}

function toProperty(part: FormPart): INodeProperties {
	switch (part.kind) {
		case 'field':
			return fieldProperty(part.entry);
		case 'group':
			return { ...literalOf(part.entry), options: [rowOption(part)] };
		case 'collection':
			return { ...part.property, options: part.members.map(memberProperty).sort(byDisplayName) };
	}
}

function rowOption({ entry, rowName, row }: Extract<FormPart, { kind: 'group' }>): INodePropertyCollection {
	return { displayName: entry.displayName, name: rowName, values: row.map(toProperty) };
}

function memberProperty(part: FormPart): INodeProperties {
	return without(toProperty(part), 'required');
}

const byDisplayName = (a: INodeProperties, b: INodeProperties) =>
	a.displayName.localeCompare(b.displayName, 'en', { numeric: true });

function fieldProperty(entry: Field): INodeProperties {
	const property = literalOf(entry);
	const sentences = [property.description, limitSentence(entry)].filter((sentence) => sentence !== undefined);
	if (sentences.length === 0) return property;
	return { ...property, description: joinSentences(sentences) };
}

/** n8n's convention: one sentence goes without a full stop, several have one each. */
const joinSentences = (sentences: string[]) =>
	sentences.length === 1 ? sentences[0] : sentences.map((text) => text.replace(/\.?$/, '.')).join(' ');

function limitSentence({ xml }: Field) {
	if (xml.digits) return `At most ${xml.digits[0]} digits, ${xml.digits[1]} of them after the point`;
	return xml.length ? `At most ${xml.length} characters` : undefined;
}

function literalOf(entry: Field | Group): INodeProperties {
	return without(entry, 'xml', 'collection');
}
