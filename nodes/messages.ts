/** Fields that take no more hold codes: who shortens the name of a state or an airport gets another one. */
const longestCode = 4;

/** Every sentence about an order's data that users read. What is wrong (`rule`) and what to do (`fix`). */
export const findings = {
	required: () => ({ rule: 'is empty', fix: 'Fill it in' }),
	noRows: () => ({ rule: 'has no rows', fix: 'Add at least one' }),
	tooLong: (length: number, limit: number) => ({
		rule: `has ${length} characters, ${limit} are allowed`,
		fix:
			limit > longestCode
				? `Shorten it to ${limit} characters`
				: `Use its code, which has at most ${limit} characters`,
	}),
	longerThanDocumented: (length: number, limit: number) => ({
		rule: `has ${length} characters, the supplier's document allows ${limit}, but its own sample has more`,
		fix: 'It is sent as it is. Check with the supplier if the order is refused',
	}),
	tooManyDigits: (all: number, afterPoint: number) => ({
		rule: 'has too many digits',
		fix: `Use at most ${all - afterPoint} digits before the point and ${afterPoint} after it`,
	}),
	notText: () => ({ rule: 'is not a text', fix: 'Use a text or a number, not a list or an object' }),
	notExact: () => ({
		rule: 'is a number too large to keep all its digits',
		fix: 'Hand it over as a text, in JSON between quotation marks',
	}),
	forbiddenCharacters: (count: number) => ({
		rule: `holds ${count === 1 ? 'a character' : `${count} characters`} that XML cannot carry`,
		fix: 'The order is sent without that. Clean the source if it matters',
	}),
	notNumeric: () => ({
		rule: 'is not a number',
		fix: 'Enter digits only, with a point before the decimals and no comma, as in 1200.5',
	}),
	notInteger: () => ({ rule: 'is not a whole number', fix: 'Enter a whole number from 0 to 2147483647' }),
	notDate: () => ({
		rule: 'is not a date',
		fix: 'Use a date such as 2026-11-23, or a date that another node gives',
	}),
	notBoolean: () => ({ rule: 'is neither true nor false', fix: 'Use true or false' }),
	notRows: () => ({ rule: 'is not a list', fix: 'Use an array with an object for each row' }),
	notBlock: () => ({ rule: 'is not a group of fields', fix: 'Use an object with the fields of this block' }),
	unknownName: (known?: string) => ({
		rule: 'is not a field of this document',
		fix: known ? `Did you mean ${known}? Correct or remove it` : 'Correct or remove it',
	}),
	nameTwice: (other: string) => ({ rule: `means the same field as ${other}`, fix: 'Keep one of the two' }),
	notJson: (reason: string, wanted: 'object' | 'array') => ({
		rule: `cannot be read as JSON (${reason})`,
		fix: `Use a JSON ${wanted}, as in the example that a new node begins with`,
	}),
	severalOrders: () => ({
		rule: 'is a list',
		fix: "Hand over one order per input item, for example with n8n's node Split Out before this one",
	}),
	sentBefore: () => ({
		rule: 'was sent before in this execution, with different content',
		fix: 'Give each order its own number; if these are the lines of one order, put them into one item',
	}),
};

/** What the list of customer accounts shows where it cannot show accounts. */
export const accountList = {
	inPreview: () =>
		"The accounts stand in the credential, and Preview uses none. Choose 'Number' instead of 'From list' and type the account, or choose it with the operation Submit and come back.",
};

/** What keeps an order from Westcon, or is worth a warning, beside what the table says (guide 3.1, 7.1, 7.2.1). */
export const westconRules = {
	poNumberTwice: (item: number) => ({
		rule: `is also the number of item ${item}`,
		fix: 'Give each order its own number; if these are the lines of one order, put them into one item',
	}),
	quantityNotPositive: () => ({ rule: 'is not above zero', fix: 'Enter how many pieces are ordered' }),
	lineNumberTwice: (line: number) => ({
		rule: `is also the number of line ${line}`,
		fix: 'Give each line its own number, or leave it empty to have one made',
	}),
	shippingConditionElsewhere: (salesOrganization: string) => ({
		rule: `belongs to another region than sales organization ${salesOrganization}`,
		fix: 'It is sent as it is. Choose one of the region if it was a slip',
	}),
	shippingConditionUnlisted: () => ({
		rule: 'is not among the codes of the guide',
		fix: 'It is sent as it is. Choose one from the list if it was a slip',
	}),
};

const repeatWhenMended = 'then send the order again';

/** How a line is named: `Order Lines 2 (SPA508G, line number 000020)`. */
const nameLines = (lines: ReadonlyArray<{ row: number; productNumber: string; lineNumber: string }>) =>
	lines.length === 0
		? 'Order Lines'
		: `Order Lines ${lines.map(({ row, productNumber, lineNumber }) => `${row} (${productNumber}, line number ${lineNumber})`).join(' and ')}`;

