import type { IExecuteFunctions } from 'n8n-workflow';
import { isError } from '../check/findings';
import { switchOf } from '../input/choice';
import { combineItems } from '../input/sourceParameters';
import { combineRows, isBlankItem, type CombinedOrder, type Row } from '../rows/combineRows';
import { readByCountries, type Countries } from '../rows/countries';
import { nameRows } from '../rows/linePlaces';
import { combineOrders } from './combine';
import { failedItem, type Failure } from './failures';
import { orderErrors as say } from './messages';
import type { Order } from './order';
import type { OrderHandler } from './orderHandler';

/** The orders of a run, and the items that could not be read as one. */
interface PreparedOrders<O> {
	/** In the order of their first items. */
	orders: O[];
	failures: Failure[];
}

/** What an item holds, and its settings. */
interface ReadItem<S> extends Row {
	settings: S;
}

/** Reads, completes and checks the orders of all input items; nothing is sent. */
export async function prepareOrders<S, O extends Order>(
	context: IExecuteFunctions,
	handler: OrderHandler<S, O>,
): Promise<PreparedOrders<O>> {
	const { rows, failures } = await readItems(context, handler);
	const readAgain = ({ item, settings }: ReadItem<S>, countries: Countries) =>
		handler.read(item, settings, countries);
	const unread = failures.map(({ items: [item = 0] }) => rowNumber(context, item));
	const given = isCombining(context)
		? combineRows(readByCountries(rows, handler.rows, readAgain), handler.rows, unread)
		: rows.map(orderOfRow);
	if (rows.length > 0 && given.length === 0) {
		const message = say.onlyBlankRows(rows.length);
		context.addExecutionHints({ message, type: 'warning', location: 'outputPane' });
	}
	const settings = new Map(rows.map((row) => [row.item, row.settings]));
	const orders = given.map((order) => checkOrder(handler, order, settings.get(order.items[0] ?? 0) as S));
	const combined = combineOrders(orders, handler.rows.poNumberPath);
	const compared = handler.compare?.(combined) ?? combined;
	const ofRows = new Map(given.map((order) => [order.items[0], order]));
	const named = compared.map((order) => {
		const rows = ofRows.get(order.items[0]);
		return rows ? { ...order, findings: nameRows(order.findings, rows.lineRows, handler.rows) } : order;
	});
	return { orders: named, failures };
}

/** It holds for the run, since it is about several items. */
const isCombining = (context: IExecuteFunctions) => switchOf(context, 0, combineItems);

async function readItems<S, O extends Order>(context: IExecuteFunctions, handler: OrderHandler<S, O>) {
	const rows: Array<ReadItem<S>> = [];
	const failures: Failure[] = [];
	for (const [item, { json }] of context.getInputData().entries()) {
		try {
			const settings = await handler.settingsOf(item);
			const given = handler.read(item, settings);
			const number = rowNumber(context, item);
			rows.push({ item, number, given, settings, isBlank: isBlankItem(json) });
		} catch (error) {
			failures.push(failedItem(context, item, error));
		}
	}
	return { rows, failures };
}

/** Google Sheets tells the row in the sheet; others are counted from 1. */
function rowNumber(context: IExecuteFunctions, item: number): number {
	const { row_number: number } = context.getInputData()[item]?.json ?? {};
	return typeof number === 'number' ? number : item + 1;
}

const orderOfRow = ({ item, given }: Row): CombinedOrder => ({ items: [item], given, lineRows: [] });

function checkOrder<S, O extends Order>(
	handler: OrderHandler<S, O>,
	combined: CombinedOrder,
	settings: S,
): O {
	const { items, given } = combined;
	const { changes, isNothingToOrder } = given;
	const checked = handler.check(handler.complete(given, settings), given, settings);
	// Of an order without lines the check would only say that it has none.
	const findings = isNothingToOrder
		? given.findings.filter((finding) => !isError(finding))
		: checked.findings;
	return { ...checked, findings, items, changes, isNothingToOrder } as O;
}

/** Whether the order may be sent. */
export const isSendable = ({ findings, isNothingToOrder }: Order) =>
	!isNothingToOrder && !findings.some(isError);
