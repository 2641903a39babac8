import type { Special } from './specials';
import type { Notes, ReceivedRequest, Reply } from './types';

/** One request that a supplier is replying to. */
export interface Exchange {
	request: ReceivedRequest;
	notes: Notes;
	/** What the PO number asks this supplier to do. */
	special?: Special;
}

export type Supply = (exchange: Exchange) => Reply;
