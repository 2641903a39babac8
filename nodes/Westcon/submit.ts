import { randomUUID } from 'node:crypto';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { orderErrors, westconSays } from '../messages';
import { exchange, type Exchange } from '../shared/exchange';
import { describeFindings } from '../shared/findings';
import type { Remembered } from '../shared/orderMemory';
import type { Outcome } from '../shared/outcome';
import { extrasOf, timesOf, type SendingOptions } from '../shared/output';
import type { Post } from '../shared/post';
import { mask, redact } from '../shared/redact';
import type { Values } from '../shared/schema';
import { toXmlTree } from '../shared/toXml';
import type { Connection } from './connection';
import { serviceUrls } from './contract';
import { buildMessage } from './message';
import type { Order } from './order';
import { readReply } from './reply/response';
import { requestSchema } from './wsdl';

/** Sends an order once (guide 3) and says what became of it; `json` is the item for the workflow. */
export async function submit(
	context: IExecuteFunctions,
	order: Order,
	connection: Connection,
	options: SendingOptions,
): Promise<Remembered> {
	const at = new Date();
	const id = randomUUID();
	const request = toXmlTree(requestSchema, order.message);
	const { xml, contentType } = await buildMessage({ ...connection, request, messageId: id, created: at });
	const message = { url: connection.url, contentType, body: xml, timeoutSeconds: options.timeout };
	const sent = sentOf(order, connection, at, id);
	const outcome = await exchange(context, conversationOf(message, sent));
	const json: IDataObject = {
		...factsOf(order, connection, outcome),
		messageId: sent.messageId,
		...timesOf(at),
		...extrasOf(options, outcome, redact(xml, sent.secrets)),
	};
	return { outcome, json };
}

const sentOf = (order: Order, { authenticationKey }: Connection, at: Date, id: string) => ({
	poNumber: order.poNumber,
	at,
	messageId: `urn:uuid:${id}`,
	order: order.message.Order as Values,
	secrets: [authenticationKey],
});

const conversationOf = (message: Post, sent: ReturnType<typeof sentOf>): Exchange => ({
	supplier: 'Westcon',
	poNumber: sent.poNumber,
	message,
	read: (reply) => readReply(reply, sent),
	adviseOn: (noReply) => (noReply.sent ? westconSays.askBeforeRepeating(sent) : ''),
	secrets: sent.secrets,
});

const factsOf = (order: Order, { environment }: Connection, outcome: Outcome): IDataObject => ({
	status: outcome.status,
	poNumber: order.poNumber,
	...(outcome.orderNumber && { orderNumber: outcome.orderNumber }),
	...(outcome.confirmationNumber && { confirmationNumber: outcome.confirmationNumber }),
	salesOrganization: order.salesOrganization,
	environment,
	summary: outcome.summary,
	supplierMessages: outcome.supplierMessages,
	warnings: [...describeFindings(order.findings, 'warning'), ...outcome.warnings],
	lineCount: order.lineCount,
});

/** What would be sent to the test environment, with user and key masked: no network and no credential needed. */
export async function preview(order: Order): Promise<IDataObject> {
	const findings = describeFindings(order.findings, 'error');
	const warnings = describeFindings(order.findings, 'warning');
	const { xml } = await buildMessage({
		request: toXmlTree(requestSchema, order.message),
		url: serviceUrls.test,
		username: mask,
		authenticationKey: mask,
		messageId: randomUUID(),
		created: new Date(),
	});
	return {
		status: findings.length > 0 ? 'invalid' : 'valid',
		poNumber: order.poNumber,
		summary: orderErrors.preview(order.poNumber, findings.length, warnings.length),
		findings,
		warnings,
		salesOrganization: order.salesOrganization,
		lineCount: order.lineCount,
		requestXml: xml,
	};
}
