import type { LedgerRow, LedgerState } from './store';

/** What is known of an order at a time: whoever sends one whose answer is overdue is taken for dead. */
export const stateOf = ({ state, expiresAt }: LedgerRow, now: number): LedgerState =>
	state === 'sending' && expiresAt < now ? 'unknown' : state;
