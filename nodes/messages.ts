/** Every sentence about an order's data that users read. What is wrong (`rule`) and what to do (`fix`). */
export const findings = {
	required: () => ({ rule: 'is empty', fix: 'Fill it in' }),
	noRows: () => ({ rule: 'has no rows', fix: 'Add at least one' }),
	tooLong: (length: number, limit: number) => ({
		rule: `has ${length} characters, ${limit} are allowed`,
		fix: `Shorten it to ${limit} characters`,
	}),
	longerThanDocumented: (length: number, limit: number) => ({
		rule: `has ${length} characters, the document names ${limit}, but its own sample exceeds that`,
		fix: 'It is sent as it is. Check with the supplier if the order is refused',
	}),
	tooManyDigits: (all: number, afterPoint: number) => ({
		rule: `does not fit decimal(${all},${afterPoint})`,
		fix: `Use at most ${all - afterPoint} digits before the point and ${afterPoint} after it`,
	}),
	notText: () => ({ rule: 'is not a text', fix: 'Use a text or a number, not a list or an object' }),
	forbiddenCharacters: (count: number) => ({
		rule: `holds ${count === 1 ? 'a character' : `${count} characters`} that XML cannot carry`,
		fix: 'The order goes out without. Clean the source if that matters',
	}),
	notNumeric: () => ({
		rule: 'is not a number',
		fix: 'Enter digits with a point before the decimals, as in 120.5',
	}),
	notInteger: () => ({ rule: 'is not a whole number', fix: 'Enter a whole number from 0 to 2147483647' }),
	notDate: () => ({
		rule: 'is not a date',
		fix: 'Use a date such as 2026-11-23, a DateTime or a Date',
	}),
	notBoolean: () => ({ rule: 'is neither true nor false', fix: 'Use true or false' }),
	notRows: () => ({ rule: 'is not a list', fix: 'Use an array with an object for each row' }),
	notBlock: () => ({ rule: 'is not a group of fields', fix: 'Use an object with the fields of this block' }),
	unknownName: (known?: string) => ({
		rule: 'is not a field of this document',
		fix: known ? `Did you mean ${known}? Correct or remove it` : 'Correct or remove it',
	}),
	nameTwice: (other: string) => ({ rule: `means the same field as ${other}`, fix: 'Keep one of the two' }),
	notJson: (reason: string) => ({
		rule: `cannot be read as JSON (${reason})`,
		fix: 'Use a JSON object as in the example of the documentation',
	}),
};

export const westconRules = {
	quantityNotPositive: () => ({ rule: 'is not above zero', fix: 'Enter how many pieces are ordered' }),
	lineNumberTwice: (line: number) => ({
		rule: `is also the number of line ${line}`,
		fix: 'Give each line its own number, or leave it empty to have one made',
	}),
	shippingConditionUnlisted: () => ({
		rule: 'is not among the codes of the guide',
		fix: 'It is sent as it is. Choose one from the list if it was a slip',
	}),
};

type Advice = { pattern: RegExp; advice: string };

/** The errors of the guide's sections 7.2.1 and 7.2.2, and where to mend them. */
export const westconAdvice: readonly Advice[] = [
	{ pattern: /CustomerPurchaseOrderNumber cannot be null/i, advice: "Fill in 'Purchase Order Number'." },
	{
		pattern: /CustomerAccountNumber is null|CustomerAccount block is null/i,
		advice: "Choose the 'Customer Account'.",
	},
	{
		pattern: /Order block is null/i,
		advice: 'The service found no order in the message: have the contract checked.',
	},
	{
		pattern: /ShipToAddress\.?\w* block is null/i,
		advice: 'Fill in the Ship-To address: company, line 1, city, state, postal code and country.',
	},
	{
		pattern: /OrderLines block is null|No OrderLines found/i,
		advice: "Add at least one row to 'Order Lines'.",
	},
	{ pattern: /QuantityOrdered is not numeric/i, advice: "Enter a number as 'Quantity' of every line." },
	{ pattern: /Product\.ProductNumber/i, advice: "Fill in 'Product Number' of every line." },
	{
		pattern: /is not defined for sales org/i,
		advice:
			"Westcon does not sell this product number in the account's region: correct the 'Product Number' or the 'Sales Organization'.",
	},
	{ pattern: /SALES_ITEM_IN/i, advice: 'The number at the end of the message is the line concerned.' },
	{
		pattern: /Tax cannot be determined/i,
		advice:
			"The Ship-To country lies outside the account's tax region: correct the address or choose the account of that region.",
	},
];

