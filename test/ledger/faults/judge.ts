import type { Cell, Statement, Step } from './cell';
import type { Kind } from './kind';
import { mostPlacings, type Placings } from './placings';

/** What must not be: each breach in words. */
export interface Breaches {
	/** By what the supplier carried out. */
	placedTwice: string[];
	/** By what came to the supplier's door after what was said. */
	sentAgain: string[];
	sentAfterCancelling: string[];
	acceptedButUnreported: string[];
	reportedButNotReceived: string[];
	withoutAWord: string[];
	ledgerDisagrees: string[];
	notMended: string[];
}

export const noBreaches = (): Breaches => ({
	placedTwice: [],
	sentAgain: [],
	sentAfterCancelling: [],
	acceptedButUnreported: [],
	reportedButNotReceived: [],
	withoutAWord: [],
	ledgerDisagrees: [],
	notMended: [],
});

/** What was known of an order before a step, and whether this step orders something else under its number. */
interface Before {
	status: string | undefined;
	isOther: boolean;
	isDeletion: boolean;
	/** What the ledger knew. */
	state: string | undefined;
}

/** Whether an order may come to the supplier once more without anybody having asked for it twice. */
function mayCome({ supplier }: Cell, { status = 'notSent', isOther, isDeletion, state }: Before): boolean {
	if (['notSent', 'notStarted', 'rejected', 'deleted'].includes(status)) return true;
	// What Logiztik Alliance gets again is an update, or a deletion of what may be there.
	if (supplier.type === 'westcon') return false;
	const isLost = status === 'unknown' || state === 'sending';
	return isDeletion || (isLost ? !isOther : isOther);
}

export interface Expectations {
	/** What the ledger knew of the faulty order at first. */
	known?: string;
	/** From the first judged step on, the faulty order is another one under its number. */
	isOther?: boolean;
	isDeletion?: boolean;
	/** A person has asked to send them again. */
	isAsked?: boolean;
	/**
	 * How much oftener Logiztik Alliance may get each order, because its answer could not be heard or kept; once for a
	 * hasty kind, where a busy machine may take too long with any.
	 */
	updates?: number;
	/** The failure cannot be mended. */
	isLasting?: boolean;
}

const order = (said: Statement[], poNumber: string) => said.filter((one) => one.poNumber === poNumber);

/**
 * Compares what the runs of a cell said, each by itself, with what its supplier received and placed, and with the
 * ledger.
 * @param placings how often the supplier carried out each order
 * @param states what the ledger knows at the end, by number; absent where it cannot be asked
 */
export function judge(
	cell: Cell,
	kind: Kind,
	placings: Placings,
	states: Map<string, string> | undefined,
	breaches: Breaches,
) {
	for (const poNumber of cell.orders) {
		const isFaulty = poNumber === cell.faulty;
		const { isAsked, isLasting } = kind;
		const tell = (breach: string) => tellOf(cell, poNumber, breach);
		const times = placings.get(`${cell.supplier.prefix}:${poNumber}`) ?? 0;
		if (times > mostPlacings(kind, cell, poNumber))
			breaches.placedTwice.push(tell(`was placed ${times} times`));
		if (cameUnasked({ cell, poNumber, expectations: isFaulty ? kind : { isAsked } }))
			breaches.sentAgain.push(tell('came once more'));
		judgeSteps(cell, poNumber, isFaulty && kind.known === 'accepted', breaches);
		if (!isLasting && isGivenUp(cell, poNumber))
			breaches.notMended.push(tell('is not placed when all is mended'));
		const isPlaced = cell.steps.at(-1)?.placed.has(poNumber) ?? false;
		if (contradicts(states?.get(poNumber), isPlaced))
			breaches.ledgerDisagrees.push(tell(`is ${states?.get(poNumber)} in the ledger, placed: ${isPlaced}`));
	}
}

