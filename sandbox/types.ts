import type { IncomingHttpHeaders } from 'node:http';

export type Supplier = 'westcon' | 'logiztik';

/** What a service read of an order: text for every value, in the order of its contract. */
export type ParsedValue = string | ParsedValue[] | { [name: string]: ParsedValue };

/** One HTTP request as it came in, before anything judged it. */
export interface Received {
	method: string;
	url: string;
	headers: IncomingHttpHeaders;
	body: Buffer;
	/** The body decoded, or as Latin-1 where its character set could not be read. */
	text: string;
	at: Date;
}

/** What goes back: an HTTP answer, or a connection closed without one. */
export interface Answer {
	status: number;
	headers: Record<string, string>;
	body: string | Buffer;
	/** Close the connection instead of answering. */
	closed?: boolean;
	/** Promise the whole body, send half of it and close the connection. */
	cut?: boolean;
	delayMilliseconds?: number;
	/** The service's clock at that moment, for its `Date` header. */
	clock?: Date;
}

export interface DroppedElement {
	path: string;
	why: 'unknown name' | 'out of sequence' | 'wrong namespace' | 'follows a dropped element';
}

export interface RecordedRequest {
	number: number;
	supplier: Supplier;
	method: string;
	/** Path and query; the token in it is masked. */
	path: string;
	headers: IncomingHttpHeaders;
	body: string;
	receivedAt: string;
	/** The first PO number in the body, where there is one. */
	poNumber?: string;
	poNumbers: string[];
	answer: { status: number; headers: Record<string, string>; body: string; closed: boolean };
	/** Elements the service did not read and did not complain about. */
	dropped: DroppedElement[];
	/** Values longer than the contract allows; no document names an error for them. */
	overLength: string[];
	/** Elements that the document requires and that were not there, or were dropped. */
	missing: string[];
	/** Whether an order was placed, changed or deleted by this request. */
	placed: boolean;
	/** The special PO-number prefix that was obeyed, as the table in README.md writes it. */
	special?: string;
}

export interface RecordedOrder {
	supplier: Supplier;
	poNumber: string;
	orderNumber?: string;
	confirmationNumber?: string;
	receivedAt: string;
	order: ParsedValue;
}
