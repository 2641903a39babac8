import type { IncomingHttpHeaders } from 'node:http';

export type Supplier = 'westcon' | 'logiztik';

/** What a supplier read from an order: text for every value, in the order of its contract. */
export type ParsedValue = string | ParsedValue[] | { [name: string]: ParsedValue };

/** One HTTP request as it came in. */
export interface ReceivedRequest {
	method: string;
	/** Path and query. */
	url: string;
	pathname: string;
	query: string;
	headers: IncomingHttpHeaders;
	body: Buffer;
	/** The body as text; undefined if the bytes are not in the character set they claim. */
	text: string | undefined;
	at: Date;
}

/** What goes back. */
export interface Reply {
	status: number;
	headers: Record<string, string>;
	body: string | Buffer;
	/** Where the connection breaks: before the reply, or in the middle of its body. */
	breaks?: 'before' | 'within';
	delayMilliseconds?: number;
	/** The supplier's time, for the `Date` header. */
	clock?: Date;
}

export interface DroppedElement {
	path: string;
	why: 'unknown name' | 'out of sequence' | 'wrong namespace' | 'follows a dropped element';
}

/** What a supplier notes about one request. */
export interface Notes {
	poNumbers: string[];
	/** Elements that the supplier did not read and did not complain about. */
	dropped: DroppedElement[];
	/** Values longer than the contract allows. The documents name no error for them. */
	overLength: string[];
	/** Required elements that were not there, or were dropped. */
	missing: string[];
	/** Whether the request placed, updated or deleted an order. */
	carriedOut: boolean;
	/** The special prefix that the PO number began with, as README.md writes it. */
	specialPrefix?: string;
}

export interface RecordedRequest extends Notes {
	number: number;
	supplier: Supplier;
	method: string;
	/** Path and query, with the token masked. */
	url: string;
	headers: IncomingHttpHeaders;
	body: string;
	receivedAt: string;
	/** The first PO number in the body, if there is one. */
	poNumber?: string;
	reply: Pick<Reply, 'status' | 'headers' | 'breaks'> & { body: string };
}

export interface RecordedOrder {
	supplier: Supplier;
	poNumber: string;
	orderNumber?: string;
	confirmationNumber?: string;
	receivedAt: string;
	order: ParsedValue;
}