type Lines = Parameters<typeof nameLines>[0];

/** Cause and next step for the messages of the guide's sections 7.2.1 and 7.2.2. */
export const westconErrorAdvice = {
	notRead: (labels: string[]) =>
		`The message holds ${labels.join(' and ')}, but the service found none: it follows another contract than this package. Compare the two with the operation 'Check' of the resource 'Service' before you order again.`,
	notNumeric: (value: string, lines: Lines) =>
		`${nameLines(lines)}: the service does not read "${value}" as a quantity. Enter a whole number as 'Quantity', ${repeatWhenMended}.`,
	unknownProduct: (product: string, organization: string, lines: Lines) =>
		`${nameLines(lines)}: Westcon does not sell ${product} in sales organization ${organization}. Correct 'Product Number', or choose the 'Customer Account' of a region that has it, ${repeatWhenMended}.`,
	inLine: (lines: Lines) =>
		`${nameLines(lines)}: this is the line that Westcon's message is about. Correct it, ${repeatWhenMended}.`,
	noTax: () =>
		`'Ship-To Country' lies outside the tax region of the account, or is not the country's code. Correct the address, or choose the 'Customer Account' of that region, ${repeatWhenMended}.`,
	other: (sent: Reference) =>
		`Correct what the message names, ${repeatWhenMended}; or ask Westcon${reference(sent)}.`,
};

interface Reference {
	messageId?: string;
	confirmation?: string;
	at: Date;
}

/** What Westcon can find the message by. */
const reference = ({ messageId, confirmation, at }: Reference) =>
	messageId
		? ` (${confirmation ? `confirmation number ${confirmation}, ` : ''}message ID ${messageId}, sent at ${at.toISOString()})`
		: '';

const otherContents = {
	empty: 'an empty body',
	html: 'a web page',
	doctype: 'an XML document type, which is not read for safety',
	brokenXml: 'XML that breaks off or is not well-formed',
	other: 'something other than the documented reply',
};

const redirected = (to?: string) =>
	`The answer points to ${to || 'another address'}, which was not followed. Enter the address that the service really has as 'URL' in the credential, with 'Environment' set to 'Custom URL'.`;

