import { NodeOperationError, type IExecuteFunctions } from 'n8n-workflow';
import type { FailureStatus } from '../../shared/orders/failures';

/** What stops an item, with the status that workflows branch on. */
export function refusal(
	context: IExecuteFunctions,
	itemIndex: number,
	{ message, description }: { message: string; description: string },
	status: FailureStatus = 'invalid',
): NodeOperationError {
	const error = new NodeOperationError(context.getNode(), message, { description, itemIndex });
	error.context.status = status;
	return error;
}