const tellOf = (cell: Cell, poNumber: string, breach: string) => {
	const { steps, name } = cell;
	const words = steps.map(({ said }) => order(said, poNumber).map(({ status }) => status));
	const counts = steps.map((step) => countOf(step, poNumber));
	return `${poNumber} in ${name}: ${breach}; said: ${words.join(' | ')}; came: ${counts.join(' | ')}`;
};

/**
 * What each run said of an order, against what the supplier had when that run was over.
 * @param isTold whether somebody was told before that it is placed
 */
function judgeSteps(cell: Cell, poNumber: string, isTold: boolean, breaches: Breaches) {
	for (const [index, { said, placed, isCancelled, cameAfterwards }] of cell.steps.entries()) {
		const tell = (breach: string) => tellOf(cell, poNumber, `${breach} by run ${index + 1}`);
		const statuses = order(said, poNumber).map(({ status }) => status);
		const isPlaced = placed.has(poNumber);
		const isAccepted = statuses.includes('accepted');
		if (isPlaced && !isTold && !isCancelled && !isAccepted && !statuses.includes('unknown'))
			breaches.acceptedButUnreported.push(tell('is placed, and nobody was told'));
		if (isAccepted && !isPlaced)
			breaches.reportedButNotReceived.push(tell('is said to be accepted, and is not placed'));
		if (statuses.includes('deleted') && isPlaced)
			breaches.reportedButNotReceived.push(tell('is said to be deleted, and is placed'));
		if (!isCancelled && statuses.length === 0 && isExpected(cell, poNumber))
			breaches.withoutAWord.push(tell('is not mentioned'));
		if (cameAfterwards.includes(poNumber))
			breaches.sentAfterCancelling.push(tell('came although it was cancelled'));
		isTold ||= isAccepted;
	}
}

/**
 * What was certainly not placed at first is so when all is mended, unless the ledger could not be told that, or the
 * workflow stops at another order.
 */
function isGivenUp({ steps }: Cell, poNumber: string): boolean {
	const [first, last] = [steps[0], steps.at(-1)].map(
		(step) => order(step?.said ?? [], poNumber).at(-1)?.status,
	);
	const isLost = steps[0]?.states?.get(poNumber) === 'sending';
	return (
		['notSent', 'notStarted', 'rejected'].includes(first ?? '') &&
		!['accepted', 'notStarted'].includes(last ?? '') &&
		!isLost
	);
}

const isExpected = ({ execution, orders }: Cell, poNumber: string) =>
	(execution.orders ?? orders).includes(poNumber);

const countOf = ({ came }: Step, poNumber: string) => came.filter((one) => one === poNumber).length;

interface About {
	cell: Cell;
	poNumber: string;
	expectations: Expectations;
}

function cameUnasked({ cell, poNumber, expectations }: About): boolean {
	const { known, isOther = false, isDeletion = false, isAsked = false } = expectations;
	let before: Before = { status: known, isOther, isDeletion, state: undefined };
	return cell.steps.some((step, index) => {
		if (index > 0 && step.origin !== cell.steps[index - 1]?.origin) before = { ...before, status: undefined };
		const count = countOf(step, poNumber);
		const words = order(step.said, poNumber);
		// Of several executions at once, one may repeat at Logiztik Alliance what is unknown to all of them.
		const isRepeated =
			cell.supplier.type === 'logiztikAlliance' &&
			words.length > 1 &&
			words.some(({ status }) => status === 'unknown');
		const isBreach = (count > 1 && !isRepeated) || (count > 0 && !isAsked && !mayCome(cell, before));
		const last = words.at(-1)?.status ?? (count > 0 ? 'unknown' : before.status);
		// A conflict says nothing new of what is there.
		if (last !== 'conflict')
			before = {
				...before,
				status: last,
				isOther: isOther && count === 0,
				state: step.states?.get(poNumber),
			};
		return isBreach;
	});
}

const contradicts = (state: string | undefined, isPlaced: boolean) =>
	(state === 'accepted' && !isPlaced) ||
	(['rejected', 'notSent', 'deleted'].includes(state ?? '') && isPlaced);
