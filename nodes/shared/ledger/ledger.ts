import type { IDataObject } from 'n8n-workflow';

/** What a supplier knows an order by. Two orders with the same key are one, or a mistake. */
export interface OrderKey {
	supplier: string;
	/** Host and path of the service, without user, query and secrets. */
	address: string;
	/** The account or consignee that is charged. */
	account: string;
	/** The purchase order number, as it is compared. */
	poNumber: string;
}

/** A line or box of an order in short. */
export interface OrderedLine {
	product: string;
	quantity: string;
}

/** An order as far as the ledger knows it. */
export interface LedgerOrder {
	/** The numbers of its input items, in their order. */
	items: number[];
	/** As it is written. */
	poNumber: string;
	/** Absent where the number or the account is missing. */
	key?: OrderKey;
	/** A digest of the supplier's login, so that only its own rows are shown to a credential. */
	login: string;
	/** A digest of what the user gave, before defaults such as today's date. */
	content: string;
	/** What is ordered in short, so that a conflict can name the difference. */
	lines: OrderedLine[];
	/** Whether the supplier takes the same number again as an update, and not as a second order. */
	isRepeatable: boolean;
	/** Whether it takes an order back that may be there. */
	isDeletion?: boolean;
}

/** What became of an order that was sent. `unknown`: nobody can say whether it was placed. */
export type OutcomeStatus = 'accepted' | 'deleted' | 'rejected' | 'notSent' | 'unknown';

/** What is kept of an order that was sent, and what workflows read of it: facts, never XML or replies. */
export interface OrderFacts extends IDataObject {
	status: OutcomeStatus;
	poNumber: string;
	/** One sentence on what happened. */
	summary: string;
	/** What to do next. */
	advice: string;
	/** The supplier's own words. */
	supplierMessages: string[];
	warnings: string[];
}

/** Another order with its number was sent before, or the very same one where that is to fail. */
export interface Conflict {
	state: 'conflict';
	/** What differs, if that is known. */
	difference?: string;
	/** When the same order was sent. */
	sameSent?: string;
}

/** What the ledger answers to an order that is about to be sent. */
export type Reservation =
	/** It is recorded as being sent; whoever got this must settle or release it. */
	| { state: 'reserved' }
	/** Nothing is to be sent, and this is said of the order instead: what became of it, or why not. */
	| { state: 'known'; facts: OrderFacts }
	| Conflict
	/** An order with its number is on its way at this moment; once that is over, there is another answer. */
	| { state: 'busy'; wait(): Promise<Exclude<Reservation, { state: 'busy' }>> };

/** What is done with an order that was accepted before. */
export type IfAlreadySent = 'returnEarlierResult' | 'fail' | 'sendAgain';

/** The book of the orders that may have left. An order is known by its key and its content. */
export interface OrderLedger {
	/** Whether it knows orders of earlier executions. */
	readonly isLasting: boolean;
	/**
	 * Looks an order up and records it as being sent, in one step that nothing can come between. Never rejects: a ledger
	 * that is out of order lets nothing be sent.
	 * @param secondsToAnswer how long its answer may take at most
	 */
	reserve(order: LedgerOrder, secondsToAnswer: number): Promise<Reservation>;
	/**
	 * Records what became of an order that may have left. Never rejects.
	 * @returns the facts as the user is to be told them: also that they could not be recorded
	 */
	settle(order: LedgerOrder, facts: OrderFacts): Promise<OrderFacts>;
	/** Takes back the reservation of an order of which nothing was sent, and is otherwise like `settle`. */
	release(order: LedgerOrder, facts: OrderFacts): Promise<OrderFacts>;
}

/** The key as text, to look it up by. */
export const textOfKey = ({ supplier, address, account, poNumber }: OrderKey) =>
	JSON.stringify([supplier, address, account, poNumber]);

/** What is told of an order of which there is no reply, or none any more. */
export const bareFactsOf = (
	{ poNumber }: Pick<LedgerOrder, 'poNumber'>,
	status: OrderFacts['status'],
	summary: string,
	advice: string,
	more: object = {},
): OrderFacts => ({ status, poNumber, summary, advice, supplierMessages: [], warnings: [], ...more });
