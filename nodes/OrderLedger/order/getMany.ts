import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { convert } from '../../shared/check/convert';
import { readBoolean } from '../../shared/check/readBoolean';
import { toNumber } from '../../shared/input/readOptions';
import type { LedgerState } from '../../shared/ledger/store';
import { limit } from './form';
import { refusals as say } from './messages';
import { asOutput } from './output';
import { OwnOrders } from './ownOrders';
import { refusal } from './refusal';

/** By the labels of the form. */
const states: readonly LedgerState[] = ['accepted', 'deleted', 'notSent', 'rejected', 'sending', 'unknown'];

/** Get Many: the orders that fit the filters, newest change first. */
export async function getOrders(context: IExecuteFunctions, item: number): Promise<IDataObject[]> {
	const given = Object(context.getNodeParameter('filters', item, {})) as Record<string, unknown>;
	const filter = {
		states: statesOf(context, item, given.statuses),
		from: timeOf(context, item, 'Changed After', given.changedAfter),
		until: timeOf(context, item, 'Changed Before', given.changedBefore),
		limit: limitOf(context, item),
	};
	const now = Date.now();
	const rows = await (await OwnOrders.of(context, item)).list(filter, now);
	return rows.map((row) => asOutput(row, now));
}

function limitOf(context: IExecuteFunctions, item: number): number | undefined {
	const all = context.getNodeParameter('returnAll', item, false);
	const isAll = readBoolean(all);
	if (isAll === undefined)
		throw refusal(context, item, say.notOneOf('Return All', String(all), ['true', 'false']));
	if (isAll) return undefined;
	const given = toNumber(context.getNodeParameter('limit', item, limit.default), limit);
	if (given === undefined) throw refusal(context, item, say.badLimit());
	return given;
}

function statesOf(context: IExecuteFunctions, item: number, given: unknown): LedgerState[] | undefined {
	const wanted = [given ?? []].flat().filter((state) => state !== '');
	const wrong = wanted.find((state) => !states.includes(state as LedgerState));
	if (wrong !== undefined) throw refusal(context, item, say.notOneOf('Status', String(wrong), states));
	return wanted.length > 0 ? (wanted as LedgerState[]) : undefined;
}

function timeOf(context: IExecuteFunctions, item: number, label: string, given: unknown): number | undefined {
	if (given === undefined || given === null || given === '') return undefined;
	const converted = convert('dateTime', given, context.getTimezone());
	if ('text' in converted) return Date.parse(converted.text);
	const { rule, fix } = converted.complaint;
	throw refusal(context, item, say.badValue(label, rule, fix));
}
