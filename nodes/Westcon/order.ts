import type { IExecuteFunctions } from 'n8n-workflow';
import { digest } from '../shared/digest';
import type { Finding } from '../shared/findings';
import { normalizeNames } from '../shared/readJson';
import { readSource, type OrderSource } from '../shared/readSource';
import type { Values } from '../shared/schema';
import { validate } from '../shared/validate';
import { complete, type Surroundings } from './complete';
import { collections } from './fields';
import { form } from './form';
import { checkRules } from './rules';
import { identityOf, type CheckInRun } from './uniqueInRun';
import { requestSchema } from './wsdl';

/** An order as it was read, completed and checked. */
export interface Order {
	/** `{ WestconMetadata, Order }` as texts, in the document's names. */
	message: Values;
	findings: Finding[];
	poNumber: string;
	salesOrganization: string;
	lineCount: number;
	/** Westcon takes the same purchase order number again and places a second order. */
	once: { identity: string; content: string };
}

/**
 * Reads, completes and checks the order of one item; both ways in, form and JSON, go the same way from here.
 * @param checkInRun compares it with the orders of the items before it
 */
export function readOrder(
	context: IExecuteFunctions,
	item: number,
	surroundings: Surroundings,
	checkInRun: CheckInRun,
): Order {
	const source = readSource(context, item, orderSource);
	const named = normalizeNames(requestSchema, asMessage(source.values));
	const checked = validate(requestSchema, complete(named.values, surroundings), {
		timeZone: surroundings.timeZone,
		collections,
		nameRow: nameLine,
	});
	const order = (checked.order.Order ?? {}) as Values;
	const rules = [...checked.findings, ...checkRules(checked.order), ...checkInRun(order, item)];
	return {
		message: checked.order,
		findings: [...source.findings, ...named.findings, ...(source.findings.length > 0 ? [] : rules)],
		poNumber: String(order.CustomerPurchaseOrderNumber ?? ''),
		salesOrganization: String(((order.CustomerAccount ?? {}) as Values).SalesOrganization ?? ''),
		lineCount: ((order.OrderLines ?? []) as Values[]).length,
		once: { identity: identityOf(order), content: digest(order) },
	};
}

const orderSource: OrderSource = {
	form,
	rows: {
		parameter: 'orderLines',
		sourceLabel: 'Order Lines From',
		label: 'Order Lines (JSON)',
		put: (message, rows) => ({ ...message, Order: { ...(message.Order as Values), OrderLines: rows } }),
	},
};

/** The JSON is the content of `Order`, with `WestconMetadata` beside it; `{ Order, WestconMetadata }` will do as well. */
function asMessage(json: Values): Values {
	const names = Object.keys(json);
	const metadata = names.filter((name) => name.toLowerCase() === 'westconmetadata');
	if (names.some((name) => name.toLowerCase() === 'order')) return json;
	const order = Object.fromEntries(Object.entries(json).filter(([name]) => !metadata.includes(name)));
	return { Order: order, ...Object.fromEntries(metadata.map((name) => [name, json[name]])) };
}

/** A line is known by its SKU. */
const nameLine = (path: string, row: Values) =>
	path === 'Order/OrderLines' ? String(((row.Product ?? {}) as Values).ProductNumber ?? '') : undefined;
