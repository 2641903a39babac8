import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { logiztikSays, orderErrors } from '../messages';
import type { Batching } from '../shared/batches';
import { exchange, type Exchange } from '../shared/exchange';
import { describeFindings } from '../shared/findings';
import type { Remembered } from '../shared/orderMemory';
import type { Outcome } from '../shared/outcome';
import { extrasOf, timesOf, type SendingOptions } from '../shared/output';
import { post, type Reply } from '../shared/post';
import type { Connection } from './connection';
import { buildDocument } from './message';
import { causeOf } from './reply/noReply';
import type { Order } from './order';
import { openReply, readReply, type OpenedReply, type Sent } from './reply/response';

/** The options of Insert and Delete. */
export interface SendOptions extends SendingOptions {
	/** Most orders that go in one request. */
	ordersPerRequest: number;
}

/** An order with what it takes to send it. */
export interface ReadyOrder extends Order {
	connection: Connection;
	options: SendOptions;
}

/** What several orders have in common when they travel in one request. */
interface Request {
	at: Date;
	xml: string;
	poNumbers: ReadonlySet<string>;
	/** Opens the reply to it, once for all orders. */
	open(reply: Reply): OpenedReply;
	/** Absent where the order is alone in its request. */
	posted?: Promise<Reply>;
}

function requestOf(orders: ReadyOrder[]): Request {
	let opened: OpenedReply | undefined;
	return {
		at: new Date(),
		xml: buildDocument(orders.map(({ po }) => po)),
		poNumbers: new Set(orders.map(({ poNumber }) => poNumber)),
		open: (reply) => (opened ??= openReply(reply, orders[0]?.connection.token ?? '')),
	};
}

const messageOf = ({ connection, options }: ReadyOrder, { xml }: Request) => ({
	url: connection.url,
	contentType: 'application/xml; charset=utf-8',
	body: xml,
	timeoutSeconds: options.timeout,
});

/** Inserts or deletes an order, once (page, Request), and says what became of it; `json` is the item for the workflow. */
export async function send(
	context: IExecuteFunctions,
	order: ReadyOrder,
	request: Request = requestOf([order]),
): Promise<Remembered> {
	const outcome = await exchange(context, conversationOf(order, request), request.posted);
	const json: IDataObject = {
		...factsOf(order, outcome),
		...timesOf(request.at),
		...extrasOf(order.options, outcome, request.xml),
	};
	// Without a number the supplier cannot know it for the same order.
	return { outcome, json, isRepeatable: order.poNumber !== '' };
}

function conversationOf(order: ReadyOrder, request: Request): Exchange {
	const { connection, options, poNumber, action } = order;
	const sent: Sent = { poNumber, action, inRequest: request.poNumbers };
	return {
		supplier: 'Logiztik Alliance',
		poNumber,
		deed: action === 'DELETE' ? 'deleted' : 'accepted',
		message: messageOf(order, request),
		read: (reply) => putOut(readReply(request.open(reply), sent), options),
		adviseOn: (noReply) =>
			[causeOf(noReply), noReply.sent && logiztikSays.checkFirst(sent)].filter(Boolean).join(' '),
		secrets: [connection.token],
	};
}

/** The whole reply goes along only where it is put out: masking it for each of many orders takes its time. */
const putOut = (outcome: Outcome, { includeXml, simplify }: SendOptions): Outcome => ({
	...outcome,
	replyXml: includeXml ? outcome.replyXml : undefined,
	reply: simplify ? undefined : outcome.reply,
});

const factsOf = (order: ReadyOrder, outcome: Outcome): IDataObject => ({
	status: outcome.status,
	...(outcome.status === 'deleted' && { deleted: true }),
	poNumber: order.poNumber,
	action: order.action,
	boxCount: order.boxCount,
	environment: order.connection.environment,
	summary: outcome.summary,
	supplierMessages: outcome.supplierMessages,
	warnings: [...describeFindings(order.findings, 'warning'), ...outcome.warnings],
});

/** Several orders in one request: those for the same address and action, told apart by their numbers in the answer. */
export const batchingOf = (context: IExecuteFunctions): Batching<ReadyOrder> => ({
	joins: (order, others) =>
		order.poNumber !== '' &&
		others.length < order.options.ordersPerRequest &&
		others.every(
			({ poNumber, action, connection }) =>
				poNumber !== '' &&
				poNumber !== order.poNumber &&
				action === order.action &&
				connection.url === order.connection.url,
		),
	send: (orders) => {
		const request = requestOf(orders);
		let posted: Promise<Reply> | undefined;
		return async (order) => {
			posted ??= post(context, messageOf(order, request));
			return await send(context, order, { ...request, posted });
		};
	},
});

/** What would be sent: no network and no credential needed. */
export function preview(order: Order): IDataObject {
	const findings = describeFindings(order.findings, 'error');
	const warnings = describeFindings(order.findings, 'warning');
	return {
		status: findings.length > 0 ? 'invalid' : 'valid',
		poNumber: order.poNumber,
		action: order.action,
		boxCount: order.boxCount,
		summary: orderErrors.preview(order.poNumber, findings.length, warnings.length),
		findings,
		warnings,
		requestXml: buildDocument([order.po]),
	};
}