/** What became of an order to Westcon, and what to do, for every kind of reply (guide 3.2, 5, 7.2). */
export const westconSays = {
	accepted: (po: string, order: string) => `Westcon accepted purchase order ${po} as order ${order}`,
	acceptedWith: (message: string) => `Westcon accepted the order and said: ${message}`,
	refused: (po: string, reason: string) => `Westcon refused purchase order ${po}: ${firstLine(reason)}`,
	unsure: (po: string, reason: string) =>
		`Whether Westcon placed purchase order ${po} is unknown. It said: ${firstLine(reason)}`,
	noNumber: (po: string) =>
		`Whether Westcon placed purchase order ${po} is unknown. It answered without an order number`,
	notReached: (po: string, status: number, content: keyof typeof otherContents) =>
		`Purchase order ${po} was not placed. It did not get to the order service: HTTP ${status} with ${otherContents[content]}`,
	noAnswer: (po: string, status: number, content: keyof typeof otherContents) =>
		`Whether Westcon placed purchase order ${po} is unknown. The order service did not answer: HTTP ${status} with ${otherContents[content]}`,
	notReadable: (po: string, status: number, content: keyof typeof otherContents) =>
		`Whether Westcon placed purchase order ${po} is unknown. The answer cannot be read: HTTP ${status} with ${otherContents[content]}`,
	askBeforeRepeating: (sent: Reference) =>
		`The order may have been placed: ask Westcon${reference(sent)} or look the purchase order up there before you send it again.`,
	orderExists: (sent: Reference) =>
		`By these words there is an order of this number at Westcon. Do not send it again, not even under another number, before you have asked Westcon${reference(sent)} or looked the purchase order up there.`,
	contradicts: (po: string, status: number) =>
		`Whether Westcon placed purchase order ${po} is unknown. Its answer came with HTTP ${status}, not with 200 as documented`,
	namesNumber: (order: string) => `The answer names order number ${order}.`,
	clockIsOff: (minutes: number) =>
		`This machine's clock is about ${Math.abs(minutes)} minutes ${minutes > 0 ? 'ahead of' : 'behind'} Westcon's, which accepts no message that is more than 5 minutes ahead or 10 behind. Correct the clock, ${repeatWhenMended}.`,
	wrongKey: () =>
		`Westcon did not accept the user name and key. Check 'User Name', 'Authentication Key' and 'Environment' in the credential, ${repeatWhenMended}.`,
	compareClock: () => "If they are right, compare this machine's clock with the real time.",
	securitySession: () =>
		'The service expects a security session (establishSecurityContext). Ask Westcon for the address of the service without one.',
	otherAction: () =>
		"The service knows no such Action. Compare the contracts with the operation 'Check' of the resource 'Service'.",
	otherAddress: () => `The service has another path. Check the URL in the credential, ${repeatWhenMended}.`,
	otherContract: () =>
		"The service follows another contract than this package. Compare the two with the operation 'Check' of the resource 'Service'.",
	down: () => 'Send the order again when the service is back.',
	notValid: (sent: Reference) =>
		`Correct what the message names. If it names nothing, look for an empty field that Westcon wants from you, such as 'Vendor Required Fields', ${repeatWhenMended}; or ask Westcon${reference(sent)}.`,
	behindTheService: (sent: Reference) =>
		`The service passed the order on, and a system behind it did not answer. ${westconSays.askBeforeRepeating(sent)}`,
	insideTheService: (sent: Reference) =>
		`Something went wrong inside the service, or it could not read a value of the order; it does not say which. ${westconSays.askBeforeRepeating(sent)}`,
	redirected,
	loginWanted: () =>
		"A web server or proxy in front of the service wants a login. Check the URL in the credential, whether this machine's address is on Westcon's allow-list, and the proxy.",
	noService: () => 'There is no order service at this address. Check the URL in the credential.',
	otherProtocol: () =>
		'What answers at this address takes no SOAP 1.2 messages over HTTP/1.1. Check the URL in the credential.',
	tooLarge: () =>
		'The order is larger than the service, or a proxy in front of it, takes. Split it into several.',
	tooMany: () => 'The service takes no more messages at the moment. Wait a while, then send the order again.',
	malformed: () =>
		"The message could not be read. Check the URL in the credential, and compare the contracts with the operation 'Check' of the resource 'Service'.",
	acceptedByNobody: () =>
		"A .NET service answers this when it does not know the Action or the address, and has read no order. Check the URL in the credential, and compare the contracts with the operation 'Check' of the resource 'Service'.",
	somethingElse: () =>
		"What answered may not be the order service, but a proxy or its login page. Check the URL in the credential and this machine's proxy.",
	otherReply: () =>
		"The service may follow another contract than this package. Compare the two with the operation 'Check' of the resource 'Service'.",
	tooSlow: () => 'The order took so long to arrive that a web server or proxy stopped waiting for it.',
	somethingWrong: () => 'Something went wrong at the service, or in front of it.',
	lostOnTheWay: () => 'The service is not available, or gave a gateway in front of it no answer.',
};

const firstLine = (text: string) => text.split(/\r?\n/)[0] ?? '';

/** An order without number is named all the same. */
const thePurchaseOrder = (po: string) => (po ? `purchase order ${po}` : 'the purchase order');
const asSentence = (text: string) => text.replace(/(?<![.!?])$/, '.');
const capitalized = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What nodes say of orders to either supplier. */
export const orderErrors = {
	invalid: (po: string, complaints: string[]) =>
		`Purchase order${po ? ` ${po}` : ''} was not sent: ${complaints.length === 1 ? 'one thing is' : `${complaints.length} things are`} to be corrected`,
	/** Numbered, because the editor folds line ends into spaces. */
	list: (complaints: string[]) =>
		complaints.length === 1
			? complaints.join('')
			: complaints.map((complaint, index) => `(${index + 1}) ${complaint}`).join('\n'),
	said: (messages: string[]) => `The answer: ${messages.map((message) => `"${message}"`).join(', ')}.`,
	unknownChoice: (label: string, value: string, choices: readonly string[]) =>
		`Nothing was sent: '${label}' is "${value}", not one of ${choices.join(', ')}`,
	chooseInForm: () =>
		'n8n evaluates no expression there. Choose it in the form; where it depends on the data, put a Switch node before one node for each choice.',
	nothingSent: () => 'Nothing was sent, because some orders need to be corrected:',
	othersNotSent: () => 'Until it is corrected, the other orders are not sent either.',
	sameRequest: () => 'These orders went in one request:',
	placedBefore: (orders: string[]) => `Placed before this one, do not send again: ${orders.join('; ')}.`,
	warnings: (po: string, warnings: string[]) => `${capitalized(thePurchaseOrder(po))}: ${warnings.join(' ')}`,
	preview: (po: string, complaints: number, warnings: number) =>
		`${capitalized(thePurchaseOrder(po))} ${complaints > 0 ? `cannot be sent yet: ${complaints} to be corrected` : 'can be sent'}${warnings > 0 ? `, ${warnings} to be looked at` : ''}`,
	noReply: (supplier: string, po: string, deed: 'placed' | 'accepted' | 'deleted') =>
		`${supplier} gave no complete answer to ${thePurchaseOrder(po)}: whether it was ${deed} is unknown`,
	notSent: (supplier: string, po: string) =>
		`${capitalized(thePurchaseOrder(po))} did not reach ${supplier}: nothing was sent`,
	connection: (code: string, seconds: number) => {
		const known = connectionAdvice.find(({ pattern }) => pattern.test(code));
		return `${known ? known.advice(seconds) : 'The connection broke.'} (${code})`;
	},
};

