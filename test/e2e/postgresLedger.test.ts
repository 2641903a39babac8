import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { INodeParameters } from 'n8n-workflow';

import { makeCertificate } from '../../sandbox/certificate';
import { describeOrders, run } from '../ledger/orderSuite';
import { startPostgres, type Postgres, type PostgresLogin } from '../support/postgres';
import { openHost } from '../support/engine';
import { findSecret } from '../support/secrets';
import { suppliers } from '../support/suppliers';
import { testBed } from '../support/testBed';
import { listen } from '../support/listen';
import { until } from '../support/until';

const bed = testBed();

let postgres: Postgres;
beforeAll(async () => {
	postgres = await startPostgres({ certificate: await makeCertificate() });
});
afterAll(async () => await postgres?.close());

const withLogin = (changes: () => Partial<PostgresLogin>) => ({
	ledger: 'postgres' as const,
	ledgerLogin: () => ({ ...postgres.login, ...changes() }),
});

describe('with the PostgreSQL ledger', () =>
	describeOrders(
		bed,
		withLogin(() => ({})),
	));

const [, westcon] = suppliers[0]!;
let numbers = 0;

/** Orders once, and gives up before the test does. @returns what became of it, and how often the supplier got it */
async function order(
	changes: Partial<PostgresLogin> = {},
	{ poNumber = `OUT-OF-ORDER-${++numbers}`, ...options }: INodeParameters & { poNumber?: string } = {},
	host = bed.host,
) {
	const supplier = { ...westcon, ...withLogin(() => changes) };
	const [outcome = {}] = await run({ ...bed, host }, supplier, [westcon.orderOf(poNumber)], options);
	expect(findSecret(JSON.stringify(outcome), postgres.login.password)).toEqual([]);
	return { poNumber, outcome, received: bed.sandbox.counts()[`westcon:${poNumber}`] ?? 0 };
}

const nothingSent = { outcome: { status: 'notSent' }, received: 0 };
const accepted = { outcome: { status: 'accepted' }, received: 1 };

describe('nothing is sent', () => {
	test.each<[string, Partial<PostgresLogin>]>([
		['with a wrong password', { password: 'wrong-password' }],
		['without a password', { password: '' }],
		['without the database', { database: 'nowhere' }],
		['where nobody listens', { port: 1 }],
		['where there is no such host', { host: 'ledger.invalid' }],
		['with a certificate that is not trusted', { ssl: 'verify' }],
	])('%s', async (_, changes) => {
		const tried = await order(changes);
		expect(tried).toMatchObject(nothingSent);
		expect(JSON.stringify(tried.outcome)).not.toMatch(/wrong-password|ECONN|ENOTFOUND|SELF_SIGNED/);
	});

	test('where the server has no SSL', async () => {
		const plain = await startPostgres();
		expect(await order({ ...plain.login, ssl: 'require' })).toMatchObject(nothingSent);
		await plain.close();
	});

	test('by a user who may not make the tables', async () => {
		await postgres.query(`CREATE DATABASE strict`);
		await postgres.query(`CREATE USER reader PASSWORD 'reader-password'`);
		const reader = { database: 'strict', user: 'reader', password: 'reader-password' };
		expect(await order(reader)).toMatchObject(nothingSent);
	});

	test('where something listens that never answers', async () => {
		const silent = createServer(() => undefined);
		const tried = await order({ port: await listen(silent) });
		silent.close();
		expect(tried).toMatchObject(nothingSent);
	});

	test('while the database is stopped; afterwards it is', async () => {
		const before = await order();
		expect(before).toMatchObject(accepted);
		await postgres.stop();
		const meanwhile = await order();
		expect(meanwhile).toMatchObject(nothingSent);
		await postgres.start();
		expect(await order({}, { poNumber: meanwhile.poNumber })).toMatchObject(accepted);
		expect(await order({}, { poNumber: before.poNumber })).toMatchObject({
			outcome: { duplicate: true },
			received: 1,
		});
	});

	test('while the database is too slow; afterwards it is', async () => {
		await order();
		const unlock = await lockTable();
		const tried = await order();
		await unlock();
		expect(tried).toMatchObject(nothingSent);
		expect(await order({}, { poNumber: tried.poNumber })).toMatchObject(accepted);
	});
});

/** Makes every statement about the ledger wait, until the function that it returns is called. */
async function lockTable() {
	const waiting = postgres
		.query('BEGIN; LOCK TABLE order_ledger; SELECT pg_sleep(60)')
		.catch(() => undefined);
	const others = `FROM pg_stat_activity WHERE query LIKE '%pg_sleep(60)%' AND pid <> pg_backend_pid()`;
	while ((await postgres.query(`SELECT 1 ${others} AND wait_event = 'PgSleep'`)).length === 0)
		await pause(20);
	return async () => {
		await postgres.query(`SELECT pg_terminate_backend(pid) ${others}`);
		await waiting;
	};
}

test.each<[string, Partial<PostgresLogin>]>([
	['SSL: Disable', { ssl: 'disable' }],
	['SSL: Require', { ssl: 'require' }],
])('an order is sent with %s', async (_, changes) => {
	expect(await order(changes)).toMatchObject(accepted);
	const used = await postgres.query('SELECT DISTINCT ssl FROM pg_stat_ssl JOIN pg_stat_activity USING (pid)');
	if (changes.ssl === 'require') expect(used).toContainEqual({ ssl: true });
});

test('a user who may only read and write the tables can use them', async () => {
	await order();
	await postgres.query(`CREATE USER writer PASSWORD 'writer-password'`);
	await postgres.query('GRANT SELECT, INSERT, UPDATE ON order_ledger, order_ledger_version TO writer');
	expect(await order({ user: 'writer', password: 'writer-password' })).toMatchObject(accepted);
});

describe('an order is reported although its outcome could not be recorded', () => {
	const stateOf = async (poNumber: string) =>
		(await postgres.query(`SELECT state FROM order_ledger WHERE po_number = '${poNumber}'`))[0]?.state;

	/** Orders, and breaks the ledger as soon as the supplier has the order. */
	async function orderWhile(breakLedger: () => Promise<unknown>) {
		await order();
		const poNumber = `DELAY-1500-LOST-${++numbers}`;
		const ordering = order({}, { poNumber, timeout: 3 });
		await until(() => `westcon:${poNumber}` in bed.sandbox.counts());
		const [, tried] = await Promise.all([breakLedger(), ordering]);
		return tried;
	}

	test('because the database was stopped; another n8n says unknown, and this one records it later', async () => {
		const tried = await orderWhile(async () => await postgres.stop());
		await postgres.start();
		expect(tried).toMatchObject(accepted);
		expect(String(tried.outcome.warnings)).toMatch(/Order Ledger node/);
		expect(await stateOf(tried.poNumber)).toBe('sending');
		const again = { poNumber: tried.poNumber, timeout: 3 };
		const other = await openHost();
		expect(await order({}, again, other)).toMatchObject({ outcome: { status: 'unknown' }, received: 1 });
		expect(await order({}, again)).toMatchObject({ outcome: { duplicate: true }, received: 1 });
		expect(await order({}, again, other)).toMatchObject({ outcome: { duplicate: true }, received: 1 });
		other.close();
	});

	test('because the database was too slow', async () => {
		let unlock = async () => {};
		const tried = await orderWhile(async () => (unlock = await lockTable()));
		await unlock();
		expect(tried).toMatchObject(accepted);
		expect(String(tried.outcome.warnings)).toMatch(/Order Ledger node/);
		expect(await stateOf(tried.poNumber)).toBe('sending');
	});
});
