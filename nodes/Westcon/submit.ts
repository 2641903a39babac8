import { randomUUID } from 'node:crypto';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { orderErrors, westconSays } from '../messages';
import { exchange } from '../shared/exchange';
import { describeFindings } from '../shared/findings';
import type { Remembered } from '../shared/orderMemory';
import { mask, redact } from '../shared/redact';
import type { Values } from '../shared/schema';
import { toXmlTree } from '../shared/toXml';
import type { Connection } from './connection';
import { serviceUrls } from './contract';
import { buildMessage } from './message';
import type { Order } from './order';
import { readReply } from './response';
import { requestSchema } from './wsdl';

export interface SubmitOptions {
	/** Seconds to wait for the answer. */
	timeout: number;
	/** Whether the output holds request and reply, with the key masked. */
	includeXml: boolean;
	/** Whether to leave out the reply's own content. */
	simplify: boolean;
}

/** Sends an order once (guide 3) and says what became of it; `json` is the item for the workflow. */
export async function submit(
	context: IExecuteFunctions,
	order: Order,
	connection: Connection,
	{ timeout, includeXml, simplify }: SubmitOptions,
): Promise<Remembered> {
	const at = new Date();
	const id = randomUUID();
	const request = toXmlTree(requestSchema, order.message);
	const { xml, contentType } = await buildMessage({ ...connection, request, messageId: id, created: at });
	const secrets = [connection.authenticationKey];
	const { poNumber } = order;
	const sent = { poNumber, at, messageId: `urn:uuid:${id}`, order: order.message.Order as Values, secrets };
	const outcome = await exchange(context, {
		supplier: 'Westcon',
		poNumber,
		message: { url: connection.url, contentType, body: xml, timeoutSeconds: timeout },
		read: (reply) => readReply(reply, sent),
		adviseOn: (noReply) => (noReply.sent ? westconSays.askBeforeRepeating(sent) : ''),
		secrets,
	});
	const json: IDataObject = {
		status: outcome.status,
		poNumber,
		...(outcome.orderNumber && { orderNumber: outcome.orderNumber }),
		...(outcome.confirmationNumber && { confirmationNumber: outcome.confirmationNumber }),
		salesOrganization: order.salesOrganization,
		environment: connection.environment,
		summary: outcome.summary,
		supplierMessages: outcome.supplierMessages,
		warnings: [...describeFindings(order.findings, 'warning'), ...outcome.warnings],
		lineCount: order.lineCount,
		messageId: sent.messageId,
		sentAt: at.toISOString(),
		durationMs: Date.now() - at.getTime(),
		...(!simplify && { httpStatus: outcome.httpStatus, reply: outcome.reply }),
		...(includeXml && { requestXml: redact(xml, secrets), replyXml: outcome.replyXml ?? '' }),
	};
	return { outcome, json };
}

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
