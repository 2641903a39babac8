import type { Complaint } from '../check/findings';
import { isBlock, type Values } from '../table/schema';
import { textOf } from '../words';

/** What a shop knows of an order, by names of no shop and no supplier. */
export type ShopField =
	| 'poNumber'
	| 'company'
	| 'line1'
	| 'line2'
	| 'city'
	| 'state'
	| 'postalCode'
	| 'country'
	| 'contactName'
	| 'phone'
	| 'email';

/** What the user may allow to be ordered all the same. */
export type Obstacle = 'cancelled' | 'unpaid' | 'test' | 'completed';

/** What keeps an order from being placed; without a kind, nothing can allow it. */
export interface ShopObstacle {
	kind?: Obstacle;
	complaint: Complaint;
}

/** A line of a shop's order. */
export interface ShopLine {
	title: string;
	sku: string;
	/** The pieces that are still wanted; 0 leaves the line out. */
	pieces: unknown;
	/** What was left out of it, or is doubtful. */
	notes: Complaint[];
	/** What is known of a line without a SKU, as in "a custom item". */
	origin: string;
}

/** A shop: where its orders have what. */
export interface Shop {
	name: string;
	/** Where the fields stand: the first place that is filled counts; two places with a blank between are joined. */
	fields: Readonly<Record<ShopField, readonly string[]>>;
	/** Where the address stands that the goods go to. */
	address: string;
	/** The keys in the address that are somebody's; without all of them the shop hides who the buyer is. */
	personal: readonly string[];
	/** Where the buyer's note stands. */
	note: string;
	/** Why the order may not be meant to be placed. */
	obstacles(order: Values): ShopObstacle[];
	lines(order: Values): ShopLine[];
	/** The names of each way of shipping that was paid for; the first one is shown. */
	shipping(order: Values): string[][];
}

/** The objects in what should be a list of them. */
export const blocksIn = (value: unknown): Values[] => (Array.isArray(value) ? value.filter(isBlock) : []);

/** A number of pieces; undefined where there is none. In a text of JSON, it may be written with decimals. */
export function countIn(value: unknown): number | undefined {
	const text = textOf(value);
	return text === '' || Number.isNaN(Number(text)) ? undefined : Number(text);
}
