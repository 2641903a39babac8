import { ADDRESSING, DISPATCHER, SECURITY, SECURE_CONVERSATION } from './namespaces';

export interface FaultShape {
	/** SOAP 1.2 fault code, without its prefix. */
	code: 'Sender' | 'Receiver' | 'MustUnderstand' | 'VersionMismatch';
	subcode?: string;
	/** Namespace of the subcode. */
	namespace?: string;
	subsubcode?: string;
	/** `{0}` stands for the subject of the fault. */
	reason: string;
	/** Where the failure happened (section 5 of the guide). */
	location?: string;
}

const ACTION_MISMATCH_REASON =
	"The SOAP action specified on the message, '{0}', does not match the HTTP SOAP Action.";
const CONTRACT_FILTER_REASON =
	"The message with Action '{0}' cannot be processed at the receiver, due to a ContractFilter mismatch at the EndpointDispatcher.";
const ADDRESS_FILTER_REASON =
	"The message with To '{0}' cannot be processed at the receiver, due to an AddressFilter mismatch at the EndpointDispatcher.";

/** Every fault that the sandbox can send: those of a WCF service first, then those of the guide's section 5. */
export const FAULTS = {
	invalidSecurity: {
		code: 'Sender',
		subcode: 'InvalidSecurity',
		namespace: SECURITY,
		reason: 'An error occurred when verifying security for the message.',
	},
	invalidTokens: {
		code: 'Sender',
		subcode: 'InvalidSecurity',
		namespace: SECURITY,
		reason: 'An error occurred when processing the security tokens in the message.',
	},
	failedAuthentication: {
		code: 'Sender',
		subcode: 'FailedAuthentication',
		namespace: SECURITY,
		reason: 'At least one security token in the message could not be validated.',
	},
	ownText: { code: 'Sender', reason: 'Unknown username or incorrect password.' },
	badContextToken: {
		code: 'Sender',
		subcode: 'BadContextToken',
		namespace: SECURE_CONVERSATION,
		reason:
			'The message could not be processed. This is most likely because the action is incorrect or because the message contains an invalid or expired security context token.',
	},
	actionNotSupported: {
		code: 'Sender',
		subcode: 'ActionNotSupported',
		namespace: ADDRESSING,
		reason: CONTRACT_FILTER_REASON,
	},
	destinationUnreachable: {
		code: 'Sender',
		subcode: 'DestinationUnreachable',
		namespace: ADDRESSING,
		reason: ADDRESS_FILTER_REASON,
	},
	actionMismatch: {
		code: 'Sender',
		subcode: 'ActionMismatch',
		namespace: ADDRESSING,
		reason: ACTION_MISMATCH_REASON,
	},
	headerRequired: {
		code: 'Sender',
		subcode: 'MessageAddressingHeaderRequired',
		namespace: ADDRESSING,
		reason: 'A required header representing a Message Addressing Property is not present: {0}.',
	},
	headerRepeated: {
		code: 'Sender',
		subcode: 'InvalidAddressingHeader',
		subsubcode: 'InvalidCardinality',
		namespace: ADDRESSING,
		reason: 'Multiple headers with name {0} and namespace http://www.w3.org/2005/08/addressing found.',
	},
	replyToNotAnonymous: {
		code: 'Sender',
		subcode: 'InvalidAddressingHeader',
		subsubcode: 'OnlyAnonymousAddressSupported',
		namespace: ADDRESSING,
		reason: "The ReplyTo address '{0}' is not the anonymous address.",
	},
	mustUnderstand: {
		code: 'MustUnderstand',
		reason:
			"The header '{0}' was not understood by the recipient of this message, causing the message to not be processed.",
	},
	versionMismatch: {
		code: 'VersionMismatch',
		reason:
			"The envelope version of the incoming message ('{0}') does not match that of the encoder (Soap12 (http://www.w3.org/2003/05/soap-envelope)).",
	},
	deserializationFailed: {
		code: 'Sender',
		subcode: 'DeserializationFailed',
		namespace: DISPATCHER,
		reason:
			"OperationFormatter encountered an invalid Message body. Expected to find node type 'Element' with name 'submitOrder' and namespace 'http://webservices.westcon.com'. Found {0}.",
	},
	internalServiceFault: {
		code: 'Receiver',
		subcode: 'InternalServiceFault',
		namespace: DISPATCHER,
		reason: 'The server was unable to process the request due to an internal error.',
	},
	serviceDown: { code: 'Receiver', reason: 'Service is down', location: 'Proxy Service' },
	validation: { code: 'Sender', reason: 'Validation error', location: 'BizTalk Transaction' },
	securityKey: { code: 'Sender', reason: 'Security key account number invalid', location: 'Proxy Service' },
	timeout: { code: 'Receiver', reason: 'Timeout', location: 'Proxy Service' },
	gawsDown: { code: 'Receiver', reason: 'GAWS down', location: 'GAWS' },
} as const satisfies Record<string, FaultShape>;

export type FaultName = keyof typeof FAULTS;

/** The service rejects the message: with a fault, or with an empty reply of this status. */
export class Rejection extends Error {
	constructor(
		readonly reply: FaultName | 400 | 415,
		readonly subject = '',
	) {
		super(String(reply));
	}
}
