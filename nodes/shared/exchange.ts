import type { IExecuteFunctions } from 'n8n-workflow';
import { orderErrors as say } from '../messages';
import type { Outcome } from './outcome';
import { NoReply, post, type Post, type Reply } from './post';
import { redactAll } from './redact';

export interface Exchange {
	/** The supplier's name, for people. */
	supplier: string;
	poNumber: string;
	message: Post;
	/** Understands what came back. */
	read(reply: Reply): Outcome;
	/** What to do when the supplier may have got the order and nothing, or not all, of an answer came back. */
	whenUnknown?: string;
	/** What must not show up in anything that comes back. */
	secrets: readonly string[];
}

/** Posts an order once and says what became of it. Never throws: no reply is an outcome as well. */
export async function exchange(
	context: IExecuteFunctions,
	{ supplier, poNumber, message, read, whenUnknown, secrets }: Exchange,
) {
	try {
		const outcome = read(await post(context, message));
		return { ...redactAll(outcome, secrets), status: outcome.status };
	} catch (error) {
		const { code, sent } = error instanceof NoReply ? error : new NoReply('UNKNOWN', true);
		const outcome: Outcome = {
			status: sent ? 'unknown' : 'notSent',
			summary: sent ? say.noReply(supplier, poNumber) : say.notSent(supplier, poNumber),
			advice: [say.connection(code, message.timeoutSeconds), sent && whenUnknown].filter(Boolean).join(' '),
			supplierMessages: [],
			warnings: [],
		};
		return outcome;
	}
}
