import { existsSync, readFileSync, writeFileSync } from 'node:fs';

import { isUpdating } from './updating';

/** Keys whose texts are for people and may be reworded at any time. */
const forPeople = new Set(['summary', 'advice', 'warnings', 'hints', 'message']);

/** Collects what golden cases say in sentences, and leaves the rest of their output. */
export class Sentences {
	private readonly casesOf = new Map<string, Set<string>>();
	private readonly seen = new Set<string>();

	/** @returns the output without sentences: no summary, advice, warnings, hints and messages */
	takeFrom(name: string, output: unknown): unknown {
		this.seen.add(name);
		return this.withoutSentences(name, output);
	}

	private withoutSentences(name: string, value: unknown): unknown {
		if (Array.isArray(value)) return value.map((inner) => this.withoutSentences(name, inner));
		if (typeof value !== 'object' || value === null) return value;
		const entries = Object.entries(value).filter(([key, inner]) => {
			if (forPeople.has(key)) this.add(name, key, inner);
			return !forPeople.has(key);
		});
		return Object.fromEntries(entries.map(([key, inner]) => [key, this.withoutSentences(name, inner)]));
	}

	/** A message repeats summary and advice, but for that of a finding, which is in the advice. */
	private add(name: string, key: string, value: unknown) {
		if (key === 'message') return;
		for (const line of [value].flat().flatMap((text) => String(text).split('\n'))) {
			if (line === '') continue;
			const cases = this.casesOf.get(line) ?? new Set();
			this.casesOf.set(line, cases.add(name));
		}
	}

	/** Each sentence once, with the cases that say it. When only some cases were run, the others' stay unjudged. */
	compareWith(file: string, all: string[]) {
		if (this.seen.size < all.length) return;
		const text = [...this.casesOf]
			.sort(([a], [b]) => (a < b ? -1 : 1))
			.map(([sentence, cases]) => `${sentence}\n\t${[...cases].sort().join(', ')}\n`)
			.join('\n');
		if (isUpdating) writeFileSync(file, text);
		expect(text).toBe(existsSync(file) ? readFileSync(file, 'utf8') : '');
	}
}
