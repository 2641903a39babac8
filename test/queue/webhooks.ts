import type { INode } from 'n8n-workflow';

import type { Call } from '../../scripts/lib/rest';
import { activate } from '../support/activate';
import { inRow, workflowNode } from '../support/workflowJson';

type Credentials = INode['credentials'];

/** Stores a production webhook that places the order in its body with Westcon, and answers what came of it. */
export async function openWebhook(
	call: Call,
	path: string,
	orderLedger: 'postgres' | 'embedded',
	credentials: Credentials,
): Promise<void> {
	const parameters = {
		operation: 'submit',
		orderSource: 'json',
		orderJson: '={{ $json.body }}',
		orderLedger,
		options: { timeout: 5, notSentRetries: 0 },
	};
	const nodes = [
		workflowNode('Webhook', 'n8n-nodes-base.webhook', 2, {
			webhookId: path,
			parameters: { path, httpMethod: 'POST', responseMode: 'lastNode' },
		}),
		workflowNode('Order', 'westcon', 1, { onError: 'continueRegularOutput', credentials, parameters }),
	];
	const workflow = { name: path, nodes, connections: inRow(nodes), settings: { executionOrder: 'v1' } };
	await activate(call, await call<{ id: string; versionId: string }>('POST', '/workflows', workflow));
}

/** What a caller got: the status of an HTTP answer, `closed` or `no answer`. */
export async function callWebhook(url: string, order: object, seconds: number): Promise<string> {
	try {
		const response = await fetch(url, {
			method: 'POST',
			headers: { 'content-type': 'application/json' },
			body: JSON.stringify(order),
			signal: AbortSignal.timeout(seconds * 1000),
		});
		await response.text();
		return String(response.status);
	} catch (error) {
		return (error as Error).name === 'TimeoutError' ? 'no answer' : 'closed';
	}
}
