import type { Complaint } from '../check/findings';

/** What is said of a change to a value that arrived damaged, so that people see it although it is mended. */
export type Doubt = (after: string) => Complaint;

/** What cleaning makes of a value. */
export interface Cleaned {
	value: unknown;
	/** Why it is another one than before; empty where it is the same. */
	why: string[];
	/** What people are to be warned of. */
	doubts?: Doubt[];
	/** Why it cannot be used as it is. */
	complaint?: Complaint;
}

export const unchanged = (value: unknown): Cleaned => ({ value, why: [] });
export const changedTo = (value: string, ...why: string[]): Cleaned => ({ value, why });
export const unusable = (value: unknown, complaint: Complaint): Cleaned => ({ value, why: [], complaint });
