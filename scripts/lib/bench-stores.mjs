import { load } from './typescript.mjs';

let numbers = 0;

/** What the Westcon node notes of an accepted order. */
export const facts = {
	status: 'accepted',
	poNumber: 'PO-2026-000001',
	orderNumber: '0000000001',
	confirmationNumber: 'WS1',
	salesOrganization: '2000',
	lineCount: 1,
	environment: 'custom',
	summary: 'Westcon accepted purchase order PO-2026-000001 as order 0000000001',
	advice: '',
	supplierMessages: [],
	warnings: [],
	messageId: 'urn:uuid:eb1ba705-886c-41e3-907f-8de3d4f95a57',
	sentAt: '2026-11-23T04:33:51.395Z',
	durationMs: 812,
};

/** A row as the Westcon node writes it, of which each number is new. */
export const newRow = () => ({
	supplier: 'westcon',
	address: '127.0.0.1/service',
	account: '1231913/2000',
	poNumber: `BENCH-${++numbers}`,
	poNumberWritten: `BENCH-${numbers}`,
	login: 'x'.repeat(43),
	content: 'x'.repeat(43),
	lines: [{ product: 'SKU-1', quantity: '1' }],
	workflowId: 'workflow',
	executionId: '1',
	sentAt: Date.now(),
	expiresAt: Date.now() + 60_000,
});

/** Rows of other orders, made by the database itself; `number` is its expression for a running number. */
export const filler = (
	number,
	from,
) => `INSERT INTO order_ledger (supplier, address, account, po_key, po_number, login, state,
	content, lines, facts, order_number, confirmation_number, message_id, workflow_id, execution_id, tries,
	first_sent_at, sent_at, expires_at, updated_at)
	SELECT 'westcon', '127.0.0.1/service', '1231913/2000', 'FILL-' || ${number}, 'FILL-' || ${number}, '${'x'.repeat(43)}',
	'accepted', '${'x'.repeat(43)}', '[{"product":"SKU-1","quantity":"1"}]', '${JSON.stringify(facts)}', '0000000001', 'WS1',
	'urn:uuid:eb1ba705-886c-41e3-907f-8de3d4f95a57', 'workflow', '1', 1, ${number}, ${number}, ${number}, ${number} FROM ${from}`;

/** A sender that repeats nothing. */
export const never = { repeats: false, updates: false, deletes: false, always: false };

/** The embedded store with an SQLite that keeps its promises otherwise. */
export async function embeddedWith(synchronous, file) {
	const { DatabaseSync } = await import('node:sqlite');
	const { SqlStore } = await load('nodes/shared/ledger/sqlStore.ts');
	const { openEmbeddedStore } = await load('nodes/shared/ledger/embeddedStore.ts');
	await (await openEmbeddedStore(file)).close();
	const database = new DatabaseSync(file);
	database.exec(`PRAGMA synchronous = ${synchronous}`);
	const prepared = new Map();
	const query = async (text, parameters) => {
		const statement = prepared.get(text) ?? database.prepare(text);
		prepared.set(text, statement);
		return statement.all(Object.fromEntries(parameters.map((value, index) => [`$${index + 1}`, value])));
	};
	return new SqlStore(query, async () => database.close());
}

/** The same for PostgreSQL. */
export async function postgresWith(synchronousCommit, login) {
	const { SqlStore } = await load('nodes/shared/ledger/sqlStore.ts');
	const { default: pg } = await import('pg');
	const pool = new pg.Pool({ ...login, ssl: false, options: `-c synchronous_commit=${synchronousCommit}` });
	const query = async (text, parameters) => (await pool.query(text, parameters)).rows;
	return new SqlStore(query, async () => await pool.end());
}
