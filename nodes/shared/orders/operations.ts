import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { choiceOf } from '../input/choice';
import { failedItem } from './failures';
import { failureItem, stoppingError } from './reportFailure';

/** What a node does for one operation: its output items. */
export type Operation = (context: IExecuteFunctions) => Promise<INodeExecutionData[]>;

/** The operations of a node by resource, each with the names that workflows save. */
export type Operations = Record<string, Record<string, Operation>>;

/**
 * Does what the parameters 'Resource' and 'Operation' say.
 * @throws NodeOperationError where they name nothing that the node knows, unless the node is to continue: then every item
 * fails with it, since n8n would put out the input as if it had succeeded
 */
export async function runOperation(
	context: IExecuteFunctions,
	operations: Operations,
): Promise<INodeExecutionData[][]> {
	let operation: Operation;
	try {
		operation = chosenOperation(context, operations);
	} catch (error) {
		const failures = context.getInputData().map((_, item) => failedItem(context, item, error));
		const [first] = failures;
		if (first && !context.continueOnFail()) throw stoppingError(context, [first], '');
		return [failures.map((failure) => failureItem(context, failure))];
	}
	return [await operation(context)];
}

function chosenOperation(context: IExecuteFunctions, operations: Operations): Operation {
	const chosen = (name: string, label: string, from: object) =>
		choiceOf(context, 0, { name, label, values: Object.keys(from) });
	const ofResource = operations[chosen('resource', 'Resource', operations)] ?? {};
	return ofResource[chosen('operation', 'Operation', ofResource)] as Operation;
}
