/**
 * npm start: a real n8n with the package in it and the suppliers' sandbox beside it, on this machine only.
 * Sets itself up on a fresh clone, runs the example workflows once, and leaves the editor open until Ctrl-C.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import {
	allDone,
	examplesToRun,
	exampleWorkflows,
	rowsOfRun,
	sandboxCredentials,
	table,
} from './lib/examples.mjs';
import { N8n } from './lib/n8n.mjs';
import { installN8n } from './lib/n8n-install.mjs';
import { freePort, needPort } from './lib/ports.mjs';
import { root } from './lib/project.mjs';
import { ledgerCredential, openServers, QueueN8n, withPostgresLedger } from './lib/queue.mjs';
import { endAllChildren, normalEnd } from './lib/run.mjs';
import { main, say, step, Stop } from './lib/say.mjs';
import { installDependencies, packPackage, watchPackage } from './lib/setup.mjs';
import { load, openSandbox } from './lib/typescript.mjs';

const usage = `npm start -- [options]

  --port 5678            the editor's port
  --westcon-port 8591    the sandbox's ports
  --logiztik-port 8592
  --watch                builds at each change of the code, and loads it into this n8n; the same as npm run dev
  --queue                n8n in queue mode: two workers, PostgreSQL, Redis, and the order ledger in PostgreSQL
  --fresh                forget everything done in this n8n before
  --once                 end after the example workflows instead of leaving the editor open
`;

const readOptions = () => {
	const string = (value) => ({ type: 'string', default: value });
	try {
		return parseArgs({
			options: {
				port: string('5678'),
				'westcon-port': string('8591'),
				'logiztik-port': string('8592'),
				watch: { type: 'boolean' },
				queue: { type: 'boolean' },
				fresh: { type: 'boolean' },
				once: { type: 'boolean' },
				help: { type: 'boolean' },
			},
		}).values;
	} catch (error) {
		throw new Stop(`${error.message}\n\n${usage}`);
	}
};

const portOf = (options, name) => {
	const port = Number(options[name]);
	if (!Number.isInteger(port) || port < 1 || port > 65535)
		throw new Stop(`--${name} ${options[name]} is not a port`);
	return port;
};

const choosePorts = async (options) => {
	const ports = {};
	for (const name of ['port', 'westcon-port', 'logiztik-port']) {
		ports[name] = portOf(options, name);
		await needPort(ports[name], `--${name}`);
	}
	return ports;
};

/** Everything that must be there before n8n can start, the longest part the first time. */
const prepareN8n = async (options, ports, sandbox, tarball) => {
	const installed = await installN8n();
	// One for each port: two n8n on the same data would change each other's credentials and database.
	const dataFolder = join(root, '.n8n-sandbox', `${options.queue ? 'queue-' : ''}${ports.port}`);
	if (options.fresh) rmSync(dataFolder, { recursive: true, force: true });
	const settings = options.watch ? { N8N_DEV_RELOAD: 'true' } : {};
	const place = { dataFolder, port: ports.port, brokerPort: await freePort(), settings };
	const contents = { tarball, credentials: sandboxCredentials(sandbox), workflows: exampleWorkflows() };
	if (options.queue) return await prepareQueue(installed, place, contents);
	const n8n = new N8n(installed, place);
	await step('Preparing n8n', () => n8n.prepare(contents));
	return n8n;
};

const prepareQueue = async (installed, place, { tarball, credentials, workflows }) => {
	const servers = await step('Starting PostgreSQL and Redis', () =>
		openServers(join(place.dataFolder, 'postgres')),
	);
	const n8n = new QueueN8n(installed, place, servers);
	const contents = {
		tarball,
		credentials: [...credentials, ledgerCredential(servers.postgres)],
		workflows: workflows.map(withPostgresLedger),
	};
	await step('Preparing n8n', () => n8n.prepare(contents));
	return n8n;
};

/** @param onExit called should a process of n8n end by itself */
const startN8n = async (n8n, tarball, onExit) => {
	await step('Starting n8n', () => n8n.serve(onExit));
	if (!(n8n instanceof QueueN8n)) return;
	for (const which of ['first', 'second'])
		await step(`Starting the ${which} worker`, () => n8n.startWorker(tarball, { onExit }));
};

const runExamples = async ({ runWorkflow, signIn }, url) => {
	const call = await signIn(url);
	const rows = [];
	for (const workflow of examplesToRun()) {
		const { data } = await runWorkflow(call, workflow);
		rows.push(...rowsOfRun(workflow, data.resultData.runData));
	}
	return rows;
};

/** n8n itself sees the new files, and tells open editors (N8N_DEV_RELOAD). */
const watch = async (n8n) => {
	await n8n.forgetPackage();
	watchPackage(join(n8n.packageFolder, 'dist'));
};

const invitation = ({ owner }, url, sandbox) => `
n8n is open at      ${url}
  sign in with      ${owner.email}
  password          ${owner.password}
Westcon sandbox     ${new URL(sandbox.westcon.url).origin}
Logiztik sandbox    ${new URL(sandbox.logiztik.url).origin}
  both show in the browser what they received

Ctrl-C ends everything.`;

await main(async () => {
	const options = readOptions();
	if (options.help) return void process.stdout.write(usage);
	if (options.watch && options.queue) throw new Stop('--watch is not for --queue: workers do not reload');
	const ports = await choosePorts(options);

	await installDependencies();
	const tarball = await step('Packing', packPackage);
	const sandbox = await openSandbox({
		westconPort: ports['westcon-port'],
		logiztikPort: ports['logiztik-port'],
	});
	const n8n = await prepareN8n(options, ports, sandbox, tarball);
	let tellEnd;
	const ended = new Promise((resolve) => (tellEnd = resolve));
	await startN8n(n8n, tarball, tellEnd);

	const rest = await load('scripts/lib/rest.ts');
	const rows = await step('Running the example workflows', () => runExamples(rest, n8n.url));
	process.stdout.write(`\n${table(rows)}\n`);
	if (!allDone(rows))
		say('An example failed. If you changed it, run npm start -- --fresh to start from scratch.');
	if (!options.once) {
		process.stdout.write(`${invitation(rest, n8n.url, sandbox)}\n`);
		normalEnd();
		if (options.watch) await watch(n8n);
		throw new Stop(`n8n stopped unexpectedly (${await ended})`);
	}
	await endAllChildren();
	await n8n.closeServers?.();
	await sandbox.close();
	return allDone(rows) ? 0 : 1;
});
