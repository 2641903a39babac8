import { showMessages } from '../../../shared/http/supplierWords';
import type { OrderVerdict } from '../../../shared/orders/outcome';
import { allTextOf, descendantsOf, type XmlElement } from '../../../shared/xml/readXml';
import type { AnsweredOrder } from './answeredOrder';
import { judgeMessages } from './judgeMessages';
import { westconSays as say } from './messages';
import { numbersIn, valuesIn } from './orderNumbers';

/**
 * Judges the documented reply (guide 3.2). There may be several blocks of a kind, so numbers and errors are collected
 * wherever they are. An order number means that there is an order, whatever else is said.
 * `<submitOrderResponse><submitOrderResult><Order xmlns=""><ConfirmationNumber>…</ConfirmationNumber><OrderNumber>…`
 * @param contradiction why the reply proves nothing, although its words and numbers are kept
 */
export function judgeResponse(
	response: XmlElement,
	answered: AnsweredOrder,
	contradiction?: string,
): OrderVerdict {
	const { poNumber, secrets } = answered;
	const errors = errorsIn(response);
	const numbers = numbersIn(response);
	const found = { supplierMessages: showMessages(errors.map(describeError), secrets), ...numbers };
	const known = { ...answered, ...numbers };
	const open = { status: 'unknown' as const, advice: say.checkBeforeRepeating(known) };
	if (contradiction) return { ...found, ...open, summary: contradiction };
	if (numbers.orderNumber !== undefined)
		return { ...found, ...accepted(poNumber, numbers.orderNumber, found.supplierMessages) };
	if (errors.length === 0)
		return { ...found, ...open, summary: say.noNumber(poNumber, valuesIn(response, 'OrderNumber')) };
	const { status, advice } = judgeMessages(
		errors.map(({ detail }) => detail),
		known,
	);
	const summarize = status === 'unknown' ? say.unknown : say.rejected;
	return { ...found, status, summary: summarize(poNumber, found.supplierMessages[0] ?? ''), advice };
}

const accepted = (poNumber: string, orderNumber: string, messages: string[]): OrderVerdict => ({
	status: 'accepted',
	summary: say.accepted(poNumber, orderNumber),
	advice: '',
	warnings: [
		...(orderNumber.includes(',') ? [say.severalOrders()] : []),
		...messages.map((message) => say.acceptedWith(message)),
	],
});

/** A pair of ErrorNo and ErrorDetail; either may be empty, nil or missing (guide 3.2). */
interface ReplyError {
	number: string;
	detail: string;
}

const describeError = ({ number, detail }: ReplyError) => [number, detail].filter(Boolean).join(': ');

const errorsIn = (response: XmlElement): ReplyError[] =>
	descendantsOf(response, 'Errors')
		.flatMap(readErrors)
		.filter((error) => describeError(error) !== '');

/** A block may hold several pairs, or something else in their place. */
function readErrors(block: XmlElement): ReplyError[] {
	const errors: ReplyError[] = [];
	let number = '';
	for (const { name, text } of block.children) {
		if (name === 'ErrorNo') {
			errors.push({ number, detail: '' });
			number = withTrimmedLines(text);
		}
		if (name === 'ErrorDetail') {
			errors.push({ number, detail: withTrimmedLines(text) });
			number = '';
		}
	}
	const found = [...errors, { number, detail: '' }].filter((error) => describeError(error) !== '');
	const isInner = descendantsOf(block, 'Errors').length > 1;
	return found.length > 0 || isInner ? found : [{ number: '', detail: allTextOf(block) }];
}

const withTrimmedLines = (text: string) =>
	text
		.split('\n')
		.map((line) => line.trim())
		.filter(Boolean)
		.join('\n');
