import type { OrderVerdict } from '../../../shared/orders/outcome';
import { laterStepWords } from '../../soap/readFault';
import type { AnsweredOrder } from './answeredOrder';
import { adviceOnErrors, isDocumented } from './errorAdvice';
import { westconSays as say } from './messages';

/** What Westcon's messages mean for the order. */
export type Judgement = Pick<OrderVerdict, 'status' | 'advice'>;

/** A system behind the service gave no answer (guide 5), while the order may go on there. */
const lostBehindWords = /time-?out|timed out|\bGAWS\b/i;

/** These words mean that an order exists: this one, or an earlier one with the same number. */
const orderExistsWords = new RegExp(
	[
		'\\bduplicate (customer )?(purchase ?order|order|po|document|message|request)\\b',
		'\\b(order|po|document|number|message|request)\\b.{0,80}\\balready\\b',
		'\\balready (exist|(been )?(created|placed|processed|received|submitted|used))',
		'\\b(order|po|document)\\b.{0,80}\\b(is|was|has been) (successfully )?(created|placed|saved|stored|booked)\\b',
	].join('|'),
	'i',
);

export const saysOrderExists = (message: string) => orderExistsWords.test(message.slice(0, 10_000));

/**
 * Messages that are certain although sections 7.2.1 and 7.2.2 of the guide do not list them. They count only by their
 * whole text, because a mail server, a database or SAP may say something similar after the order was placed.
 */
const certainMessages: ReadonlyArray<{ text: RegExp; advice: (answered: AnsweredOrder) => string }> = [
	// Guide 5, "Service is down": the order service's own state, not that of a service it calls.
	{
		text: /^(the )?((web|(purchase )?order) ?)?(service|system) is (currently |temporarily )?(down|under maintenance)( for maintenance)?$/i,
		advice: say.down,
	},
	// Guide 5, "Security key account number invalid".
	{
		text: /^(the )?security key account number( that has been supplied)?( is)? invalid$/i,
		advice: say.wrongLogin,
	},
	// .NET's own words, and those of its documentation's sample for a service's own check of user and password.
	{
		text: /^(at least one security token in the message could not be validated|an error occurred when (verifying security for the message|processing the security tokens in the message)|unknown username or incorrect password)$/i,
		advice: say.wrongLogin,
	},
	{
		text: /^(invalid|unknown|wrong|incorrect) user ?(name)? (or|and) ((invalid|unknown|wrong|incorrect) )?(password|(authentication |security )?key)$/i,
		advice: say.wrongLogin,
	},
	{
		text: /^((the )?security context token is expired or( is)? not valid(\. the message was not processed)?|invalid or expired security context token)$/i,
		advice: say.securitySession,
	},
	// Guide 5, "Validation error", by name alone.
	{
		text: /^(a )?(business )?validation (error|exception)( has)?( occurred)?$/i,
		advice: say.notValid,
	},
	{
		text: /^(the )?(sales |purchase )?(order|document) (was not|has not been|could not be) (created|placed|accepted)$/i,
		advice: say.notValid,
	},
];

/** Guide 5, "Validation error", with what is not valid. */
const validationError = /^(business )?validation (error|exception)\s*[:-]\s/i;

const withoutFullStop = (message: string) =>
	message
		.replace(/\s+/g, ' ')
		.replace(/[\s.!]+$/, '')
		.trim();

const certainAdvice = (message: string) =>
	certainMessages.find(({ text }) => text.test(withoutFullStop(message.slice(0, 300))))?.advice;

/** Whether a message by itself means that the order was not placed. */
function isCertain(message: string): boolean {
	if (certainAdvice(message)) return true;
	const isDoubtful = [lostBehindWords, orderExistsWords, laterStepWords].some((words) => words.test(message));
	return !isDoubtful && (isDocumented(message) || validationError.test(message));
}

/**
 * Judges the messages of a fault or of a result alike. A rejected order may be sent again, so it is rejected only where
 * every message is certain; otherwise nobody knows.
 * @param messages without error numbers
 */
export function judgeMessages(messages: string[], answered: AnsweredOrder): Judgement {
	if (messages.some(saysOrderExists)) return { status: 'unknown', advice: say.orderExists(answered) };
	if (messages.some((message) => lostBehindWords.test(message)))
		return { status: 'unknown', advice: say.lostBehindService(answered) };
	if (messages.length === 0 || !messages.every(isCertain))
		return { status: 'unknown', advice: say.checkBeforeRepeating(answered) };
	return { status: 'rejected', advice: adviceOnRejection(messages, answered) };
}

function adviceOnRejection(messages: string[], answered: AnsweredOrder): string {
	const advice = messages.flatMap((message) => {
		if (isDocumented(message)) return [];
		return [(certainAdvice(message) ?? say.notValid)(answered)];
	});
	const documented = adviceOnErrors(messages.filter(isDocumented), answered);
	return [...new Set([documented, ...advice])].filter(Boolean).join('\n');
}
