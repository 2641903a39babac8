import { execFile } from '../../support/processes';
import { promisify } from 'node:util';

import type { INode, IRun, IWorkflowBase } from 'n8n-workflow';

import type { RecordedRequest } from '../../../sandbox';
import { runWorkflow, signIn, type Call, type Execution } from '../../../scripts/lib/rest';

interface Running {
	url: string;
	command: [node: string, script: string];
	environment: Record<string, string>;
	sandboxUrl: string;
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

/** Runs a stored workflow by n8n's command line, in a process of its own; returns what the command reports. */
export const execute = async (id: string): Promise<IRun> => {
	const [node, script] = running.command;
	const { stdout } = await promisify(execFile)(node, [script, 'execute', `--id=${id}`, '--rawOutput'], {
		env: running.environment,
		maxBuffer: 64 * 1024 * 1024,
	});
	return resultIn(stdout);
};

let owner: Promise<Call> | undefined;

/** n8n's REST interface, signed in as the owner. */
export const call: Call = async (method, path, body) =>
	await (
		await (owner ??= signIn(running.url))
	)(method, path, body);

/** Stores a changed copy of an example, runs it from its trigger, and returns the execution. */
export const runCopy = async (example: object, change: (nodes: INode[]) => void): Promise<Execution> => {
	const { nodes, connections, settings } = structuredClone(example) as IWorkflowBase;
	change(nodes);
	const name = `Copy ${Date.now()}`;
	const { id } = await call<{ id: string }>('POST', '/workflows', { name, nodes, connections, settings });
	return await runWorkflow(call, { id, nodes });
};

/** Everything that the sandbox received so far, in order. */
export const received = async (): Promise<RecordedRequest[]> => {
	const response = await fetch(`${running.sandboxUrl}/requests.json`);
	const { requests } = (await response.json()) as { requests: RecordedRequest[] };
	return requests;
};
