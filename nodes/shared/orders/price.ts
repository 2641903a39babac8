import type { IDataObject } from 'n8n-workflow';

/**
 * How much of something is ordered and at which price, as numbers; without what was not given.
 * @param quantity as checked text
 * @param unitPrice as checked text
 */
export const priced = (quantity: unknown, unitPrice: unknown): IDataObject => ({
	...(quantity !== undefined && { quantity: Number(quantity) }),
	...(unitPrice !== undefined && { unitPrice: Number(unitPrice) }),
	...(quantity !== undefined &&
		unitPrice !== undefined && { total: rounded(Number(quantity) * Number(unitPrice)) }),
});

/** The sum of all totals; undefined where one is missing. */
export const sumOf = (rows: IDataObject[]): number | undefined =>
	rows.length > 0 && rows.every(({ total }) => total !== undefined)
		? rounded(rows.reduce((sum, { total }) => sum + Number(total), 0))
		: undefined;

/** Without the tail of a binary fraction. */
const rounded = (amount: number) => Number(amount.toFixed(6));
