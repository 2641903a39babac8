import { anyText } from './decodeBody';
import type { Exchange } from './exchange';
import { masked } from './mask';
import { OrderHistory, type PlacedOrder } from './orderHistory';
import type { Notes, RecordedOrder, RecordedRequest, Reply, Supplier } from './types';

/** Some replies are padded to megabytes. */
const LONGEST_RECORDED_BODY = 100_000;

function recordedReply({ status, headers, body, breaks }: Reply): RecordedRequest['reply'] {
	return { status, headers, body: body.toString().slice(0, LONGEST_RECORDED_BODY), breaks };
}

function recordedRequest(
	number: number,
	supplier: Supplier,
	{ request, notes }: Exchange,
	reply: Reply,
): RecordedRequest {
	return {
		number,
		supplier,
		method: request.method,
		url: masked(request.url),
		headers: request.headers,
		body: anyText(request),
		receivedAt: request.at.toISOString(),
		...notes,
		poNumber: notes.poNumbers[0],
		reply: recordedReply(reply),
	};
}

/** Remembers the requests, the orders and the PO numbers of both suppliers. */
export class Recorder {
	private recordedRequests: RecordedRequest[] = [];

	private recordedOrders: RecordedOrder[] = [];

	private readonly history = new OrderHistory();

	private timesSeenByKey = new Map<string, number>();

	private series = 0;

	/** Counts the PO numbers of a request and starts its notes. */
	begin(supplier: Supplier, poNumbers: string[]): Notes {
		for (const poNumber of poNumbers) {
			this.timesSeenByKey.set(`${supplier}:${poNumber}`, this.timesSeen(supplier, poNumber) + 1);
		}
		return { poNumbers, dropped: [], overLength: [], missing: [], carriedOut: false };
	}

	finish(supplier: Supplier, exchange: Exchange, reply: Reply): void {
		const number = this.recordedRequests.length + 1;
		this.recordedRequests.push(recordedRequest(number, supplier, exchange, reply));
	}

	timesSeen(supplier: Supplier, poNumber: string): number {
		return this.timesSeenByKey.get(`${supplier}:${poNumber}`) ?? 0;
	}

	/** @param previous the order that this one updates */
	place(order: RecordedOrder, previous?: RecordedOrder): void {
		this.recordedOrders = [...this.recordedOrders.filter((other) => other !== previous), order];
		this.history.place(order, previous);
	}

	find(supplier: Supplier, poNumber: string): RecordedOrder | undefined {
		return this.recordedOrders.find((order) => order.supplier === supplier && order.poNumber === poNumber);
	}

	remove(removed: RecordedOrder): void {
		this.recordedOrders = this.recordedOrders.filter((order) => order !== removed);
		this.history.remove(removed);
	}

	/** The next number in the series, from 0. */
	nextInSeries(): number {
		return this.series++;
	}

	requests(): RecordedRequest[] {
		return structuredClone(this.recordedRequests);
	}

	orders(): RecordedOrder[] {
		return structuredClone(this.recordedOrders);
	}

	/** Every order that was ever placed, the latest first. */
	placedOrders(): PlacedOrder[] {
		return this.history.all();
	}

	counts(): Record<string, number> {
		return Object.fromEntries(this.timesSeenByKey);
	}

	reset(): void {
		this.recordedRequests = [];
		this.recordedOrders = [];
		this.history.reset();
		this.timesSeenByKey.clear();
		this.series = 0;
	}
}
