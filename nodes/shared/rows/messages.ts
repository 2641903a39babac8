import type { Complaint } from '../check/findings';
import { mostNamed } from '../words';

/** `rows 2, 5` or `row 2` */
export function namedRows(rows: number[]): string {
	const more = rows.length - mostNamed;
	const named = rows.slice(0, mostNamed).join(', ');
	return `${rows.length === 1 ? 'row' : 'rows'} ${named}${more > 0 ? ` and ${more} more` : ''}`;
}

const wasOrWere = (rows: number[]) => (rows.length === 1 ? 'was' : 'were');

const fillDown =
	'Enter the purchase order number in every row. A merged cell has it in its first row only, so fill it down. Remove rows with totals or remarks';

/** What is wrong with rows that are to become orders. Rows count from 1, as people count them. */
export const rowFindings = {
	disagree: (row: number, other: number, otherValue: string): Complaint => ({
		rule: `is in row ${row}, but row ${other} of the same purchase order has "${otherValue}"`,
		fix: 'Use the same value in all rows of a purchase order',
	}),
	noNumber: (row: number): Complaint => ({ rule: `is empty in row ${row}`, fix: fillDown }),
	mayBelongHere: (rows: number[]): Complaint => ({
		rule: `is missing in ${namedRows(rows)}, so this order may be incomplete`,
		fix: fillDown,
	}),
	blankRows: (rows: number[]): Complaint => ({
		rule: `${namedRows(rows)} ${wasOrWere(rows)} left out, because nothing is in ${rows.length === 1 ? 'it' : 'them'}`,
		fix: 'Check the rows if you expected an order there',
	}),
	notList: (): Complaint => ({
		rule: 'is not a list of objects',
		fix: 'Drag the list itself into the field, such as line_items, not line_items[0]',
	}),
	noKey: (field: string, keys: string[], nearest?: string): Complaint => ({
		rule: `is not a key of the list's lines, so '${field}' has no value`,
		fix: `${nearest ? `Did you mean ${nearest}? ` : ''}Enter one of the list's keys: ${keys.join(', ')}`,
	}),
	firstQuantity: (): Complaint => ({
		rule: 'is a list from Shopify, where quantity still counts pieces that were removed, refunded or shipped',
		fix: "Choose 'Order From' > 'Shopify Order', or take the quantity from fulfillable_quantity",
	}),
};
