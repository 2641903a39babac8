import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { toNumber } from '../../shared/input/readOptions';
import { refuseAgent } from './asTool';
import { olderThanDays } from './form';
import { refusals as say } from './messages';
import { OwnOrders } from './ownOrders';
import { refusal } from './refusal';

const millisecondsOfDay = 24 * 60 * 60 * 1000;

/** Delete: the settled orders that have not changed for so many days. Their numbers can be ordered anew. */
export async function deleteSettled(context: IExecuteFunctions, item: number): Promise<IDataObject[]> {
	refuseAgent(context, item);
	const days = toNumber(context.getNodeParameter('olderThanDays', item, ''), olderThanDays);
	if (days === undefined) throw refusal(context, item, say.badDays());
	const until = Date.now() - days * millisecondsOfDay;
	const orders = await OwnOrders.of(context, item);
	const deletedOrders = await orders.deleteSettled(until);
	return [{ supplier: orders.supplier, deletedOrders, changedBefore: new Date(until).toISOString() }];
}
