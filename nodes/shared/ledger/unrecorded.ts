import { textOfKey, type OrderFacts } from './ledger';
import type { LedgerRow, LedgerStore, NewRow } from './store';

/** What became of an order that the store still lists as being sent. */
interface Outcome {
	row: NewRow;
	/** To be recorded. */
	facts: OrderFacts;
	/** As the user was told them. */
	told: OrderFacts;
}

/** What this process knows and a store does not, because it could not be written; by order. */
const outcomes = new WeakMap<LedgerStore, Map<string, Outcome>>();

/** A store that takes reservations and so many times no outcome is out of order. */
const most = 1000;

/** Keeps an outcome until the store can be written again. */
export function keepUnrecorded(store: LedgerStore, outcome: Outcome) {
	const kept = outcomes.get(store) ?? new Map<string, Outcome>();
	outcomes.set(store, kept);
	kept.set(textOfKey(outcome.row), outcome);
}

/** Whether nothing more may be sent, because what comes of it would have to be kept as well, and may not be kept for good. */
export const isTooMuchUnrecorded = async (store: LedgerStore) =>
	(outcomes.get(store)?.size ?? 0) >= most && !(await recordKept(store));

const isOurs = (row: LedgerRow | undefined, { executionId, sentAt }: NewRow) =>
	row?.state === 'sending' && row.executionId === executionId && row.sentAt === sentAt;

/** What became of an order that is listed as being sent, where this process knows it. */
export function unrecordedOf(store: LedgerStore, row: LedgerRow): OrderFacts | undefined {
	const kept = outcomes.get(store)?.get(textOfKey(row));
	return kept && isOurs(row, kept.row) ? kept.told : undefined;
}

/**
 * Records what could not be recorded before, unless a person has done so. Whatever fails again is kept.
 * @returns whether fewer are left
 */
export async function recordKept(store: LedgerStore): Promise<boolean> {
	const kept = outcomes.get(store);
	const before = kept?.size ?? 0;
	for (const [key, { row, facts }] of kept ?? []) {
		try {
			if (isOurs(await store.find(row), row)) await store.settle(row, facts.status, facts, Date.now());
			// Meanwhile the same order may have been sent again, and its newer outcome be kept here.
			if (kept?.get(key)?.row === row) kept.delete(key);
		} catch {
			break;
		}
	}
	return (kept?.size ?? 0) < before;
}
