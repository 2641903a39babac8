import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { digestOf } from '../orders/order';
import { Latest } from '../latest';
import { textOfKey, type LedgerOrder, type OrderFacts, type OrderLedger, type Reservation } from './ledger';

/** Where an order was sent: a retry from the executions list is another execution with the same run data. */
interface Entry {
	facts: OrderFacts;
	executionId: string;
}

/** What stands in the data of the execution. */
interface Store {
	/** By place. */
	orders?: Record<string, Entry>;
	/** By key: where an order was placed, or may have been. */
	placed?: Record<string, { place: string; content: string }>;
}

interface OnItsWay {
	order: LedgerOrder;
	/** What became of it; undefined where it was not sent after all, so that whoever waits looks again. */
	facts: Promise<OrderFacts | undefined>;
	end(facts?: OrderFacts): void;
}

/** The orders that this process is sending at this moment, by key, for all executions and nodes. */
const onTheirWay = new Map<string, OnItsWay>();

/**
 * The latest orders of this process that were placed, or may have been, by workflow, node and key. n8n drops the data of
 * an execution that is stopped by hand and keeps what it began with (executions/execution.service, stopDuringRun), so a
 * retry of it knows nothing of the orders that it has placed.
 */
const latest = new Latest<Entry & { content: string }>(1000);

/**
 * The ledger of one execution, in its data, and of what the process sends at this moment.
 * Retry On Fail runs the node again for all items (n8n-core, WorkflowExecute); the node's context lives in the run data
 * and so outlives those tries. A place is known by run, items and what came in there: a loop runs the node several times
 * in one execution, and a purchase order number made by an expression such as `$now` is another one in each try.
 * A tool's tries are runs of their own (n8n-core, makeHandleToolInvocation), and an AI agent may call a tool twice at
 * the same instant; so what must not come twice is also known by its key.
 */
export class ExecutionLedger implements OrderLedger {
	private readonly store: Required<Store>;
	private readonly runIndex: number;
	private readonly executionId: string;
	private readonly input: INodeExecutionData[];
	private readonly node: string;
	private readonly isRetried: boolean;
	private readonly places = new WeakMap<LedgerOrder, string>();