const connectionAdvice: ReadonlyArray<{ pattern: RegExp; advice: (seconds: number) => string }> = [
	{
		pattern: /Ssrf/,
		advice: () =>
			"n8n's protection against requests to internal addresses blocks this host: ask your administrator to allow it.",
	},
	{
		pattern: /ENOTFOUND|EAI_AGAIN/,
		advice: () => 'The host name cannot be found: check the URL in the credential and the network.',
	},
	{
		pattern: /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/,
		advice: () =>
			'Nothing answers at this address: check the URL in the credential, the firewall and the proxy.',
	},
	{
		pattern: /CERT_HAS_EXPIRED/,
		advice: () => 'The certificate of the host has expired: tell the supplier.',
	},
	{
		pattern: /ALTNAME|HOSTNAME_MISMATCH/,
		advice: () => 'The certificate belongs to another host name: check the URL in the credential.',
	},
	{
		pattern: /CERT|UNABLE_TO|SELF_SIGNED|DEPTH_ZERO|HOSTNAME/,
		advice: () =>
			'The certificate of the host is not trusted: ask your administrator to add its issuer to NODE_EXTRA_CA_CERTS.',
	},
	{
		pattern: /EPROTO|ERR_TLS/,
		advice: () => 'No secure connection could be made: check that the URL and its port are for https.',
	},
	{
		pattern: /^HPE_/,
		advice: () =>
			'What answers there does not speak HTTP: check that the URL in the credential and its port are for http, or begin it with https.',
	},
	{
		pattern: /ETIMEDOUT|ECONNABORTED|TIMEOUT/,
		advice: (seconds) =>
			`No answer came within ${seconds} ${seconds === 1 ? 'second' : 'seconds'}. A longer 'Timeout' may help next time.`,
	},
	{
		pattern: /ECONNRESET|EPIPE|SOCKET|ERR_SSL/,
		advice: () => 'The connection was closed before the answer was complete.',
	},
	{
		pattern: /CANCELED_BEFORE/,
		advice: () => 'The execution had been cancelled before it was the turn of this order.',
	},
	{ pattern: /CANCEL|Abort/i, advice: () => 'The execution was cancelled while the order was under way.' },
	{
		pattern: /REPLY_TOO_LARGE/,
		advice: () => "The answer is far larger than any of the supplier's, and was not read.",
	},
];

/** What is wrong with a credential, found before anything is sent. */
export const connectionErrors = {
	noLogin: () =>
		"The credential is incomplete. Enter what Westcon gave you as 'User Name' and 'Authentication Key' of the credential",
	loginNotText: () =>
		"'User Name' or 'Authentication Key' of the credential holds an invisible character that cannot be sent. Enter both again",
	noToken: () =>
		"The credential has no token. Enter the one that Logiztik Alliance gave you as 'Token' of the credential",
	noUrl: () =>
		"The credential has no usable URL. Enter the service's address as 'URL', beginning with https://, or choose another environment",
};

const lookAtOrder = 'It is sent as it is. Correct it if it was a slip';

/** What keeps an order from Logiztik Alliance, or is worth a warning, beside what the table says (page, Body). */
export const logiztikRules = {
	otherAction: (action: string) => ({
		rule: 'is not what the operation does',
		fix: `Leave it out or use ${action}`,
	}),
	unknownPostType: () => ({
		rule: 'is neither LOCAL nor FINAL',
		fix: 'Use LOCAL for local orders to Miami, else FINAL',
	}),
	noWarehouse: () => ({ rule: 'is empty, and a LOCAL order needs it', fix: 'Use DGG' }),
	otherThanLocal: (usual: string) => ({
		rule: `is not ${usual}, which Logiztik Alliance names for LOCAL orders`,
		fix: lookAtOrder,
	}),
	noPoNumber: () => ({
		rule: 'is empty',
		fix: 'Without it the order can neither be found again nor be deleted',
	}),
	poNumberTwice: (item: number) => ({
		rule: `is also the number of item ${item}`,
		fix: 'It is sent as it is, and the later insert updates the earlier. If the boxes belong to one order, put them into one item',
	}),
	notIata: () => ({ rule: 'is not an IATA code', fix: 'Use the three capital letters, as in MIA' }),
	noSize: () => ({ rule: 'must be above zero for a LOCAL order', fix: 'Enter the measured value' }),
	belowZero: () => ({ rule: 'is below zero', fix: 'Enter a value of 0 or above' }),
	unknownUnit: () => ({ rule: 'is neither CM nor INCH', fix: 'Use CM or INCH' }),
	noPrice: (port: string) => ({
		rule: `is empty, and orders to Canada need it (${port} counts as Canadian, because its IATA code begins with Y)`,
		fix: 'Enter the price per unit',
	}),
	barcodeForm: () => ({
		rule: 'is not two letters followed by letters or digits',
		fix: 'Use the two-letter prefix that Logiztik Alliance gave you and a sequence of your own, as in OP009257008',
	}),
	barcodeTwice: (where: string) => ({
		rule: `is also the barcode of ${where}`,
		fix: 'Give each box a barcode of its own',
	}),
	spaces: () => ({
		rule: 'begins or ends with a space',
		fix: 'Remove the space: it would make another code',
	}),
};

