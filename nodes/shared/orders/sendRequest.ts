import type { IExecuteFunctions } from 'n8n-workflow';
import { setTimeout as pause } from 'node:timers/promises';
import { describeFindings } from '../check/findings';
import { bareFactsOf, type OrderFacts, type OrderLedger, type Reservation } from '../ledger/ledger';
import { conflictingOrder, failedOrder, type Failure } from './failures';
import { orderErrors as say } from './messages';
import { noteOrder } from './notes';
import type { Order } from './order';
import type { OrderHandler, SentOrder } from './orderHandler';
import { pauseBefore, secondsUnderWay, type RunOptions } from './runOptions';

/** What came of an order: its facts, or why it failed. */
export type Result = { order: Order; sent: SentOrder } | Failure;

/** Sends the requests of a run: reserve → send → settle. */
export class RequestSender<S, O extends Order> {
	constructor(
		private readonly context: IExecuteFunctions,
		private readonly handler: OrderHandler<S, O>,
		private readonly ledger: OrderLedger,
		private readonly options: RunOptions,
	) {}

	/**
	 * Reserves the orders of one request, sends those that are not known yet, and settles them.
	 * @returns what became of each, in their order; never rejects
	 */
	async send(orders: O[]): Promise<Result[]> {
		const reservations = await Promise.all(orders.map(async (order) => await this.reserve(order)));
		const isReserved = (_: O, index: number) => reservations[index]?.state === 'reserved';
		const sent = await this.sendReserved(orders.filter(isReserved));
		// Others are waited for only now, so that two calls can never wait for each other.
		const results = orders.map(async (order, index): Promise<Result> => {
			const reservation = reservations[index] as Reservation;
			const last = reservation.state === 'busy' ? await reservation.wait() : reservation;
			if (last.state === 'known') return this.known(order, last.facts);
			if (last.state === 'conflict')
				return conflictingOrder(this.context, order, this.handler.rows.poNumberPath, last);
			return sent.get(order) ?? ((await this.sendReserved([order])).get(order) as Result);
		});
		return await Promise.all(results);
	}

	private async reserve(order: O): Promise<Reservation> {
		return await this.ledger.reserve(order, secondsUnderWay(this.handler.timeoutOf(order), this.options));
	}

	/** What the ledger knows of an order holds none of its warnings, but the same order has the same. */
	private known(order: O, facts: OrderFacts): Result {
		const warnings = new Set([...describeFindings(order.findings, 'warning'), ...facts.warnings]);
		// What a further try of this execution tells again must not look like news; a duplicate comes out as it was.
		const isTold = !facts.duplicate && ['accepted', 'deleted', 'rejected'].includes(facts.status);
		const summary = isTold ? say.notSentAgain(facts.summary) : facts.summary;
		return this.resultOf(order, { facts: { ...facts, summary, warnings: [...warnings] }, extras: {} });
	}

	private async sendReserved(orders: O[]): Promise<Map<O, Result>> {
		if (orders.length === 0) return new Map();
		const sent = await this.sendUntilItLeaves(orders);
		const settled = orders.map(async (order, index): Promise<[O, Result]> => {
			const { facts, extras } = sent[index] ?? lost(order);
			const told = await (facts.status === 'notSent'
				? this.ledger.release(order, facts)
				: this.ledger.settle(order, facts));
			return [order, this.resultOf(order, { facts: told, extras })];
		});
		return new Map(await Promise.all(settled));
	}

	/** What certainly did not leave, and may do so by itself, is tried again after growing pauses. */
	private async sendUntilItLeaves(orders: O[]): Promise<SentOrder[]> {
		for (let retry = 1; ; retry++) {
			const sent = await this.sendOnce(orders);
			const mayPass = sent.every((each) => each.mayPass);
			if (!mayPass || retry > this.options.notSentRetries) return sent;
			await this.pause(pauseBefore(retry));
		}
	}

	/** Ends with the execution, too: the try after it then sends nothing and says why. */
	private async pause(seconds: number) {
		const signal = this.context.getExecutionCancelSignal();
		await pause(seconds * 1000, undefined, { signal }).catch(() => undefined);
	}

	private async sendOnce(orders: O[]): Promise<SentOrder[]> {
		let message: unknown;
		try {
			message = this.handler.write(orders);
		} catch (error) {
			return orders.map((order) => unwritten(order, error));
		}
		// From here on the orders may have left, whatever goes wrong.
		return await this.handler.send(message, orders).catch(() => orders.map(lost));
	}

	private resultOf(order: O, sent: SentOrder): Result {
		noteOrder(this.context, sent.facts);
		// Whoever keeps no ledger is told so with each order.
		const extras = { ...sent.extras, ...(!this.ledger.isLasting && { orderLedger: 'none' }) };
		return isSuccess(sent.facts)
			? { order, sent: { ...sent, extras } }
			: failedOrder(this.context, order, sent.facts, extras);
	}
}

/** The message could not even be written. */
const unwritten = (order: Order, error: unknown): SentOrder => ({
	facts: bareFactsOf(
		order,
		'notSent',
		say.unwritten(order.poNumber),
		say.checkPreview((error as Error).message),
	),
	extras: {},
});

/** Something in this package went wrong while the order was under way. */
const lost = (order: Order): SentOrder => ({
	facts: bareFactsOf(order, 'unknown', say.lost(order.poNumber), say.askFirst()),
	extras: {},
});

const isSuccess = ({ status }: OrderFacts) => status === 'accepted' || status === 'deleted';
