import type { IfAlreadySent } from '../ledger/ledger';

/** The options that concern all orders of a run; they hold for it as its first order has them. */
export interface RunOptions {
	/** How many requests are under way at the same time. */
	parallelOrders: number;
	/** How often an order is tried again that certainly did not leave. */
	notSentRetries: number;
	ifAlreadySent: IfAlreadySent;
}

const firstPauseSeconds = 0.5;
const growth = 4;

/** Seconds to wait before a try, counted from 1. */
export const pauseBefore = (retry: number) => firstPauseSeconds * growth ** (retry - 1);

/** How long an order may be under way, with all its tries. */
export const secondsUnderWay = (timeout: number, { notSentRetries }: RunOptions) =>
	Array.from({ length: notSentRetries }, (_, index) => pauseBefore(index + 1) + timeout).reduce(
		(sum, seconds) => sum + seconds,
		timeout,
	);
