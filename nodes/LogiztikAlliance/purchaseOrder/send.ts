import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { post, type Reply } from '../../shared/http/post';
import { exchange, type Exchange } from '../../shared/orders/exchange';
import type { SentOrder } from '../../shared/orders/orderHandler';
import type { Outcome } from '../../shared/orders/outcome';
import { extrasOf, factsOf, timesOf } from '../../shared/orders/output';
import type { Connection } from '../credential/connection';
import { contentType, writeDocument } from './message';
import type { LogiztikOrder } from './order';
import type { AnsweredOrder } from './reply/answeredOrder';
import { adviceOnNoReply } from './reply/noReply';
import { openPoStatus, type PoStatusReply } from './reply/poStatus';
import { readReply } from './reply/readReply';

/** One request with all the orders that it carries. */
export interface WrittenRequest {
	xml: string;
	at: Date;
	connection: Connection;
	timeoutSeconds: number;
	poNumbers: ReadonlySet<string>;
	/** Opens the reply, once for all orders. */
	open(reply: Reply): PoStatusReply;
}

/** Writes the document of orders that go in one request. */
export function writeForSending(orders: LogiztikOrder[]): WrittenRequest {
	const [first] = orders;
	const { connection, options } = first?.settings ?? {};
	if (!connection || !options) throw new Error('An order cannot be sent without a credential');
	let opened: PoStatusReply | undefined;
	return {
		xml: writeDocument(orders.map(({ po }) => po)),
		at: new Date(),
		connection,
		timeoutSeconds: options.timeout,
		poNumbers: new Set(orders.map(({ poNumber }) => poNumber)),
		open: (reply) => (opened ??= openPoStatus(reply, connection.token)),
	};
}

/** Sends a request once (page, Request) and says what became of each of its orders. */
export async function sendOrders(
	context: IExecuteFunctions,
	request: WrittenRequest,
	orders: LogiztikOrder[],
): Promise<SentOrder[]> {
	const { xml, connection, timeoutSeconds, at } = request;
	const posted = post(context, { url: connection.url, contentType, body: xml, timeoutSeconds });
	const sent = orders.map(async (order, index): Promise<SentOrder> => {
		const outcome = await exchange(exchangeOf(request, order), posted);
		// The whole request and reply would come once for each of its orders, so only the first shows them.
		const options = { ...order.settings.options, ...(index > 0 && { includeXml: false }) };
		return {
			facts: {
				...factsOf(order, outcome, ownFactsOf(order, connection, outcome)),
				...timesOf(at, outcome),
			},
			extras: extrasOf(options, outcome, xml),
			mayPass: outcome.mayPass,
		};
	});
	return await Promise.all(sent);
}

function exchangeOf(
	{ connection, poNumbers, open, timeoutSeconds }: WrittenRequest,
	order: LogiztikOrder,
): Exchange {
	const { poNumber, settings } = order;
	const { action, options } = settings;
	const answered: AnsweredOrder = { poNumber, action, inRequest: poNumbers };
	return {
		supplier: 'Logiztik Alliance',
		poNumber,
		wanted: action === 'DELETE' ? 'deleted' : 'accepted',
		timeoutSeconds,
		read: (reply) => asWanted(readReply(open(reply), answered), options),
		adviseOn: (noReply) => adviceOnNoReply(noReply, answered),
		secrets: [connection.token],
	};
}

/** The whole reply goes along only where it is put out: masking it for each of many orders takes its time. */
const asWanted = (
	outcome: Outcome,
	{ includeXml, simplify }: LogiztikOrder['settings']['options'],
): Outcome => ({
	...outcome,
	replyXml: includeXml ? outcome.replyXml : undefined,
	reply: simplify ? undefined : outcome.reply,
});

const ownFactsOf = (order: LogiztikOrder, { environment }: Connection, { status }: Outcome): IDataObject => ({
	...(status === 'deleted' && { deleted: true }),
	action: order.settings.action,
	boxCount: order.boxCount,
	environment,
});
