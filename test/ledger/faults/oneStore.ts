import type { Cell } from './cell';
import type { Kind } from './kind';
import type { LedgerUnderTest } from './ledgers';

export const ledgerOf = (cells: Cell[]) => (cells[0] as Cell).ledger;

/** The ledger's tables are there, and nobody has them open. */
export const made = async (ledger: LedgerUnderTest) => await (await ledger.open()).close();

/** Kinds of one store; unless they say otherwise, nothing is sent. */
export const kindsOf = (
	store: LedgerUnderTest['choice'],
	kinds: Array<Partial<Kind> & Pick<Kind, 'name' | 'break'>>,
) =>
	kinds.map((kind): Kind => ({
		expected: ['notSent'],
		...kind,
		name: `${store}: ${kind.name}`,
		store,
		isAlone: true,
	}));