interface LogiztikOrder {
	poNumber: string;
	action: string;
}

const isDelete = ({ action }: LogiztikOrder) => action === 'DELETE';
const wasDone = (order: LogiztikOrder) => (isDelete(order) ? 'was deleted' : 'was accepted');
const tryAgainWhenMended = 'then try again';

/** Those about a refused order say cause, field and next step for the messages that the page documents. */
export const logiztikSays = {
	done: (order: LogiztikOrder) =>
		`Logiztik Alliance ${isDelete(order) ? 'deleted' : 'accepted'} ${thePurchaseOrder(order.poNumber)}`,
	doneWith: (message: string) => `Logiztik Alliance carried it out and said: ${message}`,
	refused: (order: LogiztikOrder, reason: string) =>
		`Logiztik Alliance refused to ${isDelete(order) ? 'delete' : 'insert'} ${thePurchaseOrder(order.poNumber)}: ${firstLine(reason)}`,
	noReason: () => 'no reason given',
	noIsSuccess: (order: LogiztikOrder, said: string[]) =>
		`Whether ${thePurchaseOrder(order.poNumber)} ${wasDone(order)} is unknown. ${said.length > 0 ? `Instead of true or false, Logiztik Alliance says: ${firstLine(said.join(', '))}` : 'Logiztik Alliance did not say'}`,
	contradicts: (order: LogiztikOrder, status: number) =>
		`Whether ${thePurchaseOrder(order.poNumber)} ${wasDone(order)} is unknown. Logiztik Alliance contradicts itself: ${status < 300 ? 'there is more than one IsSuccess, and they differ' : `IsSuccess is true, with HTTP ${status}`}`,
	notNamed: (order: LogiztikOrder) =>
		`Whether ${thePurchaseOrder(order.poNumber)} ${wasDone(order)} is unknown. Logiztik Alliance refused the request it went in, and does not name it`,
	notReached: (order: LogiztikOrder, status: number, content: keyof typeof otherContents) =>
		`${capitalized(thePurchaseOrder(order.poNumber))} was not ${isDelete(order) ? 'deleted' : 'accepted'}. It did not get to the order service: HTTP ${status} with ${otherContents[content]}`,
	noAnswer: (order: LogiztikOrder, status: number, content: keyof typeof otherContents) =>
		`Whether ${thePurchaseOrder(order.poNumber)} ${wasDone(order)} is unknown. The order service did not answer: HTTP ${status} with ${otherContents[content]}`,
	notReadable: (order: LogiztikOrder, status: number, content: keyof typeof otherContents) =>
		`Whether ${thePurchaseOrder(order.poNumber)} ${wasDone(order)} is unknown. The answer cannot be read: HTTP ${status} with ${otherContents[content]}`,
	checkFirst: (order: LogiztikOrder) => {
		if (isDelete(order))
			return 'Deleting it again does no harm: at most, Logiztik Alliance finds no such order any more.';
		return order.poNumber
			? 'Sending the same insert again is safe: if the order is there already, it is updated.'
			: 'The order has no number, so that sending it again may make a second one: ask Logiztik Alliance first.';
	},

	unknownConsignee: () =>
		`Logiztik Alliance does not know this customer. Correct 'Consignee Code', ${tryAgainWhenMended}.`,
	unknownPort: (label: string) =>
		`Logiztik Alliance does not serve this airport. Correct '${label}', an IATA code such as UIO or MIA, ${tryAgainWhenMended}.`,
	unknownCarrier: () =>
		`Logiztik Alliance does not know this trucking company. Correct 'Box Details > Carrier Code' of the boxes that name it, or leave it empty, ${tryAgainWhenMended}.`,
	unknownFarm: () =>
		`Logiztik Alliance does not know this supplier. Correct 'Farm Code' of the boxes that name it, ${tryAgainWhenMended}.`,
	unknownFarmOrWarehouse: () =>
		`Logiztik Alliance says this of an unknown supplier, and of an unknown warehouse as well. Compare 'Farm Code' of every box, and 'Warehouse Code' (DGG for LOCAL orders), with the codes it gave you, ${tryAgainWhenMended}.`,
	unknownWarehouse: () =>
		`Logiztik Alliance does not know this warehouse. Correct 'Warehouse Code' (DGG for LOCAL orders), ${tryAgainWhenMended}.`,
	unknownOrder: () =>
		"Logiztik Alliance has no such order. Compare 'Purchase Order Number' and 'Consignee Code' with those it was inserted with; if it is deleted already, nothing is left to do.",
	notReadableNumber: () =>
		`The service could not read a number. Look at 'Packing' (a whole number), 'Unit Price', the dimensions and 'Gross Weight' (a point before the decimals) of every box, ${tryAgainWhenMended}.`,
	unknownUnit: () => `Use CM or INCH as 'Unit of Measurement' of every box, ${tryAgainWhenMended}.`,
	dimensionsMissing: () =>
		`A box lacks a size. Fill in 'Length', 'Width', 'Height', 'Gross Weight' and 'Unit of Measurement' of every box, above zero for a LOCAL order, ${tryAgainWhenMended}.`,
	codesDiffer: () => 'Codes of test and production may differ.',
	withoutReason: () =>
		`Compare the codes of the order with those that Logiztik Alliance gave you, and look at its dates and numbers, ${tryAgainWhenMended}; or ask Logiztik Alliance.`,
	nullReference: () =>
		`The service missed something that it needs. Check that 'Consignee Code', 'Destination Port' and each box's 'Farm Code' are as Logiztik Alliance gave them to you, ${tryAgainWhenMended}; else ask Logiztik Alliance, with the XML that the operation 'Preview' shows.`,
	adviceForOther: () => `Correct what the message names, ${tryAgainWhenMended}; or ask Logiztik Alliance.`,

	redirected,
	proxyWantsLogin: () =>
		"A proxy or the network in front of the service wants a login: check this machine's proxy.",
	noAccess: () =>
		"Most likely the token is wrong or belongs to the other environment, or this machine's IP address is not on the allow-list of Logiztik Alliance. Check 'Token' and 'Environment' in the credential; if they are right, ask Logiztik Alliance about the IP address.",
	noService: () =>
		"There is no order service at this address. Check the URL in the credential: it ends with the application, as in https://host:5005/logCloudWS. A wrong 'Token' can look like this as well.",
	tooLarge: () =>
		"The request is larger than the service, or a proxy in front of it, takes. Lower 'Orders per Request', or split the order.",
	tooMany: () => 'The service takes no more requests at the moment. Wait a while, then try again.',
	tooSlow: () => 'The request took so long to arrive that a web server or proxy stopped waiting for it.',
	malformed: () =>
		"The request could not be read. Check the URL and 'Token' in the credential, then the dates and numbers of the order.",
	emptyAnswer: () =>
		"Services of Logiztik Alliance give an empty answer when the token or a part of the address is missing or wrong, or when they cannot read a value. Check 'Token' and the URL in the credential, then the dates and numbers of the order.",
	webPage: () =>
		"A web server, firewall or proxy answered instead of the order service. Check the URL in the credential, the way out through port 5005, and whether this machine's IP address is on the allow-list.",
	ownMessage: () =>
		'The service reports a problem of its own, such as a database that does not answer. Try again later, or ask Logiztik Alliance with its words.',
	serviceDown: () => 'The service, or a gateway in front of it, is out of order. Try again later.',
	checkAccess: () =>
		"Check 'Token' and the URL in the credential, and whether this machine's IP address is on the allow-list of Logiztik Alliance.",
	closedWithoutReply: () =>
		'Logiztik Alliance closes the connection without a word when it cannot read a value: look at the dates and numbers of the order. A firewall may do so as well.',
	timedOut: () =>
		"If no call has worked yet, the firewall may block port 5005, or this machine's IP address is not on the allow-list of Logiztik Alliance.",
	unreachable: () => 'The service listens on port 5005, which the firewall must let through.',
};

