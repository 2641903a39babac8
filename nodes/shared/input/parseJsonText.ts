import type { Values } from '../table/schema';
import { WrittenNumber } from '../table/writtenNumber';

/** Where an object keeps the names that its text has more than once. */
export const repeatedNames = Symbol('repeated names');

/** Where names come more than once in a value and in what it holds: `[2]/sku`. */
export function repeatedPaths(value: unknown, path = ''): string[] {
	if (typeof value !== 'object' || value === null || value instanceof WrittenNumber) return [];
	const { [repeatedNames]: repeated = [] } = value as { [repeatedNames]?: string[] };
	const at = (name: string) => (path ? `${path}/${name}` : name);
	const inner = Object.entries(value).flatMap(([name, each]) =>
		repeatedPaths(each, Array.isArray(value) ? `${path}[${Number(name) + 1}]` : at(name)),
	);
	return [...repeated.map(at), ...inner];
}

/** A part of an object, with what is known of its repeated names. */
export function pickNames(object: Values, isWanted: (name: string) => boolean): Values {
	const { [repeatedNames]: repeated } = object as { [repeatedNames]?: string[] };
	const entries = Object.entries(object).filter(([name]) => isWanted(name));
	const wanted = repeated?.filter(isWanted);
	return { ...Object.fromEntries(entries), ...(wanted && { [repeatedNames]: wanted }) };
}

/**
 * Reads JSON as JSON.parse does, but loses nothing: a number that JavaScript would write otherwise stays as it is written
 * (`340123450000000017`, `1.10`), and a name that comes twice is noted in its object.
 * @throws SyntaxError where the text is not JSON
 * @throws RangeError where it is nested thousands of levels deep
 */
export function parseJsonText(text: string): unknown {
	// Its reader below relies on it, and its words for a mistake are the ones that people know.
	JSON.parse(text);
	return new JsonText(text).value();
}

/** Reads a text that is known to be JSON, from its beginning. */
class JsonText {
	private at = 0;

	constructor(private readonly text: string) {}

	value(): unknown {
		const first = this.next();
		if (first === '{') return this.object();
		if (first === '[') return this.list();
		return first === '"' ? this.string() : this.literal();
	}

	/** Passes over blanks and gives the character behind them. */
	private next() {
		while (' \t\n\r'.includes(this.text[this.at] ?? '?')) this.at++;
		return this.text[this.at];
	}

	private object() {
		const entries: Array<[string, unknown]> = [];
		const seen = new Set<string>();
		const repeated = new Set<string>();
		this.readParts('}', () => {
			const name = this.string();
			if (seen.has(name)) repeated.add(name);
			seen.add(name);
			this.next();
			this.at++;
			entries.push([name, this.value()]);
		});
		const object = Object.fromEntries(entries);
		return repeated.size > 0 ? { ...object, [repeatedNames]: [...repeated] } : object;
	}

	private list() {
		const values: unknown[] = [];
		this.readParts(']', () => values.push(this.value()));
		return values;
	}

	/** Goes through an object or a list, from its bracket to the other one. */
	private readParts(end: string, readPart: () => void) {
		this.at++;
		while (this.next() !== end) {
			if (this.text[this.at] === ',') this.at++;
			this.next();
			readPart();
		}
		this.at++;
	}

	private string() {
		const start = this.at;
		do this.at = this.text.indexOf('"', this.at + 1);
		while (this.isEscaped(start));
		this.at++;
		return JSON.parse(this.text.slice(start, this.at)) as string;
	}

	/** Whether the quotation mark here stands after an odd number of backslashes. */
	private isEscaped(start: number) {
		let first = this.at;
		while (first - 1 > start && this.text[first - 1] === '\\') first--;
		return (this.at - first) % 2 === 1;
	}

	private literal() {
		const start = this.at;
		while (/[^\s,\]}]/.test(this.text[this.at] ?? ' ')) this.at++;
		const written = this.text.slice(start, this.at);
		const value = JSON.parse(written) as unknown;
		const isKept = typeof value !== 'number' || String(value) === written || /e/i.test(written);
		return isKept ? value : new WrittenNumber(written);
	}
}
