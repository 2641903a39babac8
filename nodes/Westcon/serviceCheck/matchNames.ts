import { nearestName } from '../../shared/nearestName';

/** Which names of two blocks mean the same element. */
interface NameMatch {
	/** Ours with theirs, in our order; the names differ where an element was renamed. */
	pairs: Array<[ours: string, theirs: string]>;
	missing: string[];
	additional: string[];
}

/**
 * Finds out which names of one block are which. Equal names first; of the rest, a name that is near enough to be
 * meant by one of ours is taken for a renamed element.
 */
export function matchNames(ours: readonly string[], theirs: readonly string[]): NameMatch {
	const additional = theirs.filter((name) => !ours.includes(name));
	const renamed = new Map<string, string>();
	for (const name of ours) {
		if (theirs.includes(name)) continue;
		const free = additional.filter((candidate) => ![...renamed.values()].includes(candidate));
		const nearest = nearestName(name, free);
		if (nearest !== undefined) renamed.set(name, nearest);
	}
	const meant = (name: string) => (theirs.includes(name) ? name : renamed.get(name));
	return {
		pairs: ours.flatMap((name): Array<[string, string]> => {
			const their = meant(name);
			return their === undefined ? [] : [[name, their]];
		}),
		missing: ours.filter((name) => meant(name) === undefined),
		additional: additional.filter((name) => ![...renamed.values()].includes(name)),
	};
}

/**
 * The names that stand at another place: as few as possible, so that one moved element is not reported as many.
 * @param ours and theirs hold the same names, each once
 */
export function movedNames(ours: readonly string[], theirs: readonly string[]): string[] {
	const places = ours.map((name) => theirs.indexOf(name));
	const kept = longestRise(places);
	return ours.filter((_, index) => !kept.has(index));
}

/** The indexes of a longest part of the list that only rises. */
function longestRise(numbers: readonly number[]): Set<number> {
	let best: number[] = [];
	const endingAt: number[][] = [];
	numbers.forEach((number, index) => {
		const before = endingAt
			.filter((run) => (numbers[run.at(-1) ?? -1] ?? Infinity) < number)
			.reduce<number[]>((longest, run) => (run.length > longest.length ? run : longest), []);
		const run = [...before, index];
		endingAt.push(run);
		if (run.length > best.length) best = run;
	});
	return new Set(best);
}
