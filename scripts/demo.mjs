/**
 * npm run demo: the example workflows against the sandbox, in n8n's own engine, without downloading n8n.
 * Ends with 0 when every order was accepted.
 */
import { allDone, examplesToRun, rowsOfRun, sandboxValues, table } from './lib/examples.mjs';
import { main, step } from './lib/say.mjs';
import { installDependencies, packPackage } from './lib/setup.mjs';
import { load, openSandbox } from './lib/typescript.mjs';

/** The demo also runs on a Node without SQLite, which the order ledger needs. */
const withoutLedger = (workflow) => ({
	...workflow,
	nodes: workflow.nodes.map((node) => ({
		...node,
		parameters: { ...node.parameters, ...(node.credentials && { orderLedger: 'none' }) },
	})),
});

const runExamples = async (sandbox) => {
	const { openHost } = await load('test/support/engine.ts');
	const host = await openHost({ from: 'tarball' });
	const rows = [];
	for (const workflow of examplesToRun()) {
		const run = await host.runWorkflow(withoutLedger(workflow), sandboxValues(sandbox));
		rows.push(...rowsOfRun(workflow, run.data.resultData.runData));
	}
	host.close();
	return rows;
};

await main(async () => {
	await installDependencies();
	process.env.PACKAGE_TARBALL ||= await packPackage();
	const sandbox = await openSandbox();
	const rows = await step('Running the example workflows', () => runExamples(sandbox));
	await sandbox.close();
	process.stdout.write(`\n${table(rows)}\n`);
	return allDone(rows) ? 0 : 1;
});
