import type { IExecuteFunctions } from 'n8n-workflow';
import { isDeepStrictEqual } from 'node:util';
import type { OrderHandler } from '../../shared/orders/orderHandler';
import { compareBarcodes } from './barcodes';
import { completeOrder } from './complete';
import { checkOrder, readOrder, rowsPlan, type LogiztikOrder } from './order';
import { previewOrder } from './preview';
import { sendOrders, writeForSending, type WrittenRequest } from './send';
import { settingsOf, type Action, type OrderSettings } from './settings';

/**
 * What the node does with Logiztik Alliance's orders, step by step.
 * @param action absent in a preview, where a parameter says it
 */
export const logiztikOrders = (
	context: IExecuteFunctions,
	action?: Action,
): OrderHandler<OrderSettings, LogiztikOrder, WrittenRequest> => ({
	rows: rowsPlan,
	settingsOf: async (item) => await settingsOf(context, item, action),
	read: (item) => readOrder(context, item),
	complete: ({ texts }, settings) => completeOrder(texts, settings.action),
	check: checkOrder,
	compare: compareBarcodes,
	fitsInRequest,
	timeoutOf: ({ settings }) => settings.options.timeout,
	runOptionsOf: ({ settings }) => settings.options,
	write: writeForSending,
	send: async (request, orders) => await sendOrders(context, request, orders),
	preview: previewOrder,
});

/**
 * Several orders in one request: those with the same credential and options, because a request has one address, one
 * timeout and one answer, told apart by their numbers in that answer.
 */
function fitsInRequest({ poNumber, settings }: LogiztikOrder, others: LogiztikOrder[]): boolean {
	const [first] = others;
	return (
		poNumber !== '' &&
		first?.poNumber !== '' &&
		others.length < settings.options.ordersPerRequest &&
		isDeepStrictEqual(settings, first?.settings) &&
		others.every((other) => other.poNumber !== poNumber)
	);
}
