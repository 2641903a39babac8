import type { ParsedValue } from './types';

/** A member of a parsed group, or undefined where there is no group. */
export function member(value: ParsedValue | undefined, name: string): ParsedValue | undefined {
	if (typeof value !== 'object' || Array.isArray(value)) return undefined;
	return Object.hasOwn(value, name) ? value[name] : undefined;
}

/** A text in a parsed group; empty where it is not there. */
export function textOf(value: ParsedValue | undefined, name: string): string {
	const found = member(value, name);
	return typeof found === 'string' ? found : '';
}

/** A list in a parsed group; empty where it is not there. */
export function listOf(value: ParsedValue | undefined, name: string): ParsedValue[] {
	const found = member(value, name);
	return Array.isArray(found) ? found : [];
}
