import type { INode, INodeParameters } from 'n8n-workflow';

import submitOrder from '../../workflows/westcon-submit-order.json';
import { activate } from '../support/activate';
import { suppliers, type SupplierUnderTest } from '../support/suppliers';
import { call, received, runCopy, running } from './support/running';

let runs = 0;

/** Sends an example under a purchase order number that makes the sandbox misbehave; counts the requests that came of it. */
const send = async (
	misbehaviour: string,
	{ example, numberParameter }: SupplierUnderTest,
	settings: Partial<INode>,
) => {
	const before = (await received()).length;
	const { id, status } = await runCopy(example, (nodes) => {
		const node = nodes.find(({ parameters }) => numberParameter in parameters);
		Object.assign(node!, settings);
		node!.parameters[numberParameter] = `${misbehaviour}-${++runs}`;
	});
	return { id, status, received: (await received()).length - before };
};

describe.each(suppliers)('%s gets an order once', (_, supplier) => {
	test.each(['REDIRECT-302', 'REDIRECT-307', 'STATUS-401'])(
		'at %s, which n8n would follow or repeat',
		async (misbehaviour) => {
			expect(await send(misbehaviour, supplier, {})).toMatchObject({ status: 'error', received: 1 });
		},
	);

	test.each(['DROP-AFTER', 'CUT', 'TRUNCATED', 'HTML-502', 'STATUS-503', 'STATUS-401', 'REDIRECT-307'])(
		'at %s with Retry On Fail, because it may have been placed or would only be refused again',
		async (misbehaviour) => {
			const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 100 };
			expect(await send(misbehaviour, supplier, retrying)).toMatchObject({ status: 'error', received: 1 });
		},
	);
});

test('an order that was refused would only be refused again', async () => {
	const retrying = { retryOnFail: true, maxTries: 2, waitBetweenTries: 100 };
	expect(await send('ERRORS-ONE', suppliers[0]![1], retrying)).toMatchObject({
		status: 'error',
		received: 1,
	});
});

test.each([
	['westcon', 'DROP-AFTER', 'is not sent again, because it may have been placed', 0],
	['westcon', 'ERRORS-ONE', 'is sent again, because its cause may be mended', 1],
	['logiztikAlliance', 'DROP-AFTER', 'is sent again, because that does no harm there', 1],
])('at Retry in the executions list %s: what met %s %s', async (name, misbehaviour, _, expected) => {
	const [, supplier] = suppliers.find(([type]) => type === name)!;
	const failed = await send(misbehaviour, supplier, {});
	expect(failed).toMatchObject({ status: 'error', received: 1 });
	const before = (await received()).length;
	await call('POST', `/executions/${failed.id}/retry`, { loadWorkflow: false });
	expect((await received()).length - before).toBe(expected);
});

const pause = async () => await new Promise((resolve) => setTimeout(resolve, 100));

/** Stores the example with a webhook in the place of its trigger, calls it, and returns the execution's id. */
async function callByWebhook(path: string, parameters: INodeParameters): Promise<string> {
	const nodes = submitOrder.nodes.map((node) =>
		node.type === 'n8n-nodes-base.manualTrigger'
			? { ...node, type: 'n8n-nodes-base.webhook', typeVersion: 2, webhookId: path, parameters: { path } }
			: { ...node, parameters: { ...node.parameters, ...parameters } },
	);
	const workflow = { name: path, nodes, connections: submitOrder.connections, settings: {} };
	const stored = await call<{ id: string; versionId: string }>('POST', '/workflows', workflow);
	await activate(call, stored);
	expect((await fetch(`${running.url}/webhook/${path}`)).ok).toBe(true);
	const filter = encodeURIComponent(JSON.stringify({ workflowId: stored.id }));
	const { results } = await call<{ results: Array<{ id: string }> }>('GET', `/executions?filter=${filter}`);
	return results[0]!.id;
}

test('at Retry after Stop an order that was under way is not sent again', async () => {
	const before = (await received()).length;
	const customerPurchaseOrderNumber = `DELAY-10000-${++runs}`;
	const id = await callByWebhook('stopped', { customerPurchaseOrderNumber });
	while ((await received()).length === before) await pause();
	await call('POST', `/executions/${id}/stop`);
	await call('POST', `/executions/${id}/retry`, { loadWorkflow: false });
	expect((await received()).length - before).toBe(1);
});
