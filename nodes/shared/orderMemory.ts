import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { digest } from './digest';
import type { Outcome } from './outcome';
import { without } from './without';

/** What is remembered of an order that was sent: enough to put out again. */
export interface Remembered {
	outcome: Outcome;
	json: IDataObject;
	/** Whether it does no harm to send it twice, so that a person may retry it while its fate is unknown. */
	isRepeatable?: boolean;
}

/** An order as the memory knows it again. */
export interface Known {
	poNumber: string;
	/** Where the supplier places a second order if the same comes again: digests of what it goes by, and of all of it. */
	once?: { identity: string; content: string };
}

/** Where it was sent: a retry from the executions list is another execution with the same run data. */
interface Entry extends Remembered {
	executionId: string;
}

interface Store {
	/** By place. */
	orders?: Record<string, Entry>;
	/** By identity: where an order was placed, or may have been. */
	placed?: Record<string, { place: string; content: string }>;
}

/**
 * The latest orders of this process that were placed, or may have been, by workflow, node and identity. n8n drops the
 * data of an execution that is stopped by hand and keeps what it began with (executions/execution.service,
 * stopDuringRun), so a retry of it knows nothing of the orders that it has placed.
 */
const latest = new Map<string, Entry & { content: string }>();

const mostLatest = 1000;

/**
 * Remembers, in the data of the execution, what became of each item's order.
 * Retry On Fail runs the node again for all items (n8n-core, WorkflowExecute); the node's context lives in the run data
 * and so outlives those tries. A place is known by run, item and what came in there: a loop runs the node several times
 * in one execution, and a purchase order number made by an expression such as `$now` is another one in each try.
 * A tool's tries are runs of their own (n8n-core, makeHandleToolInvocation), so what must not come twice is also known
 * by what the supplier goes by.
 */
export class OrderMemory {
	private readonly store: Required<Store>;
	private readonly runIndex: number;
	private readonly executionId: string;
	private readonly input: INodeExecutionData[];
	private readonly node: string;
	private readonly isRetried: boolean;
	private readonly places: string[] = [];

	constructor(context: IExecuteFunctions) {
		const store = context.getContext('node') as Store;
		store.orders ??= {};
		store.placed ??= {};
		this.store = store as Required<Store>;
		this.runIndex = Number(context.getWorkflowDataProxy(0).$runIndex);
		this.executionId = context.getExecutionId();
		this.input = context.getInputData();
		this.node = `${context.getWorkflow().id}/${context.getNode().id}`;
		this.isRetried = context.getMode() === 'retry';
	}

	/**
	 * The order's earlier outcome, unless it is to be sent again: because it did not reach the supplier, or because a
	 * person retries the execution, and it was refused, or may be repeated. Within one execution a refused order would
	 * only be refused again.
	 */
	recall(item: number, { once }: Known): Remembered | undefined {
		const known = this.store.orders[this.placeOf(item)];
		if (!known || known.outcome.status === 'notSent') return this.recallPlaced(once);
		const isRetried = known.executionId !== this.executionId;
		return isRetried && mayBeRetried(known) ? undefined : known;
	}

	/** Whether an order of the same identity was placed before, or may have been. */
	isTaken({ once }: Known): boolean {
		return once !== undefined && (once.identity in this.store.placed || this.latestOf(once) !== undefined);
	}

	remember(item: number, { once }: Known, { outcome, ...rest }: Remembered) {
		const kept = without(outcome, 'replyXml', 'reply');
		const place = this.placeOf(item);
		this.store.orders[place] = { ...rest, outcome: kept, executionId: this.executionId };
		if (!once || ['refused', 'notSent'].includes(outcome.status)) return;
		const { identity, content } = once;
		this.store.placed[identity] = { place, content };
		const [oldest = ''] = latest.size < mostLatest ? [] : latest.keys();
		latest.delete(oldest);
		latest.set(`${this.node}/${identity}`, { ...this.store.orders[place], content });
	}

	/** Only the very same order; another one under its number is none that could be answered for it. */
	private recallPlaced(once: Known['once']): Remembered | undefined {
		const placed = once && this.store.placed[once.identity];
		if (!placed) return this.latestOf(once, once?.content);
		return placed.content === once.content ? this.store.orders[placed.place] : undefined;
	}

	/** Only for a retry from the executions list: any other execution is a new one, whose orders are as well. */
	private latestOf(once: Known['once'], content?: string): Remembered | undefined {
		const known = once && this.isRetried ? latest.get(`${this.node}/${once.identity}`) : undefined;
		return content === undefined || known?.content === content ? known : undefined;
	}

	private placeOf(item: number): string {
		return (this.places[item] ??= `${this.runIndex}/${item}/${digest(this.input[item]?.json)}`);
	}
}

const mayBeRetried = ({ outcome: { status }, isRepeatable = false }: Remembered) =>
	status === 'refused' || (status === 'unknown' && isRepeatable);
