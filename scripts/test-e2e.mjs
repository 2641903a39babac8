/**
 * npm run test:e2e: the packed package in a real n8n with the sandbox beside it, driven by its command line, its REST
 * interface and a browser; and its messages read by the XML and SOAP tools of other makers.
 * Whatever stands after `--` goes to jest.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';

import { exampleWorkflows, sandboxCredentials } from './lib/examples.mjs';
import { N8n } from './lib/n8n.mjs';
import { installN8n } from './lib/n8n-install.mjs';
import { freePort } from './lib/ports.mjs';
import { endAllChildren } from './lib/run.mjs';
import { main, step, timed } from './lib/say.mjs';
import { installDependencies, packPackage } from './lib/setup.mjs';
import { conclude, jest, resultsFolder } from './lib/tests.mjs';
import { openSandbox } from './lib/typescript.mjs';

const openN8n = async (sandbox, tarball) => {
	const installed = await installN8n();
	const dataFolder = join(resultsFolder, 'n8n');
	rmSync(dataFolder, { recursive: true, force: true });
	const n8n = new N8n(installed, { dataFolder, port: await freePort(), brokerPort: await freePort() });
	const contents = { tarball, credentials: sandboxCredentials(sandbox), workflows: exampleWorkflows() };
	await step('Preparing n8n', () => n8n.prepare(contents));
	await step('Starting n8n', () => n8n.serve());
	return n8n;
};

/** What the tests need to know of the n8n that runs beside them; read by test/e2e/support/running.ts. */
const telling = async (n8n, sandbox) =>
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
	});

await main(async () => {
	await installDependencies();
	const tarball = await step('Packing', packPackage);
	const sandbox = await openSandbox();
	const n8n = await openN8n(sandbox, tarball);
	const environment = { PACKAGE_TARBALL: tarball, RUNNING_N8N: await telling(n8n, sandbox) };
	const folders = ['--roots', 'test/e2e', '--roots', 'test/interop', '--runInBand', '--testTimeout=120000'];
	const count = await timed('End-to-end tests', () =>
		jest('test-e2e', [...folders, ...process.argv.slice(2)], environment),
	);
	await endAllChildren();
	await sandbox.close();
	return conclude(count);
});
