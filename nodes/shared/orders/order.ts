import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import type { CheckedTexts } from '../check/validate';
import type { Finding } from '../check/findings';
import type { Change } from '../clean/draft';
import type { LedgerOrder } from '../ledger/ledger';
import { isBlock } from '../table/schema';

/** An order, read, completed and checked. It may come from several input items. */
export interface Order extends LedgerOrder {
	findings: Finding[];
	/** What cleaning changed in what was given. */
	changes?: Change[];
	/** Set where the order came from a shop and all its lines are left out: it is not sent, and nothing is wrong. */
	isNothingToOrder?: boolean;
	/** Set where another order has the same number and other content. */
	isInConflict?: true;
}

/** What an item holds of an order: texts by the document's names, and what could not be read. */
export interface GivenOrder extends CheckedTexts {
	/** Whether it was an order at all; if not, nothing more is said of its fields. */
	isReadable: boolean;
	changes?: Change[];
	isNothingToOrder?: boolean;
}

/** A short name for a value. Two values with the same one are taken for the same order. */
export const digestOf = (value: unknown) =>
	createHash('sha256').update(digestText(value)).digest('base64url');

function digestText(value: unknown): string {
	try {
		return JSON.stringify(value, withoutEmpty) ?? '';
	} catch {
		// What holds itself, such as n8n's data of another node, is no JSON.
		return inspect(value, whole);
	}
}

const whole = { depth: Infinity, maxArrayLength: Infinity, maxStringLength: Infinity };

/** An empty field and one that was not given are the same. */
const withoutEmpty = (_: string, value: unknown) => {
	if (value === '') return undefined;
	return isBlock(value) && Object.values(value).every((inner) => inner === '') ? undefined : value;
};
