import { isBlock } from '../table/schema';

/** Blanks of all kinds, and what takes no room at all: zero-width characters, byte order marks, control characters. */
const nothingToSee = /^[\s\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cc}\u2800]*$/u;

/**
 * Whether there is no value: nothing, null, a text in which nothing is to be seen, an empty list, an empty object.
 * They all mean the same, wherever they stand.
 */
export function isEmpty(value: unknown): boolean {
	if (value === undefined || value === null) return true;
	if (typeof value === 'string') return nothingToSee.test(value);
	return typeof value === 'object' && isEmptyObject(value);
}

/** Empty, or made of nothing but what is: rows and blocks of nothing. */
export const isNothing = (value: unknown): boolean =>
	isEmpty(value) || (isList(value) && Object.values(value as object).every(isNothing));

const isList = (value: unknown) => Array.isArray(value) || isBlock(value);

/** A date has no keys either. */
const isEmptyObject = (value: object) =>
	Array.isArray(value)
		? value.length === 0
		: Object.prototype.toString.call(value) === '[object Object]' && Object.keys(value).length === 0;
