import { parse } from 'flatted';
import type { IDataObject, IRunExecutionData } from 'n8n-workflow';

import type { Sandbox } from '../../sandbox';
import type { Postgres } from '../support/postgres';
import type { Storm } from './storm';
import type { WorkersExecution } from './workers';

/** What an execution said of its order. */
interface Word extends IDataObject {
	executionId: string;
	poNumber: string;
	status: string;
}

type Row = Record<string, unknown>;

export interface Evidence {
	storm: Storm;
	sandbox: Sandbox;
	postgres: Postgres;
	executions: Map<string, WorkersExecution>;
	/** The executions after it are those of the last round. */
	lastOfStorm: number;
}

/** What n8n has kept of the executions: how each ended, and what the node put out. */
export async function readExecutions(postgres: Postgres) {
	const executions = await postgres.query(
		'SELECT e.id, e.status, d.data FROM execution_entity e LEFT JOIN execution_data d ON d."executionId" = e.id',
		'n8n',
	);
	const statuses = countBy(executions.map(({ status }) => String(status)));
	return { statuses, words: executions.flatMap(({ id, data }) => wordsOf(String(id), data)) };
}

function wordsOf(executionId: string, data: unknown): Word[] {
	if (!data) return [];
	const { resultData } = parse(String(data)) as IRunExecutionData;
	const items = resultData?.runData?.Order?.at(-1)?.data?.main?.flat() ?? [];
	return items.map((item) => ({ ...((item?.json.error ?? item?.json) as Word), executionId }));
}

export const countBy = (names: string[]): Record<string, number> =>
	names.reduce<Record<string, number>>(
		(counts, name) => ({ ...counts, [name]: (counts[name] ?? 0) + 1 }),
		{},
	);

/** By number; none where no order has reached the ledger yet. */
export async function readRows(postgres: Postgres): Promise<Map<string, Row>> {
	const [table] = await postgres.query(`SELECT to_regclass('order_ledger') AS name`, 'orders');
	const rows = table?.name ? await postgres.query('SELECT * FROM order_ledger', 'orders') : [];
	return new Map(rows.map((row) => [String(row.po_number), row]));
}

const isOpen = ({ state }: Row) => state === 'sending' || state === 'unknown';

/**
 * Why nobody knows what became of an order: its worker was killed, or PostgreSQL was away while it was under way. One whose
 * end nobody saw was so until its answer was overdue at the latest.
 */
function causeOf(
	{ execution_id: id, expires_at: expiresAt }: Row,
	{ executions, storm }: Evidence,
): string | undefined {
	const execution = executions.get(String(id));
	if (!execution) return undefined;
	if (execution.isKilled) return 'its worker was killed';
	const { startedAt, endedAt = Number(expiresAt) } = execution;
	const isAway = storm.away.some(({ from, until }) => startedAt <= until && endedAt >= from);
	return isAway ? 'PostgreSQL was away' : undefined;
}

/** All that is known of one order. */
interface KnownOrder {
	poNumber: string;
	/** How often the supplier received it. */
	count: number;
	/** What the ledger has; empty where it has nothing. */
	row: Row;
	/** What executions said of it, and those of the last round. */
	said: string[];
	saidLast: string[];
	cause: string | undefined;
	/** Whether the ledger lists it as accepted under the number that the supplier gave it. */
	agrees: boolean;
}

/** What may be true of no order. */
const breaches: Record<string, (order: KnownOrder) => boolean> = {
	receivedTwice: ({ count }) => count > 1,
	acceptedButUnreported: ({ count, row, said }) =>
		count > 0 &&
		!(
			said.some((status) => ['accepted', 'unknown'].includes(status)) &&
			(row.state === 'accepted' || isOpen(row))
		),
	reportedButNotReceived: ({ count, row, said }) =>
		count === 0 && (row.state === 'accepted' || said.includes('accepted')),
	ledgerDisagrees: ({ row, agrees }) => !isOpen(row) && !agrees,
	openWithoutCause: ({ row, cause }) => isOpen(row) && !cause,
	withoutALastWord: ({ row, saidLast }) => saidLast.join() !== (isOpen(row) ? 'unknown' : 'accepted'),
};

const tell = ({ poNumber, count, row, said }: KnownOrder) =>
	`${poNumber}: received ${count}, ledger ${String(row.state)}, said ${said.join(' ')}`;

/** Compares number by number what the supplier has with what the ledger and the executions say. */
export async function judge(evidence: Evidence) {
	const rows = await readRows(evidence.postgres);
	const { statuses, words } = await readExecutions(evidence.postgres);
	const orders = evidence.storm.poNumbers.map((poNumber) =>
		knownOf(
			poNumber,
			rows.get(poNumber) ?? {},
			words.filter((word) => word.poNumber === poNumber),
			evidence,
		),
	);
	const open = orders.filter(({ row }) => isOpen(row));
	return {
		breaches: Object.fromEntries(
			Object.entries(breaches).map(([name, isBreach]) => [name, orders.filter(isBreach).map(tell)]),
		),
		open: open.map((order) => `${tell(order)}, because ${order.cause}`),
		executions: statuses,
		words: countBy(words.map(({ status }) => status)),
		ledger: countBy([...rows.values()].map(({ state }) => String(state))),
	};
}

function knownOf(poNumber: string, row: Row, words: Word[], evidence: Evidence): KnownOrder {
	const { sandbox, lastOfStorm } = evidence;
	const placed = sandbox.orders().filter((order) => order.poNumber === poNumber);
	const last = words.filter(({ executionId }) => Number(executionId) > lastOfStorm);
	return {
		poNumber,
		count: sandbox.counts()[`westcon:${poNumber}`] ?? 0,
		row,
		said: words.map(({ status }) => status),
		saidLast: last.map(({ status }) => status),
		cause: causeOf(row, evidence),
		agrees: row.state === 'accepted' && placed.length === 1 && placed[0]?.orderNumber === row.order_number,
	};
}
