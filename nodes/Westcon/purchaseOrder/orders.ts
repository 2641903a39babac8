import type { IExecuteFunctions } from 'n8n-workflow';
import type { OrderHandler } from '../../shared/orders/orderHandler';
import { dayIn } from './complete';
import { checkOrder, completeGiven, readOrder, rowsPlan, type WestconOrder } from './order';
import { previewOrder } from './preview';
import { sendOrder, writeForSending, type WrittenOrder } from './send';
import { settingsOf, type OrderSettings } from './settings';

/**
 * What the node does with Westcon's orders, step by step.
 * @param isSending false in a preview, which needs no credential
 */
export function westconOrders(
	context: IExecuteFunctions,
	isSending: boolean,
): OrderHandler<OrderSettings, WestconOrder, WrittenOrder> {
	const now = new Date();
	const begin = { now, today: dayIn(context.getTimezone(), now) };
	return {
		rows: rowsPlan,
		settingsOf: async (item) => await settingsOf(context, item, isSending, begin),
		read: (item, { today }, countries) => readOrder(context, item, today, countries),
		complete: completeGiven,
		check: checkOrder,
		timeoutOf: ({ settings }) => settings.options.timeout,
		runOptionsOf: ({ settings }) => settings.options,
		// Westcon takes one order in a message.
		write: ([order]) => writeForSending(order as WestconOrder),
		send: async (written, [order]) => [await sendOrder(context, written, order as WestconOrder)],
		preview: previewOrder,
	};
}
