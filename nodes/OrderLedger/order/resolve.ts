import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import type { OrderFacts } from '../../shared/ledger/ledger';
import { stateOf } from '../../shared/ledger/stateOf';
import type { LedgerRow } from '../../shared/ledger/store';
import { readAnswer, type Answer } from './answer';
import { refuseAgent } from './asTool';
import { refusals, resolutions } from './messages';
import { asOutput } from './output';
import { OwnOrders } from './ownOrders';
import { refusal } from './refusal';
import { orderAskedFor } from './request';

/** Resolve: records what a person found out about an unknown order. The same answer again changes nothing. */
export async function resolveOrder(context: IExecuteFunctions, item: number): Promise<IDataObject[]> {
	refuseAgent(context, item);
	const asked = orderAskedFor(context, item);
	const orders = await OwnOrders.of(context, item);
	const answer = readAnswer(context, item, orders.supplier);
	const now = Date.now();
	const rows = await orders.list(asked, now);
	const row = theUnknownOne(context, item, rows, now) ?? rows.find((known) => isAnswered(known, answer));
	if (!row) throw noneUnknown(context, item, asked.poNumber, rows, now);
	if (isAnswered(row, answer)) return [asOutput(row, now)];
	const resolved = await orders.resolve(row, { ...answer, facts: factsOf(row, answer) }, now);
	if (!resolved) throw refusal(context, item, refusals.changedMeanwhile(asked.poNumber), 'conflict');
	return [asOutput(resolved, now)];
}

function theUnknownOne(context: IExecuteFunctions, item: number, rows: LedgerRow[], now: number) {
	const unknown = rows.filter((row) => stateOf(row, now) === 'unknown');
	const [row, another] = unknown;
	if (row && another)
		throw refusal(context, item, refusals.several(row.poNumberWritten, unknown), 'conflict');
	return row;
}

function noneUnknown(context: IExecuteFunctions, item: number, po: string, rows: LedgerRow[], now: number) {
	if (rows.length === 0) return refusal(context, item, refusals.notFound(po), 'notFound');
	const states = rows.map((row) => stateOf(row, now));
	return refusal(context, item, refusals.nothingToResolve(po, states), 'conflict');
}

const isAnswered = ({ state, orderNumber, resolvedBy, resolvedBecause }: LedgerRow, answer: Answer) =>
	state === answer.state &&
	orderNumber === answer.orderNumber &&
	resolvedBy === answer.by &&
	resolvedBecause === answer.because;

/** What whoever sends the order again gets as its earlier result. */
function factsOf(row: LedgerRow, { state, orderNumber, by }: Answer): OrderFacts {
	const { supplier, poNumberWritten: poNumber, messageId, sentAt, facts } = row;
	return {
		sentAt: new Date(sentAt).toISOString(),
		...(messageId !== undefined && { messageId }),
		...facts,
		status: state,
		poNumber,
		...(orderNumber !== undefined && { orderNumber }),
		summary:
			state === 'accepted'
				? resolutions.placed(by, supplier, poNumber, orderNumber)
				: resolutions.notPlaced(by, supplier, poNumber),
		advice: '',
		supplierMessages: [],
		warnings: [],
	};
}
