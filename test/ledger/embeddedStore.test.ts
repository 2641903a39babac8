import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { openEmbeddedStore } from '../../nodes/shared/ledger/embeddedStore';
import { ledgerMessages } from '../../nodes/shared/ledger/messages';
import { steps } from '../../nodes/shared/ledger/sql';
import { execFileSync } from '../support/processes';
import { openDatabase } from '../support/sqlite';
import { describeStore, never, newRow, oldRow, queryOf } from './storeSuite';
import { competeInTwoProcesses } from './twoProcesses';

const folder = mkdtempSync(join(tmpdir(), 'ledger-'));
const file = join(folder, 'below/orders.sqlite');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeStore('the embedded store', async () => await openEmbeddedStore(file));

test('its file is readable by its owner alone', async () => {
	const store = await openEmbeddedStore(file);
	await store.reserve(newRow(), never, 0);
	for (const end of ['', '-wal', '-shm']) expect(statSync(`${file}${end}`).mode & 0o777).toBe(0o600);
	await store.close();
});

test('a file that is no database is told, and left as it is', async () => {
	const broken = join(folder, 'broken.sqlite');
	writeFileSync(broken, 'This is not a database, whatever its name says. '.repeat(100));
	await expect(openEmbeddedStore(broken)).rejects.toThrow('not a database');
});

test('while another process writes, n8n goes on, and the statement waits', async () => {
	const store = await openEmbeddedStore(file);
	const other = openDatabase(file);
	other.exec('BEGIN IMMEDIATE');
	const reserving = store.reserve(newRow(), never, 0);
	// A statement that kept n8n waiting would give up before this comes.
	await pause(200);
	other.exec('COMMIT');
	expect((await reserving).isReserved).toBe(true);
	other.close();
	await store.close();
});

test('a file that was broken is opened again when it is repaired', async () => {
	const repaired = join(folder, 'repaired.sqlite');
	await (await openEmbeddedStore(repaired)).close();
	const good = readFileSync(repaired);
	// By its header only a later SQLite may write to it.
	writeFileSync(repaired, Buffer.concat([good.subarray(0, 18), Buffer.from([3]), good.subarray(19)]));
	const store = await openEmbeddedStore(repaired);
	await expect(store.reserve(newRow(), never, 0)).rejects.toThrow('readonly');
	writeFileSync(repaired, good);
	expect((await store.reserve(newRow(), never, 0)).isReserved).toBe(true);
	await store.close();
});

test('a statement is on the disk when it returns', async () => {
	const store = await openEmbeddedStore(file);
	expect(await queryOf(store)('PRAGMA journal_mode', [])).toEqual([{ journal_mode: 'wal' }]);
	// FULL
	expect(await queryOf(store)('PRAGMA synchronous', [])).toEqual([{ synchronous: 2 }]);
	await store.close();
});

test.each(steps.map((_, taken) => taken))(
	'a file that has taken %i steps of the schema is moved up, and keeps its rows',
	async (taken) => {
		const old = join(folder, `steps-${taken}.sqlite`);
		const row = newRow();
		const database = openDatabase(old);
		for (const step of steps.slice(0, taken)) database.exec(step);
		if (taken > 0) database.exec(oldRow(row));
		database.exec(`PRAGMA user_version = ${taken}`);
		database.close();
		const store = await openEmbeddedStore(old);
		expect((await store.find(row))?.content).toBe(taken > 0 ? row.content : undefined);
		expect((await store.reserve(newRow(), never, 0)).isReserved).toBe(true);
		expect(await queryOf(store)('PRAGMA user_version', [])).toEqual([{ user_version: steps.length }]);
		await store.close();
	},
);

test('of two processes that want the same orders at once, one gets each', async () =>
	await competeInTwoProcesses(join(folder, 'shared.sqlite')));

test('a Node without SQLite is named, with what to do', () => {
	const program = `
		const { openStore } = require('./nodes/shared/ledger/openLedger.ts');
		openStore({ helpers: {} }, 'embedded').catch(({ message }) => process.stdout.write(message));`;
	const args = ['--no-experimental-sqlite', '--import', 'tsx', '-e', program];
	const said = execFileSync(process.execPath, args, { cwd: join(__dirname, '../..'), encoding: 'utf8' });
	expect(said).toBe(ledgerMessages.noSqlite());
});
