import type { INode, IWorkflowBase } from 'n8n-workflow';

import { activate } from '../../support/activate';
import { call } from './running';

/** Stores a credential; returns what a node has of it. */
export async function storeCredential(
	type: string,
	data: object,
	name = type,
): Promise<Record<string, { id: string; name: string }>> {
	const { id } = await call<{ id: string }>('POST', '/credentials', { name, type, data });
	return { [type]: { id, name } };
}

/** As n8n sends emails to a server of ours. */
export const storeSmtp = async (port: number) =>
	await storeCredential('smtp', {
		host: '127.0.0.1',
		port,
		secure: false,
		disableStartTls: true,
		user: '',
		password: '',
	});

const published: string[] = [];

/**
 * Stores a copy of an example and publishes it.
 * @param fill what the example asks to be filled in: gets the node of a name
 * @returns the id of the copy
 */
export async function publish(
	example: object,
	fill: (nodeNamed: (name: string) => INode) => void,
): Promise<string> {
	const { nodes, connections, settings, name } = structuredClone(example) as IWorkflowBase;
	fill((wanted) => {
		const found = nodes.find((node) => node.name === wanted);
		if (!found) throw new Error(`${name} has no node '${wanted}'`);
		return found;
	});
	const workflow = { name, nodes, connections, settings };
	const stored = await call<{ id: string; versionId: string }>('POST', '/workflows', workflow);
	published.push(stored.id);
	await activate(call, stored);
	return stored.id;
}

/** What tests of this file have published waits for nothing any more. */
export async function unpublish(): Promise<void> {
	for (const id of published.splice(0)) await call('POST', `/workflows/${id}/deactivate`, {});
}
