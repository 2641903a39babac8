/** The example workflows: what they need, and what they did, as a table. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { packageJson, readJson, root } from './project.mjs';

const folder = join(root, 'workflows');

/** Every example, in the order of the file names. */
export const exampleWorkflows = () =>
	readdirSync(folder)
		.filter((name) => name.endsWith('.json'))
		.sort()
		.map((name) => readJson(join(folder, name)));

/** Those that do something when they are run by hand; the others wait for a time or a form. */
export const examplesToRun = () =>
	exampleWorkflows().filter(({ nodes }) => nodes.some(({ type }) => type === 'n8n-nodes-base.manualTrigger'));

/** What a user would type into the two credential forms to reach the sandbox, by credential type. */
export const sandboxValues = ({ westcon, logiztik }) => ({
	westconApi: {
		environment: 'custom',
		...westcon,
		accounts: {
			account: [{ number: '1231913', salesOrganization: '2000', currency: 'USD', label: 'Sandbox account' }],
		},
	},
	logiztikAllianceApi: { environment: 'custom', ...logiztik },
});

/** The credentials in the form that n8n imports, with the ids and names that the examples refer to. */
export const sandboxCredentials = (sandbox) => {
	const values = sandboxValues(sandbox);
	const used = exampleWorkflows().flatMap(({ nodes }) =>
		nodes.flatMap(({ credentials = {} }) => Object.entries(credentials)),
	);
	return [...new Map(used).entries()].map(([type, { id, name }]) => ({ id, name, type, data: values[type] }));
};

const isOurs = ({ type }) => type.startsWith(`${packageJson.name}.`);

const hasFailed = ({ name }, runData) => runData[name]?.at(-1)?.error !== undefined;

/** One row for each item that a node of ours put out, or for what stopped it. */
const rowsOf = (node, [task] = []) => {
	const row = (cells) => ({ step: node.name, po: '', status: '', orderNumber: '', ...cells });
	if (!task) return [row({ status: 'did not run', ok: false })];
	if (task.error) return [row({ status: task.error.message, ok: false })];
	return (task.data?.main?.[0] ?? []).map(({ json }) =>
		row({ po: json.poNumber, status: json.status, orderNumber: json.orderNumber ?? '', ok: !json.error }),
	);
};

/**
 * What a run of a workflow ordered and deleted, and whatever else in it failed. `runData` is n8n's: by node name, one
 * entry for each try.
 */
export const rowsOfRun = ({ nodes }, runData) =>
	nodes
		.filter((node) => isOurs(node) || hasFailed(node, runData))
		.flatMap((node) => rowsOf(node, runData[node.name]?.slice(-1)));

const columns = [
	['step', 'Step'],
	['po', 'Purchase order'],
	['status', 'Status'],
	['orderNumber', 'Order number'],
];

/** The rows as a table for the screen. */
export const table = (rows) => {
	const widths = columns.map(([key, title]) =>
		Math.max(title.length, ...rows.map((row) => String(row[key] ?? '').length)),
	);
	const line = (cells) =>
		cells
			.map((cell, i) => String(cell ?? '').padEnd(widths[i]))
			.join('  ')
			.trimEnd();
	return [
		line(columns.map(([, title]) => title)),
		line(widths.map((width) => '-'.repeat(width))),
		...rows.map((row) => line(columns.map(([key]) => row[key]))),
	].join('\n');
};

/** Whether everything that the examples wanted came about. */
export const allDone = (rows) => rows.length > 0 && rows.every(({ ok }) => ok);
