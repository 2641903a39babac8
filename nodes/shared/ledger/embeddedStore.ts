import { chmodSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { setTimeout as pause } from 'node:timers/promises';
import { ledgerMessages as say } from './messages';
import { steps, type Parameter } from './sql';
import { SqlStore } from './sqlStore';

/** How long a statement waits for another process that is writing. */
const busyMilliseconds = 5000;

/** How long it does so at a time: while SQLite itself waits, all of n8n does. */
const busyAtOnce = 20;

/**
 * Opens the ledger in a file, by Node's own SQLite. Every statement is on the disk when it returns (WAL, synchronous
 * FULL), so that a reservation outlives a killed process and a power failure.
 * @throws where Node has no SQLite (before 22.13), or where the file cannot be opened
 */
export async function openEmbeddedStore(file: string): Promise<SqlStore> {
	let connection: Connection | undefined = connect(file);
	const close = () => {
		connection?.close();
		connection = undefined;
	};
	const query = async (text: string, parameters: Parameter[]) => {
		for (const until = Date.now() + busyMilliseconds; ; await pause(busyAtOnce)) {
			try {
				return (connection ??= connect(file)).run(text, parameters);
			} catch (error) {
				if (isBusy(error) && Date.now() < until) continue;
				// The file may be repaired or replaced before the next statement.
				close();
				return await Promise.reject(error as Error);
			}
		}
	};
	return new SqlStore(query, async () => close());
}

interface Connection {
	run(text: string, parameters: Parameter[]): Array<Record<string, unknown>>;
	close(): void;
}

function connect(file: string): Connection {
	const { DatabaseSync } = process.getBuiltinModule('node:sqlite');
	mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
	const database = new DatabaseSync(file, { timeout: busyMilliseconds });
	let isReady = false;
	try {
		// Readable by its owner alone; SQLite gives its own files beside it the same rights.
		chmodSync(file, 0o600);
		database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
		moveUp(database);
		database.exec(`PRAGMA busy_timeout = ${busyAtOnce}`);
		isReady = true;
	} finally {
		if (!isReady) database.close();
	}
	const prepared = new Map<string, ReturnType<DatabaseSync['prepare']>>();
	const run = (text: string, parameters: Parameter[]) => {
		const statement = prepared.get(text) ?? database.prepare(text);
		prepared.set(text, statement);
		return statement.all(byName(parameters)) as Array<Record<string, unknown>>;
	};
	return { run, close: () => database.close() };
}

/** SQLITE_BUSY, in whatever variety. */
const isBusy = (error: unknown) => ((error as { errcode?: number }).errcode ?? 0) % 256 === 5;

const byName = (parameters: Parameter[]) =>
	Object.fromEntries(parameters.map((value, index) => [`$${index + 1}`, value]));

/** Takes the steps of the schema that the file has not taken yet; another process waits meanwhile. */
function moveUp(database: DatabaseSync) {
	const version = () =>
		Number((database.prepare('PRAGMA user_version').get() as { user_version: number }).user_version);
	if (version() === steps.length) return;
	database.exec('BEGIN IMMEDIATE');
	let isDone = false;
	try {
		const taken = version();
		if (taken > steps.length) throw new Error(say.newerSchema());
		for (const step of steps.slice(taken)) database.exec(step);
		database.exec(`PRAGMA user_version = ${steps.length}`);
		database.exec('COMMIT');
		isDone = true;
	} finally {
		if (!isDone) database.exec('ROLLBACK');
	}
}
