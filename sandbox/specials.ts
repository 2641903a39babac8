import { answerEmpty, answerHtml, answerStatus, closeConnection, echo, redirect } from './answers';
import * as changes from './changes';
import type { Answer, Received, Supplier } from './types';
import type { FaultName } from './westcon/faults';
import type { ResultName } from './westcon/results';
import type { StatusName } from './logiztik/statuses';

export type Effect =
	/** Something in front of the service answers; neither credentials nor the order are looked at. */
	| { kind: 'instead'; answer: (number: number, received: Received) => Answer }
	/** The finished answer is changed on its way back. */
	| { kind: 'change'; change: changes.Change }
	/** The service goes by a clock that is this many minutes off. */
	| { kind: 'clock'; minutes: number }
	| { kind: 'fault'; fault: FaultName; language?: string }
	| { kind: 'result'; result: ResultName }
	| { kind: 'status'; status: StatusName };

export interface Special {
	/** What the PO number begins with; `<…>` stands for digits. */
	prefix: string;
	suppliers: 'both' | Supplier;
	/** Whether the order is in the books afterwards. */
	placed: boolean;
	effect: Effect;
}

const instead = (prefix: string, answer: (number: number, received: Received) => Answer): Special => ({
	prefix,
	suppliers: 'both',
	placed: false,
	effect: { kind: 'instead', answer },
});

const change = (
	prefix: string,
	changeOf: changes.Change,
	suppliers: Special['suppliers'] = 'both',
): Special => ({
	prefix,
	suppliers,
	placed: true,
	effect: { kind: 'change', change: changeOf },
});

const clock = (prefix: string, minutes: number): Special => ({
	prefix,
	suppliers: 'westcon',
	placed: false,
	effect: { kind: 'clock', minutes },
});

const fault = (prefix: string, name: FaultName, placed = false, language = 'en-US'): Special => ({
	prefix,
	suppliers: 'westcon',
	placed,
	effect: { kind: 'fault', fault: name, language },
});

const result = (prefix: string, name: ResultName, placed = false): Special => ({
	prefix,
	suppliers: 'westcon',
	placed,
	effect: { kind: 'result', result: name },
});

const status = (prefix: string, name: StatusName, placed = false): Special => ({
	prefix,
	suppliers: 'logiztik',
	placed,
	effect: { kind: 'status', status: name },
});

/** Every special value; README.md says what each is for. `ONCE-` and `DELAY-<milliseconds>-` may stand before any. */
export const SPECIALS: readonly Special[] = [
	instead('DROP-BEFORE-', closeConnection),
	change('DROP-AFTER-', changes.closed),
	instead('STATUS-<status>-', answerStatus),
	instead('EMPTY-<status>-', answerEmpty),
	instead('HTML-<status>-', (number) =>
		answerHtml(number, `The sandbox answers ${number}`, '<p>Try later<br>'),
	),
	instead('REDIRECT-<status>-', redirect),
	instead('ECHO-', (_, received) => echo(received)),
	change('BOM-', changes.withByteOrderMark),
	change('UTF16-', changes.inUtf16),
	change('DOCTYPE-', changes.withDoctype),
	change('HUGE-', changes.withPadding),
	change('TRUNCATED-', changes.truncated),
	change('CUT-', changes.cutOff),
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
	result('ERRORS-ONE-', 'oneError'),
	result('ERRORS-BLOCKS-', 'severalBlocks'),
	result('ERRORS-PAIRS-', 'severalPairs'),
	result('ERRORS-LINES-', 'lineBreaks'),
	result('ERRORS-EMPTY-NO-', 'emptyNumber'),
	result('ERRORS-NIL-NO-', 'nilNumber'),
	result('ERRORS-WITHOUT-NO-', 'noNumber'),
	result('ERRORS-EMPTY-BLOCK-', 'emptyBlock'),
	result('ERRORS-MATERIAL-', 'plainMaterial'),
	result('ERRORS-AND-NUMBERS-', 'numbersAndErrors', true),
	result('NO-RESULT-', 'noResult'),
	result('EMPTY-RESULT-', 'emptyResult'),
	result('EMPTY-ORDER-', 'emptyOrder'),
	result('NIL-CONFIRMATION-', 'nilConfirmation', true),
	result('NO-ORDER-NUMBER-', 'noOrderNumber', true),
	status('ARRAY-', 'array'),
	status('UNAUTHORIZED-', 'unauthorized'),
	status('MENSAJE-', 'databaseError'),
	status('ERRORS-SEVERAL-', 'severalErrors'),
	status('ERRORS-WITHOUT-PO-', 'withoutNumber'),
	status('ERRORS-SILENT-', 'withoutMessage'),
	status('ERRORS-TABLE-', 'outputErrorTable'),
	status('ERRORS-AND-SUCCESS-', 'successAndErrors', true),
	status('NO-SUCCESS-', 'withoutSuccess'),
	change('JSON-', changes.asJsonString, 'logiztik'),
	change('SPELLING-', changes.withOtherSpelling, 'logiztik'),
];

export interface Chosen {
	special?: Special;
	/** The digits of the prefix. */
	number: number;
	delayMilliseconds: number;
}

const LONGEST_DELAY = 600_000;

/** The most telling prefix wins: FAULT-ACTION-MISMATCH- before FAULT-ACTION-. */
const BY_LENGTH = [...SPECIALS].sort((one, other) => other.prefix.length - one.prefix.length);

function matchPrefix({ prefix }: Special, text: string): RegExpExecArray | null {
	return new RegExp(`^${prefix.replace('<status>', '([2-5]\\d\\d)')}`, 'i').exec(text);
}

/** What a PO number asks for, the `timesSeen`th time it comes. */
export function chooseSpecial(supplier: Supplier, poNumber: string, timesSeen: number): Chosen {
	const none = { number: 0, delayMilliseconds: 0 };
	const once = /^once-/i.exec(poNumber)?.[0] ?? '';
	if (once && timesSeen > 1) return none;
	const delay = /^delay-(\d+)-/i.exec(poNumber.slice(once.length));
	const rest = poNumber.slice(once.length + (delay?.[0].length ?? 0));
	const delayMilliseconds = Math.min(Number(delay?.[1] ?? 0), LONGEST_DELAY);
	for (const special of BY_LENGTH) {
		const match = matchPrefix(special, rest);
		if (match && ['both', supplier].includes(special.suppliers)) {
			return { special, number: Number(match[1] ?? 0), delayMilliseconds };
		}
	}
	return { ...none, delayMilliseconds };
}
