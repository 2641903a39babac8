import { mayPass } from '../http/connectionFailure';
import { decodeReply } from '../http/decode';
import { connectionMessage } from '../http/messages';
import { NoReply, type Reply } from '../http/post';
import { redact, redactAll } from '../http/redact';
import { orderErrors as say } from './messages';
import type { Outcome } from './outcome';

/** An order on its way, with what it takes to say what became of it. */
export interface Exchange {
	/** The supplier's name, for people. */
	supplier: string;
	poNumber: string;
	/** What the supplier is asked to have done. */
	wanted: 'placed' | 'accepted' | 'deleted';
	timeoutSeconds: number;
	/** Understands what came back. */
	read(reply: Reply): Outcome;
	/** The supplier's number of the order in a reply that could not be read, where its replies have one. */
	findNumber?(text: string): string | undefined;
	/** What to do, beside the usual advice, when nothing, or not all, of an answer came back. */
	adviseOn(noReply: NoReply, orderNumber?: string): string;
	/** What must not show up in anything that comes back. */
	secrets: readonly string[];
}

/**
 * Waits for the reply to a message and says what became of an order in it. Never throws: no reply is an outcome as well.
 * @param posted the reply to a message that was posted once, whether it holds this order alone or others as well
 */
export async function exchange(order: Exchange, posted: Promise<Reply>): Promise<Outcome> {
	let reply: Reply;
	try {
		reply = await posted;
	} catch (error) {
		return unanswered(order, error instanceof NoReply ? error : new NoReply('UNKNOWN', true));
	}
	return understand(order, reply);
}

function understand(order: Exchange, reply: Reply): Outcome {
	try {
		const outcome = order.read(reply);
		return { ...redactAll(outcome, order.secrets), status: outcome.status };
	} catch {
		return unread(order, reply);
	}
}

const unanswered = (
	{ supplier, poNumber, wanted, timeoutSeconds, adviseOn }: Exchange,
	noReply: NoReply,
): Outcome => ({
	status: noReply.sent ? 'unknown' : 'notSent',
	mayPass: !noReply.sent && mayPass(noReply.code),
	summary: noReply.sent ? say.noReply(supplier, poNumber, wanted) : say.notSent(supplier, poNumber),
	advice: [connectionMessage(noReply.code, timeoutSeconds), adviseOn(noReply)].filter(Boolean).join(' '),
	supplierMessages: [],
	warnings: [],
});

/** A mistake in the reading must not hide the reply, and least of all an order number in it. */
function unread(order: Exchange, reply: Reply): Outcome {
	const { supplier, poNumber, wanted, secrets } = order;
	const text = decodeReply(reply.body, reply.headers['content-type']);
	const orderNumber = order.findNumber?.(text);
	return {
		status: 'unknown',
		summary: say.notRead(supplier, poNumber, wanted, reply.status),
		advice: order.adviseOn(new NoReply('REPLY_NOT_READ', true), orderNumber),
		supplierMessages: [],
		warnings: [],
		httpStatus: reply.status,
		replyXml: redact(text, secrets),
		...(orderNumber && { orderNumber }),
	};
}
