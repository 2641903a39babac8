import * as logiztik from './logiztik/specialReplies';
import * as replies from './replies';
import * as changes from './replyChanges';
import type { ReceivedRequest, Reply, Supplier } from './types';
import type { FaultName } from './westcon/faults';
import type { OrderNumbers } from './westcon/reply';
import * as westcon from './westcon/specialResults';

type Effect =
	/** Something in front of the supplier replies. Nobody looks at the credentials or the order. */
	| { kind: 'instead'; reply: (status: number, request: ReceivedRequest) => Reply }
	/** The finished reply is changed on its way back. */
	| { kind: 'change'; change: changes.ReplyChange }
	/** The supplier's clock is this many minutes off. */
	| { kind: 'clock'; minutes: number }
	/** Westcon replies with this fault. */
	| { kind: 'fault'; fault: FaultName; language: string }
	/** Westcon replies with this content of `submitOrderResponse`. */
	| { kind: 'result'; result: (numbers: OrderNumbers) => string }
	/** Logiztik Alliance sends this reply. */
	| { kind: 'logiztikReply'; reply: (poNumber: string) => Reply };

export interface Special {
	/** What the PO number begins with. `<status>` stands for three digits. */
	prefix: string;
	suppliers: 'both' | Supplier;
	/** Whether the order exists afterwards. */
	placed: boolean;
	effect: Effect;
}

type MakeReply = (status: number, request: ReceivedRequest) => Reply;

function instead(prefix: string, reply: MakeReply): Special {
	return { prefix, suppliers: 'both', placed: false, effect: { kind: 'instead', reply } };
}

function change(
	prefix: string,
	changeReply: changes.ReplyChange,
	suppliers: Special['suppliers'] = 'both',
): Special {
	return { prefix, suppliers, placed: true, effect: { kind: 'change', change: changeReply } };
}

function clock(prefix: string, minutes: number): Special {
	return { prefix, suppliers: 'westcon', placed: false, effect: { kind: 'clock', minutes } };
}

function fault(prefix: string, name: FaultName, placed = false, language = 'en-US'): Special {
	return { prefix, suppliers: 'westcon', placed, effect: { kind: 'fault', fault: name, language } };
}

function result(prefix: string, content: (numbers: OrderNumbers) => string, placed = false): Special {
	return { prefix, suppliers: 'westcon', placed, effect: { kind: 'result', result: content } };
}

function logiztikReply(prefix: string, reply: (poNumber: string) => Reply, placed = false): Special {
	return { prefix, suppliers: 'logiztik', placed, effect: { kind: 'logiztikReply', reply } };
}

/** All special prefixes, as README.md describes them. `chooseSpecial` also knows `ONCE-` and `DELAY-`. */
export const SPECIALS: readonly Special[] = [
	instead('DROP-BEFORE-', replies.closedConnection),
	change('DROP-AFTER-', changes.brokenBefore),
	instead('STATUS-<status>-', replies.statusReply),
	instead('EMPTY-<status>-', replies.emptyReply),
	instead('HTML-<status>-', replies.brokenPage),
	instead('REDIRECT-<status>-', replies.redirect),
	instead('ECHO-', replies.echo),
	change('BOM-', changes.withByteOrderMark),
	change('UTF16-', changes.inUtf16),
	change('DOCTYPE-', changes.withDoctype),
	change('HUGE-', changes.withPadding),
	change('TRUNCATED-', changes.truncated),
	change('CUT-', changes.brokenWithin),
	change('PREFIX-', changes.withOtherPrefixes, 'westcon'),
	clock('SLOW-CLOCK-', -20),
	clock('FAST-CLOCK-', 20),
	fault('FAULT-SERVICE-DOWN-', 'serviceDown'),
	fault('FAULT-VALIDATION-', 'validation'),
	fault('FAULT-SECURITY-KEY-', 'securityKey'),
	fault('FAULT-TIMEOUT-', 'timeout'),
	fault('FAULT-TIMEOUT-PLACED-', 'timeout', true),
	fault('FAULT-GAWS-DOWN-', 'gawsDown', false, ''),
	fault('FAULT-INVALID-SECURITY-', 'invalidSecurity'),
	fault('FAULT-INVALID-TOKENS-', 'invalidTokens'),
	fault('FAULT-FAILED-AUTHENTICATION-', 'failedAuthentication'),
	fault('FAULT-OWN-TEXT-', 'ownText'),
	fault('FAULT-CONTEXT-TOKEN-', 'badContextToken'),
	fault('FAULT-ACTION-', 'actionNotSupported'),
	fault('FAULT-ADDRESS-', 'destinationUnreachable'),
	fault('FAULT-ACTION-MISMATCH-', 'actionMismatch'),
	fault('FAULT-MUST-UNDERSTAND-', 'mustUnderstand'),
	fault('FAULT-VERSION-', 'versionMismatch'),
	fault('FAULT-DESERIALIZATION-', 'deserializationFailed'),
	fault('FAULT-INTERNAL-', 'internalServiceFault'),
	fault('FAULT-INTERNAL-PLACED-', 'internalServiceFault', true),
	result('ERRORS-ONE-', westcon.oneError),
	result('ERRORS-BLOCKS-', westcon.twoBlocks),
	result('ERRORS-PAIRS-', westcon.twoPairs),
	result('ERRORS-LINES-', westcon.lineBreaks),
	result('ERRORS-EMPTY-NO-', westcon.emptyErrorNo),
	result('ERRORS-NIL-NO-', westcon.nilErrorNo),
	result('ERRORS-WITHOUT-NO-', westcon.withoutErrorNo),
	result('ERRORS-EMPTY-BLOCK-', westcon.emptyBlock),
	result('ERRORS-MATERIAL-', westcon.unknownProduct),
	result('ERRORS-AND-NUMBERS-', westcon.numbersAndErrors, true),
	result('NO-RESULT-', westcon.noResult),
	result('EMPTY-RESULT-', westcon.emptyResult),
	result('EMPTY-ORDER-', westcon.emptyOrder),
	result('NIL-CONFIRMATION-', westcon.nilConfirmationNumber, true),
	result('NO-ORDER-NUMBER-', westcon.emptyOrderNumber, true),
	logiztikReply('ARRAY-', logiztik.emptyArray),
	logiztikReply('UNAUTHORIZED-', logiztik.unauthorized),
	logiztikReply('DATABASE-ERROR-', logiztik.databaseError),
	logiztikReply('ERRORS-SEVERAL-', logiztik.twoErrors),
	logiztikReply('ERRORS-WITHOUT-PO-', logiztik.errorWithoutPoNumber),
	logiztikReply('ERRORS-SILENT-', logiztik.failureWithoutMessage),
	logiztikReply('ERRORS-TABLE-', logiztik.outputErrorTable),
	logiztikReply('ERRORS-AND-SUCCESS-', logiztik.successAndError, true),
	logiztikReply('NO-SUCCESS-', logiztik.withoutIsSuccess),
	change('JSON-', changes.asJsonString, 'logiztik'),
	change('SPELLING-', changes.withOtherSpelling, 'logiztik'),
];
