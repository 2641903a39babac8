import { SPECIALS, type Special } from '../../../sandbox/specials';
import { expectedReplies } from './expectedReplies';
import type { Kind } from './kind';

/** All of a prefix that takes any status whose reply has a word of its own. */
const prefixesOf = ({ prefix }: Special) => {
	const [before = '', after] = prefix.split('<status>');
	if (after === undefined) return [prefix];
	const pattern = new RegExp(`^${before}\\d{3}${after}$`);
	return Object.keys(expectedReplies).filter((known) => pattern.test(known));
};

/** Westcon takes 35 characters. */
const longest = 24;

/**
 * Everything that the sandbox can answer: the documented errors and faults of both suppliers, pages, statuses, redirects,
 * accidents. Only the first request meets it, so that a second one would place the order.
 */
export const supplierKinds: Kind[] = SPECIALS.flatMap((special) =>
	prefixesOf(special).map((prefix) => ({
		name: `sandbox: ${prefix}`,
		...(prefix.length > longest ? { prefix, isLasting: true } : { prefix: `ONCE-${prefix}` }),
		expected: [expectedReplies[prefix] ?? `a word in expectedReplies.ts`],
		...(special.suppliers !== 'both' && {
			suppliers: [special.suppliers === 'westcon' ? ('westcon' as const) : ('logiztikAlliance' as const)],
		}),
	})),
);
