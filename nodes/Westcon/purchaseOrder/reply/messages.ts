import { contentNames, redirected } from '../../../shared/http/messages';
import { shorten, firstLine } from '../../../shared/words';

const thenSendAgain = 'then send the order again';
const compareContracts =
	"To see the differences, run this node with resource 'Service' and operation 'Check'.";

/** `Line 2 (SPA508G, line number 000020)` */
const nameLines = (lines: ReadonlyArray<{ row: number; productNumber: string; lineNumber: string }>) =>
	lines.length === 0
		? 'Order Lines'
		: `Line ${lines.map(({ row, productNumber, lineNumber }) => `${row} (${productNumber}, line number ${lineNumber})`).join(' and ')}`;

type Lines = Parameters<typeof nameLines>[0];

/** Cause and next step for the messages of the guide's sections 7.2.1 and 7.2.2. */
export const westconErrorAdvice = {
	notFound: (labels: string[]) =>
		`This node sent ${labels.join(' and ')}, but the service did not find ${labels.length > 1 ? 'them' : 'it'}, so the service's contract differs from this node's. Do not send the order again yet. ${compareContracts}`,
	notNumeric: (value: string, lines: Lines) =>
		`${nameLines(lines)}: Westcon cannot read "${value}" as a quantity. Enter a whole number as 'Quantity', ${thenSendAgain}.`,
	unknownProduct: (product: string, organization: string, lines: Lines) =>
		`${nameLines(lines)}: Westcon does not sell ${product} in sales organization ${organization}. Correct 'Product Number', or choose the 'Customer Account' of a region that has the product, ${thenSendAgain}.`,
	inLine: (lines: Lines) =>
		`${nameLines(lines)}: Westcon's message is about this line. Correct it, ${thenSendAgain}.`,
	noTax: () =>
		`'Ship-To Country' is outside the tax region of the account, or is not a country code. Correct the address, or choose the 'Customer Account' of that region, ${thenSendAgain}.`,
};

interface Reference {
	messageId?: string;
	confirmationNumber?: string;
	orderNumber?: string;
	at: Date;
}

/** What Westcon can find the message by. */
function reference({ messageId, confirmationNumber, orderNumber, at }: Reference): string {
	const numbers = [
		orderNumber && `order number ${orderNumber}`,
		confirmationNumber && `confirmation number ${confirmationNumber}`,
		messageId && `message ID ${messageId}, sent at ${at.toISOString()}`,
	].filter(Boolean);
	return numbers.length > 0 ? ` (${numbers.join(', ')})` : '';
}

const notKnown = (po: string) => `It is unknown whether Westcon placed purchase order ${po}`;

