import { SPECIALS, type Special } from './specials';
import type { Supplier } from './types';

/** What a PO number asks for. */
export interface Chosen {
	special?: Special;
	/** The `<status>` in the prefix, otherwise 0. */
	status: number;
	delayMilliseconds: number;
}

const LONGEST_DELAY = 600_000;

/** The longest prefix wins: FAULT-ACTION-MISMATCH- before FAULT-ACTION-. */
const LONGEST_FIRST = [...SPECIALS].sort((one, other) => other.prefix.length - one.prefix.length);

function matchPrefix({ prefix }: Special, text: string): RegExpExecArray | null {
	return new RegExp(`^${prefix.replace('<status>', '([2-5]\\d\\d)')}`, 'i').exec(text);
}

/** Reads the special prefix of a PO number that the supplier has now seen `timesSeen` times. */
export function chooseSpecial(supplier: Supplier, poNumber: string, timesSeen: number): Chosen {
	const once = /^once-/i.exec(poNumber)?.[0] ?? '';
	if (once && timesSeen > 1) return { status: 0, delayMilliseconds: 0 };
	const delay = /^delay-(\d+)-/i.exec(poNumber.slice(once.length));
	const rest = poNumber.slice(once.length + (delay?.[0].length ?? 0));
	const delayMilliseconds = Math.min(Number(delay?.[1] ?? 0), LONGEST_DELAY);
	for (const special of LONGEST_FIRST) {
		const match = matchPrefix(special, rest);
		if (match && ['both', supplier].includes(special.suppliers)) {
			return { special, status: Number(match[1] ?? 0), delayMilliseconds };
		}
	}
	return { status: 0, delayMilliseconds };
}
