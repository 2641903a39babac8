import { text } from 'node:stream/consumers';

import { spawn } from '../../support/processes';

import type { INode, IRun, IWorkflowBase } from 'n8n-workflow';

import packageJson from '../../../package.json';
import type { RecordedRequest } from '../../../sandbox';
import { inRow } from '../../support/workflowJson';
import { runWorkflow, signIn, type Call, type Execution } from '../../../scripts/lib/rest';

interface Running {
	url: string;
	command: [node: string, script: string];
	environment: Record<string, string>;
	sandboxUrl: string;
	/** One that this n8n trusts, for servers of tests. */
	certificate: { cert: string; key: string };
}

const readRunning = (): Running => {
	const { RUNNING_N8N } = process.env;
	if (!RUNNING_N8N) throw new Error('These tests need a running n8n: npm run test:e2e');
	return JSON.parse(RUNNING_N8N) as Running;
};

/** The n8n that `npm run test:e2e` started beside the tests. */
export const running = readRunning();

/** The result is one entry of the log, each a line of JSON; others may come before it and after it. */
const resultIn = (log: string): IRun => {
	const entries = log.split('\n').filter((line) => line.startsWith('{'));
	const messages = entries.map((entry) => (JSON.parse(entry) as { message: string }).message);
	const result = messages.find((message) => message.startsWith('{'));
	if (!result) throw new Error(`n8n reported no result:\n${log}`);
	return JSON.parse(result) as IRun;
};

/** An execution in a process of its own. */
export interface OwnExecution {
	/** What the command reports; undefined where it was killed. */
	run: Promise<IRun | undefined>;
	/** Kills the process at once, with all that it has started. */
	kill(): void;
}

/** Starts a stored workflow by n8n's command line, in a process of its own. */
export function startExecution(id: string): OwnExecution {
	const [node, script] = running.command;
	const child = spawn(node, [script, 'execute', `--id=${id}`, '--rawOutput'], {
		env: running.environment,
		detached: true,
		stdio: ['ignore', 'pipe', 'ignore'],
	});
	let isKilled = false;
	const run = text(child.stdout!).then((log) => (isKilled ? undefined : resultIn(log)));
	const kill = () => {
		isKilled = true;
		process.kill(-child.pid!, 'SIGKILL');
	};
	return { run, kill };
}

/** Runs a stored workflow in a process of its own; returns what the command reports. */
export const execute = async (id: string): Promise<IRun> => (await startExecution(id).run) as IRun;

let owner: Promise<Call> | undefined;

/** n8n's REST interface, signed in as the owner. */
export const call: Call = async (method, path, body) =>
	await (
		await (owner ??= signIn(running.url))
	)(method, path, body);

/** Stores a workflow of these nodes, in a row unless said otherwise. */
export const storeNodes = async (name: string, nodes: INode[], connections = inRow(nodes)) => {
	// n8n 1 asks for `active`.
	const workflow = { name, nodes, connections, settings: { executionOrder: 'v1' }, active: false };
	return { ...(await call<{ id: string }>('POST', '/workflows', workflow)), nodes };
};

/** Stores a changed copy of an example, runs it from its trigger, and returns the execution. */
export const runCopy = async (example: object, change: (nodes: INode[]) => void): Promise<Execution> => {
	const { nodes, connections } = structuredClone(example) as IWorkflowBase;
	change(nodes);
	return await runWorkflow(call, await storeNodes(`Copy ${Date.now()}`, nodes, connections));
};

/** Everything that the sandbox received so far, in order. */
export const received = async (): Promise<RecordedRequest[]> => {
	const response = await fetch(`${running.sandboxUrl}/requests.json`);
	const { requests } = (await response.json()) as { requests: RecordedRequest[] };
	return requests;
};

/** Checks that n8n lists the package among its community nodes, with all its nodes. */
export const expectListed = async () => {
	const packages = await call<Array<Record<string, unknown>>>('GET', '/community-packages');
	expect(packages).toEqual([
		expect.objectContaining({
			packageName: packageJson.name,
			installedVersion: packageJson.version,
			installedNodes: packageJson.n8n.nodes.map(() => expect.anything() as unknown),
		}),
	]);
	expect(packages[0]).not.toHaveProperty('failedLoading', true);
};
