import type { LedgerRow, RowFilter, SettledFilter, TakeOver } from './store';
import type { OrderKey } from './ledger';

/** What both databases understand, parameters included: `$1` is a named one to SQLite. */
export type Parameter = string | number | null;

const keyColumns = ['supplier', 'address', 'account', 'po_key'];

/** How the schema grew. The version is the number of steps that were taken; a step is never changed afterwards. */
export const steps: readonly string[] = [
	`CREATE TABLE order_ledger (
		supplier TEXT NOT NULL, address TEXT NOT NULL, account TEXT NOT NULL, po_key TEXT NOT NULL,
		po_number TEXT NOT NULL, login TEXT NOT NULL, state TEXT NOT NULL, content TEXT NOT NULL, lines TEXT NOT NULL,
		facts TEXT, order_number TEXT, confirmation_number TEXT, message_id TEXT,
		workflow_id TEXT NOT NULL, execution_id TEXT NOT NULL, tries INTEGER NOT NULL,
		first_sent_at BIGINT NOT NULL, sent_at BIGINT NOT NULL, expires_at BIGINT NOT NULL, updated_at BIGINT NOT NULL,
		resolved_by TEXT, resolved_because TEXT,
		PRIMARY KEY (${keyColumns.join(', ')})
	)`,
	'CREATE INDEX order_ledger_by_login ON order_ledger (login, updated_at)',
	'CREATE INDEX order_ledger_by_number ON order_ledger (login, po_key, updated_at)',
];

/** The columns by the names of a row, in the order in which rows are written. */
const columns = {
	supplier: 'supplier',
	address: 'address',
	account: 'account',
	poNumber: 'po_key',
	poNumberWritten: 'po_number',
	login: 'login',
	state: 'state',
	content: 'content',
	lines: 'lines',
	facts: 'facts',
	orderNumber: 'order_number',
	confirmationNumber: 'confirmation_number',
	messageId: 'message_id',
	workflowId: 'workflow_id',
	executionId: 'execution_id',
	tries: 'tries',
	firstSentAt: 'first_sent_at',
	sentAt: 'sent_at',
	expiresAt: 'expires_at',
	updatedAt: 'updated_at',
	resolvedBy: 'resolved_by',
	resolvedBecause: 'resolved_because',
} as const satisfies Record<keyof LedgerRow, string>;

const names = Object.keys(columns) as Array<keyof LedgerRow>;
const inJson = new Set<keyof LedgerRow>(['lines', 'facts']);
const numbers = new Set<keyof LedgerRow>(['tries', 'firstSentAt', 'sentAt', 'expiresAt', 'updatedAt']);

/** A row as parameters, in the order of `columns`. */
export const toParameters = (row: LedgerRow): Parameter[] =>
	names.map((name) => {
		const value = row[name];
		if (value === undefined) return null;
		return inJson.has(name) ? JSON.stringify(value) : (value as Parameter);
	});

/** A row as the database gives it; PostgreSQL gives large integers as texts. */
export const toRow = (record: Record<string, unknown>): LedgerRow =>
	Object.fromEntries(
		names.flatMap((name) => {
			const value = record[columns[name]];
			if (value === null || value === undefined) return [];
			if (inJson.has(name)) return [[name, JSON.parse(String(value)) as unknown]];
			return [[name, numbers.has(name) ? Number(value) : value]];
		}),
	) as unknown as LedgerRow;

const placeholders = (count: number, from = 1) =>
	Array.from({ length: count }, (_, index) => `$${from + index}`).join(', ');

/** What a new try changes: not when it was first sent, and the tries are counted. */
const onConflict = names
	.filter(
		(name) =>
			!(['supplier', 'address', 'account', 'poNumber', 'firstSentAt', 'tries'] as string[]).includes(name),
	)
	.map((name) => `${columns[name]} = excluded.${columns[name]}`)
	.join(', ');