const clock = "If user and key are right, compare this machine's clock with the real time.";

export const westconSays = {
	accepted: (po: string, order: string) => `Westcon accepted purchase order ${po} as order ${order}`,
	acceptedWith: (message: string) => `Westcon accepted the order and said: ${message}`,
	refused: (po: string, reason: string) => `Westcon refused purchase order ${po}: ${firstLine(reason)}`,
	noNumber: (po: string, confirmation?: string) =>
		`Westcon answered purchase order ${po} without an order number${confirmation ? ` (confirmation ${confirmation})` : ''}: whether it was placed is unknown`,
	faultUnknown: (po: string, reason: string) =>
		`Westcon reported a fault for purchase order ${po}, and whether it was placed is unknown: ${firstLine(reason)}`,
	noSoapAnswer: (po: string, status: number, kind: 'empty' | 'html' | 'other') =>
		`No answer of the order service to purchase order ${po}: HTTP ${status} with ${{ empty: 'an empty body', html: 'a web page', other: 'something else than the documented reply' }[kind]}`,
	redirectedTo: (host: string) => `Redirected to ${host}, which was not followed`,
	askBeforeRepeating: () =>
		'The order may have been placed. Ask Westcon, or look the purchase order up there, before you send it again.',
	adviceForOther: () =>
		'Correct what the message names and send the order again, or ask Westcon with the message ID.',
	clockIsOff: (minutes: number) =>
		`This machine's clock is about ${Math.abs(minutes)} minutes ${minutes > 0 ? 'ahead of' : 'behind'} Westcon's: set it right.`,
	faults: [
		{
			pattern: /^FailedAuthentication|security tokens? in the message/i,
			status: 'refused',
			advice: `Check 'User Name' and 'Authentication Key' in the credential. ${clock}`,
		},
		{
			pattern: /security context token/i,
			status: 'refused',
			advice:
				'The service expects a security session (establishSecurityContext): ask Westcon for the endpoint without.',
		},
		{
			pattern: /^InvalidSecurity/,
			status: 'refused',
			advice: `Check 'User Name' and 'Authentication Key' in the credential. ${clock}`,
		},
		{
			pattern: /security key account number/i,
			status: 'refused',
			advice: "Check 'User Name' and 'Authentication Key' in the credential.",
		},
		{
			pattern: /^ActionNotSupported|^ActionMismatch/,
			status: 'refused',
			advice: "The service knows no such Action: compare its WSDL with this package's contract.",
		},
		{
			pattern: /^DestinationUnreachable/,
			status: 'refused',
			advice: 'The service has another path: check the URL in the credential.',
		},
		{
			pattern: /^MustUnderstand|^VersionMismatch|^DeserializationFailed/,
			status: 'refused',
			advice: "The service reads another contract: compare its WSDL with this package's.",
		},
		{
			pattern: /service is (currently )?down|maintenance/i,
			status: 'refused',
			advice: 'Send the order again when the service is back.',
		},
		{
			pattern: /validation error/i,
			status: 'refused',
			advice: 'Compare the order with the field reference, correct it and send it again.',
		},
		{
			pattern: /time-?out|GAWS|^InternalServiceFault/i,
			status: 'unknown',
			advice:
				'The order may have been placed. Ask Westcon, or look the purchase order up there, before you send it again.',
		},
	] as ReadonlyArray<Advice & { status: 'refused' | 'unknown' }>,
	/** Answers without SOAP that come before the service has read an order. */
	answers: [
		{
			statuses: /^202$/,
			empty: true,
			advice:
				'A .NET service says this when it knows neither the Action nor the To address: check the URL in the credential.',
		},
		{
			statuses: /^400$/,
			empty: true,
			advice:
				'The service could not read the message: check the URL in the credential, and compare the contract.',
		},
		{
			statuses: /^30[1278]$/,
			empty: false,
			advice: 'Enter the address that the service really has as Custom URL, with https.',
		},
		{
			statuses: /^(401|403|407)$/,
			empty: false,
			advice:
				"A web server or proxy before the service wants a login: check the URL, the allow-list, and this machine's proxy.",
		},
		{
			statuses: /^(404|405|410|415|501)$/,
			empty: false,
			advice: 'There is no order service at this address: check the URL in the credential.',
		},
	] as ReadonlyArray<{ statuses: RegExp; empty: boolean; advice: string }>,
};

