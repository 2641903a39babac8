import {
	NodeApiError,
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type INodeExecutionData,
	type JsonObject,
} from 'n8n-workflow';
import { orderErrors as say } from '../messages';
import { describeFindings, type Finding } from './findings';
import type { Outcome } from './outcome';

/** What becomes of an item that fails: the order was not right, or its sending. */
export type OrderError = NodeApiError | NodeOperationError;

/** The order cannot be sent as it is. Message: how many findings and the first; description: all of them. */
export function invalidOrder(
	context: IExecuteFunctions,
	itemIndex: number,
	poNumber: string,
	findings: Finding[],
) {
	const complaints = describeFindings(findings, 'error');
	const error = new NodeOperationError(context.getNode(), say.invalid(poNumber, complaints), {
		description: say.list(complaints),
		itemIndex,
	});
	error.context.data = { status: 'invalid', poNumber, findings: complaints };
	return error;
}

/**
 * The order was refused, could not be sent, or nobody knows. n8n's stock texts for connection failures advise to try
 * again at once, which may place an order twice; so message and description are always our own.
 */
export function failedOrder(
	context: IExecuteFunctions,
	itemIndex: number,
	outcome: Outcome,
	facts: IDataObject,
) {
	const { summary, advice, supplierMessages, httpStatus } = outcome;
	const isAllSaid = supplierMessages.every((message) => summary.endsWith(`: ${message}`));
	const error = new NodeApiError(context.getNode(), { message: summary } as JsonObject, {
		message: summary,
		description: [isAllSaid ? '' : say.said(supplierMessages), advice].filter(Boolean).join('\n'),
		itemIndex,
		...(httpStatus !== undefined && { httpCode: String(httpStatus) }),
	});
	// Its parent replaces the message by a stock text where a code is known to it.
	error.message = summary;
	error.messages = [];
	error.context.data = facts;
	return error;
}

/**
 * The item for the error branch. n8n keeps only the message there, so the message takes in the description.
 * Only `error` beside `json` makes n8n take it for a failure without running the node again (n8n-core, WorkflowExecute).
 */
export function errorItem(error: OrderError, item: number): INodeExecutionData {
	error.message = wholeTextOf(error);
	return { json: { error: error.message }, error, pairedItem: { item } };
}

const wholeTextOf = ({ message, description }: OrderError) =>
	[message, description].filter(Boolean).join('\n');

/**
 * The error as it is to be thrown. An AI agent is handed the message alone (n8n-core, WorkflowExecute), and must know
 * what to correct, and what not to repeat. As its tool the node has a type of its own.
 */
export function toThrow(context: IExecuteFunctions, error: OrderError): OrderError {
	if (!context.getNode().type.endsWith('Tool')) return error;
	error.message = wholeTextOf(error);
	error.description = null;
	return error;
}

/** Whatever goes wrong with an item before anything is sent, such as an expression or the credential. */
export function failureOf(context: IExecuteFunctions, itemIndex: number, error: unknown): OrderError {
	if (error instanceof NodeOperationError) return error;
	return new NodeOperationError(context.getNode(), error as Error, { itemIndex });
}

/**
 * The output item that `work` makes of an input item, where nothing is ordered.
 * @throws NodeOperationError where `work` fails, unless the node is to continue: the failure is the item then
 */
export async function itemOrFailure(
	context: IExecuteFunctions,
	item: number,
	work: () => Promise<IDataObject>,
): Promise<INodeExecutionData> {
	try {
		return { json: await work(), pairedItem: { item } };
	} catch (error) {
		const failure = failureOf(context, item, error);
		if (!context.continueOnFail()) throw toThrow(context, failure);
		return errorItem(failure, item);
	}
}

/** A stopped node shows its error only: the orders that were placed before it must be in there. */
export function withPlacedOrders(error: OrderError, placed: string[]): OrderError {
	if (placed.length > 0) {
		error.description = [error.description, say.placedBefore(placed)].filter(Boolean).join('\n');
	}
	return error;
}
