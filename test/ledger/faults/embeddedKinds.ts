import {
	closeSync,
	copyFileSync,
	mkdirSync,
	openSync,
	readdirSync,
	rmSync,
	statSync,
	writeFileSync,
	writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { steps } from '../../../nodes/shared/ledger/sql';
import { execFileSync } from '../../support/processes';
import { openDatabase } from '../../support/sqlite';
import type { Cell } from './cell';
import { embeddedFile } from './ledgers';
import { kindsOf, ledgerOf, made } from './oneStore';

const fileOf = (cells: Cell[]) => embeddedFile(ledgerOf(cells).folder ?? '');

/** Something else stands where the file of the ledger should be. */
const instead = (put: (file: string) => void) => async (cells: Cell[]) => {
	const file = fileOf(cells);
	mkdirSync(dirname(file), { recursive: true });
	put(file);
	return () =>
		['', '-wal', '-shm'].forEach((end) => rmSync(`${file}${end}`, { recursive: true, force: true }));
};

const withoutFolder = async (cells: Cell[]) => {
	const folder = dirname(fileOf(cells));
	mkdirSync(dirname(folder), { recursive: true });
	writeFileSync(folder, '');
	return () => rmSync(folder);
};

/** Bytes of the file of an existing ledger are other ones. */
const overwritten = (from: number, bytes: Buffer) => async (cells: Cell[]) => {
	const file = fileOf(cells);
	await made(ledgerOf(cells));
	copyFileSync(file, `${file}.good`);
	const opened = openSync(file, 'r+');
	writeSync(opened, bytes, 0, bytes.length, from);
	closeSync(opened);
	return () => copyFileSync(`${file}.good`, file);
};

/** SQLite's header says by which version a file may be written; it reads those of a later one. */
const writeVersion = 18;

const newer = async (cells: Cell[]) => {
	const ledger = ledgerOf(cells);
	await made(ledger);
	await ledger.sql('PRAGMA user_version = 99');
	return async () => await ledger.sql(`PRAGMA user_version = ${steps.length}`);
};

/** Another process writes to it, and does not end. */
const locked = async (cells: Cell[]) => {
	await made(ledgerOf(cells));
	const other = openDatabase(fileOf(cells));
	other.exec('BEGIN IMMEDIATE');
	return () => other.close();
};

/** No file of this process can grow any more: the next write fails, as on a full disk. */
function limitFiles(bytes: number | 'unlimited') {
	// Unless somebody listens, the system ends a process that reaches its limit. Jest's own `process` hears no signals.
	const real = runInThisContext('process') as NodeJS.Process;
	if (real.listenerCount('SIGXFSZ') === 0) real.on('SIGXFSZ', () => undefined);
	execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:`]);
}

const largestIn = (folder: string) =>
	Math.max(...readdirSync(folder).map((name) => statSync(join(folder, name)).size));

const full = async (cells: Cell[]) => {
	await made(ledgerOf(cells));
	limitFiles(largestIn(dirname(fileOf(cells))));
	return () => limitFiles('unlimited');
};

/** The disk is full when the order has come to the supplier. */
const fullAfterSending = async (cells: Cell[]) => {
	await made(ledgerOf(cells));
	for (const { gate } of cells)
		gate.behave({
			received: async ({ socket, pass }) => {
				limitFiles(largestIn(dirname(fileOf(cells))));
				socket.end(await pass());
			},
		});
	return () => limitFiles('unlimited');
};

const withEnvironment = (name: string, value: string) => async () => {
	process.env[name] = value;
	return () => delete process.env[name];
};

export const embeddedKinds = kindsOf('embedded', [
	{ name: 'a file where its folder should be', break: withoutFolder },
	{ name: 'no database', break: instead((file) => writeFileSync(file, 'no database '.repeat(500))) },
	{ name: 'a folder', break: instead((file) => mkdirSync(file)) },
	{ name: 'damaged', break: overwritten(4096, Buffer.alloc(8192, 7)) },
	{ name: 'not writable', break: overwritten(writeVersion, Buffer.from([3])) },
	{ name: 'locked', isSingle: true, break: locked },
	{ name: 'of a newer version of the package', break: newer },
	{ name: 'on a full disk', break: full },
	{
		name: 'on a disk that is full after sending',
		break: fullAfterSending,
		expected: ['accepted', 'notSent'],
		updates: 1,
	},
	{ name: 'in queue mode', break: withEnvironment('EXECUTIONS_MODE', 'queue') },
]);
