/** A copy of an object without some of its keys. */
export function without<T extends object, K extends keyof T>(object: T, ...keys: K[]): Omit<T, K> {
	const entries = Object.entries(object).filter(([key]) => !keys.includes(key as K));
	return Object.fromEntries(entries) as Omit<T, K>;
}
