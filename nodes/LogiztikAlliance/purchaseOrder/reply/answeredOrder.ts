import type { Action } from '../settings';

/** The order that a reply answers, as far as it takes to understand the reply. */
export interface AnsweredOrder {
	poNumber: string;
	action: Action;
	/** The PO numbers of all orders in the same request, including this one. */
	inRequest: ReadonlySet<string>;
}
