import type { IDataObject } from 'n8n-workflow';
import type { Countries } from '../rows/countries';
import type { RowsPlan } from '../rows/mergeHeaders';
import type { Values } from '../table/schema';
import type { OrderFacts } from '../ledger/ledger';
import type { GivenOrder, Order } from './order';
import type { RunOptions } from './runOptions';

/** An order that was sent, and what became of it. */
export interface SentOrder {
	facts: OrderFacts;
	/** What the options add to its item, such as XML; it is not kept. */
	extras: IDataObject;
	/** As in its outcome. */
	mayPass?: boolean;
}

/**
 * What a supplier's node knows of its orders; `prepareOrders`, `runOrders` and `previewOrders` take the steps.
 * All but `send` only read parameters and compute.
 * @typeParam S what an item's credential and options say
 * @typeParam M a message that is ready to be sent
 */
export interface OrderHandler<S, O extends Order, M = unknown> {
	/** Where an order has its number and its lines, for rows that become one order. */
	rows: RowsPlan;
	/** The credential and options of an item. Without a credential in a preview. */
	settingsOf(item: number): Promise<S>;
	/**
	 * What the item's parameters hold, as texts by the document's names.
	 * @param countries of the order's addresses, where other items have them
	 */
	read(item: number, settings: S, countries?: Countries): GivenOrder;
	/** Fills in what the user need not say. */
	complete(given: GivenOrder, settings: S): Values;
	/** Judges the completed order. */
	check(completed: Values, given: GivenOrder, settings: S): Omit<O, 'items'>;
	/** Adds findings about two orders to both, such as a barcode that occurs twice. */
	compare?(orders: O[]): O[];
	/** Whether an order may travel in one request with others; without it each goes alone. */
	fitsInRequest?(order: O, others: O[]): boolean;
	/** How many seconds an answer may take. */
	timeoutOf(order: O): number;
	/** The options for all orders of a run, as this one has them. */
	runOptionsOf(order: O): RunOptions;
	/** Writes the message that carries the orders. What it throws is said of each of them: nothing was sent. */
	write(orders: O[]): M;
	/** Sends the message once, and says what became of each of the orders, in their order. */
	send(message: M, orders: O[]): Promise<SentOrder[]>;
	/** The order as a preview shows it. */
	preview(order: O): IDataObject;
}
