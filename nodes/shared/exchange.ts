import type { IExecuteFunctions } from 'n8n-workflow';
import { orderErrors as say } from '../messages';
import type { Outcome } from './outcome';
import { NoReply, post, type Post, type Reply } from './post';
import { redact } from './redact';

export interface Exchange {
	/** The supplier's name, for people. */
	supplier: string;
	poNumber: string;
	message: Post;
	/** Understands what came back. */
	read(reply: Reply): Outcome;
	/** What must not show up in anything that comes back. */
	secrets: readonly string[];
}

/** Posts an order once and says what became of it. Never throws: no reply is an outcome as well. */
export async function exchange(
	context: IExecuteFunctions,
	{ supplier, poNumber, message, read, secrets }: Exchange,
) {
	try {
		return redactOutcome(read(await post(context, message)), secrets);
	} catch (error) {
		const { code, sent } = error instanceof NoReply ? error : new NoReply('UNKNOWN', true);
		const outcome: Outcome = {
			status: sent ? 'unknown' : 'notSent',
			summary: sent ? say.noReply(supplier, poNumber) : say.notSent(supplier, poNumber),
			advice: say.connection(code, message.timeoutSeconds),
			supplierMessages: [],
			warnings: [],
		};
		return outcome;
	}
}

function redactOutcome(outcome: Outcome, secrets: readonly string[]): Outcome {
	const safe = (text: string) => redact(text, secrets);
	return {
		...outcome,
		summary: safe(outcome.summary),
		supplierMessages: outcome.supplierMessages.map(safe),
		warnings: outcome.warnings.map(safe),
		...(outcome.replyXml !== undefined && { replyXml: safe(outcome.replyXml) }),
		...(outcome.reply !== undefined && { reply: JSON.parse(safe(JSON.stringify(outcome.reply))) }),
	};
}
