import type { Exchange } from '../exchange';
import { textOf } from '../parsed';
import type { Recorder } from '../recorder';
import { emptyReply } from '../replies';
import type { ParsedValue, Reply } from '../types';
import { Rejection } from './faults';
import { openMessage, readOrder } from './message';
import {
	errorBlocks,
	faultReply,
	orderResult,
	placedResult,
	resultReply,
	type OrderNumbers,
	type ReplyContext,
} from './reply';
import type { Account } from './security';
import { creationErrors, validationErrors } from './validate';

export interface WestconService {
	account: Account;
	recorder: Recorder;
}

const NO_NUMBERS: OrderNumbers = { confirmationNumber: '', orderNumber: '' };

function place(order: ParsedValue, { request, notes }: Exchange, { recorder }: WestconService): OrderNumbers {
	const step = recorder.nextInSeries();
	const numbers = {
		confirmationNumber: `WS${65931 + step}`,
		orderNumber: String(550260 + step).padStart(10, '0'),
	};
	const poNumber = textOf(order, 'CustomerPurchaseOrderNumber').trim();
	const receivedAt = request.at.toISOString();
	recorder.place({ supplier: 'westcon', poNumber, ...numbers, receivedAt, order });
	notes.carriedOut = true;
	return numbers;
}

function specialReply(
	{ special }: Exchange,
	context: ReplyContext,
	numbers: OrderNumbers,
): Reply | undefined {
	const effect = special?.effect;
	if (effect?.kind === 'fault') return faultReply(effect.fault, context, 'sandbox', effect.language);
	return effect?.kind === 'result' ? resultReply(context, effect.result(numbers)) : undefined;
}

function process(exchange: Exchange, service: WestconService, context: ReplyContext): Reply {
	const order = readOrder(openMessage(exchange.request, service.account, context), exchange);
	const insteadOfOrder = exchange.special?.placed ? undefined : specialReply(exchange, context, NO_NUMBERS);
	if (insteadOfOrder) return insteadOfOrder;
	const invalid = validationErrors(order);
	const errors = order === undefined || invalid.length > 0 ? invalid : creationErrors(order);
	if (order === undefined || errors.length > 0) {
		return resultReply(context, orderResult(errorBlocks(errors)));
	}
	const numbers = place(order, exchange, service);
	return specialReply(exchange, context, numbers) ?? resultReply(context, placedResult(numbers));
}

function rejectionReply(error: unknown, context: ReplyContext): Reply {
	if (!(error instanceof Rejection)) throw error;
	const { reply, subject } = error;
	return typeof reply === 'number' ? emptyReply(reply) : faultReply(reply, context, subject);
}

/** Replies to a POST to the order service. */
export function submitOrder(exchange: Exchange, service: WestconService): Reply {
	const context: ReplyContext = { now: exchange.request.at };
	try {
		return process(exchange, service, context);
	} catch (error) {
		return rejectionReply(error, context);
	}
}
