/**
 * npm run test:queue: n8n in queue mode with the ledger in PostgreSQL. Webhooks of two workflows order the same numbers
 * at the same instant, workers are killed, and PostgreSQL is stopped and started; then the supplier, the ledger and the
 * executions are compared, number by number. The end-to-end run takes a short form of it.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { sandboxCredentials } from './lib/examples.mjs';
import { installN8n } from './lib/n8n-install.mjs';
import { freePort } from './lib/ports.mjs';
import { ledgerCredential, openServers, QueueN8n } from './lib/queue.mjs';
import { endAllChildren } from './lib/run.mjs';
import { main, step } from './lib/say.mjs';
import { installDependencies, packPackage } from './lib/setup.mjs';
import { load, openSandbox } from './lib/typescript.mjs';

const string = (value) => ({ type: 'string', default: value });
const { values: given } = parseArgs({
	options: {
		webhooks: string('300'),
		kills: string('10'),
		restarts: string('2'),
		seed: string(String(Date.now() % 1_000_000)),
	},
});
const wanted = Object.fromEntries(Object.entries(given).map(([name, value]) => [name, Number(value)]));

/** Starts everything in a scratch folder. */
const open = async (folder, tarball, sandbox) => {
	const servers = await step('Starting PostgreSQL and Redis', () => openServers());
	const place = { dataFolder: join(folder, 'n8n'), port: await freePort(), brokerPort: await freePort() };
	const n8n = new QueueN8n(await installN8n(), place, servers);
	const credentials = [...sandboxCredentials(sandbox), ledgerCredential(servers.postgres)];
	await step('Preparing n8n', () => n8n.prepare({ tarball, credentials, workflows: [] }));
	await step('Starting n8n', () => n8n.serve());
	return { n8n, credentials, ...servers };
};

await main(async () => {
	await installDependencies();
	const tarball = process.env.PACKAGE_TARBALL || (await step('Packing', packPackage));
	const folder = mkdtempSync(join(tmpdir(), 'queue-'));
	const sandbox = await openSandbox();
	const { n8n, postgres, credentials } = await open(folder, tarball, sandbox);
	const { runQueue } = await load('test/queue/runQueue.ts');
	const start = (options) => n8n.startWorker(tarball, { ...options, settings: { N8N_LOG_LEVEL: 'info' } });
	const { isGood, ...result } = await runQueue(wanted, {
		url: n8n.url,
		sandbox,
		postgres,
		credentials,
		start,
	});
	process.stdout.write(`${JSON.stringify(result, null, 2)}\n`);
	await endAllChildren();
	await n8n.closeServers();
	await sandbox.close();
	rmSync(folder, { recursive: true, force: true });
	return isGood ? 0 : 1;
});
