import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Outcome } from './outcome';
import { without } from './without';

/** What is remembered of an order that was sent: enough to put out again, never the messages themselves. */
export interface Remembered {
	outcome: Outcome;
	json: IDataObject;
}

/**
 * Remembers, within one execution, what became of each item's order.
 * Retry On Fail runs the node again for all items (n8n-core, WorkflowExecute); the node's context lives in the run data
 * and so outlives those tries. A place is known by run, item and purchase order number, because a loop runs the node
 * several times in one execution.
 */
export class OrderMemory {
	private readonly orders: Record<string, Remembered>;
	private readonly runIndex: number;

	constructor(context: IExecuteFunctions) {
		const store = context.getContext('node') as { orders?: Record<string, Remembered> };
		this.orders = store.orders ??= {};
		this.runIndex = Number(context.getWorkflowDataProxy(0).$runIndex);
	}

	/** The order's earlier outcome, if sending it again could place it twice. */
	recall(item: number, poNumber: string): Remembered | undefined {
		const known = this.orders[this.place(item, poNumber)];
		return known && !canSendAgain(known.outcome) ? known : undefined;
	}

	remember(item: number, poNumber: string, { outcome, json }: Remembered) {
		this.orders[this.place(item, poNumber)] = { outcome: without(outcome, 'replyXml', 'reply'), json };
	}

	private place(item: number, poNumber: string) {
		return `${this.runIndex}/${item}/${poNumber}`;
	}
}

const canSendAgain = ({ status }: Outcome) => status === 'refused' || status === 'notSent';
