import type { INode, IWorkflowBase } from 'n8n-workflow';

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
	id: 'node-under-test',
	name: 'Node',
	type: fullType(type),
	typeVersion: 1,
	position: [200, 0],
	parameters,
	credentials: Object.fromEntries(Object.keys(credentials).map((name) => [name, { id: name, name }])),
	...settings,
});

/** The smallest workflow round a node: a manual trigger before it. */
export const behindTrigger = (
	node?: INode,
	{ id, timezone }: { id?: string; timezone?: string } = {},
): WorkflowJson => {
	const trigger: INode = {
		id: 'trigger',
		name: 'Trigger',
		type: 'n8n-nodes-base.manualTrigger',
		typeVersion: 1,
		position: [0, 0],
		parameters: {},
	};
	return {
		...(id ? { id } : {}),
		nodes: node ? [trigger, node] : [trigger],
		connections: node ? { Trigger: { main: [[{ node: node.name, type: 'main', index: 0 }]] } } : {},
		settings: { executionOrder: 'v1', ...(timezone ? { timezone } : {}) },
	};
};
