import { differenceOf } from './difference';
import {
	bareFactsOf,
	type IfAlreadySent,
	type LedgerOrder,
	type OrderFacts,
	type OrderKey,
	type OrderLedger,
	type Reservation,
} from './ledger';
import { ledgerMessages as say } from './messages';
import { prospectOf } from './prospect';
import { reasonOf } from './reasonOf';
import { stateOf } from './stateOf';
import { OtherResultRecorded, type LedgerRow, type LedgerStore, type NewRow, type TakeOver } from './store';
import { isTooMuchUnrecorded, keepUnrecorded, recordKept, unrecordedOf } from './unrecorded';

/** In whose name and where orders are sent. */
interface Sender {
	workflowId: string;
	executionId: string;
	ifAlreadySent: IfAlreadySent;
}

/** What is added to the time that a request may take, for the work around it: half of it for reserving. */
const graceSeconds = 10;

const firstPause = 50;
const longestPause = 1000;

/**
 * The ledger in a store that outlives the process: a file or a database. A reservation is on the disk before the first
 * byte leaves, and what was reserved by a process that was killed is told as unknown.
 */
export class StoredLedger implements OrderLedger {
	readonly isLasting = true;

	/** What this call has reserved. */
	private readonly reserved = new Map<LedgerOrder, NewRow>();

	constructor(
		private readonly store: LedgerStore,
		private readonly sender: Sender,
	) {}

	async reserve(order: LedgerOrder, secondsToAnswer: number): Promise<Reservation> {
		if (!order.key) return { state: 'reserved' };
		if (await isTooMuchUnrecorded(this.store))
			return { state: 'known', facts: refusalOf(order, new Error(say.tooMuchUnrecorded())) };
		const now = Date.now();
		const row = this.newRow(order, order.key, now, secondsToAnswer);
		try {
			const { isReserved, row: known } = await this.store.reserve(row, takeOverOf(order, this.sender), now);
			if (!isReserved && (this.mayTake(order, known, now) || (await recordKept(this.store))))
				return await this.reserve(order, secondsToAnswer);
			if (!isReserved) return this.judge(order, known, now, secondsToAnswer);
			if (Date.now() - now > (graceSeconds / 2) * 1000) throw new Error(say.tooSlow());
			this.reserved.set(order, row);
			return { state: 'reserved' };
		} catch (error) {
			const facts = refusalOf(order, error);
			// It may be on the disk although nobody confirmed it; nothing depends on whether this works.
			void this.store.settle(row, 'notSent', facts, Date.now()).catch(() => undefined);
			return { state: 'known', facts };
		}
	}

	async settle(order: LedgerOrder, facts: OrderFacts) {
		const row = this.reserved.get(order);
		if (!row) return facts;
		// The values that a warning quotes are nobody's business in the ledger; the same order gets the same warnings.
		const kept = { ...facts, warnings: [] };
		try {
			await this.store.settle(row, facts.status, kept, Date.now());
			await recordKept(this.store);
			return facts;
		} catch (error) {
			if (error instanceof OtherResultRecorded) return withRemark(facts, say.otherRecorded(facts.status));
			const told = withRemark(facts, say.notRecorded(facts.status, reasonOf(error)));
			keepUnrecorded(this.store, { row, facts: kept, told });
			return told;
		}
	}

	async release(order: LedgerOrder, facts: OrderFacts) {
		return await this.settle(order, { ...facts, status: 'notSent' });
	}

	/** Another sender may have settled the row after it was refused and before it was read. */
	private mayTake(order: LedgerOrder, known: LedgerRow, now: number): boolean {
		if (this.sender.ifAlreadySent === 'sendAgain') return stateOf(known, now) !== 'sending';
		return prospectOf(order, known, now) === 'sent';
	}

	private newRow(order: LedgerOrder, key: OrderKey, now: number, secondsToAnswer: number): NewRow {
		const { workflowId, executionId } = this.sender;
		return {
			...key,
			poNumberWritten: order.poNumber,
			login: order.login,
			content: order.content,
			lines: order.lines,
			workflowId,
			executionId,
			sentAt: now,
			expiresAt: now + (secondsToAnswer + graceSeconds) * 1000,
		};
	}

	private judge(order: LedgerOrder, row: LedgerRow, now: number, secondsToAnswer: number): Reservation {
		const facts = row.content === order.content ? unrecordedOf(this.store, row) : undefined;
		if (facts) return { state: 'known', facts };
		if (row.state === 'sending' && row.expiresAt >= now)
			return { state: 'busy', wait: async () => await this.waitFor(order, row, secondsToAnswer) };
		if (row.state === 'sending' || row.state === 'unknown')
			return { state: 'known', facts: lostOf(order, row) };
		if (row.content !== order.content) return { state: 'conflict', difference: differenceOf(row, order) };
		if (this.sender.ifAlreadySent === 'fail') return { state: 'conflict', sameSent: say.alreadySent(row) };
		return { state: 'known', facts: this.earlier(row) };
	}

	/** Looks again until the other sender has its answer or must be taken for dead, and so must whoever came between. */
	private async waitFor(
		order: LedgerOrder,
		row: LedgerRow,
		secondsToAnswer: number,
	): Promise<Exclude<Reservation, { state: 'busy' }>> {
		for (let pause = firstPause; Date.now() <= row.expiresAt; pause = Math.min(pause * 2, longestPause)) {
			await new Promise((resolve) => setTimeout(resolve, pause));
			const next = await this.reserve(order, secondsToAnswer);
			if (next.state !== 'busy') return next;
		}
		const last = await this.reserve(order, secondsToAnswer);
		return last.state === 'busy' ? await last.wait() : last;
	}

	private earlier(row: LedgerRow): OrderFacts {
		const firstSentAt = new Date(row.firstSentAt).toISOString();
		return { ...(row.facts as OrderFacts), duplicate: true, firstSentAt };
	}
}

const takeOverOf = (
	{ isRepeatable, isDeletion = false }: LedgerOrder,
	{ ifAlreadySent }: Sender,
): TakeOver => ({
	repeats: isRepeatable,
	updates: isRepeatable,
	deletes: isDeletion,
	always: ifAlreadySent === 'sendAgain',
});

const lostOf = (order: LedgerOrder, row: LedgerRow) =>
	bareFactsOf(order, 'unknown', say.lost(order.poNumber), say.whoSentIt(row), {
		firstSentAt: new Date(row.firstSentAt).toISOString(),
		executionId: row.executionId,
		...(row.messageId !== undefined && { messageId: row.messageId }),
	});

/** Failed items have no warnings, so what is to be known of them is in their advice. */
function withRemark(facts: OrderFacts, sentence: string): OrderFacts {
	return facts.status === 'accepted' || facts.status === 'deleted'
		? { ...facts, warnings: [...facts.warnings, sentence] }
		: { ...facts, advice: [facts.advice, sentence].filter(Boolean).join(' ') };
}

/** Where the ledger is out of order nothing is sent. */
const refusalOf = (order: LedgerOrder, error: unknown) =>
	bareFactsOf(order, 'notSent', say.outOfOrder(reasonOf(error)), say.mend());

/** A ledger that could not be opened. */
export const brokenLedger = (error: unknown): OrderLedger => ({
	isLasting: true,
	reserve: async (order) => ({ state: 'known', facts: refusalOf(order, error) }),
	settle: async (_, facts) => facts,
	release: async (_, facts) => facts,
});
