/**
 * npm run bench:ledger: what the order ledger adds to the cost of an order, with an empty ledger and with a million rows,
 * and what its durability costs. The whole node runs in n8n's engine, one order after the other, against a server on
 * this machine that answers at once; the stores are timed by themselves as well. What is compared runs in turn, round
 * by round, and the ratio is that of the median round, so that what else the machine does concerns both.
 * PostgreSQL has to be installed; without it only the embedded store is timed. `ROWS` and `ORDERS` say how many.
 */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { orderOf, startSupplier } from './lib/bench.mjs';
import { embeddedWith, facts, filler, never, newRow, postgresWith } from './lib/bench-stores.mjs';
import { installNode } from './lib/n8n-install.mjs';
import { start } from './lib/run.mjs';
import { main, say, step } from './lib/say.mjs';
import { installDependencies, packPackage } from './lib/setup.mjs';
import { load } from './lib/typescript.mjs';

const rows = Number(process.env.ROWS ?? 1_000_000);
const orders = Number(process.env.ORDERS ?? 50);
const rounds = 15;

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Milliseconds for reserving and settling one order in a store. */
const timeStore = (store) => async () => {
	const startedAt = performance.now();
	for (let order = 0; order < orders; order++) {
		const row = newRow();
		await store.reserve(row, never, Date.now());
		await store.settle(row, 'accepted', facts, Date.now());
	}
	return (performance.now() - startedAt) / orders;
};

let numbers = 0;

/** Milliseconds for an order with the whole node; it counts only if every order was accepted. */
const timeNode =
	({ host, url }, orderLedger, ledgerLogin) =>
	async () => {
		const items = Array.from({ length: orders }, () => orderOf(`L${++numbers}`, 1));
		const startedAt = performance.now();
		const run = await host.runNode({
			type: 'westcon',
			parameters: { operation: 'submit', orderSource: 'json', orderJson: '={{ $json }}', orderLedger },
			credentials: {
				westconApi: { environment: 'custom', url, username: 'user', authenticationKey: 'authentication-key' },
				...(ledgerLogin && { orderLedgerPostgresApi: ledgerLogin }),
			},
			items,
		});
		if (run.outputs[0]?.length !== orders) throw new Error(run.error?.message ?? 'Not all orders came out');
		return (performance.now() - startedAt) / orders;
	};

const table = [];

/** Times two things in turn, and notes what the first costs beside the second. */
async function compare(what, one, other) {
	const times = [];
	for (let round = 0; round <= rounds; round++) times.push([await one(), await other()]);
	// The first round warms up.
	times.shift();
	const column = (of) => median(times.map(of));
	const row = [column(([ms]) => ms), column(([, ms]) => ms), column(([ms, base]) => ms / base)];
	table.push([what, row]);
	say(`${what}: ${row.map((number) => number.toFixed(2)).join(' ')}`);
}

async function benchEmbedded(bench, folder) {
	const { openEmbeddedStore } = await load('nodes/shared/ledger/embeddedStore.ts');
	const file = join(folder, '.n8n/storage/n8n-nodes-westcon-logiztik/orders.sqlite');
	const none = timeNode(bench, 'none');
	await compare('node: embedded, empty / none', timeNode(bench, 'embedded'), none);
	await step(`Adding ${rows} rows`, async () => {
		const { DatabaseSync } = await import('node:sqlite');
		const database = new DatabaseSync(file);
		database.exec(
			`WITH RECURSIVE number (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM number WHERE n < ${rows}) ${filler('n', 'number')}`,
		);
		database.close();
	});
	await compare('node: embedded, full / none', timeNode(bench, 'embedded'), none);
	const [full, empty] = [
		await openEmbeddedStore(file),
		await openEmbeddedStore(join(folder, 'empty.sqlite')),
	];
	await compare('store: embedded, full / empty', timeStore(full), timeStore(empty));
	const normal = await embeddedWith('NORMAL', join(folder, 'normal.sqlite'));
	await compare('store: synchronous NORMAL / FULL', timeStore(normal), timeStore(empty));
	for (const store of [full, empty, normal]) await store.close();
}

async function benchPostgres(bench, { login, query }) {
	const { openPostgresStore } = await load('nodes/shared/ledger/postgresStore.ts');
	const none = timeNode(bench, 'none');
	await compare('node: postgres, empty / none', timeNode(bench, 'postgres', login), none);
	await step(`Adding ${rows} rows`, async () => await query(filler('n', `generate_series(1, ${rows}) AS n`)));
	await query('VACUUM ANALYZE order_ledger');
	await compare('node: postgres, full / none', timeNode(bench, 'postgres', login), none);
	await query('CREATE DATABASE empty');
	const elsewhere = { ...login, database: 'empty' };
	const [full, empty] = [await openPostgresStore(login), await openPostgresStore(elsewhere)];
	await compare('store: postgres, full / empty', timeStore(full), timeStore(empty));
	const off = await postgresWith('off', elsewhere);
	await compare('store: synchronous_commit off / on', timeStore(off), timeStore(empty));
	for (const store of [full, empty, off]) await store.close();
}

async function bench() {
	// The engine of the tests gives this process an n8n folder of its own when it is loaded.
	const { openHost } = await load('test/support/engine.ts');
	const host = await openHost({ from: 'tarball' });
	const server = await startSupplier();
	const it = { host, url: `http://127.0.0.1:${server.address().port}/service` };
	await benchEmbedded(it, process.env.N8N_USER_FOLDER);
	const { startPostgres } = await load('test/support/postgres.ts');
	const postgres = await startPostgres().catch((error) => say(`PostgreSQL is left out: ${error.message}`));
	if (postgres) await benchPostgres(it, postgres);
	await postgres?.close();
	server.close();
	host.close();
	const line = (what, cells) => `${what.padEnd(38)}${cells.map((cell) => cell.padStart(10)).join('')}\n`;
	process.stdout.write(line('', ['ms', 'compared', 'ratio']));
	for (const [what, numbers] of table)
		process.stdout.write(
			line(
				what,
				numbers.map((number) => number.toFixed(2)),
			),
		);
	process.exit(0);
}

/** n8n's Node has SQLite; whoever started this may have an older one. */
await main(async () => {
	if (process.env.BENCH_LEDGER) return await bench();
	await installDependencies();
	const node = await installNode();
	const tarball = process.env.PACKAGE_TARBALL || (await packPackage());
	const child = start(node.binary, [fileURLToPath(import.meta.url)], {
		stdio: 'inherit',
		env: { ...process.env, BENCH_LEDGER: '1', PACKAGE_TARBALL: tarball },
	});
	return await new Promise((resolve) => child.once('close', resolve));
});
