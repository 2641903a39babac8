import type { INodeProperties } from 'n8n-workflow';
import { isEmpty } from '../check/empty';
import type { Complaint, Finding } from '../check/findings';
import type { Place } from '../check/walk';
import type { Field, WireField } from '../table/field';
import { labelOf } from '../table/form';
import { WrittenNumber } from '../table/writtenNumber';
import { elementAt, valueAt, withValueAt, type SchemaElement, type Values } from '../table/schema';

import { without } from '../without';
import type { Doubt } from './cleaned';

/** A value that cleaning changed, as workflows read it. These names are fixed. */
export interface Change {
	/** The field's label in the form. */
	field: string;
	/** The element's path in the supplier's document, with row numbers from 1. */
	path: string;
	before: string;
	after: string;
	why: string;
	/** The number of the input item that it came from, from 0, where an order comes from several. */
	item?: number;
}

/** A change while the order is cleaned: it may be changed again. */
interface DraftChange extends Change {
	place: Place;
	doubts: Doubt[];
}

/** An order while it is cleaned: its values, what was changed in them, and what is wrong with them. */
export class Draft {
	private readonly complaints: Finding[] = [];
	private readonly changed = new Map<string, DraftChange>();

	constructor(
		private readonly schema: SchemaElement,
		private readonly collections: readonly INodeProperties[],
		public values: Values,
	) {}

	/** What was changed in the end; a value that is as it was before is not among it. */
	get changes(): Change[] {
		return this.changedInTheEnd.map((change) => without(change, 'place', 'doubts'));
	}

	/** What cannot be used, and as warnings what arrived damaged and is mended. */
	get findings(): Finding[] {
		const mended = this.changedInTheEnd.flatMap(({ place, field, before, after, doubts }) =>
			doubts.map((doubt): Finding => {
				return { level: 'warning', label: field, ...place, value: before, ...doubt(after) };
			}),
		);
		return [...this.complaints, ...mended];
	}

	private get changedInTheEnd() {
		return [...this.changed.values()].filter(({ before, after }) => before !== after);
	}

	/** The value at a path without rows, as text. */
	text(path: string): string {
		const value = valueAt(this.values, path);
		const isText = typeof value === 'string' || typeof value === 'number' || value instanceof WrittenNumber;
		return isText ? String(value) : '';
	}

	/** Whether there is a value that has no text, which the check complains about. */
	hasNoText(path: string): boolean {
		return this.text(path) === '' && !isEmpty(valueAt(this.values, path));
	}

	elementAt(path: string) {
		return elementAt(this.schema, path);
	}

	/** How long the value at a path may be. */
	limit(path: string): number {
		return (this.entryAt(path)?.xml as { length?: number } | undefined)?.length ?? Infinity;
	}

	/** Puts another value at a path without rows. */
	change(path: string, after: string, why: string) {
		this.note({ path }, this.text(path), after, [why]);
		this.values = withValueAt(this.values, path, after);
	}

	/** Notes a change that is made elsewhere. */
	note(place: Place, before: string, after: string, why: string[], doubts: Doubt[] = []) {
		const { path } = place;
		const earlier = this.changed.get(path);
		const all = [...(earlier ? [earlier.why] : []), ...why].join(', ');
		this.changed.set(path, {
			field: this.labelAt(path),
			path,
			before: earlier?.before ?? before,
			after,
			why: all,
			place: earlier?.place ?? place,
			doubts: [...(earlier?.doubts ?? []), ...doubts],
		});
	}

	complain(place: Place, value: string, complaint: Complaint) {
		this.complaints.push({ level: 'error', label: this.labelAt(place.path), ...place, value, ...complaint });
	}

	private entryAt(path: string) {
		return this.elementAt(path)?.entry as Field | WireField | undefined;
	}

	private labelAt(path: string) {
		const entry = this.entryAt(path);
		return entry ? labelOf(this.collections, entry) : path;
	}
}
