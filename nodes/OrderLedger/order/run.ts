import type { Operation } from '../../shared/orders/operations';
import { deleteSettled } from './deleteSettled';
import { forEachItem } from './forEachItem';
import { getOrder } from './get';
import { getOrders } from './getMany';
import { resolveOrder } from './resolve';

export const get: Operation = async (context) => await forEachItem(context, getOrder);

export const getAll: Operation = async (context) => await forEachItem(context, getOrders);

export const resolve: Operation = async (context) => await forEachItem(context, resolveOrder);

/** `delete` cannot be the name of a function. */
export const deleteOrders: Operation = async (context) => await forEachItem(context, deleteSettled);