/** A credential has no 'Timeout' that could be made longer. */
const connectionInTest = (code: string, seconds: number, timedOut = '') =>
	/ETIMEDOUT|ECONNABORTED|TIMEOUT/.test(code)
		? `No answer came within ${seconds} seconds. ${timedOut}(${code})`
		: orderErrors.connection(code, seconds);

const faultAdvice = (code: string) => {
	if (/^DestinationUnreachable$/.test(code)) return 'Check the path of the URL.';
	return /^(Action|MustUnderstand|VersionMismatch|DeserializationFailed)/.test(code)
		? "Compare the contracts with the operation 'Check' of the resource 'Service'."
		: 'Try again later, or ask Westcon.';
};

const statusAdvice = (status: number, isLoginWanted: boolean) => {
	if (isLoginWanted)
		return "A web server or proxy wants a login: check the URL, the allow-list and this machine's proxy.";
	if (status >= 500) return 'Try again later, or ask Westcon.';
	return status === 202
		? 'A .NET service answers this when it knows neither the Action nor the address: check the URL.'
		: 'Check the URL.';
};

/** What the tests of both credentials say below their form. */
export const credentialTests = {
	westconOk: () => 'Westcon accepted the user name and key. Nothing was ordered.',
	westconSecurity: (reason: string) =>
		`Westcon did not accept the user name and key, and said: ${asSentence(firstLine(reason))} Check both, and that they are for this environment.`,
	westconClock: (minutes: number) =>
		`This machine's clock is about ${Math.abs(minutes)} minutes ${minutes > 0 ? 'ahead of' : 'behind'} Westcon's, which therefore refuses every message: correct the clock. This does not show whether the user name and key are right.`,
	westconFault: (reason: string, code: string) =>
		`This does not show whether the user name and key are right. The service said: ${asSentence(firstLine(reason))} ${faultAdvice(code)}`,
	westconAnswered: (words: string) =>
		`This does not show whether the user name and key are right. The service did not answer as the guide says${words ? `: ${firstLine(words)}` : ''}. Ask Westcon.`,
	westconRedirect: (to: string) =>
		`The service redirects to ${to}, which was not followed. Enter the address that it really has as Custom URL.`,
	westconOther: (status: number, content: keyof typeof otherContents, isLoginWanted: boolean) =>
		`No order service answered: HTTP ${status} with ${otherContents[content]}. ${statusAdvice(status, isLoginWanted)}`,
	westconNoReply: (code: string, seconds: number) =>
		connectionInTest(
			code,
			seconds,
			"Check the URL, the firewall, and whether this machine's address is on the supplier's allow-list. ",
		),
	logiztikOk: () =>
		'Logiztik Alliance answered: the address is right and can be reached. Nothing was ordered. Only the first order will show whether the token is right, because Logiztik Alliance does not say what it answers to a wrong one.',
	logiztikRefused: (messages: string[], advice: string) =>
		messages.length > 0 ? `${orderErrors.said(messages)} ${advice}` : advice,
	logiztikOther: (status: number, advice: string) =>
		`HTTP ${status}, and not the documented reply. ${advice || logiztikSays.checkAccess()}`,
	logiztikNoReply: (code: string, seconds: number) => connectionInTest(code, seconds),
};

