import { randomUUID } from 'node:crypto';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { post } from '../../shared/http/post';
import { redact } from '../../shared/http/redact';
import { exchange, type Exchange } from '../../shared/orders/exchange';
import type { SentOrder } from '../../shared/orders/orderHandler';
import type { Outcome } from '../../shared/orders/outcome';
import { extrasOf, factsOf, timesOf } from '../../shared/orders/output';
import type { Values } from '../../shared/table/schema';
import type { Connection } from '../credential/connection';
import { contentType } from '../soap/message';
import { writeOrder } from './message';
import type { WestconOrder } from './order';
import type { AnsweredOrder } from './reply/answeredOrder';
import { adviceOnNoReply } from './reply/noReply';
import { readReply } from './reply/readReply';
import { orderNumberIn } from './reply/unexpectedReply';

/** An order's message, ready to be sent. */
export interface WrittenOrder {
	xml: string;
	/** With `urn:uuid:`. */
	messageId: string;
	at: Date;
	connection: Connection;
}

/** Writes the message of an order for this moment. Its TimeStamp is that of sending, unless the user gave one. */
export function writeForSending(order: WestconOrder): WrittenOrder {
	const { connection } = order.settings;
	if (!connection) throw new Error('An order cannot be sent without a credential');
	const at = new Date();
	const id = randomUUID();
	const message = order.hasTimeStamp ? order.message : withTimeStamp(order.message, at);
	const xml = writeOrder(message, { ...connection, messageId: id, created: at });
	return { xml, messageId: `urn:uuid:${id}`, at, connection };
}

const withTimeStamp = (message: Values, at: Date): Values => ({
	...message,
	WestconMetadata: { ...(message.WestconMetadata as Values), TimeStamp: at.toISOString() },
});

/** Sends an order once (guide 3) and says what became of it. */
export async function sendOrder(
	context: IExecuteFunctions,
	written: WrittenOrder,
	order: WestconOrder,
): Promise<SentOrder> {
	const { connection, messageId, at, xml } = written;
	const { options } = order.settings;
	const message = { url: connection.url, contentType, body: xml, timeoutSeconds: options.timeout };
	const outcome = await exchange(exchangeOf(written, order), post(context, message));
	return {
		facts: {
			...factsOf(order, outcome, ownFactsOf(order, connection, outcome)),
			...(outcome.status !== 'notSent' && { messageId }),
			...timesOf(at, outcome),
		},
		extras: extrasOf(options, outcome, redact(xml, [connection.authenticationKey])),
		mayPass: outcome.mayPass,
	};
}

function exchangeOf({ messageId, at, connection }: WrittenOrder, order: WestconOrder): Exchange {
	const secrets = [connection.authenticationKey];
	const { poNumber } = order;
	const answered: AnsweredOrder = { poNumber, at, messageId, order: order.message.Order as Values, secrets };
	return {
		supplier: 'Westcon',
		poNumber,
		wanted: 'placed',
		timeoutSeconds: order.settings.options.timeout,
		read: (reply) => readReply(reply, answered),
		findNumber: orderNumberIn,
		adviseOn: (noReply, orderNumber) => adviceOnNoReply(noReply, { ...answered, orderNumber }),
		secrets,
	};
}

const ownFactsOf = (order: WestconOrder, { environment }: Connection, outcome: Outcome): IDataObject => ({
	...(outcome.orderNumber && { orderNumber: outcome.orderNumber }),
	...(outcome.confirmationNumber && { confirmationNumber: outcome.confirmationNumber }),
	...accountOf(order),
	environment,
});

const accountOf = ({ salesOrganization, lineCount }: WestconOrder): IDataObject => ({
	salesOrganization,
	lineCount,
});
