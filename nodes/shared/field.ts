import type { INodeProperties } from 'n8n-workflow';

/** How a value is checked and written: dates as yyyy-MM-dd, date-times as UTC, decimals without exponent. */
export type ValueType = 'string' | 'date' | 'dateTime' | 'boolean' | 'decimal' | 'integer';

/** What the supplier's document says of one element. */
export interface XmlPart {
	/**
	 * Where the element stands below the message's root, as in `Order/OrderLines/OrderLine[]/Product/ProductNumber`.
	 * `[]` marks the element that repeats; the one above it is its wrapper.
	 */
	path: string;
	type: ValueType;
	/** Most characters of the written value. */
	length?: number;
	/** The supplier's own sample exceeds the length, so a longer value is only warned about. */
	lengthIsAdvice?: true;
	/** Most digits in all and after the point, for decimal(9,3). */
	digits?: readonly [all: number, afterPoint: number];
	required?: true;
	/** Marked as for the supplier's internal use: shown apart, and its default is sent where it is required. */
	internal?: true;
	/** Sent even when it is empty. */
	keepEmpty?: true;
	/** Section of the supplier's document. */
	section: string;
}

/** One row of a field table: a plain n8n property with its element beside it. */
export interface Field extends INodeProperties {
	xml: XmlPart;
	/** The collection that shows it; without one it stands in the form itself. */
	collection?: string;
}

/** A repeated group: a fixedCollection whose rows hold the fields below its path. */
export interface Group extends INodeProperties {
	type: 'fixedCollection';
	xml: Pick<XmlPart, 'path' | 'required' | 'internal' | 'section'>;
	collection?: string;
}

/** An element that the node fills in itself, so that nobody is asked for it. */
export interface WireField {
	displayName: string;
	name: string;
	xml: XmlPart;
}

/** Any row of a field table. */
export type Entry = Field | Group | WireField;
/** The elements of a supplier's message, in the order in which they are sent. */
export type FieldTable = readonly Entry[];

/** Whether the row is one of the form, for an element that repeats. */
export const isGroup = (entry: Entry): entry is Group => 'type' in entry && entry.xml.path.endsWith('[]');
/** Whether the row is one of the form, for a single value. */
export const isField = (entry: Entry): entry is Field => 'type' in entry && !entry.xml.path.endsWith('[]');
