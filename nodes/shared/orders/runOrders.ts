import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { describeFindings } from '../check/findings';
import { refuseTool } from '../input/asTool';
import { openLedger } from '../ledger/openLedger';
import { without } from '../without';
import { failedItem, invalidOrder, type Failure } from './failures';
import type { OrderFacts } from '../ledger/ledger';
import { orderErrors as say } from './messages';
import { hintAtWarnings } from './notes';
import type { Order } from './order';
import type { OrderHandler } from './orderHandler';
import { atAGlance, pairedWith } from './output';
import { isSendable, prepareOrders } from './prepareOrders';
import { failureItem, stoppingError } from './reportFailure';
import { RequestSender, type Result } from './sendRequest';

/**
 * The way of all orders of a run: may they be sent at all, then read → complete → check (prepareOrders), then for each
 * request reserve → send → settle, several at a time where the option says so. In mode "Stop Workflow" nothing is sent
 * while any order is invalid; otherwise failed orders go to the error branch.
 * @returns one item per order, paired with its input items; where nothing may be sent, one for all of them
 * @throws NodeOperationError or NodeApiError in mode "Stop Workflow", with everything that was placed before
 */
export async function runOrders<S, O extends Order>(
	context: IExecuteFunctions,
	handler: OrderHandler<S, O>,
): Promise<INodeExecutionData[]> {
	const refusal = refusalOf(context);
	if (refusal) return [refusal];
	const { orders, failures } = await prepareOrders(context, handler);
	const idle = orders.filter(({ isNothingToOrder }) => isNothingToOrder);
	const invalid = orders
		.filter((order) => !isSendable(order) && !order.isNothingToOrder)
		.map((order) => invalidOrder(context, order));
	const unsent = [...failures, ...invalid].sort((a, b) => firstItem(a) - firstItem(b));
	const sendable = orders.filter(isSendable);
	if (!context.continueOnFail()) throwUnsent(context, unsent, sendable);
	const results = await sendAll(context, handler, sendable);
	const placed = results.flatMap((result) => ('sent' in result ? [result.sent.facts] : []));
	if (!context.continueOnFail()) throwFailed(context, results, placed, sendable);
	hintAtWarnings(context, placed);
	return toItems(context, [...unsent, ...results], idle);
}

/**
 * An AI agent that may not order is told so once, however many items it passes.
 * @throws NodeOperationError in mode "Stop Workflow"
 */
function refusalOf(context: IExecuteFunctions): INodeExecutionData | undefined {
	try {
		refuseTool(context);
		return undefined;
	} catch (error) {
		const refused = { ...failedItem(context, 0, error), items: [...context.getInputData().keys()] };
		if (!context.continueOnFail()) throw stoppingError(context, [refused], '');
		return failureItem(context, refused);
	}
}

/** Several at a time, where the option says so. In mode "Stop Workflow" none is begun after one has failed. */
async function sendAll<S, O extends Order>(
	context: IExecuteFunctions,
	handler: OrderHandler<S, O>,
	sendable: O[],
): Promise<Result[]> {
	const [first] = sendable;
	if (!first) return [];
	const options = handler.runOptionsOf(first);
	const ledger = await openLedger(context, options.ifAlreadySent);
	const sender = new RequestSender(context, handler, ledger, options);
	const results: Result[][] = [];
	let isStopped = false;
	const waiting = requestsOf(sendable, handler).entries();
	const work = async () => {
		for (const [index, request] of waiting) {
			const sent = await sender.send(request);
			results[index] = sent;
			isStopped ||= !context.continueOnFail() && sent.some((result) => 'error' in result);
			if (isStopped) return;
		}
	};
	await Promise.all(Array.from({ length: options.parallelOrders }, work));
	return results.flat();
}

const itemsOf = (result: Result) => ('sent' in result ? result.order.items : result.items);
const firstItem = (result: Result) => itemsOf(result)[0] ?? 0;

/** Neighbouring orders that may travel together become one request. */
function requestsOf<S, O extends Order>(orders: O[], { fitsInRequest }: OrderHandler<S, O>): O[][] {
	const requests: O[][] = [];
	for (const order of orders) {
		const last = requests.at(-1);
		if (last && fitsInRequest?.(order, last)) last.push(order);
		else requests.push([order]);
	}
	return requests;
}

const numbersOf = (orders: Order[]) => orders.map(({ poNumber }) => poNumber);

/** While an order cannot be sent, no other is. */
function throwUnsent(context: IExecuteFunctions, failures: Failure[], others: Order[]) {
	const [first, ...more] = failures;
	if (first)
		throw stoppingError(context, [first, ...more], say.nothingSent(), { notStarted: numbersOf(others) });
}

function throwFailed(context: IExecuteFunctions, results: Result[], placed: OrderFacts[], sendable: Order[]) {
	const [first, ...others] = results.filter((result): result is Failure => 'error' in result);
	if (!first) return;
	const started = new Set(results.flatMap(itemsOf));
	const notStarted = numbersOf(sendable.filter(({ items }) => !items.some((item) => started.has(item))));
	throw stoppingError(context, [first, ...others], say.severalFailed(), { placed, notStarted });
}

const toItems = (context: IExecuteFunctions, results: Result[], idle: Order[]): INodeExecutionData[] =>
	[
		...results.map((result) => ({
			at: firstItem(result),
			item: 'sent' in result ? successItem(result) : failureItem(context, result),
		})),
		...idle.map((order) => ({ at: order.items[0] ?? 0, item: nothingToOrder(order) })),
	]
		.sort((a, b) => a.at - b.at)
		.map(({ item }) => item);

function successItem({ order, sent }: Exclude<Result, Failure>): INodeExecutionData {
	const facts: IDataObject = without(sent.facts, 'advice', 'httpStatus');
	const { changes = [], items } = order;
	return { json: atAGlance({ ...facts, changes, ...sent.extras }), pairedItem: pairedWith(items) };
}

/** A result like any other: the shop's order has been dealt with. */
function nothingToOrder({ items, poNumber, findings }: Order): INodeExecutionData {
	const warnings = describeFindings(findings, 'warning');
	const facts = { status: 'nothingToOrder', poNumber, summary: say.nothingToOrder(poNumber), warnings };
	return { json: atAGlance(facts), pairedItem: pairedWith(items) };
}
