import type { RecordedRequest } from '../../../sandbox';
import type { Cell } from './cell';
import { expectedOf, type Kind } from './kind';

/** How often the supplier placed or updated each order, by supplier and number. */
export type Placings = Map<string, number>;

const isDeletion = ({ body }: RecordedRequest) => /<Accion>\s*DELETE/.test(body);

/** Counts what the sandbox received and carried out. */
export function placingsOf(requests: RecordedRequest[]): Placings {
	const placings: Placings = new Map();
	const carriedOut = requests.filter((request) => request.carriedOut && !isDeletion(request));
	for (const key of carriedOut.flatMap(({ supplier, poNumbers }) =>
		poNumbers.map((poNumber) => `${supplier}:${poNumber}`),
	))
		placings.set(key, (placings.get(key) ?? 0) + 1);
	return placings;
}

/**
 * How often an order may be carried out at most, by what its kind is: nothing that the node said counts. Westcon makes
 * a second order of what comes again. Logiztik Alliance takes it for an update, which must have a reason.
 */
export function mostPlacings(kind: Kind, { supplier, faulty, steps }: Cell, poNumber: string): number {
	const isFaulty = poNumber === faulty;
	if (kind.isAsked) return steps.length + (isFaulty ? 1 : 0);
	if (supplier.type === 'westcon') return 1;
	const isLost = kind.known === 'unknown' || expectedOf(kind, supplier.type).includes('unknown');
	return 1 + (kind.updates ?? (kind.isHasty ? 1 : 0)) + (isFaulty && (isLost || kind.isOther) ? 1 : 0);
}
