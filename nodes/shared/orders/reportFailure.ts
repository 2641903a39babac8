import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { isTool } from '../input/asTool';
import type { OrderFacts } from '../ledger/ledger';
import { failedItem, wholeText, type Failure } from './failures';
import { orderErrors as say } from './messages';
import { pairedWith } from './output';

/**
 * The item of a failed order. On the error branch n8n itself adds the input to an item whose only key is `error`, and
 * takes one with more keys for a success (n8n-core, WorkflowExecute, handleNodeErrorOutput); elsewhere we add it.
 */
export function failureItem(context: IExecuteFunctions, { facts, items }: Failure): INodeExecutionData {
	const [item = 0] = items;
	const isBranched = context.getNode().onError === 'continueErrorOutput';
	const input = isBranched ? {} : context.getInputData()[item]?.json;
	return { json: { ...input, error: facts }, pairedItem: pairedWith(items) };
}

/**
 * The error that stops the workflow for one or more failures. A stopped node shows its error only, so what became of
 * the other orders is in it.
 * @param heading what the failures have in common, where there are several
 * @param others the orders that were placed before, and the numbers of those that were not started
 */
export function stoppingError(
	context: IExecuteFunctions,
	failures: [Failure, ...Failure[]],
	heading: string,
	{ placed = [], notStarted = [] }: { placed?: OrderFacts[]; notStarted?: string[] } = {},
): Failure['error'] {
	const [{ error, facts }] = failures;
	const texts = failures.map((each) => each.facts.message);
	const own = failures.length > 1 ? [heading, ...texts].join('\n\n') : (error.description ?? '');
	const before = placed.length > 0 ? say.placedBefore(placed.map(({ summary }) => summary)) : '';
	const after = notStarted.length > 0 ? say.notStarted(notStarted) : '';
	error.description = wholeText(own, before, after);
	error.context.data = {
		...facts,
		...(failures.length > 1 && { failures: failures.map((each) => each.facts) }),
		...(placed.length > 0 && { placed }),
		...(notStarted.length > 0 && { notStarted }),
	};
	return forTool(context, error);
}

/**
 * An AI agent is handed the message alone (n8n-core, WorkflowExecute), and must know what to correct, and what not to
 * repeat.
 */
function forTool(context: IExecuteFunctions, error: Failure['error']): Failure['error'] {
	if (!isTool(context)) return error;
	error.message = wholeText(error.message, error.description ?? '');
	error.description = null;
	return error;
}

/**
 * The output items that `work` makes of an input item, where nothing is ordered.
 * @throws NodeOperationError where `work` fails, unless the node is to continue: the failure is the item then
 */
export async function itemsOrFailure(
	context: IExecuteFunctions,
	item: number,
	work: () => Promise<INodeExecutionData[]>,
): Promise<INodeExecutionData[]> {
	try {
		return await work();
	} catch (error) {
		const failed = failedItem(context, item, error);
		if (!context.continueOnFail()) throw stoppingError(context, [failed], '');
		return [failureItem(context, failed)];
	}
}
