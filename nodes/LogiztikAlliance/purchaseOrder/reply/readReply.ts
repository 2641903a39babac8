import type { Reply } from '../../../shared/http/post';
import { showMessages } from '../../../shared/http/supplierWords';
import type { Outcome, OrderVerdict } from '../../../shared/orders/outcome';
import type { AnsweredOrder } from './answeredOrder';
import { adviceOnErrors, isDocumented, isDoubtful } from './errorAdvice';
import type { ErrorDetails } from './errorDetails';
import { logiztikSays as say } from './messages';
import { adviceOnUnreadStatus, judgeUnexpectedReply } from './unexpectedReply';
import type { PoStatus, PoStatusReply } from './poStatus';

/**
 * Understands whatever came back (page, Response). Only a PoStatus whose IsSuccess is true is a success. `rejected` means
 * that nothing was carried out for certain; all else is `unknown`.
 */
export function readReply(opened: PoStatusReply, answered: AnsweredOrder): Outcome {
	const { reply, replyXml, poStatus } = opened;
	const base = { supplierMessages: [], warnings: [], httpStatus: reply.status, replyXml };
	if (!poStatus) return { ...base, ...judgeUnexpectedReply(opened, answered) };
	return { ...base, reply: poStatus.plain, ...judgePoStatus(poStatus, reply, answered) };
}

function judgePoStatus(poStatus: PoStatus, reply: Reply, answered: AnsweredOrder): OrderVerdict {
	const own = poStatus.details.filter(({ poNumber }) => concerns(poNumber, answered));
	const supplierMessages = showMessages(
		own.map((detail) => describeDetails(detail, answered.poNumber)),
		poStatus.secrets,
	);
	const doubt = doubtAbout(poStatus, own, reply, answered);
	if (doubt)
		return { status: 'unknown', summary: doubt, advice: say.repeatOrCheck(answered), supplierMessages };
	if (poStatus.successes.includes('true')) return success(answered, supplierMessages);
	const messages = own.map(({ message }) => message);
	return {
		status: 'rejected',
		summary: say.rejected(answered, firstOf(messages, poStatus.secrets) ?? say.noReason()),
		advice: (own.length === 0 && adviceOnUnreadStatus(reply)) || adviceOnErrors(messages),
		supplierMessages,
	};
}

const firstOf = (messages: string[], secrets: readonly string[]) => showMessages(messages, secrets)[0];

/** Why the reply leaves open what became of the order; undefined where it is certain. */
function doubtAbout(
	{ successes, details, secrets }: PoStatus,
	own: ErrorDetails[],
	{ status }: Reply,
	answered: AnsweredOrder,
): string | undefined {
	const messages = own.map(({ message }) => message);
	const isNamed = own.some(({ poNumber }) => poNumber === answered.poNumber);
	if (successes.includes('true')) {
		const isOk = status >= 200 && status < 300 && successes.every((value) => value === 'true');
		if (!isOk) return say.contradicts(answered, status);
		const isComplaint = messages.some(isDocumented) || (isNamed && answered.inRequest.size > 1);
		return isComplaint ? say.successWithErrors(answered) : undefined;
	}
	const isFailure = successes.length > 0 && successes.every((value) => value === 'false');
	// Without IsSuccess, only messages that the page lists among the errors show that the request failed.
	if (!isFailure && (successes.length > 0 || details.length === 0 || !details.every(isDocumentedError)))
		return say.noIsSuccess(answered, successes);
	if (!isNamed && answered.inRequest.size > 1) return say.notNamed(answered);
	const doubtful = messages.filter(isDoubtful);
	return doubtful.length > 0 ? say.unknown(answered, firstOf(doubtful, secrets) ?? '') : undefined;
}

const isDocumentedError = ({ message }: ErrorDetails) => isDocumented(message) && !isDoubtful(message);

function success(answered: AnsweredOrder, supplierMessages: string[]): OrderVerdict {
	const status = answered.action === 'DELETE' ? 'deleted' : 'accepted';
	const warnings = supplierMessages.map((message) => say.successWith(message));
	return { status, summary: say.success(answered), advice: '', supplierMessages, warnings };
}

/** In a request with one order, everything is about it. Otherwise: what names its number, or no number of the request. */
const concerns = (named: string, { poNumber, inRequest }: AnsweredOrder) =>
	inRequest.size < 2 || named === poNumber || !inRequest.has(named);

/** The message with the other details, except the order's own number. */
function describeDetails({ message, others }: ErrorDetails, ownNumber: string): string {
	const shown = others.filter(([name, text]) => !(/^ponumber$/i.test(name) && text === ownNumber));
	const more = shown.map(([name, text]) => `${name}: ${text}`).join(', ');
	return message && more ? `${message} (${more})` : message || more;
}
