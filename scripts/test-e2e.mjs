/**
 * npm run test:e2e: the packed package in a real n8n with the sandbox beside it, driven by its command line, its REST
 * interface and a browser; and its messages read by the XML and SOAP tools of other makers. Then the main things in the
 * last n8n 1. Whatever stands after `--` goes to jest; an n8n that no such test needs is not started.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { exampleWorkflows, sandboxCredentials } from './lib/examples.mjs';
import { N8n } from './lib/n8n.mjs';
import { installN8n, lastN8n1, newestN8n } from './lib/n8n-install.mjs';
import { freePort } from './lib/ports.mjs';
import { endAllChildren } from './lib/run.mjs';
import { main, step, Stop, timed } from './lib/say.mjs';
import { installDependencies, packPackage } from './lib/setup.mjs';
import { add, conclude, hasTests, jest, needTests, resultsFolder } from './lib/tests.mjs';
import { load, openSandbox } from './lib/typescript.mjs';

const given = process.argv.slice(2);

/** What runs in which n8n. */
const parts = [
	{
		name: 'test-e2e',
		n8n: newestN8n,
		tests: ['--roots', 'test/e2e', '--roots', 'test/interop', '--testPathIgnorePatterns=/e2e/n8n1/'],
	},
	{ name: 'test-e2e-n8n1', n8n: lastN8n1, tests: ['--roots', 'test/e2e/n8n1'] },
];

const openN8n = async ({ name, n8n: which }, sandbox, tarball, { cert }) => {
	const installed = await installN8n(which);
	const dataFolder = join(resultsFolder, `${name}-n8n`);
	rmSync(dataFolder, { recursive: true, force: true });
	mkdirSync(dataFolder, { recursive: true });
	const trusted = join(dataFolder, 'trusted.pem');
	writeFileSync(trusted, cert);
	const n8n = new N8n(installed, {
		dataFolder,
		port: await freePort(),
		brokerPort: await freePort(),
		settings: { NODE_EXTRA_CA_CERTS: trusted },
	});
	const contents = { tarball, credentials: sandboxCredentials(sandbox), workflows: exampleWorkflows() };
	await step(`Preparing n8n ${which.version}`, () => n8n.prepare(contents));
	await step(`Starting n8n ${which.version}`, () => n8n.serve());
	return n8n;
};

/** What the tests need to know of the n8n that runs beside them; read by test/e2e/support/running.ts. */
const telling = async (n8n, sandbox, certificate) =>
	JSON.stringify({
		url: n8n.url,
		command: n8n.command,
		// The command gives its result as a log message of level info.
		environment: {
			...n8n.environment,
			N8N_LOG_LEVEL: 'info',
			N8N_LOG_FORMAT: 'json',
			N8N_RUNNERS_BROKER_PORT: String(await freePort()),
		},
		sandboxUrl: new URL(sandbox.westcon.url).origin,
		certificate,
	});

// jest takes what follows a list of patterns for more of them, so the folders come last.
const argsOf = ({ tests }) => ['--runInBand', '--testTimeout=120000', ...given, ...tests];

/** The parts with a test that is asked for. */
const wantedParts = async () => {
	const wanted = [];
	for (const part of parts) if (given.length === 0 || (await hasTests(argsOf(part)))) wanted.push(part);
	if (wanted.length === 0) throw new Stop(`no test is called ${given.join(' ')}`);
	return wanted;
};

/** One n8n from its start to its end. */
const run = async (part, tarball) => {
	const sandbox = await openSandbox();
	const { makeCertificate } = await load('sandbox/certificate.ts');
	const certificate = await makeCertificate();
	const n8n = await openN8n(part, sandbox, tarball, certificate);
	const environment = { PACKAGE_TARBALL: tarball, RUNNING_N8N: await telling(n8n, sandbox, certificate) };
	const count = await timed(`Tests in n8n ${part.n8n.version}`, () =>
		jest(part.name, argsOf(part), environment),
	);
	await endAllChildren();
	await sandbox.close();
	return count;
};

await main(async () => {
	await installDependencies();
	const wanted = await wantedParts();
	const tarball = await step('Packing', packPackage);
	const counts = [];
	for (const part of wanted) counts.push(await run(part, tarball));
	// A name may be that of a test in one of the two n8n only.
	return conclude(needTests(add(...counts)));
});
