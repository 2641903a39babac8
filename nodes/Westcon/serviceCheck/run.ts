import { NodeOperationError, type IExecuteFunctions, type INodeExecutionData } from 'n8n-workflow';
import { errorItem } from '../../shared/errors';
import { connectionOf } from '../connection';
import { checkService } from './check';

const defaultTimeout = 30;

/**
 * Runs Service: Check once, however many items come in: it looks at the service, not at them.
 * @throws NodeOperationError where the credential names no usable URL, unless the node is to continue
 */
export async function runServiceCheck(context: IExecuteFunctions): Promise<INodeExecutionData> {
	try {
		const connection = connectionOf(await context.getCredentials('westconApi', 0));
		const { timeout = defaultTimeout } = context.getNodeParameter('options', 0, {}) as { timeout?: number };
		return { json: await checkService(context, connection, timeout), pairedItem: { item: 0 } };
	} catch (error) {
		const failure = new NodeOperationError(context.getNode(), error as Error, { itemIndex: 0 });
		if (!context.continueOnFail()) throw failure;
		return errorItem(failure, 0);
	}
}
