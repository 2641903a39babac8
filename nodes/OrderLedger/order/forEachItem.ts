import type { IDataObject, IExecuteFunctions, INodeExecutionData } from 'n8n-workflow';
import { itemsOrFailure } from '../../shared/orders/reportFailure';

/**
 * The output items that `work` makes of each input item, paired with it.
 * @throws NodeOperationError where `work` fails, unless the node is to continue: the failure is the item then
 */
export async function forEachItem(
	context: IExecuteFunctions,
	work: (context: IExecuteFunctions, item: number) => Promise<IDataObject[]>,
): Promise<INodeExecutionData[]> {
	const output: INodeExecutionData[] = [];
	for (let item = 0; item < context.getInputData().length; item++) {
		const paired = (json: IDataObject) => ({ json, pairedItem: { item } });
		output.push(
			...(await itemsOrFailure(context, item, async () => (await work(context, item)).map(paired))),
		);
	}
	return output;
}
