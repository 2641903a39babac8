import type { INodeProperties } from 'n8n-workflow';
import type { Complaint, Finding } from '../check/findings';
import { labelOf } from '../table/form';
import { elementAt, type SchemaElement } from '../table/schema';
import type { ShopField } from './shop';

/** Where a supplier's document has what a shop knows. */
export interface ShopTarget {
	schema: SchemaElement;
	collections: readonly INodeProperties[];
	fields: Readonly<Record<ShopField, string>>;
	shippingCondition: string;
	/** A list of rows with one text each. */
	instructions: { path: string; name: string };
	/** Its paths below a line. */
	lines: { path: string; sku: string; quantity: string };
}

/** An error about the element at a path, under its label in the form. */
export function errorAt({ schema, collections }: ShopTarget, path: string, complaint: Complaint): Finding {
	const entry = elementAt(schema, path)?.entry;
	return { level: 'error', label: entry ? labelOf(collections, entry) : path, path, ...complaint };
}
