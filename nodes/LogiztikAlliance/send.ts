import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { orderErrors } from '../messages';
import { exchange } from '../shared/exchange';
import { describeFindings } from '../shared/findings';
import type { Remembered } from '../shared/orderMemory';
import type { Connection } from './connection';
import { buildDocument } from './message';
import type { Order } from './order';
import { readReply } from './response';

export interface SendOptions {
	/** Seconds to wait for the answer. */
	timeout: number;
	/** Whether the output holds request and reply. */
	includeXml: boolean;
	/** Whether to leave out the reply's own content. */
	simplify: boolean;
}

/** Inserts or deletes an order, once, and says what became of it; `json` is the item for the workflow. */
export async function send(
	context: IExecuteFunctions,
	order: Order,
	{ environment, url, token }: Connection,
	{ timeout, includeXml, simplify }: SendOptions,
): Promise<Remembered> {
	const at = new Date();
	const xml = buildDocument([order.po]);
	const outcome = await exchange(context, {
		supplier: 'Logiztik Alliance',
		poNumber: order.poNumber,
		message: { url, contentType: 'application/xml; charset=utf-8', body: xml, timeoutSeconds: timeout },
		read: (reply) => readReply(reply, order),
		secrets: [token],
	});
	const json: IDataObject = {
		status: outcome.status,
		...(outcome.status === 'deleted' && { deleted: true }),
		poNumber: order.poNumber,
		action: order.action,
		boxCount: order.boxCount,
		environment,
		summary: outcome.summary,
		supplierMessages: outcome.supplierMessages,
		warnings: [...describeFindings(order.findings, 'warning'), ...outcome.warnings],
		sentAt: at.toISOString(),
		durationMs: Date.now() - at.getTime(),
		...(!simplify && { httpStatus: outcome.httpStatus, reply: outcome.reply }),
		...(includeXml && { requestXml: xml, replyXml: outcome.replyXml ?? '' }),
	};
	return { outcome, json };
}

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