	/** @param durable the ledger that outlives the process; without it, only this execution is remembered */
	constructor(
		context: IExecuteFunctions,
		private readonly durable?: OrderLedger,
	) {
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

	get isLasting() {
		return this.durable !== undefined;
	}

	/** Nothing is awaited between looking up and recording, so that no other call may look up the same. */
	async reserve(order: LedgerOrder, secondsToAnswer: number): Promise<Reservation> {
		const facts = this.findHere(order);
		if (facts) return { state: 'known', facts };
		if (!order.key) return { state: 'reserved' };
		const key = textOfKey(order.key);
		const other = onTheirWay.get(key);
		const isOther = other !== undefined && other.order.content !== order.content;
		if (!this.durable && (isOther || (!other && this.isPlaced(order, key)))) return { state: 'conflict' };
		if (other) return { state: 'busy', wait: async () => await this.waitFor(other, order, secondsToAnswer) };
		onTheirWay.set(key, onItsWay(order));
		const reservation = await this.durable?.reserve(order, secondsToAnswer);
		if (reservation === undefined || reservation.state === 'reserved') return { state: 'reserved' };
		this.end(order);
		return reservation;
	}

	async settle(order: LedgerOrder, outcome: OrderFacts) {
		const facts = (await this.durable?.settle(order, outcome)) ?? outcome;
		const place = this.placeOf(order);
		this.store.orders[place] = { facts, executionId: this.executionId };
		if (order.key && facts.status !== 'rejected') {
			const { content } = order;
			const key = textOfKey(order.key);
			this.store.placed[key] = { place, content };
			latest.set(`${this.node}/${key}`, { facts, content, executionId: this.executionId });
		}
		this.end(order, facts);
		return facts;
	}

	async release(order: LedgerOrder, outcome: OrderFacts) {
		const facts = (await this.durable?.release(order, outcome)) ?? outcome;
		this.end(order);
		return facts;
	}

	/**
	 * Another order may be on its way with the same number: of one that the lasting ledger let wait, there is nothing here.
	 * @param facts absent where nothing was sent
	 */
	private end(order: LedgerOrder, facts?: OrderFacts) {
		const key = order.key && textOfKey(order.key);
		const entry = key === undefined ? undefined : onTheirWay.get(key);
		if (key === undefined || entry?.order !== order) return;
		entry.end(facts);
		onTheirWay.delete(key);
	}

	private async waitFor(other: OnItsWay, order: LedgerOrder, secondsToAnswer: number) {
		const facts = await other.facts;
		const isSame = facts !== undefined && other.order.content === order.content;
		// What was accepted is in the lasting ledger, which knows what is to be done with an order that was already sent.
		const isAsked = this.durable !== undefined && isAccepted(facts);
		if (isSame && !isAsked) return { state: 'known' as const, facts: repeated(facts) };
		const next = await this.reserve(order, secondsToAnswer);
		return next.state === 'busy' ? await next.wait() : next;
	}

	/**
	 * The order's earlier outcome in this execution, unless it is to be sent again: because a person retries the
	 * execution, and it was rejected, or may be repeated. Within one execution a rejected order would only be rejected
	 * again.
	 */
	private findHere(order: LedgerOrder): OrderFacts | undefined {
		const known = this.store.orders[this.placeOf(order)];
		if (!known) return this.durable ? undefined : this.findByKey(order);
		const isRetried = known.executionId !== this.executionId;
		return isRetried && (mayBeRetried(order, known.facts) || this.mayBeResolved(order, known))
			? undefined
			: known.facts;
	}

	/** A person may have recorded in the lasting ledger what became of the very order that was sent from here. */
	private mayBeResolved(order: LedgerOrder, { facts }: Entry): boolean {
		const placed = order.key && this.store.placed[textOfKey(order.key)];
		const isSame = placed?.place === this.placeOf(order) && placed.content === order.content;
		return this.durable !== undefined && facts.status === 'unknown' && isSame;
	}

	/** Only the very same order; another one under its number is none that could be answered for it. */
	private findByKey({ key, content, isRepeatable }: LedgerOrder): OrderFacts | undefined {
		if (!key || isRepeatable) return undefined;
		const text = textOfKey(key);
		const placed = this.store.placed[text];
		if (placed) return placed.content === content ? this.store.orders[placed.place]?.facts : undefined;
		const known = this.latestOf(text);
		return known?.content === content ? known.facts : undefined;
	}

	/** Whether an order with the key was placed before, or may have been, where a second one would come of it. */
	private isPlaced({ isRepeatable }: LedgerOrder, key: string): boolean {
		return !isRepeatable && (key in this.store.placed || this.latestOf(key) !== undefined);
	}

	/** Only for a retry from the executions list: any other execution is a new one, whose orders are as well. */
	private latestOf(key: string) {
		return this.isRetried ? latest.get(`${this.node}/${key}`) : undefined;
	}

	private placeOf(order: LedgerOrder): string {
		const known = this.places.get(order);
		if (known !== undefined) return known;
		const { items } = order;
		const input = items.map((item) => this.input[item]?.json);
		// The numbers stand beside the digest, so that two orders of a run never share a place.
		const place = `${this.runIndex}/${items.join(',')}/${digestOf(input)}`;
		this.places.set(order, place);
		return place;
	}
}

function onItsWay(order: LedgerOrder): OnItsWay {
	let end: OnItsWay['end'] = () => undefined;
	const facts = new Promise<OrderFacts | undefined>((resolve) => (end = resolve));
	return { order, facts, end };
}

/** What another call has sent at the same moment. */
const repeated = (facts: OrderFacts): OrderFacts => ({
	...facts,
	duplicate: true,
	...(facts.sentAt !== undefined && { firstSentAt: facts.sentAt }),
});

const isAccepted = (facts?: OrderFacts) => facts?.status === 'accepted' || facts?.status === 'deleted';

const mayBeRetried = ({ isRepeatable }: LedgerOrder, { status }: OrderFacts) =>
	status === 'rejected' || (status === 'unknown' && isRepeatable);