const firstLine = (text: string) => text.split(/\r?\n/)[0] ?? '';

export const orderErrors = {
	invalid: (po: string, complaints: string[]) =>
		`Purchase order${po ? ` ${po}` : ''} was not sent: ${complaints.length === 1 ? 'one thing is' : `${complaints.length} things are`} to be corrected`,
	nothingSent: () => 'Nothing was sent, because not all orders are in order:',
	placedBefore: (orders: string[]) => `Placed before this one, do not send again: ${orders.join('; ')}.`,
	warnings: (po: string, warnings: string[]) => `Purchase order ${po}: ${warnings.join(' ')}`,
	preview: (po: string, complaints: number, warnings: number) =>
		`Purchase order ${po} ${complaints > 0 ? `cannot be sent yet: ${complaints} to be corrected` : 'can be sent'}${warnings > 0 ? `, ${warnings} to be looked at` : ''}`,
	noReply: (supplier: string, po: string) =>
		`${supplier} gave no answer to purchase order ${po}: whether it was placed is unknown`,
	notSent: (supplier: string, po: string) =>
		`Purchase order ${po} did not reach ${supplier}: nothing was sent`,
	connection: (code: string, seconds: number) => {
		const known = connectionAdvice.find(({ pattern }) => pattern.test(code));
		return `${known ? known.advice(seconds) : 'The connection broke.'} (${code})`;
	},
};

const connectionAdvice: ReadonlyArray<{ pattern: RegExp; advice: (seconds: number) => string }> = [
	{
		pattern: /ENOTFOUND|EAI_AGAIN/,
		advice: () => 'The host name cannot be found: check the URL in the credential and the network.',
	},
	{
		pattern: /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/,
		advice: () =>
			'Nobody answers at this address: check the URL in the credential, the firewall and the proxy.',
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
		pattern: /EPROTO|ERR_TLS|ERR_SSL/,
		advice: () => 'No secure connection came about: check that the URL and its port are for https.',
	},
	{
		pattern: /ETIMEDOUT|ECONNABORTED|TIMEOUT/,
		advice: (seconds) =>
			`No answer came within ${seconds} seconds: ask the supplier before you send it again; a longer 'Timeout' may help next time.`,
	},
	{ pattern: /CANCEL|Abort/i, advice: () => 'The execution was cancelled while the order was under way.' },
	{ pattern: /REPLY_TOO_LARGE/, advice: () => "The answer is far larger than any of the supplier's." },
];

export const connectionErrors = {
	noUrl: () =>
		"The credential has no usable URL. Enter the service's address as 'URL', beginning with https://, or choose another environment",
};

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
	noPoNumber: () => ({
		rule: 'is empty',
		fix: 'Without it the order can neither be found again nor be deleted',
	}),
	notIata: () => ({ rule: 'is not an IATA code', fix: 'Use three capital letters, as in MIA' }),
	sizeTooSmall: (isLocal: boolean) => ({
		rule: isLocal ? 'must be above zero for a LOCAL order' : 'is below zero',
		fix: 'Enter the measured value',
	}),
	unknownUnit: () => ({ rule: 'is neither CM nor INCH', fix: 'Use CM or INCH' }),
};

