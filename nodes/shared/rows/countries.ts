import { isEmpty } from '../check/empty';
import type { GivenOrder } from '../orders/order';
import type { XmlPart } from '../table/field';
import { valueAt, withValueAt, type SchemaElement, type Values } from '../table/schema';
import { poNumberOf, type Row } from './combineRows';
import type { RowsPlan } from './mergeHeaders';

/** The countries of an order's addresses, by their paths. */
export type Countries = ReadonlyMap<string, string>;

/**
 * Reads rows again whose addresses have their country in another row of their order: which state a name stands for and how
 * a phone number is written depend on it, so that rows which say the same would seem to disagree.
 * @param readAgain reads a row by the countries that its order has
 */
export function readByCountries<R extends Row>(
	rows: R[],
	plan: RowsPlan,
	readAgain: (row: R, countries: Countries) => GivenOrder,
): R[] {
	const paths = countryPathsIn(plan.schema);
	const ofOrders = new Map<string, Map<string, string>>();
	for (const row of rows) {
		const poNumber = poNumberOf(row, plan);
		const countries = ofOrders.get(poNumber) ?? new Map<string, string>();
		for (const path of paths) {
			const country = valueAt(row.given.texts, path);
			if (!countries.has(path) && !isEmpty(country)) countries.set(path, country as string);
		}
		ofOrders.set(poNumber, countries);
	}
	return rows.map((row) => {
		const poNumber = poNumberOf(row, plan);
		const countries = ofOrders.get(poNumber) ?? new Map<string, string>();
		const isAbroad = [...countries.keys()].some((path) => isEmpty(valueAt(row.given.texts, path)));
		return poNumber !== '' && isAbroad ? { ...row, given: readAgain(row, countries) } : row;
	});
}

/** Beside its lists. */
const countryPathsIn = ({ children }: SchemaElement, before: string[] = []): string[] =>
	children.flatMap((child) => {
		const path = [...before, child.name];
		if (child.item !== undefined) return [];
		const isCountry = (child.entry?.xml as Partial<XmlPart> | undefined)?.place === 'country';
		return isCountry ? [path.join('/')] : countryPathsIn(child, path);
	});

/** What an order says, with the countries that only other rows of it have, and how they are taken out again. */
export function lend(values: Values, countries: Countries) {
	const lent = [...countries].filter(([path]) => isEmpty(valueAt(values, path)));
	return {
		values: lent.reduce((lender, [path, country]) => withValueAt(lender, path, country), values),
		takeBack: (all: Values) => lent.reduce((rest, [path]) => withValueAt(rest, path, undefined), all),
	};
}