/** What is known of a connection that broke while no order was under way. */
const connectionWithoutOrder = (code: string, seconds: number) =>
	/CANCEL|Abort/i.test(code) ? 'It was cancelled.' : orderErrors.connection(code, seconds);

/** What the credential says when it is used in the HTTP Request node. */
export const signing = {
	otherHost: (target: string, own: string) =>
		`Nothing was sent: this credential is for ${own} only, and the request goes to ${target}. Correct the URL, or choose the credential of that host`,
	noAction: () =>
		'Nothing was sent: the message has no Action. Write it into \'Content Type\', as in application/soap+xml; action="http://…/operation", or as a:Action into the envelope',
};

const inNamespace = (namespace: string) => (namespace === '' ? 'no namespace' : `the namespace ${namespace}`);
const dateOf = (date: Date) => date.toISOString().slice(0, 10);
const aheadOrBehind = (seconds: number) =>
	`about ${Math.abs(seconds) < 120 ? `${Math.abs(seconds)} seconds` : `${Math.round(Math.abs(seconds) / 60)} minutes`} ${seconds > 0 ? 'ahead of' : 'behind'}`;
const insteadOfWsdl = { ...otherContents, xml: 'XML that is no WSDL', other: 'something other than XML' };
const places = (count: number) => (count === 1 ? 'one place' : `${count} places`);

