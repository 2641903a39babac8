import type { IDataObject, INodeExecutionData } from 'n8n-workflow';
import { describeFindings } from '../check/findings';
import type { OrderFacts } from '../ledger/ledger';
import type { Order } from './order';
import type { Outcome } from './outcome';

/** The options of both nodes that decide how an order is sent and what its item holds. */
export interface SendingOptions {
	/** Seconds to wait for the answer. */
	timeout: number;
	/** Whether the item holds request and reply, without secrets. */
	includeXml: boolean;
	/** Whether to leave out the reply's own content. */
	simplify: boolean;
}

/** Links an output item with its input items; n8n follows the object form on the error branch as well. */
export const pairedWith = (items: number[]): INodeExecutionData['pairedItem'] => {
	const [item = 0] = items;
	return items.length > 1 ? items.map((each) => ({ item: each })) : { item };
};

/**
 * What an item shows of an order, with what matters first: n8n's table is read from the left. Empty lists, which n8n
 * marks in red, are left out.
 */
export function atAGlance(facts: IDataObject): IDataObject {
	const first = ['status', 'poNumber', 'summary'].flatMap((name) =>
		facts[name] === undefined ? [] : [[name, facts[name]] as const],
	);
	const isEmptyList = (value: unknown) => Array.isArray(value) && value.length === 0;
	const others = Object.entries(facts).filter(([, value]) => !isEmptyList(value));
	return Object.fromEntries([...first, ...others]);
}

/** When an order was sent, if it was, and how long it took until now. */
export const timesOf = (at: Date, { status }: Outcome): IDataObject => ({
	...(status !== 'notSent' && { sentAt: at.toISOString() }),
	durationMs: Date.now() - at.getTime(),
});

/**
 * What the options add to an order's item.
 * @param requestXml without secrets
 */
export const extrasOf = (
	{ simplify, includeXml }: SendingOptions,
	{ httpStatus, reply, replyXml = '' }: Outcome,
	requestXml: string,
): IDataObject => ({
	...(!simplify && { httpStatus, reply }),
	...(includeXml && { requestXml, replyXml }),
});

/**
 * What is told of an order that was sent, or could not be.
 * @param own what only this supplier's orders have
 */
export const factsOf = ({ poNumber, findings }: Order, outcome: Outcome, own: IDataObject): OrderFacts => ({
	status: outcome.status,
	poNumber,
	...own,
	summary: outcome.summary,
	advice: outcome.advice,
	supplierMessages: outcome.supplierMessages,
	warnings: [...describeFindings(findings, 'warning'), ...outcome.warnings],
	...(outcome.httpStatus !== undefined && { httpStatus: outcome.httpStatus }),
});
