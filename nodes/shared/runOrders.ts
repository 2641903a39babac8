import {
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
} from 'n8n-workflow';
import { orderErrors as say } from '../messages';
import { errorItem, failedOrder, invalidOrder, withPlacedOrders, type OrderError } from './errors';
import type { Finding } from './findings';
import { OrderMemory, type Remembered } from './orderMemory';
import { isSuccess } from './outcome';

/** An order of one item, read and checked, and not sent yet. */
export interface PreparedOrder {
	poNumber: string;
	findings: Finding[];
	/** Sends it once. Never throws: whatever happens is an outcome. */
	send(): Promise<Remembered>;
}

type Prepare = (item: number) => Promise<PreparedOrder>;
type Prepared = PreparedOrder | OrderError;

/**
 * Reads and checks the orders of all items, then sends them one after the other.
 * In mode "Stop Workflow" nothing is sent while any order is invalid; otherwise failed items go to the error branch.
 * @returns one item per order, paired with its input item
 */
export async function runOrders(context: IExecuteFunctions, prepare: Prepare): Promise<INodeExecutionData[]> {
	const orders = await prepareAll(context, prepare);
	const goOn = context.continueOnFail();
	const invalid = orders.filter((order): order is OrderError => order instanceof Error);
	if (!goOn && invalid[0]) throw withOtherFindings(invalid[0], invalid);
	const memory = new OrderMemory(context);
	const items: INodeExecutionData[] = [];
	const placed: string[] = [];
	for (const [item, order] of orders.entries()) {
		const result = order instanceof Error ? order : await sendOnce(context, memory, item, order);
		if (result instanceof Error) {
			if (!goOn) throw withPlacedOrders(result, placed);
			items.push(errorItem(result, item));
		} else {
			placed.push(String(result.summary));
			noteOrder(context, result);
			items.push({ json: result, pairedItem: { item } });
		}
	}
	return items;
}

async function prepareAll(context: IExecuteFunctions, prepare: Prepare): Promise<Prepared[]> {
	const orders: Prepared[] = [];
	for (let item = 0; item < context.getInputData().length; item++) {
		orders.push(await prepareOne(context, prepare, item));
	}
	return orders;
}

async function prepareOne(context: IExecuteFunctions, prepare: Prepare, item: number): Promise<Prepared> {
	try {
		const order = await prepare(item);
		const isInvalid = order.findings.some(({ level }) => level === 'error');
		return isInvalid ? invalidOrder(context, item, order.poNumber, order.findings) : order;
	} catch (error) {
		if (error instanceof NodeOperationError) return error;
		return new NodeOperationError(context.getNode(), error as Error, { itemIndex: item });
	}
}

function withOtherFindings(first: OrderError, all: OrderError[]): OrderError {
	if (all.length === 1) return first;
	const lists = all.map((error) => [error.message, error.description].filter(Boolean).join('\n'));
	first.description = `${say.nothingSent()}\n${lists.join('\n')}`;
	return first;
}

async function sendOnce(
	context: IExecuteFunctions,
	memory: OrderMemory,
	item: number,
	order: PreparedOrder,
): Promise<IDataObject | OrderError> {
	let sent = memory.recall(item, order.poNumber);
	if (!sent) {
		sent = await order.send();
		memory.remember(item, order.poNumber, sent);
	}
	const { outcome, json } = sent;
	if (!isSuccess(outcome)) return failedOrder(context, item, outcome, json);
	hintAt(context, json.warnings as string[], order.poNumber);
	return json;
}

/** n8n takes 10 such values of 255 characters (n8n-core, execution-metadata). */
const longestNote = 255;

/** Makes the execution findable in the executions list by its purchase order and order numbers. */
function noteOrder({ customData }: IExecuteFunctions, { poNumber, orderNumber }: IDataObject) {
	for (const [key, value] of Object.entries({ poNumber, orderNumber })) {
		if (!value) continue;
		const notes = [customData.get(key), String(value)].filter(Boolean).join(', ');
		if (notes.length <= longestNote) customData.set(key, notes);
	}
}

/** Shows warnings in the node's output panel. */
function hintAt(context: IExecuteFunctions, warnings: string[], poNumber: string) {
	if (warnings.length === 0) return;
	context.addExecutionHints({
		message: say.warnings(poNumber, warnings),
		type: 'warning',
		location: 'outputPane',
	});
}