/** The statement that reserves an order: one row comes back where it was taken. Its parameters are those of a row. */
export function reserveStatement({ repeats, updates, deletes, always }: TakeOver): string {
	const expired = "(order_ledger.state = 'sending' AND order_ledger.expires_at < excluded.sent_at)";
	const isOver = `(order_ledger.state = 'unknown' OR ${expired})`;
	const cases = [
		"order_ledger.state IN ('rejected', 'notSent')",
		...(repeats ? [`(order_ledger.content = excluded.content AND ${isOver})`] : []),
		...(updates
			? ["(order_ledger.content <> excluded.content AND order_ledger.state IN ('accepted', 'deleted'))"]
			: []),
		...(deletes ? [`order_ledger.state IN ('accepted', 'unknown') OR ${expired}`] : []),
		...(always ? [`order_ledger.state <> 'sending' OR ${expired}`] : []),
	];
	return `INSERT INTO order_ledger (${Object.values(columns).join(', ')}) VALUES (${placeholders(names.length)})
		ON CONFLICT (${keyColumns.join(', ')}) DO UPDATE SET ${onConflict}, tries = order_ledger.tries + 1
		WHERE ${cases.join(' OR ')} RETURNING *`;
}

const byKey = `supplier = $1 AND address = $2 AND account = $3 AND po_key = $4`;

export const keyParameters = ({ supplier, address, account, poNumber }: OrderKey): Parameter[] => [
	supplier,
	address,
	account,
	poNumber,
];

/** Parameters: the key. */
export const findStatement = `SELECT * FROM order_ledger WHERE ${byKey}`;

/**
 * Parameters: the key, state, facts, order number, confirmation number, message id, now, execution id, when it was sent.
 * Executions of several n8n instances may have the same number.
 */
export const settleStatement = `UPDATE order_ledger SET state = $5, facts = $6, order_number = $7,
	confirmation_number = $8, message_id = $9, updated_at = $10 WHERE ${byKey} AND state = 'sending' AND execution_id = $11
	AND sent_at = $12 RETURNING *`;

/** Parameters: the key, state, facts, order number, by, because, now, login. Only where the fate is not known. */
export const resolveStatement = `UPDATE order_ledger SET state = $5, facts = $6, order_number = $7, resolved_by = $8,
	resolved_because = $9, updated_at = $10 WHERE ${byKey} AND login = $11
	AND (state = 'unknown' OR (state = 'sending' AND expires_at < $10)) RETURNING *`;

/** The condition of a filter, with its parameters, to which more can be added. */
function condition({ login, from, until, ...columnsWanted }: Omit<RowFilter, 'states' | 'limit'>) {
	const parameters: Parameter[] = [login];
	const add = (value: Parameter) => `$${parameters.push(value)}`;
	const parts = ['login = $1'];
	for (const name of ['supplier', 'address', 'account', 'poNumber'] as const) {
		const value = columnsWanted[name];
		if (value !== undefined) parts.push(`${columns[name]} = ${add(value)}`);
	}
	if (from !== undefined) parts.push(`updated_at >= ${add(from)}`);
	if (until !== undefined) parts.push(`updated_at < ${add(until)}`);
	return { parts, parameters, add };
}

/** Newest first. Whoever sends an order whose answer is overdue is taken for dead, so nobody knows its fate. */
export function listStatement({ states, limit, ...filter }: RowFilter, now: number) {
	const { parts, parameters, add } = condition(filter);
	if (states) {
		const state = `CASE WHEN state = 'sending' AND expires_at < ${add(now)} THEN 'unknown' ELSE state END`;
		parts.push(`${state} IN (${states.map(add).join(', ')})`);
	}
	const where = parts.join(' AND ');
	const end = limit === undefined ? '' : ` LIMIT ${add(limit)}`;
	return { text: `SELECT * FROM order_ledger WHERE ${where} ORDER BY updated_at DESC${end}`, parameters };
}

/** Never what is on its way or unknown. */
export function deleteStatement(filter: SettledFilter): { text: string; parameters: Parameter[] } {
	const { parts, parameters } = condition(filter);
	return {
		text: `DELETE FROM order_ledger WHERE ${parts.join(' AND ')} AND state NOT IN ('sending', 'unknown') RETURNING po_key`,
		parameters,
	};
}
