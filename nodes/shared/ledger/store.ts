import type { OrderKey, OrderedLine, OrderFacts } from './ledger';

/**
 * What the ledger knows of an order. `sending`: it is on its way, or whoever sent it was killed. `deleted`: taken back
 * at Logiztik Alliance.
 */
export type LedgerState = 'sending' | 'accepted' | 'deleted' | 'rejected' | 'notSent' | 'unknown';

/** One row of the ledger: one order. Times are in milliseconds since 1970. */
export interface LedgerRow extends OrderKey {
	/** The purchase order number as it was written. */
	poNumberWritten: string;
	/** A digest of the supplier's login, so that only its own rows are shown to a credential. */
	login: string;
	state: LedgerState;
	/** A digest of what the user gave. */
	content: string;
	lines: OrderedLine[];
	/** What became of it; absent while it is on its way. */
	facts?: OrderFacts;
	orderNumber?: string;
	confirmationNumber?: string;
	messageId?: string;
	workflowId: string;
	executionId: string;
	/** How often it was sent. */
	tries: number;
	firstSentAt: number;
	sentAt: number;
	/** When its answer must have come; later, whoever sent it is taken for dead. */
	expiresAt: number;
	updatedAt: number;
	/** Who said what became of an order that was unknown, and how they know. */
	resolvedBy?: string;
	resolvedBecause?: string;
}

/** An order that is about to be sent. */
export type NewRow = Omit<
	LedgerRow,
	'state' | 'facts' | 'tries' | 'firstSentAt' | 'updatedAt' | 'resolvedBy' | 'resolvedBecause'
>;

/** In which cases a known order may be sent again. Rejected ones and those that were not sent may be in any case. */
export interface TakeOver {
	/** The same content while its fate is unknown: sending it twice does no harm. */
	repeats: boolean;
	/** Other content after it was accepted or deleted: an update, or a new order under a deleted number. */
	updates: boolean;
	/** A deletion of whatever is there: it needs no care, only what is on its way must be waited for. */
	deletes: boolean;
	/** Whatever is known of it, but an order that is on its way at this moment. */
	always: boolean;
}

/** Which rows are wanted. */
export interface RowFilter extends Partial<OrderKey> {
	login: string;
	/** `unknown` includes those that are still `sending` although their answer is overdue. */
	states?: LedgerState[];
	/** Last changed at or after, and before. */
	from?: number;
	until?: number;
	limit?: number;
}

/** Which rows are to be deleted. */
export type SettledFilter = Pick<RowFilter, 'login' | 'supplier'> & { until: number };

/** Where the rows are kept. Each change is one atomic statement; the methods reject where the store is out of order. */
export interface LedgerStore {
	/**
	 * Writes the row with the state `sending`, unless it is there and may not be taken over.
	 * @returns whether it was taken, and the row; where it was not, another sender may have changed it since
	 */
	reserve(row: NewRow, takeOver: TakeOver, now: number): Promise<{ isReserved: boolean; row: LedgerRow }>;
	/** Changes what is known of an order that this execution has reserved. */
	settle(row: NewRow, state: LedgerState, facts: OrderFacts, now: number): Promise<void>;
	find(key: OrderKey): Promise<LedgerRow | undefined>;
	/** Newest first. */
	list(filter: RowFilter, now?: number): Promise<LedgerRow[]>;
	/** A person's word on an order whose fate is unknown. @returns the row as it is then; undefined where there is none such */
	resolve(key: OrderKey, change: Resolution, now: number): Promise<LedgerRow | undefined>;
	/** Deletes settled rows that were last changed before. @returns how many */
	deleteOlder(filter: SettledFilter): Promise<number>;
	close(): Promise<void>;
}

/** What a person found out by asking the supplier. */
export interface Resolution {
	login: string;
	state: 'accepted' | 'notSent';
	facts: OrderFacts;
	orderNumber?: string;
	by: string;
	because: string;
}

/** The row is no longer that of the order which was sent: another result was recorded, such as by a person. */
export class OtherResultRecorded extends Error {}
