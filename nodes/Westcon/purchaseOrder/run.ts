import type { Operation } from '../../shared/orders/operations';
import { previewOrders } from '../../shared/orders/previewOrders';
import { runOrders } from '../../shared/orders/runOrders';
import { westconOrders } from './orders';

export const submit: Operation = async (context) => await runOrders(context, westconOrders(context, true));

export const preview: Operation = async (context) =>
	await previewOrders(context, westconOrders(context, false));
