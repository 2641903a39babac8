import { closest, distance } from 'fastest-levenshtein';

/** The name among `known` that is fewest edits away from `name`, if it is near enough to be meant. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
	const wanted = name.toLowerCase();
	const byLowerCase = new Map(known.map((candidate) => [candidate.toLowerCase(), candidate]));
	const nearest = closest(wanted, [...byLowerCase.keys()]) ?? '';
	const longest = Math.max(wanted.length, nearest.length);
	return distance(wanted, nearest) <= longest / 2 ? byLowerCase.get(nearest) : undefined;
}
