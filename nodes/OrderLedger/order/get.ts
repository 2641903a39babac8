import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { refusals as say } from './messages';
import { asOutput } from './output';
import { OwnOrders } from './ownOrders';
import { refusal } from './refusal';
import { orderAskedFor } from './request';

/** Get: what the ledger knows of a purchase order number, once for each account that ordered under it. */
export async function getOrder(context: IExecuteFunctions, item: number): Promise<IDataObject[]> {
	const asked = orderAskedFor(context, item);
	const now = Date.now();
	const rows = await (await OwnOrders.of(context, item)).list(asked, now);
	if (rows.length === 0) throw refusal(context, item, say.notFound(asked.poNumber), 'notFound');
	return rows.map((row) => asOutput(row, now));
}
