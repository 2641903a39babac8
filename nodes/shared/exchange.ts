import type { IExecuteFunctions } from 'n8n-workflow';
import { orderErrors as say } from '../messages';
import type { Outcome } from './outcome';
import { NoReply, post, type Post, type Reply } from './post';
import { redactAll } from './redact';

/** An order on its way, with what it takes to say what became of it. */
export interface Exchange {
	/** The supplier's name, for people. */
	supplier: string;
	poNumber: string;
	/** What was asked for, 'placed' unless it says something else. */
	deed?: 'placed' | 'accepted' | 'deleted';
	message: Post;
	/** Understands what came back. */
	read(reply: Reply): Outcome;
	/** What to do, beside the usual advice, when nothing, or not all, of an answer came back. */
	adviseOn?(noReply: NoReply): string;
	/** What must not show up in anything that comes back. */
	secrets: readonly string[];
}

/**
 * Posts an order once and says what became of it. Never throws: no reply is an outcome as well.
 * @param posted the reply to a request that holds this order and others, which must not be posted for each of them
 */
export async function exchange(
	context: IExecuteFunctions,
	{ supplier, poNumber, deed = 'placed', message, read, adviseOn, secrets }: Exchange,
	posted?: Promise<Reply>,
) {
	try {
		const outcome = read(await (posted ?? post(context, message)));
		return { ...redactAll(outcome, secrets), status: outcome.status };
	} catch (error) {
		const noReply = error instanceof NoReply ? error : new NoReply('UNKNOWN', true);
		const { code, sent } = noReply;
		const outcome: Outcome = {
			status: sent ? 'unknown' : 'notSent',
			summary: sent ? say.noReply(supplier, poNumber, deed) : say.notSent(supplier, poNumber),
			advice: [say.connection(code, message.timeoutSeconds), adviseOn?.(noReply)].filter(Boolean).join(' '),
			supplierMessages: [],
			warnings: [],
		};
		return outcome;
	}
}