/** The documented error messages and where to mend them. */
export const logiztikAdvice: readonly Advice[] = [
	{ pattern: /consignee code .*does not exist/i, advice: "Correct 'Consignee Code'." },
	{ pattern: /origin port .*does not exist/i, advice: "Correct 'Origin Port'." },
	{ pattern: /destination port .*does not exist/i, advice: "Correct 'Destination Port'." },
	{ pattern: /there is no carrier/i, advice: "Correct 'Carrier Code' of the box." },
	{
		pattern: /exporter .*does not exist/i,
		advice: "Correct 'Farm Code' of the box, or 'Warehouse Code': Logiztik Alliance says the same of both.",
	},
	{ pattern: /warehouse/i, advice: "Correct 'Warehouse Code'." },
	{
		pattern: /input string was not in a correct format/i,
		advice:
			'A number or date has a form that the service does not read: compare the order with the field reference.',
	},
	{ pattern: /unit of measure/i, advice: "Use CM or INCH as 'Unit of Measurement'." },
	{
		pattern: /dimensions are not complete/i,
		advice: 'Fill in length, width, height, gross weight and unit of every box.',
	},
	{
		pattern: /object reference not set/i,
		advice: 'The service misses a block or an element: compare the order with the field reference.',
	},
];

export const logiztikSays = {
	done: (po: string, action: string) =>
		`Logiztik Alliance ${action === 'DELETE' ? 'deleted' : 'accepted'} purchase order ${po}`,
	doneWith: (message: string) => `Logiztik Alliance carried it out and said: ${message}`,
	refused: (po: string, action: string, reason: string) =>
		`Logiztik Alliance refused to ${action === 'DELETE' ? 'delete' : 'insert'} purchase order ${po}: ${firstLine(reason)}`,
	noReason: () => 'no reason given',
	noIsSuccess: (po: string) => `Logiztik Alliance did not say whether purchase order ${po} was taken`,
	noStatus: (po: string, status: number, kind: 'empty' | 'html' | 'text') =>
		`No answer of the order service to purchase order ${po}: HTTP ${status} with ${{ empty: 'an empty body', html: 'a web page', text: 'something else than the documented reply' }[kind]}`,
	checkAccess: () =>
		'Check token and base URL in the credential, whether your IP address is on the allow-list, and that port 5005 is open.',
	checkFirst: (action: string) =>
		action === 'DELETE'
			? 'The order may have been deleted.'
			: 'The order may have been taken. Sending the same insert again is safe: it updates the order.',
	adviceForOther: () => 'Correct what the message names and send the order again.',
};

export const credentialTests = {
	westconOk: () => 'Westcon took user name and key. Nothing was ordered.',
	logiztikOk: () =>
		'Logiztik Alliance answered. Nothing was ordered. Whether the token is right for orders shows with the first one.',
	logiztikOther: (status: number) =>
		`HTTP ${status}, and not the documented reply. ${logiztikSays.checkAccess()}`,
	failed: (reason: string) => orderErrors.connection(reason, 30),
};

/** What is known of a connection that broke while no order was under way. */
const connectionWithoutOrder = (code: string, seconds: number) =>
	/CANCEL|Abort/i.test(code) ? 'It was cancelled.' : orderErrors.connection(code, seconds);

const inNamespace = (namespace: string) => (namespace === '' ? 'no namespace' : `the namespace ${namespace}`);
const dateOf = (date: Date) => date.toISOString().slice(0, 10);
const aheadOrBehind = (seconds: number) =>
	`about ${Math.abs(seconds) < 120 ? `${Math.abs(seconds)} seconds` : `${Math.round(Math.abs(seconds) / 60)} minutes`} ${seconds > 0 ? 'ahead of' : 'behind'}`;
const places = (count: number) => (count === 1 ? 'one place' : `${count} places`);

