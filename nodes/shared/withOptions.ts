/** setTimeout, in seconds; beyond it fires at once. */
const largest = 2_147_483;

/**
 * The options that are used: what an expression leaves empty, or what is no number above zero where one is needed,
 * keeps its default. A timeout that ends at once would make an order's fate unknown.
 */
export const withOptions = <T extends object>(defaults: T, given: object): T =>
	Object.fromEntries(
		Object.entries(defaults).map(([name, byDefault]) => [
			name,
			usable(byDefault, (given as Record<string, unknown>)[name]),
		]),
	) as T;

function usable(byDefault: unknown, value: unknown): unknown {
	if (typeof byDefault !== 'number') return value === '' ? byDefault : (value ?? byDefault);
	return Number(value) > 0 ? Math.min(Number(value), largest) : byDefault;
}
