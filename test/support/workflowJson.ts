import type { IConnections, INode, IWorkflowBase } from 'n8n-workflow';

import { fullType } from './nodeTypes';

/** A workflow as the editor exports it. */
export type WorkflowJson = Pick<IWorkflowBase, 'nodes' | 'connections'> & Partial<IWorkflowBase>;

/** A node as the editor would save it; it refers to a credential for each type that values are given for. */
export const nodeUnderTest = (
	type: string,
	parameters: INode['parameters'],
	credentials: object,
	settings: Partial<INode> = {},
): INode => ({
	...workflowNode('Node', type, 1),
	parameters: withoutLedger(parameters),
	credentials: Object.fromEntries(Object.keys(credentials).map((name) => [name, { id: name, name }])),
	...settings,
});

/** Tests order the same again and again, and wait for no retries; those about the ledger say which one they want. */
const withoutLedger = (parameters: INode['parameters']): INode['parameters'] => ({
	orderLedger: 'none',
	...parameters,
	options: { notSentRetries: 0, ...(parameters.options as object) },
});

/** A node of a workflow; its name is its id as well. */
export const workflowNode = (
	name: string,
	type: string,
	typeVersion: number,
	rest: Partial<INode> = {},
): INode => ({
	id: name,
	name,
	type: fullType(type),
	typeVersion,
	position: [0, 0],
	parameters: {},
	...rest,
});

/** The connection to a node's first input. */
export const to = (node: string) => ({ node, type: 'main' as const, index: 0 });

/** Each node hands what comes out first to the next one. */
export const inRow = (nodes: INode[]): IConnections =>
	Object.fromEntries(
		nodes.slice(1).map(({ name }, index) => [nodes[index]?.name ?? '', { main: [[to(name)]] }]),
	);

/** A manual trigger, and n8n's own nodes that put out these items, an item each. */
export const nodesForItems = (items: object[]): INode[] => [
	workflowNode('Start', 'n8n-nodes-base.manualTrigger', 1),
	workflowNode('Items', 'n8n-nodes-base.set', 3.4, {
		parameters: { mode: 'raw', jsonOutput: JSON.stringify({ items }) },
	}),
	workflowNode('Each', 'n8n-nodes-base.splitOut', 1, { parameters: { fieldToSplitOut: 'items' } }),
];

/** The smallest workflow round a node: a manual trigger before it. */
export const behindTrigger = (
	node?: INode,
	{ id, timezone }: { id?: string; timezone?: string } = {},
): WorkflowJson => {
	const nodes = [workflowNode('Trigger', 'n8n-nodes-base.manualTrigger', 1), ...(node ? [node] : [])];
	return {
		...(id ? { id } : {}),
		nodes,
		connections: inRow(nodes),
		settings: { executionOrder: 'v1', ...(timezone ? { timezone } : {}) },
	};
};
