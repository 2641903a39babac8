import type { IDataObject } from 'n8n-workflow';
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

/** When an order was sent and how long it took until now. */
export const timesOf = (at: Date): IDataObject => ({
	sentAt: at.toISOString(),
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
