/** Random numbers that come again for the same seed (mulberry32). */
export function randomBy(seed: number) {
	let state = seed;
	const random = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
	/** A whole number, both ends included. */
	const between = (least: number, most: number) => least + Math.floor(random() * (most - least + 1));
	return { random, between };
}
