import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { Outcome } from './outcome';
import { without } from './without';

/** What is remembered of an order that was sent: enough to put out again, never the messages themselves. */
export interface Remembered {
	outcome: Outcome;
	json: IDataObject;
	/** Whether it does no harm to send it twice, so that a person may retry it while its fate is unknown. */
	isRepeatable?: boolean;
}

/** Where it was sent: a retry from the executions list is another execution with the same run data. */
interface Entry extends Remembered {
	executionId: string;
}

/**
 * Remembers, in the data of the execution, what became of each item's order.
 * Retry On Fail runs the node again for all items (n8n-core, WorkflowExecute); the node's context lives in the run data
 * and so outlives those tries. A place is known by run, item and purchase order number, because a loop runs the node
 * several times in one execution.
 */
export class OrderMemory {
	private readonly orders: Record<string, Entry>;
	private readonly runIndex: number;
	private readonly executionId: string;

	constructor(context: IExecuteFunctions) {
		const store = context.getContext('node') as { orders?: Record<string, Entry> };
		this.orders = store.orders ??= {};
		this.runIndex = Number(context.getWorkflowDataProxy(0).$runIndex);
		this.executionId = context.getExecutionId();
	}

	/**
	 * The order's earlier outcome, unless it is to be sent again: because it did not reach the supplier, or because a
	 * person retries the execution, and it was refused, or may be repeated. Within one execution a refused order would
	 * only be refused again.
	 */
	recall(item: number, poNumber: string): Remembered | undefined {
		const known = this.orders[this.place(item, poNumber)];
		if (!known || known.outcome.status === 'notSent') return undefined;
		const isRetried = known.executionId !== this.executionId;
		return isRetried && mayBeRetried(known) ? undefined : known;
	}

	remember(item: number, poNumber: string, { outcome, ...rest }: Remembered) {
		const kept = without(outcome, 'replyXml', 'reply');
		this.orders[this.place(item, poNumber)] = { ...rest, outcome: kept, executionId: this.executionId };
	}

	private place(item: number, poNumber: string) {
		return `${this.runIndex}/${item}/${poNumber}`;
	}
}

const mayBeRetried = ({ outcome: { status }, isRepeatable = false }: Remembered) =>
	status === 'refused' || (status === 'unknown' && isRepeatable);