/** What became of an order to Westcon, and what to do, for every kind of reply (guide 3.2, 5, 7.2). */
export const westconSays = {
	accepted: (po: string, order: string) => `Westcon accepted purchase order ${po} as order ${order}`,
	acceptedWith: (message: string) => `Westcon accepted the order, but said: ${message}`,
	rejected: (po: string, reason: string) => `Westcon rejected purchase order ${po}: ${firstLine(reason)}`,
	unknown: (po: string, reason: string) => `${notKnown(po)}. Westcon said: ${firstLine(reason)}`,
	noNumber: (po: string, values: string[]) =>
		`${notKnown(po)}. ${values.length > 0 ? `Where the order number should be, the reply says: ${shorten(values.join(', '), 50)}` : 'The reply has no order number'}`,
	severalOrders: () =>
		'The reply has more than one order number. Check at Westcon whether the order was placed more than once.',
	unread: (po: string, status: number, content: keyof typeof contentNames) =>
		`Purchase order ${po} was not placed, because it did not reach Westcon's order service. The reply was HTTP ${status} with ${contentNames[content]}`,
	noReply: (po: string, status: number, content: keyof typeof contentNames) =>
		`${notKnown(po)}. The reply did not come from the order service: HTTP ${status} with ${contentNames[content]}`,
	notReadable: (po: string, status: number, content: keyof typeof contentNames) =>
		`${notKnown(po)}. The reply cannot be read: HTTP ${status} with ${contentNames[content]}`,
	faultToo: (po: string) => `${notKnown(po)}. The reply has a result and a SOAP fault`,
	contradicts: (po: string, status: number) =>
		`${notKnown(po)}. The reply came with HTTP ${status} instead of 200`,
	checkBeforeRepeating: (sent: Reference) =>
		`Westcon may have placed the order. Look it up at Westcon or ask Westcon${reference(sent)}. Then record the answer with the Order Ledger node, or without an order ledger, send the order again only if it was not placed.`,
	orderExists: (sent: Reference) =>
		`Westcon seems to have an order with this number already. Do not send it again, even under another number, before you look it up at Westcon or ask Westcon${reference(sent)}.`,
	wrongClock: (minutes: number) =>
		`This machine's clock is about ${Math.abs(minutes)} minutes ${minutes > 0 ? 'ahead of' : 'behind'} Westcon's. A service like Westcon's usually rejects messages that are more than 5 minutes ahead or 10 minutes behind. Correct the clock, ${thenSendAgain}.`,
	wrongLogin: () =>
		`Westcon did not accept the user name or key. Check 'User Name', 'Authentication Key' and 'Environment' in the credential, ${thenSendAgain}.`,
	checkClock: () => "If they are right, check this machine's clock.",
	securitySession: () =>
		'The service expects a security session (establishSecurityContext), which this node does not use. Ask Westcon for the address of the service without one.',
	otherAction: () => `The service does not know the Action of this message. ${compareContracts}`,
	otherAddress: () =>
		`The service does not expect messages at this path. Check the URL in the credential, ${thenSendAgain}.`,
	otherContract: () => `The service's contract may differ from this node's. ${compareContracts}`,
	down: () => 'Send the order again when the service is back.',
	notValid: (sent: Reference) =>
		`Correct what the message names, ${thenSendAgain}. If it names nothing, look for an empty field that Westcon needs from you, such as 'Vendor Fields', or ask Westcon${reference(sent)}.`,
	lostBehindService: (sent: Reference) =>
		`The service passed the order on, but a system behind it did not answer. ${westconSays.checkBeforeRepeating(sent)}`,
	insideService: (sent: Reference) =>
		`The service had an internal error, or could not read a value of the order; it does not say which. ${westconSays.checkBeforeRepeating(sent)}`,
	redirected,
	loginWanted: () =>
		"A web server or proxy in front of the service asks for a login. Check the URL in the credential, the proxy, and whether this machine's IP address is on Westcon's allow-list.",
	noService: () => 'There is no order service at this address. Check the URL in the credential.',
	otherProtocol: () =>
		'The server at this address does not accept SOAP 1.2 messages over HTTP/1.1. Check the URL in the credential.',
	tooLarge: () =>
		'The order is larger than the service, or a proxy in front of it, allows. Split it into several orders.',
	tooMany: () =>
		'The service accepts no more messages at the moment. Wait a while, then send the order again.',
	malformed: () =>
		`The server could not read the message. Check the URL in the credential. ${compareContracts}`,
	unknownAction: () =>
		`A .NET service replies like this when it knows neither the Action nor the address, and has read no order. Check the URL in the credential. ${compareContracts}`,
	notTheService: () =>
		"The reply may come from a proxy or its login page. Check the URL in the credential and this machine's proxy.",
	tooSlow: () =>
		'The order took so long to arrive that a web server or proxy stopped waiting for it. Check the network.',
	serviceError: () =>
		'The service, or a server in front of it, had an error. If this happens often, tell Westcon.',
	unavailable: () =>
		'The service is not available, or did not answer the gateway in front of it in time. Wait until it is available again.',
};
