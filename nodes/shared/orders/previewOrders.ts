import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { describeFindings, isError, reportFindings } from '../check/findings';
import { failureItem, stoppingError } from './reportFailure';
import { warnOfKnownNumbers } from './knownNumbers';
import { orderErrors as say } from './messages';
import type { Order } from './order';
import type { OrderHandler } from './orderHandler';
import { atAGlance, pairedWith } from './output';
import { isSendable, prepareOrders } from './prepareOrders';

/**
 * Reads, completes and checks the orders of a run as `runOrders` does, and shows them; nothing is sent.
 * @returns one item per order; one that cannot be sent is no failure here, an item that holds no order is one
 * @throws NodeOperationError for such an item, unless the node is to continue
 */
export async function previewOrders<S, O extends Order>(
	context: IExecuteFunctions,
	handler: OrderHandler<S, O>,
): Promise<INodeExecutionData[]> {
	const { orders: prepared, failures } = await prepareOrders(context, handler);
	const [first, ...others] = failures;
	if (first && !context.continueOnFail())
		throw stoppingError(context, [first, ...others], say.notPreviewed());
	const orders = await warnOfKnownNumbers(context, prepared, handler.rows.poNumberPath);
	const items = [
		...orders.map((order) => ({ at: order.items[0] ?? 0, item: previewItem(order, handler) })),
		...failures.map((failure) => ({ at: failure.items[0] ?? 0, item: failureItem(context, failure) })),
	];
	return items.sort((a, b) => a.at - b.at).map(({ item }) => item);
}

function previewItem<S, O extends Order>(order: O, handler: OrderHandler<S, O>): INodeExecutionData {
	const { findings, items, poNumber, changes = [], isNothingToOrder } = order;
	const warnings = describeFindings(findings, 'warning');
	const errors = findings.filter(isError).length;
	return {
		json: atAGlance({
			status: isNothingToOrder ? 'nothingToOrder' : isSendable(order) ? 'valid' : 'invalid',
			poNumber,
			summary: isNothingToOrder
				? say.nothingToOrder(poNumber)
				: say.preview(poNumber, errors, warnings.length),
			warnings,
			findings: reportFindings(findings, items[0] ?? 0),
			changes,
			...handler.preview(order),
		}),
		pairedItem: pairedWith(items),
	};
}
