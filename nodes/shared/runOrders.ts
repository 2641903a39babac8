import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { findings, orderErrors as say } from '../messages';
import { inBatches, type Batching, type Numbered } from './batches';
import {
	errorItem,
	failedOrder,
	failureOf,
	invalidOrder,
	toThrow,
	withPlacedOrders,
	type OrderError,
} from './errors';
import type { Finding } from './findings';
import { hintAt, noteOrder } from './notes';
import { OrderMemory, type Known, type Remembered } from './orderMemory';
import { isSuccess } from './outcome';

/** An order of one item, read and checked, and not sent yet. */
export interface PreparedOrder extends Known {
	findings: Finding[];
	/** Sends it once. Throws only before anything is sent; whatever happens then is an outcome. */
	send(): Promise<Remembered>;
}

type Prepare<T> = (item: number) => Promise<T>;
type Result = IDataObject | OrderError;

/**
 * Reads and checks the orders of all items, then sends them one after the other, or several in one request.
 * In mode "Stop Workflow" nothing is sent while any order is invalid; otherwise failed items go to the error branch.
 * @returns one item per order, paired with its input item
 */
export async function runOrders<T extends PreparedOrder>(
	context: IExecuteFunctions,
	prepare: Prepare<T>,
	batching?: Batching<T>,
): Promise<INodeExecutionData[]> {
	const orders = await prepareAll(context, prepare);
	const goOn = context.continueOnFail();
	if (!goOn) throwInvalid(context, orders);
	const memory = new OrderMemory(context);
	const items: INodeExecutionData[] = [];
	const placed: string[] = [];
	for (const batch of inBatches(orders, joinsOf(memory, batching))) {
		const results = isError(batch) ? [batch] : await sendBatch(context, memory, batch, batching);
		for (const result of results) if (!isError(result)) placed.push(String(result.summary));
		if (!goOn) throwIfAny(context, results.filter(isError), say.sameRequest(), placed);
		for (const result of results) items.push(toItem(result, items.length));
	}
	return items;
}

const isError = (value: unknown): value is OrderError => value instanceof Error;

const toItem = (result: Result, item: number): INodeExecutionData =>
	isError(result) ? errorItem(result, item) : { json: result, pairedItem: { item } };

/** What an earlier try of this execution has sent goes alone, because nothing is sent for it. */
const joinsOf =
	<T extends PreparedOrder>(memory: OrderMemory, batching: Batching<T> | undefined) =>
	(next: Numbered<T>, batch: Array<Numbered<T>>): boolean => {
		const isNew = [next, ...batch.slice(0, 1)].every(({ item, order }) => !memory.recall(item, order));
		const others = batch.map(({ order }) => order);
		return isNew && batching !== undefined && batching.joins(next.order, others);
	};

async function prepareAll<T extends PreparedOrder>(context: IExecuteFunctions, prepare: Prepare<T>) {
	const orders: Array<Numbered<T> | OrderError> = [];
	for (let item = 0; item < context.getInputData().length; item++) {
		const order = await prepareOne(context, prepare, item);
		orders.push(isError(order) ? order : { item, order });
	}
	return orders;
}

async function prepareOne<T extends PreparedOrder>(
	context: IExecuteFunctions,
	prepare: Prepare<T>,
	item: number,
): Promise<T | OrderError> {
	try {
		const order = await prepare(item);
		const isInvalid = order.findings.some(({ level }) => level === 'error');
		return isInvalid ? invalidOrder(context, item, order.poNumber, order.findings) : order;
	} catch (error) {
		return failureOf(context, item, error);
	}
}

/** While an order is invalid nothing is sent; an error that names one order says so of the others, too. */
function throwInvalid(context: IExecuteFunctions, orders: Array<object | OrderError>) {
	const invalid = orders.filter(isError);
	const [first] = invalid;
	if (first && invalid.length === 1 && orders.length > 1)
		first.description = [first.description, say.othersNotSent()].filter(Boolean).join('\n');
	throwIfAny(context, invalid, say.nothingSent());
}

/** Throws the first error, with the others and what was placed before in its description. */
function throwIfAny(
	context: IExecuteFunctions,
	errors: OrderError[],
	heading: string,
	placed: string[] = [],
) {
	const [first, ...others] = errors;
	if (!first) return;
	const lists = errors.map((error) => [error.message, error.description].filter(Boolean).join('\n'));
	if (others.length > 0) first.description = `${heading}\n${lists.join('\n')}`;
	throw toThrow(context, withPlacedOrders(first, placed));
}

async function sendBatch<T extends PreparedOrder>(
	context: IExecuteFunctions,
	memory: OrderMemory,
	batch: Array<Numbered<T>>,
	batching?: Batching<T>,
): Promise<Result[]> {
	const isTogether = batch.length > 1 && batching;
	const outcomeOf = isTogether ? batching.send(batch.map(({ order }) => order)) : (order: T) => order.send();
	const results: Result[] = [];
	for (const { item, order } of batch) {
		const known = memory.recall(item, order);
		const sent = known ?? (await sendNew(context, memory, { item, order }, outcomeOf));
		results.push(isError(sent) ? sent : resultOf(context, item, sent));
	}
	return results;
}

async function sendNew<T extends PreparedOrder>(
	context: IExecuteFunctions,
	memory: OrderMemory,
	{ item, order }: Numbered<T>,
	outcomeOf: (order: T) => Promise<Remembered>,
): Promise<Remembered | OrderError> {
	if (memory.isTaken(order)) return invalidOrder(context, item, order.poNumber, [sentBefore(order)]);
	try {
		const sent = await outcomeOf(order);
		memory.remember(item, order, sent);
		return sent;
	} catch (error) {
		return failureOf(context, item, error);
	}
}

const sentBefore = ({ poNumber }: PreparedOrder): Finding => ({
	level: 'error',
	label: 'Purchase Order Number',
	path: '',
	value: poNumber,
	...findings.sentBefore(),
});

function resultOf(context: IExecuteFunctions, item: number, { outcome, json }: Remembered): Result {
	noteOrder(context, json);
	if (!isSuccess(outcome)) return failedOrder(context, item, outcome, json);
	hintAt(context, json.warnings as string[], String(json.poNumber));
	return json;
}
