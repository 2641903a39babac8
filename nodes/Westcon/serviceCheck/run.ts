import type { IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { itemOrFailure } from '../../shared/errors';
import { withOptions } from '../../shared/withOptions';
import { connectionOf } from '../connection';
import { checkService } from './check';

const defaultOptions = { timeout: 30 };

/**
 * Runs Service: Check once, however many items come in: it looks at the service, not at them.
 * @throws NodeOperationError where the credential names no usable URL, unless the node is to continue
 */
export async function runServiceCheck(context: IExecuteFunctions): Promise<INodeExecutionData> {
	return await itemOrFailure(context, 0, async () => {
		const connection = connectionOf(await context.getCredentials('westconApi', 0));
		const { timeout } = withOptions(defaultOptions, context.getNodeParameter('options', 0, {}));
		return await checkService(context, connection, timeout);
	});
}