/** What Service: Check says. The first part can keep an order from arriving complete, the second is worth knowing. */
export const serviceCheck = {
	fits: (elements: number) =>
		`Westcon's service has the contract that this node sends: ${elements} elements were compared, with names, order and Action`,
	differs: (count: number, urgent: number, first: string) =>
		urgent === 0
			? `Westcon's contract differs from this node's in ${places(count)}, none of which keeps an order from arriving complete`
			: `Westcon's contract differs from this node's in ${places(count)}, and orders are at risk: ${first}`,
	incomplete: () =>
		"The service's WSDL could not be read completely, so it is not known whether the contract of this node fits",

	noOperation: (offered: string[]) =>
		`The service has no operation submitOrder${offered.length > 0 ? `, but ${offered.join(', ')}` : ''}. Check the URL in the credential, which may be that of another service.`,
	otherBinding: (binding: string) =>
		`The service takes no SOAP 1.2 document, which is what this node sends (it offers: ${binding}). Ask Westcon for the address of the wsHttpBinding.`,
	otherAction: (service: string, own: string) =>
		`The service expects the Action ${service}, this node sends ${own}: orders will not be taken.`,
	otherAddress: (address: string) =>
		`The service names ${address} as its address, which has another path than the URL in the credential. Enter it as Custom URL if orders are not taken.`,
	otherNamespace: (name: string, service: string, own: string, more: number) =>
		`${name}${more > 0 ? ` and ${more} more below it` : ''} ${more > 0 ? 'are' : 'is'} in ${inNamespace(service)} there, this node sends ${more > 0 ? 'them' : 'it'} in ${inNamespace(own)}: what is sent may be silently ignored.`,
	renamed: (name: string, service: string) =>
		`${name} is called ${service} there: what is sent under the old name may be silently ignored, together with what follows it.`,
	missing: (name: string) =>
		`${name} is not in the service's contract: where it is filled in, it may be silently ignored, together with what follows it.`,
	otherPlace: (name: string, after: string) =>
		`${name} stands elsewhere there, ${after ? `after ${after}` : 'in the first place'}: sent where this node has it, it may be silently ignored, together with what follows it.`,
	additionalRequired: (path: string) =>
		`${path} is required there, and this node does not know it: orders may be refused.`,
	otherType: (name: string, service: string, own: string) =>
		`${name} is ${service} there, this node sends ${own}: the value may not be understood.`,
	shorter: (name: string, service: number, own: number | null) =>
		`${name} takes ${service} characters there, this node lets ${own === null ? 'any number' : `up to ${own}`} through: keep to ${service}.`,
	notCompared: (name: string) =>
		`${name} could not be compared, because no document that was read describes it.`,

	longer: (name: string, service: number, own: number) =>
		`${name} may have ${service} characters there, this node lets up to ${own} through.`,
	additional: (path: string) =>
		`${path} is in the service's contract and not in this node's. It is optional.`,
	requiredThere: (names: string[]) =>
		`Marked as required in the service's WSDL, while this node does not ask for it: ${names.join(', ')}. Fill it in if orders are refused.`,
	noLengths: () => "The service's WSDL names no lengths, so the guide's stand.",
	noAction: () => "The service's WSDL names no Action, so it is not known whether this node's is right.",
	unread: {
		otherHost: (address: string) => `${address} is on another host and was not read.`,
		tooMany: (address: string) =>
			`${address} and what comes after it was not read: there are too many documents.`,
		noAnswer: (address: string, code: string) => `${address} gave no answer (${code}).`,
		notXml: (address: string) => `${address} is not readable as XML.`,
		status: (address: string, status: string) => `${address} answered HTTP ${status}.`,
	},

	noAnswer: (host: string, code: string, seconds: number) =>
		`${host} did not give its WSDL. ${connectionWithoutOrder(code, seconds)}`,
	redirected: (status: number, to: string) =>
		`The service redirects to ${to} (HTTP ${status}), which was not followed. Enter the address that it really has as Custom URL.`,
	noWsdl: (status: number, content: keyof typeof insteadOfWsdl) =>
		`There is no WSDL at this address: HTTP ${status} with ${insteadOfWsdl[content]}. Check the URL in the credential; if it is right, the service does not publish its WSDL, and Westcon can send it to you.`,

	clockTooFar: (seconds: number) =>
		`This machine's clock is ${aheadOrBehind(seconds)} Westcon's: set it right, or orders are refused for security.`,
	clockOff: (seconds: number) =>
		`This machine's clock is ${aheadOrBehind(seconds)} Westcon's, which is still accepted.`,
	noHttps: () =>
		'The URL in the credential begins with http, so that the authentication key is sent unencrypted.',
	certificateNotRead: (reason: 'proxy' | 'noHandshake') =>
		reason === 'proxy'
			? 'When the certificate expires could not be read, because a proxy is set for this machine.'
			: 'When the certificate expires could not be read, because no separate connection could be made.',
	certificateExpired: (date: Date) =>
		`The certificate of the service expired on ${dateOf(date)}: tell Westcon.`,
	certificateExpires: (date: Date, days: number) =>
		`The certificate of the service expires on ${dateOf(date)}, in ${days === 1 ? 'one day' : `${days} days`}.`,
};
