import type { IExecuteFunctions } from 'n8n-workflow';
import { toTexts, type CheckOptions } from '../check/validate';
import { cleanOrder, textsOnly, type CleaningPlan } from '../clean/cleanOrder';
import type { DateOrder } from '../clean/date';
import type { GivenOrder } from '../orders/order';
import { lend, type Countries } from '../rows/countries';
import type { SchemaElement, Values } from '../table/schema';
import { normalizeNames } from './normalizeNames';
import { readingOptions } from './optionParameters';
import { readSource, type OrderSource } from './readSource';
import { readOptions } from './readOptions';

/** What reading needs to know of a supplier's orders. */
interface ReadingPlan {
	source: OrderSource;
	schema: SchemaElement;
	cleaning: CleaningPlan;
	options: CheckOptions;
	/** Puts what was given into the structure of the schema. */
	asMessage?(values: Values): Values;
}

interface ReadingOptions {
	cleanValues: boolean;
	dateOrder: '' | DateOrder;
}

/**
 * Reads, cleans and turns into texts what an item holds of an order; all ways in go the same way from here.
 * @param countries of the order's addresses, where other items have them
 */
export function readGiven(
	context: IExecuteFunctions,
	item: number,
	plan: ReadingPlan,
	countries: Countries = new Map(),
): GivenOrder {
	const { source, schema, cleaning, options, asMessage = (values) => values } = plan;
	const read = readSource(context, item, source);
	const named = normalizeNames(schema, asMessage(read.values));
	const { cleanValues, dateOrder } = readOptions<ReadingOptions>(context, item, readingOptions);
	const timeZone = context.getTimezone();
	const cleanOptions = { ...options, ...(dateOrder && { dateOrder }), timeZone, now: new Date() };
	const { values, takeBack } = lend(named.values, countries);
	const cleaned = cleanOrder(schema, values, cleanValues ? cleaning : textsOnly, cleanOptions);
	const { texts, findings } = toTexts(schema, takeBack(cleaned.values), { ...options, timeZone });
	return {
		texts,
		findings: [...read.findings, ...named.findings, ...cleaned.findings, ...findings],
		isReadable: read.isReadable,
		changes: cleaned.changes,
		...(read.isNothingToOrder && { isNothingToOrder: true }),
	};
}
