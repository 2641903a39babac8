import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NodeSettings } from '../../support/engine';
import type { Postgres } from '../../support/postgres';
import { suppliers } from '../../support/suppliers';
import type { TestBed } from '../../support/testBed';
import { closeServers } from '../../shared/rawServers';
import { Cell, type Step } from './cell';
import { judge, noBreaches } from './judge';
import { placingsOf, type Placings } from './placings';
import { expectedOf, type Kind } from './kind';
import { embeddedLedger, postgresLedger, useFolder, type LedgerUnderTest } from './ledgers';

/** The ways to be told of failures that a kind is tried with. */
export type SettingsOf = (kind: number) => NodeSettings[];

/** What the matrix found. */
export class Findings {
	readonly breaches = noBreaches();
	/** Failures that did not come about as they should. */
	readonly unexpected: string[] = [];
	kinds = 0;
	cells = 0;
	executions = 0;
	orders = 0;
	/** What was said of the orders, by status. */
	readonly said: Record<string, number> = {};
	readonly received: Record<string, number> = {};
}

/** In memory where there is such a place: what a disk costs is none of these tests' business. */
const scratch = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

let cells = 0;

/** The cells of a kind: with each supplier, store and way to be told of failures. */
async function openCells(kind: Kind, bed: TestBed, ledgers: LedgerUnderTest[], all: NodeSettings[]) {
	const combinations = suppliers
		.filter(([type]) => kind.suppliers?.includes(type as never) ?? true)
		.flatMap(([, supplier]) =>
			ledgers.flatMap((ledger) => all.map((settings) => ({ supplier, ledger, settings }))),
		)
		.filter(({ ledger }) => kind.store === undefined || ledger.choice === kind.store);
	return await Promise.all(
		combinations.map(async ({ supplier, ledger, settings }) => {
			const id = (++cells).toString(36).toUpperCase();
			return await Cell.open(id, kind, bed, supplier, ledger, settings);
		}),
	);
}

/** Runs the cells of a kind twice: while something is broken, and when it is mended. */
async function runKind(kind: Kind, cellsOfKind: Cell[]) {
	if (cellsOfKind.length === 0) return;
	await Promise.all(
		cellsOfKind.map(async (cell) => {
			cell.execution = { ...kind.execution, ...(kind.isSingle && { orders: [cell.faulty] }) };
			await kind.before?.(cell);
			cell.gate.behave(kind.gate);
		}),
	);
	const mend = await kind.break?.(cellsOfKind);
	const first = kind.isHasty ? { options: { timeout: 1, notSentRetries: 0 } } : {};
	await Promise.all(
		cellsOfKind.map(async (cell) => await Promise.all([cell.run(first), kind.during?.(cell)])),
	);
	cellsOfKind.forEach(({ gate }) => gate.behave());
	await mend?.();
	await Promise.all(
		cellsOfKind.map(async (cell) => {
			Object.assign(cell.steps[0] as Step, { states: await statesOf(cell).catch(() => undefined) });
			await timePasses(cell);
			await cell.run();
		}),
	);
}

/** So much that whoever was sending must be taken for dead. */
const timePasses = async ({ ledger, orders }: Cell) =>
	await ledger
		.sql(`UPDATE order_ledger SET expires_at = 1 WHERE po_number IN ('${orders.join("', '")}')`)
		.catch(() => undefined);

/** What the ledger knows; an order that went to two addresses has two rows, of which the later one counts. */
async function statesOf({ ledger, orders }: Cell) {
	const rows = await ledger.sql(
		`SELECT po_number, state FROM order_ledger WHERE po_number IN ('${orders.join("', '")}') ORDER BY updated_at`,
	);
	return new Map(rows.map(({ po_number, state }) => [String(po_number), String(state)]));
}

/** What the first run said of the faulty order, or of the one at which it stopped before that. */
function firstWords({ steps, faulty, orders }: Cell): string[] {
	const wordsOn = (order: string) =>
		(steps[0]?.said ?? []).filter(({ poNumber }) => poNumber === order).map(({ status }) => status);
	const words = wordsOn(faulty);
	const stoppedBefore = words.includes('notStarted') ? wordsOn(orders[0] as string) : words;
	return stoppedBefore.length > 0 ? stoppedBefore : ['notTold'];
}

async function conclude(kind: Kind, cell: Cell, placings: Placings, findings: Findings) {
	judge(cell, kind, placings, await statesOf(cell), findings.breaches);
	const statuses = firstWords(cell);
	const expected = expectedOf(kind, cell.supplier.type);
	if (!statuses.every((status) => expected.includes(status)))
		findings.unexpected.push(`${cell.name}: ${statuses.join()} instead of ${expected.join(' or ')}`);
	findings.cells++;
	findings.executions += cell.steps.length * (cell.execution.atOnce ?? 1);
	findings.orders += (cell.execution.orders ?? cell.orders).length;
	for (const { said, came } of cell.steps) {
		said.forEach(({ status }) => (findings.said[status] = (findings.said[status] ?? 0) + 1));
		findings.received[cell.supplier.type] = (findings.received[cell.supplier.type] ?? 0) + came.length;
	}
}

/** Kinds that may run beside each other, several at a time; the others alone. */
function batchesOf(kinds: Kind[], size: number): Kind[][] {
	const beside = kinds.filter(({ isAlone }) => !isAlone);
	const batches = Array.from({ length: Math.ceil(beside.length / size) }, (_, index) =>
		beside.slice(index * size, (index + 1) * size),
	);
	return [...batches, ...kinds.filter(({ isAlone }) => isAlone).map((kind) => [kind])];
}

/** Runs every kind with every combination of `settingsOf`, and judges what came of it. */
export async function runMatrix(
	bed: TestBed,
	kinds: Kind[],
	settingsOf: SettingsOf,
	postgres?: Postgres,
): Promise<Findings> {
	const findings = new Findings();
	for (const batch of batchesOf(kinds, 8)) {
		const folder = mkdtempSync(join(scratch, 'faults-'));
		useFolder(folder);
		const ledgers = [embeddedLedger(folder), ...(postgres ? [postgresLedger(postgres)] : [])];
		const opened = await Promise.all(
			batch.map(async (kind) => ({
				kind,
				cells: await openCells(kind, bed, ledgers, settingsOf(kinds.indexOf(kind))),
			})),
		);
		try {
			await Promise.all(opened.map(async ({ kind, cells: some }) => await runKind(kind, some)));
			const placings = placingsOf(bed.sandbox.requests());
			for (const { kind, cells: some } of opened) {
				if (some.length > 0) findings.kinds++;
				for (const cell of some) await conclude(kind, cell, placings, findings);
			}
		} finally {
			for (const { cells: some } of opened)
				await Promise.all(some.map(async ({ gate }) => await gate.close()));
			await closeServers();
			rmSync(folder, { recursive: true, force: true });
		}
		bed.sandbox.reset();
	}
	return findings;
}
