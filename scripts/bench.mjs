/**
 * npm run bench: what an order costs with our nodes, beside what else sends the same bytes: n8n's own HTTP Request node
 * (of a whole n8n, which is installed for it), its helper, the `soap` library and a bare loop. All run in n8n's engine or
 * beside it, against a supplier in a process of its own that answers at once, over HTTP and HTTPS. Then how the cost of
 * a line, an order and a row grows, and how long the first reading of a node takes.
 * `ROUNDS` and `ORDERS` say how many; `LARGEST=1000` leaves out the runs with more orders or rows.
 */
import { execFileSync, fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { orderOf } from './lib/bench.mjs';
import * as runs from './lib/bench-runs.mjs';
import { at, compare, print } from './lib/bench-table.mjs';
import { installN8n } from './lib/n8n-install.mjs';
import { packageJson, root } from './lib/project.mjs';
import { start } from './lib/run.mjs';
import { main } from './lib/say.mjs';
import { installDependencies, packPackage } from './lib/setup.mjs';
import { load } from './lib/typescript.mjs';

const orders = Number(process.env.ORDERS ?? 100);
const largest = Number(process.env.LARGEST ?? 100_000);

/** Of the same length in all comparisons of growth, so that the long runs end. */
const growthRounds = 3;

async function benchOrders(title, bench, { peerNode, helperNode }) {
	const body = await runs.messageOf(bench.host, 5);
	const { submit, insert } = runs;
	await compare(title, 'HTTP Request node, all at once', [
		['HTTP Request node, all at once', peerNode(runs.httpRequest(bench, orders, body)), orders],
		["n8n's helper, one at a time", helperNode(runs.oneAtATime(bench, orders, body)), orders],
		['One connection, nothing else', runs.bare(bench, orders, body), orders],
		['Westcon: Submit', submit(bench, orders, 5), orders],
		['Westcon: Submit, 5 in parallel', submit(bench, orders, 5, { parallelOrders: 5 }), orders],
		['Westcon: Submit, 10 in parallel', submit(bench, orders, 5, { parallelOrders: 10 }), orders],
		['Westcon: Submit, embedded ledger', submit(bench, orders, 5, { orderLedger: 'embedded' }), orders],
		['Logiztik Alliance: Insert', insert(bench, orders, 5), orders],
		...(bench.soap ? [['soap, a client for each order', runs.soapClients(bench, 5, orderOf(0, 5)), 5]] : []),
	]);
}

async function benchGrowth(bench) {
	const upTo = (...sizes) => sizes.filter((size) => size <= largest);
	const grow = async (what, unit, peer, works) => await compare(what, `${peer} ${unit}`, works, growthRounds);
	await grow('A line, by lines in the order', 'lines', 10, [
		...upTo(1, 10, 100, 1000).map((lines) => [
			`${lines} lines`,
			runs.submit(bench, Math.ceil(1000 / lines), lines),
			Math.ceil(1000 / lines) * lines,
		]),
	]);
	await grow('An order, by orders in the run', 'orders', 100, [
		...upTo(1, 10, 100, 1000, 10_000).map((count) => [
			`${count} orders`,
			runs.submit(bench, count, 1),
			count,
		]),
	]);
	await grow('A row, by rows that are combined', 'rows', 1000, [
		...upTo(100, 1000, 10_000, 100_000).map((rows) => [`${rows} rows`, runs.combine(bench, rows), rows]),
	]);
}

/** What it takes until n8n has read a node, in a new process where n8n-workflow is there already. */
function readNode(host, file) {
	const script = `require('n8n-workflow'); const before = performance.now();
		new (Object.values(require(process.argv[1]))[0])(); console.log(performance.now() - before);`;
	const env = { ...process.env, NODE_PATH: join(root, 'node_modules') };
	return Number(
		execFileSync(process.execPath, ['-e', script, join(host.folder, file)], { env, encoding: 'utf8' }),
	);
}

function printLoading(host) {
	print(['Reading a node for the first time', 'ms', '', '', 'quarters', '']);
	for (const file of packageJson.n8n.nodes) {
		const times = Array.from({ length: 15 }, () => readNode(host, file));
		const quarters = `${at(times, 0.25).toFixed(0)}-${at(times, 0.75).toFixed(0)}`;
		print([file, at(times, 0.5).toFixed(0), '', '', quarters, '']);
	}
	process.stdout.write('\n');
}

/** A supplier in a process of its own. */
async function openSupplier(certificate) {
	const env = { ...process.env, ...(certificate && { CERT: certificate.cert, KEY: certificate.key }) };
	const child = fork(join(root, 'scripts/lib/supplier.mjs'), { env });
	const port = await new Promise((resolve) => child.once('message', resolve));
	const url = `${certificate ? 'https' : 'http'}://127.0.0.1:${port}/service`;
	return { url, cert: certificate?.cert, close: () => child.disconnect() };
}

async function bench({ n8n, certificate }) {
	const { openHost, standIns } = await load('test/support/engine.ts');
	const { HttpRequest } = createRequire(n8n)('n8n-nodes-base/dist/nodes/HttpRequest/HttpRequest.node.js');
	/** n8n lets no other type use a credential as it does that of the HTTP Request node. */
	const as = (node) => (work) => async () => {
		standIns.set(runs.httpRequestType, node);
		await work();
	};
	const peers = { helperNode: as(standIns.get(runs.httpRequestType)), peerNode: as(new HttpRequest()) };
	const host = await openHost({ from: 'tarball' });
	printLoading(host);
	const soap = createRequire(import.meta.url)('soap');
	const supplier = await openSupplier();
	await benchOrders('An order of 5 lines, HTTP', { host, supplier, soap }, peers);
	const secure = await openSupplier(certificate);
	await benchOrders('An order of 5 lines, HTTPS', { host, supplier: secure }, peers);
	await benchGrowth({ host, supplier });
	for (const each of [supplier, secure]) each.close();
	host.close();
	process.exit(0);
}

/** n8n wants a newer Node than whoever started this may have, and has to trust the supplier's certificate. */
await main(async () => {
	if (process.env.BENCH) return await bench(JSON.parse(process.env.BENCH));
	await installDependencies();
	const { node, script } = await installN8n();
	const tarball = process.env.PACKAGE_TARBALL || (await packPackage());
	const certificate = await (await load('sandbox/certificate.ts')).makeCertificate();
	const folder = mkdtempSync(join(tmpdir(), 'bench-'));
	const trusted = join(folder, 'trusted.pem');
	writeFileSync(trusted, certificate.cert);
	const child = start(node, ['--expose-gc', fileURLToPath(import.meta.url)], {
		stdio: 'inherit',
		env: {
			...process.env,
			BENCH: JSON.stringify({ n8n: script, certificate }),
			PACKAGE_TARBALL: tarball,
			NODE_EXTRA_CA_CERTS: trusted,
		},
	});
	const code = await new Promise((resolve) => child.once('close', resolve));
	rmSync(folder, { recursive: true });
	return code;
});
