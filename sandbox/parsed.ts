import type { ParsedValue } from './types';

/** A part of a group; undefined if it is not there. */
export function member(value: ParsedValue | undefined, name: string): ParsedValue | undefined {
	if (typeof value !== 'object' || Array.isArray(value)) return undefined;
	return Object.hasOwn(value, name) ? value[name] : undefined;
}

/** A text in a group; empty if it is not there. */
export function textOf(value: ParsedValue | undefined, name: string): string {
	const found = member(value, name);
	return typeof found === 'string' ? found : '';
}

/** A list in a group; empty if it is not there. */
export function listOf(value: ParsedValue | undefined, name: string): ParsedValue[] {
	const found = member(value, name);
	return Array.isArray(found) ? found : [];
}
