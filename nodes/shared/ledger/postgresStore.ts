import type { ICredentialDataDecryptedObject } from 'n8n-workflow';
import type { ClientBase, Pool } from 'pg';
import { ledgerMessages as say } from './messages';
import { postgresLogin } from './postgresLogin';
import { steps, type Parameter } from './sql';
import { SqlStore } from './sqlStore';

const secondsToConnect = 10;
const secondsToAnswer = 10;

/** One lock for all who move the schema up: 'order_ledger' by its first bytes. */
const schemaLock = 0x6f726465;

/**
 * Opens the ledger in PostgreSQL, for queue mode and for several instances. A statement is on the server's disk when it
 * returns (synchronous_commit).
 * @param credentials of type orderLedgerPostgresApi
 * @throws where the credential is incomplete or wrong, the server cannot be reached, does not take the login, or the schema cannot be made
 */
export async function openPostgresStore(credentials: ICredentialDataDecryptedObject): Promise<SqlStore> {
	const login = postgresLogin(credentials);
	const { Pool } = await import('pg');
	const pool = new Pool({ ...login, ...limits, max: 5, allowExitOnIdle: true });
	// What breaks while nobody uses it is said by the next statement.
	pool.on('error', () => undefined);
	await moveUp(pool).catch(async (error: Error) => {
		await pool.end();
		return await Promise.reject(error);
	});
	const query = async (text: string, parameters: Parameter[]) =>
		(await pool.query(text, parameters)).rows as never;
	return new SqlStore(query, async () => await pool.end());
}

const limits = {
	connectionTimeoutMillis: secondsToConnect * 1000,
	statement_timeout: secondsToAnswer * 1000,
	// The server gives up first, so that nothing is done after all where this side has given up.
	query_timeout: (secondsToAnswer + 2) * 1000,
	options: '-c synchronous_commit=on',
	application_name: 'n8n-nodes-westcon-logiztik',
};

/**
 * Takes the steps of the schema that the database has not taken yet; another process waits meanwhile. A user who may
 * make no tables can use those that are there.
 */
async function moveUp(pool: Pool) {
	if ((await versionOf(pool).catch(noTables)) === steps.length) return;
	const client = await pool.connect();
	let isDone = false;
	try {
		await client.query('BEGIN');
		await client.query('SELECT pg_advisory_xact_lock($1)', [schemaLock]);
		await client.query('CREATE TABLE IF NOT EXISTS order_ledger_version (version INTEGER NOT NULL)');
		const taken = await versionOf(client);
		if (taken > steps.length) throw new Error(say.newerSchema());
		for (const step of steps.slice(taken)) await client.query(step);
		await client.query('DELETE FROM order_ledger_version');
		await client.query('INSERT INTO order_ledger_version (version) VALUES ($1)', [steps.length]);
		await client.query('COMMIT');
		isDone = true;
	} finally {
		if (!isDone) await client.query('ROLLBACK').catch(() => undefined);
		client.release();
	}
}

const noTables = (error: { code?: string }) => (error.code === '42P01' ? 0 : Promise.reject(error));

const versionOf = async (client: Pool | ClientBase) =>
	Number(
		(await client.query<{ version: number }>('SELECT version FROM order_ledger_version')).rows[0]?.version ??
			0,
	);