/** What Service: Check says. The first part can keep an order from arriving whole, the second is worth knowing. */
export const serviceCheck = {
	fits: (elements: number) =>
		`Westcon's service has the contract that this node sends: ${elements} elements were compared, with names, order and Action`,
	differs: (count: number, urgent: number, first: string) =>
		urgent === 0
			? `Westcon's contract differs from this node's in ${places(count)}, none of which keeps an order from arriving whole`
			: `Westcon's contract differs from this node's in ${places(count)}, and orders are at risk: ${first}`,
	incomplete: () =>
		"The service's WSDL could not be read whole, so that it is open whether the contract of this node fits",

	noOperation: (offered: string[]) =>
		`The service has no operation submitOrder${offered.length > 0 ? `, but ${offered.join(', ')}` : ''}. Check the URL in the credential, which may be that of another service.`,
	otherBinding: (binding: string) =>
		`The service takes no SOAP 1.2 document, which is what this node sends (it offers: ${binding}). Ask Westcon for the address of the wsHttpBinding.`,
	otherAction: (service: string, own: string) =>
		`The service expects the Action ${service}, this node sends ${own}: orders will not be taken.`,
	otherAddress: (address: string) =>
		`The service names ${address} as its address, which has another path than the URL in the credential. Enter it as Custom URL if orders are not taken.`,
	otherNamespace: (name: string, service: string, own: string, more: number) =>
		`${name}${more > 0 ? ` and ${more} more below it` : ''} ${more > 0 ? 'are' : 'is'} in ${inNamespace(service)} there, this node sends ${more > 0 ? 'them' : 'it'} in ${inNamespace(own)}: what is sent may be dropped in silence.`,
	renamed: (name: string, service: string) =>
		`${name} is called ${service} there: what is sent under the old name may be dropped in silence, together with what follows it.`,
	missing: (name: string) =>
		`${name} is not in the service's contract: where it is filled in, it may be dropped in silence, together with what follows it.`,
	otherPlace: (name: string, after: string) =>
		`${name} stands elsewhere there, ${after ? `after ${after}` : 'in the first place'}: sent where this node has it, it may be dropped in silence, together with what follows it.`,
	additionalRequired: (path: string) =>
		`${path} is required there, and this node does not know it: orders may be refused.`,
	otherType: (name: string, service: string, own: string) =>
		`${name} is ${service} there, this node sends ${own}: the value may not be understood.`,
	shorter: (name: string, service: number, own: number | null) =>
		`${name} takes ${service} characters there, this node lets ${own === null ? 'any number' : `up to ${own}`} through: keep to ${service}.`,
	notCompared: (name: string) =>
		`${name} could not be compared, because no document that was read describes its type.`,

	longer: (name: string, service: number, own: number) =>
		`${name} may have ${service} characters there, this node lets up to ${own} through.`,
	additional: (path: string) =>
		`${path} is in the service's contract and not in this node's. It is optional.`,
	requiredThere: (names: string[]) =>
		`Marked as required in the service's WSDL, while this node does not ask for it: ${names.join(', ')}. Fill it in if orders are refused.`,
	noLengths: () => "The service's WSDL names no lengths, so the guide's stand.",
	noAction: () => "The service's WSDL names no Action, so it is open whether this node's is right.",
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
	redirected: (status: number, host: string) =>
		`The service redirects to ${host} (HTTP ${status}), which was not followed. Enter the address that it really has as Custom URL.`,
	noWsdl: (status: number, kind: 'empty' | 'html' | 'doctype' | 'xml' | 'other') =>
		`There is no WSDL at this address: HTTP ${status} with ${
			{
				empty: 'an empty body',
				html: 'a web page',
				doctype: 'a document type, which is not read for safety',
				xml: 'XML that is no WSDL',
				other: 'something else than XML',
			}[kind]
		}. Check the URL in the credential; if it is right, the service does not publish its WSDL, and Westcon can send it to you.`,

	clockTooFar: (seconds: number) =>
		`This machine's clock is ${aheadOrBehind(seconds)} Westcon's: set it right, or orders are refused for security.`,
	clockOff: (seconds: number) =>
		`This machine's clock is ${aheadOrBehind(seconds)} Westcon's, which is still accepted.`,
	noHttps: () =>
		'The URL in the credential begins with http, so that the authentication key is sent unencrypted.',
	certificateNotRead: (reason: 'proxy' | 'noHandshake') =>
		reason === 'proxy'
			? 'When the certificate expires could not be read, because this machine goes through a proxy.'
			: 'When the certificate expires could not be read, because no connection of its own came about.',
	certificateExpired: (date: Date) =>
		`The certificate of the service expired on ${dateOf(date)}: tell Westcon.`,
	certificateExpires: (date: Date, days: number) =>
		`The certificate of the service expires on ${dateOf(date)}, in ${days === 1 ? 'one day' : `${days} days`}.`,
};
