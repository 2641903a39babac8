import {
	NodeApiError,
	NodeOperationError,
	type IDataObject,
	type IExecuteFunctions,
	type JsonObject,
} from 'n8n-workflow';
import { describeFindings, reportFindings, type Finding, type ReportedFinding } from '../check/findings';
import { repliedWith } from '../http/messages';
import type { Conflict, OrderFacts } from '../ledger/ledger';
import { without } from '../without';
import { orderErrors as say } from './messages';
import type { Order } from './order';
import { atAGlance } from './output';

/** Why an order was not carried out, or why the ledger has no answer (`notFound`). Workflows branch on it. */
export type FailureStatus = 'invalid' | 'notSent' | 'rejected' | 'unknown' | 'conflict' | 'notFound';

/** What a workflow reads of a failed order, as `error` of its item. The names are fixed, the sentences are not. */
interface FailureFacts extends IDataObject {
	status: FailureStatus;
	/** The whole text: what happened, the supplier's words, what to do. */
	message: string;
	poNumber: string;
	/** What happened, in one sentence. */
	summary: string;
	/** What to do. */
	advice: string;
	/** Absent where there are none, and so the supplier's messages. */
	findings?: ReportedFinding[];
	/** The supplier's own words. */
	supplierMessages?: string[];
}

/** A failed order, or an item that never became one. */
export interface Failure {
	facts: FailureFacts;
	items: number[];
	/** What n8n shows where the workflow stops. */
	error: NodeApiError | NodeOperationError;
}

/**
 * The order cannot be sent as it is.
 * @param why in one sentence, where it is not what its findings say
 */
export function invalidOrder(context: IExecuteFunctions, order: Order, why?: string): Failure {
	const { items, poNumber, findings } = order;
	const [item = 0] = items;
	const errors = describeFindings(findings, 'error');
	const summary = why ?? (order.isInConflict ? say.conflict(poNumber) : say.invalid(poNumber, errors.length));
	const advice = say.list(errors);
	const error = new NodeOperationError(context.getNode(), summary, { description: advice, itemIndex: item });
	return failure(error, items, {
		status: order.isInConflict ? 'conflict' : 'invalid',
		message: wholeText(summary, advice),
		poNumber,
		summary,
		advice,
		findings: reportFindings(findings, item),
		supplierMessages: [],
	});
}

/** Its number was sent before, or is on its way at this moment: with another order, or this one where it may not repeat. */
export function conflictingOrder(
	context: IExecuteFunctions,
	order: Order,
	path: string,
	{ difference, sameSent }: Conflict,
): Failure {
	const complaint = sameSent === undefined ? say.otherSentBefore(difference) : say.sameSentBefore(sameSent);
	const finding: Finding = {
		level: 'error',
		label: 'Purchase Order Number',
		path,
		value: order.poNumber,
		...complaint,
	};
	const conflicting = { ...order, isInConflict: true as const, findings: [...order.findings, finding] };
	return invalidOrder(context, conflicting, sameSent && say.repeated(order.poNumber));
}

/**
 * The order was rejected, could not be sent, or nobody knows. n8n's stock texts for connection failures advise to try
 * again at once, which may place an order twice; so message and description are always our own.
 * @param extras what the options add, which is not kept with the facts
 */
export function failedOrder(
	context: IExecuteFunctions,
	{ items, findings }: Order,
	sent: OrderFacts,
	extras: IDataObject = {},
): Failure {
	const { summary, advice, supplierMessages, httpStatus } = sent;
	const [item = 0] = items;
	const isAllSaid = supplierMessages.every((message) => summary.endsWith(`: ${message}`));
	const description = wholeText(advice, isAllSaid ? '' : repliedWith(supplierMessages));
	const error = new NodeApiError(context.getNode(), { message: summary } as JsonObject, {
		message: summary,
		description,
		itemIndex: item,
		...(isFailed(httpStatus) && { httpCode: String(httpStatus) }),
	});
	// Its parent replaces the message by a stock text where a code is known to it.
	error.message = summary;
	error.messages = [];
	return failure(error, items, {
		...(without(sent, 'warnings') as IDataObject),
		status: sent.status as FailureStatus,
		poNumber: sent.poNumber,
		message: wholeText(summary, description),
		summary,
		advice,
		findings: reportFindings(findings, item),
		supplierMessages,
		...extras,
	});
}

/** n8n would show the 200 of a rejection as an error code. */
const isFailed = (httpStatus: unknown) => Number(httpStatus) >= 300;

/**
 * Whatever goes wrong with an item before it is an order, such as an expression or the credential. Nothing was sent.
 * @param cause may carry a status of its own in its context
 */
export function failedItem(context: IExecuteFunctions, item: number, cause: unknown): Failure {
	const error =
		cause instanceof NodeOperationError
			? cause
			: new NodeOperationError(context.getNode(), cause as Error, { itemIndex: item });
	error.context.itemIndex ??= item;
	const [summary, advice] = [error.message, error.description ?? ''];
	return failure(error, [item], {
		status: (error.context.status as FailureStatus | undefined) ?? 'invalid',
		message: wholeText(summary, advice),
		poNumber: '',
		summary,
		advice,
		findings: [],
		supplierMessages: [],
	});
}

function failure(error: Failure['error'], items: number[], all: FailureFacts): Failure {
	const facts = atAGlance(all) as FailureFacts;
	error.context.data = facts;
	return { error, items, facts };
}

/** With full stops, because the editor folds line ends into spaces. */
export const wholeText = (...parts: string[]) =>
	parts
		.filter(Boolean)
		.map((part) => part.replace(/([^.:!?])$/, '$1.'))
		.join('\n');
