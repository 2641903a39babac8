import type { IDataObject, INodeProperties } from 'n8n-workflow';
import { isEmpty } from '../check/empty';
import { walkValues, type Place } from '../check/walk';
import type { Field, WireField } from '../table/field';
import { labelOf } from '../table/form';
import type { SchemaElement, Values } from '../table/schema';

/** What a preview of an order needs to know to show the fields that have no place of their own in it. */
interface PreviewPlan {
	collections: readonly INodeProperties[];
	/** The paths in the field table of what has one; of a block, all that is in it. */
	shown: readonly string[];
}

/**
 * What else of an order, or of a row of it, would be sent: whatever is not as the form has it anyway.
 * @param row the row's path, with its number
 * @returns `otherFields`, each with its label, its path as in findings and its value; nothing where there are none
 */
export function otherFields(block: SchemaElement, values: Values, plan: PreviewPlan, row = ''): IDataObject {
	const others: IDataObject[] = [];
	const visitValue = (entry: Field | WireField, value: unknown, { path: inner, where }: Place) => {
		if (isEmpty(value) || isUsual(entry, value) || isShown(entry.xml.path, plan.shown)) return undefined;
		const label = labelOf(plan.collections, entry);
		const field = where ? `${where}, ${label}` : label;
		others.push({ field, path: row ? `${row}/${inner}` : inner, value: value as string });
		return undefined;
	};
	walkValues(block, values, { visitValue, visitRows: () => undefined });
	return others.length > 0 ? { otherFields: others } : {};
}

const isUsual = (entry: Field | WireField, value: unknown) =>
	'default' in entry && String(entry.default) === value;

const isShown = (path: string, shown: readonly string[]) =>
	shown.some((each) => path === each || path.startsWith(`${each}/`));
