import type { Operation } from '../../shared/orders/operations';
import { previewOrders } from '../../shared/orders/previewOrders';
import { runOrders } from '../../shared/orders/runOrders';
import { logiztikOrders } from './orders';

export const insert: Operation = async (context) =>
	await runOrders(context, logiztikOrders(context, 'INSERT'));

/** `delete` cannot be the name of a function. */
export const deleteOrders: Operation = async (context) =>
	await runOrders(context, logiztikOrders(context, 'DELETE'));

export const preview: Operation = async (context) => await previewOrders(context, logiztikOrders(context));
