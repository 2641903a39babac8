import type { SupplierUnderTest } from '../../support/suppliers';
import type { Cell, Execution } from './cell';
import type { GateFault } from './gate';
import type { Expectations } from './judge';
import type { LedgerUnderTest } from './ledgers';

type Type = SupplierUnderTest['type'];

/** A kind of failure. */
export interface Kind extends Expectations {
	name: string;
	/**
	 * What the first run may say of the faulty order: a failure that does not come about proves nothing. By supplier
	 * where they differ.
	 */
	expected: string[] | Record<Type, string[]>;
	/** All unless given. */
	suppliers?: Type[];
	store?: LedgerUnderTest['choice'];
	/** What the faulty order's number begins with, for the sandbox. */
	prefix?: string;
	/** How many orders go with the faulty one; 2 unless given, at most 5. */
	neighbours?: number;
	/** What is wrong on the way in the first run; in the second it is mended. */
	gate?: GateFault;
	/** The faulty order comes alone. */
	isSingle?: boolean;
	/** What never answers is given up soon in the first run. */
	isHasty?: boolean;
	/** How the workflow is run. */
	execution?: Execution;
	/** What happened before the first run. */
	before?(cell: Cell): Promise<unknown>;
	/** Breaks what all cells use. @returns how it is mended before the second run */
	break?(cells: Cell[]): Promise<() => unknown>;
	/** What happens during the first run. */
	during?(cell: Cell): Promise<unknown>;
	/** Whether it changes what the whole process uses, so that no other kind may run beside it. */
	isAlone?: boolean;
}

export const expectedOf = ({ expected }: Kind, type: Type) =>
	Array.isArray(expected) ? expected : expected[type];
