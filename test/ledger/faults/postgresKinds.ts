import { Client } from 'pg';
import { startUnanswering } from '../../shared/rawServers';
import type { Cell } from './cell';
import type { LedgerUnderTest } from './ledgers';
import { kindsOf, ledgerOf, made } from './oneStore';

/** Some of the login is not as it should be. */
const loginWith =
	(change: (ledger: LedgerUnderTest) => object | Promise<object>) => async (cells: Cell[]) => {
		const ledgers = [...new Set(cells.map(({ ledger }) => ledger))];
		const logins = ledgers.map(({ credentials }) => credentials.orderLedgerPostgresApi);
		const changes = await change(ledgerOf(cells));
		const set = (login: object | undefined, index: number) =>
			Object.assign((ledgers[index] as LedgerUnderTest).credentials, { orderLedgerPostgresApi: login });
		logins.forEach((login, index) => set({ ...login, ...changes }, index));
		return () => logins.forEach(set);
	};

/** Statements that break the database, and those that mend it; each on a connection of its own. */
const statements = (breaking: string[], mending: string[]) => async (cells: Cell[]) => {
	const ledger = ledgerOf(cells);
	await made(ledger);
	for (const statement of breaking) await ledger.sql(statement);
	return async () => {
		for (const statement of mending) await ledger.sql(statement);
	};
};

const cutAll = 'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()';
const readOnly = (value: string) =>
	`BEGIN READ WRITE; ALTER ROLE ledger SET default_transaction_read_only = ${value}; COMMIT`;

/** Something happens to the server once, when the first order has come to the supplier. */
const afterSending = (happens: (ledger: LedgerUnderTest) => Promise<unknown>) => async (cells: Cell[]) => {
	let happened: Promise<unknown> | undefined;
	for (const { gate, ledger } of cells)
		gate.behave({
			received: async ({ socket, pass }) => {
				const reply = await pass();
				await (happened ??= happens(ledger));
				socket.end(reply);
			},
		});
	return async () => await ledgerOf(cells).postgres?.start();
};

/** Somebody works on the whole table, and does not end. */
const lockedTable = async (cells: Cell[]) => {
	const { postgres } = ledgerOf(cells);
	await made(ledgerOf(cells));
	const client = new Client({ ...postgres?.login, ssl: false });
	await client.connect();
	await client.query('BEGIN; LOCK TABLE order_ledger');
	return async () => await client.end();
};

export const postgresKinds = kindsOf('postgres', [
	{
		name: 'stopped',
		break: async (cells: Cell[]) => {
			const server = ledgerOf(cells).postgres;
			await server?.stop();
			return async () => await server?.start();
		},
	},
	{
		name: 'stopped after sending',
		break: afterSending(async ({ postgres: server }) => await server?.stop()),
		expected: ['accepted', 'notSent'],
		updates: 1,
	},
	{
		name: 'all connections cut after sending',
		break: async (cells: Cell[]) => {
			await afterSending(async ({ sql }) => await sql(cutAll))(cells);
			return () => undefined;
		},
		expected: ['accepted', 'notSent'],
		updates: 1,
	},
	{ name: 'wrong password', break: loginWith(() => ({ password: 'wrong' })) },
	{ name: 'unknown user', break: loginWith(() => ({ user: 'nobody' })) },
	{ name: 'unknown database', break: loginWith(() => ({ database: 'none' })) },
	{ name: 'unknown host', break: loginWith(() => ({ host: `${'a'.repeat(64)}.example` })) },
	{ name: 'not listening', break: loginWith(() => ({ port: 1 })) },
	{
		name: 'never answering',
		isSingle: true,
		break: loginWith(async () => ({ port: await startUnanswering() })),
	},
	{ name: 'without TLS that is wanted', break: loginWith(() => ({ ssl: 'require' })) },
	{
		name: 'not writable',
		break: statements([readOnly('on'), cutAll], [readOnly('off'), cutAll]),
	},
	{ name: 'locked', isSingle: true, break: lockedTable },
	{
		name: 'of a newer version of the package',
		break: loginWith(async ({ sql, postgres: server }) => {
			await sql('CREATE DATABASE newer');
			await server?.query('CREATE TABLE order_ledger_version AS SELECT 99 AS version', 'newer');
			return { database: 'newer' };
		}),
	},
]);
