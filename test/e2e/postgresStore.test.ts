import { openPostgresStore } from '../../nodes/shared/ledger/postgresStore';
import { steps } from '../../nodes/shared/ledger/sql';
import { describeStore, never, newRow, oldRow, queryOf } from '../ledger/storeSuite';
import { competeInTwoProcesses } from '../ledger/twoProcesses';
import { startPostgres, type Postgres } from '../support/postgres';

let postgres: Postgres;
beforeAll(async () => {
	postgres = await startPostgres();
});
afterAll(async () => await postgres?.close());

const open = async () => await openPostgresStore({ ...postgres.login });

describeStore('the PostgreSQL store', open);

const range = (count: number) => Array.from({ length: count }, (_, index) => index);

test('of many that open an empty database at once, each finds the tables', async () => {
	await postgres.query('CREATE DATABASE empty');
	const login = { ...postgres.login, database: 'empty' };
	const stores = await Promise.all(range(10).map(async () => await openPostgresStore(login)));
	for (const store of stores) expect(await store.find(newRow())).toBeUndefined();
	await Promise.all(stores.map(async (store) => await store.close()));
});

test('of two pools that want the same orders at once, one gets each', async () => {
	const stores = [await open(), await open()];
	const rows = range(100).map(() => newRow());
	const winners = await Promise.all(
		rows.map(async (row, index) => {
			const tries = range(4).map(async (caller) => {
				const store = stores[(caller + index) % 2]!;
				return await store.reserve({ ...row, executionId: String(caller) }, never, 1000);
			});
			return (await Promise.all(tries)).filter(({ isReserved }) => isReserved).length;
		}),
	);
	expect(winners).toEqual(rows.map(() => 1));
	await Promise.all(stores.map(async (store) => await store.close()));
});

test('of two processes that want the same orders at once, one gets each', async () =>
	await competeInTwoProcesses(postgres.login));

describe.each(steps.map((_, taken) => taken))('a database that has taken %i steps of the schema', (taken) => {
	test('is moved up, and keeps its rows', async () => {
		const database = `steps_${taken}`;
		const query = async (text: string) => await postgres.query(text, database);
		await postgres.query(`CREATE DATABASE ${database}`);
		await query(`CREATE TABLE order_ledger_version AS SELECT ${taken} AS version`);
		for (const step of steps.slice(0, taken)) await query(step);
		const row = newRow();
		if (taken > 0) await query(oldRow(row));
		const store = await openPostgresStore({ ...postgres.login, database });
		expect((await store.find(row))?.content).toBe(taken > 0 ? row.content : undefined);
		expect((await store.reserve(newRow(), never, 0)).isReserved).toBe(true);
		expect(await query('SELECT version FROM order_ledger_version')).toEqual([{ version: steps.length }]);
		await store.close();
	});
});

test('a statement is on the disk of the server when it returns', async () => {
	await postgres.query('ALTER ROLE ledger SET synchronous_commit = off');
	const store = await open();
	await postgres.query('ALTER ROLE ledger RESET synchronous_commit');
	expect(await queryOf(store)('SHOW synchronous_commit', [])).toEqual([{ synchronous_commit: 'on' }]);
	await store.close();
});
