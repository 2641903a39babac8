import type { IExecuteFunctions } from 'n8n-workflow';
import type { Finding } from '../check/findings';
import { differenceOf } from '../ledger/difference';
import type { OrderKey } from '../ledger/ledger';
import { openChosenStore } from '../ledger/openLedger';
import { prospectOf } from '../ledger/prospect';
import { reasonOf } from '../ledger/reasonOf';
import { stateOf } from '../ledger/stateOf';
import type { LedgerRow } from '../ledger/store';
import { knownNumbers as say } from './messages';
import type { Order } from './order';

/**
 * Adds to each order what the order ledger knows of its number. A preview is for reading, so a ledger that cannot be used
 * is a warning as well.
 * @param path where the number stands in the supplier's document
 */
export async function warnOfKnownNumbers<O extends Order>(
	context: IExecuteFunctions,
	orders: O[],
	path: string,
): Promise<O[]> {
	// Without a credential nobody knows where the order would go.
	const asked = orders.filter(({ key, login }) => key !== undefined && login !== '');
	if (asked.length === 0) return orders;
	try {
		const store = await openChosenStore(context);
		if (!store) return orders;
		const find = async (order: O) => [order, await store.find(order.key as OrderKey)] as const;
		const rows = new Map(await Promise.all(asked.map(find)));
		return orders.map((order) => withFinding(order, known(order, rows.get(order), path)));
	} catch (error) {
		const finding = broken(reasonOf(error));
		const isAsked = new Set(asked);
		return orders.map((order) => (isAsked.has(order) ? withFinding(order, finding) : order));
	}
}

const withFinding = <O extends Order>(order: O, finding?: Finding): O =>
	finding ? { ...order, findings: [...order.findings, finding] } : order;

function known(order: Order, row: LedgerRow | undefined, path: string): Finding | undefined {
	if (!row) return undefined;
	const now = Date.now();
	const [state, prospect] = [stateOf(row, now), prospectOf(order, row, now)];
	// An n8n is shared by teams: of another login's order no more is told than Submit itself would.
	const isOwn = row.login === order.login;
	const rule = say.became(state, row, isOwn);
	return {
		level: 'warning',
		label: 'Purchase Order Number',
		path,
		value: order.poNumber,
		rule: prospect === 'conflict' && isOwn ? say.differs(rule, differenceOf(row, order)) : rule,
		fix: say.prospects[prospect](state, order),
	};
}

const broken = (reason: string): Finding => ({
	level: 'warning',
	label: 'Order Ledger',
	path: '',
	...say.broken(reason),
});
