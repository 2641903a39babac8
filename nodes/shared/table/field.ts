import type { INodeProperties } from 'n8n-workflow';

/** How to check and write a value: dates as yyyy-MM-dd, date-times in UTC, decimals without an exponent. */
export type ValueType = 'string' | 'date' | 'dateTime' | 'boolean' | 'decimal' | 'integer';

/** What a text is: a code, in which each character counts, an email address, words in one line, or lines of words. */
export type Content = 'code' | 'email' | 'words' | 'lines';

/** What the supplier's document says of one element. */
export interface XmlPart {
	/**
	 * Where the element stands below the message's root, as in `Order/Lines/Line[]/Product/Number`.
	 * `[]` marks an element that repeats inside the one above it.
	 */
	path: string;
	type: ValueType;
	/** What a text is, if it is no code. */
	content?: Content;
	/** The most characters that the value may have. */
	length?: number;
	/** A longer value is only warned about, because the supplier's own sample exceeds the length. */
	lengthIsAdvice?: true;
	/** The most digits in all and after the point: [9, 3] for decimal(9,3). */
	digits?: readonly [all: number, afterPoint: number];
	/** What people write in JSON as well. */
	alsoNamed?: readonly string[];
	/** A place, whose name may be given as well as its code. A state is one of the `Country` beside it. */
	place?: 'country' | 'state';
	required?: true;
	/** The supplier marks the element as for internal use. */
	internal?: true;
	/** Sent even if it is empty. */
	keepEmpty?: true;
	/** The section of the supplier's document that describes it. */
	section: string;
}

/** Where the form shows an entry. */
interface Shown {
	/** The section to show it in. Without one, it is shown directly in the form. */
	collection?: string;
	/** Only an order as JSON can have it: the supplier does not use it, or rows would grow too long. */
	jsonOnly?: true;
}

/** An entry for a single value: a plain n8n property with its element beside it. */
export interface Field extends INodeProperties, Shown {
	xml: XmlPart;
}

/**
 * An entry for an element that repeats: a fixedCollection, whose rows have the entries below its path; or, where a row
 * is one text, a text with a row in each line.
 */
export interface Group extends INodeProperties, Shown {
	type: 'fixedCollection' | 'string';
	/** What a finding calls a row, as in `Line 2`; else the label. */
	rowLabel?: string;
	xml: Pick<XmlPart, 'path' | 'required' | 'internal' | 'section'>;
}

/**
 * A part of the form that gathers entries: a collection, to which users add one after the other, or a block, which is
 * added as a whole.
 */
export interface Section extends INodeProperties {
	type: 'collection' | 'fixedCollection';
	/** The collection that a block is added to. */
	within?: string;
	/** Names of a block's fields that are shown at once, in this order; its other fields are added one by one. */
	shown?: readonly string[];
}

/** An entry for an element that the node fills in itself and the form does not show. */
export interface WireField {
	displayName: string;
	name: string;
	xml: XmlPart;
}

/** An entry of a field table. */
export type Entry = Field | Group | WireField;
/** The elements of a supplier's message, in the order in which they are sent. */
export type FieldTable = readonly Entry[];

/** Whether the form shows the entry as rows. */
export const isGroup = (entry: Entry): entry is Group => 'type' in entry && entry.xml.path.endsWith('[]');
/** Whether the form shows the entry as a single value. */
export const isField = (entry: Entry): entry is Field => 'type' in entry && !entry.xml.path.endsWith('[]');
