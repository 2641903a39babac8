import { countCharacters } from '../xml/text';
import type { PartCleaner } from './cleanOrder';
import type { Draft } from './draft';
import { cleanFindings as say, reasons } from './messages';
import { wrap } from './wrap';

/** The names of an address's fields below its path. */
interface AddressFields {
	path: string;
	/** In the order in which they are written on a parcel. */
	lines: readonly string[];
	/** As long a line is sent as it is where there is no room, because the supplier's own sample is as long. */
	longestSample: number;
}

/** Continues a long line of an address in the next ones. */
export const flowAddress =
	({ path, lines, longestSample }: AddressFields): PartCleaner =>
	(draft) =>
		flowLines(
			draft,
			lines.map((name) => `${path}/${name}`),
			longestSample,
		);

function flowLines(draft: Draft, paths: string[], longestSample: number) {
	if (paths.some((path) => draft.hasNoText(path))) return;
	const [first = ''] = paths;
	const limit = draft.limit(first);
	const given = paths.map((path) => draft.text(path));
	const tooLong = given.findIndex((line) => countCharacters(line) > limit);
	if (tooLong < 0) return;
	const wrapped = given.filter(Boolean).map((line) => wrap(line, limit));
	// A word that is longer than a line is left for the check to complain about.
	if (wrapped.includes(undefined)) return;
	const lines = wrapped.flat() as string[];
	if (lines.length > paths.length) {
		if (given.every((line) => countCharacters(line) <= longestSample)) return;
		const place = { path: paths[tooLong] ?? first };
		draft.complain(place, given[tooLong] ?? '', say.addressTooLong(paths.length, limit));
		return;
	}
	paths.forEach((path, index) => {
		const line = lines[index] ?? '';
		if (line !== draft.text(path)) draft.change(path, line, reasons.flowed());
	});
}
