import agentOrder from '../../workflows/agent-order-to-westcon.json';
import insertAndDelete from '../../workflows/logiztik-insert-and-delete.json';
import submitOrder from '../../workflows/westcon-submit-order.json';
import type { WorkflowJson } from '../support/engine';
import { testBed } from '../support/testBed';

const bed = testBed();

const credentials = () => ({
	westconApi: { environment: 'custom', ...bed.sandbox.westcon },
	logiztikAllianceApi: { environment: 'custom', ...bed.sandbox.logiztik },
});

/** The same orders are sent in each test, so they are not noted. */
const withoutLedger = (workflow: WorkflowJson): WorkflowJson => ({
	...workflow,
	nodes: workflow.nodes.map((node) => ({
		...node,
		parameters: { ...node.parameters, ...(node.credentials && { orderLedger: 'none' }) },
	})),
});

/** What the named step put out first. */
const outputOf = async (workflow: unknown, step: string) => {
	const run = await bed.host.runWorkflow(withoutLedger(workflow as WorkflowJson), credentials());
	const { outputs, error } = bed.host.readNodeRun(run, step);
	return { json: outputs[0]?.[0]?.json, error: error?.message };
};

test("the guide's sample order is accepted", async () => {
	const { json, error } = await outputOf(submitOrder, 'Submit order to Westcon');
	expect(error).toBeUndefined();
	expect(json).toMatchObject({ status: 'accepted', poNumber: '20160804', orderNumber: '0000550260' });
	expect(bed.sandbox.counts()).toEqual({ 'westcon:20160804': 1 });
});

test("the page's example is inserted and then deleted", async () => {
	const inserted = await outputOf(insertAndDelete, 'Insert order');
	expect(inserted).toMatchObject({
		error: undefined,
		json: { status: 'accepted', poNumber: '53-0019763X2' },
	});
	bed.sandbox.reset();
	const deleted = await outputOf(insertAndDelete, 'Delete order');
	expect(deleted).toMatchObject({ error: undefined, json: { poNumber: '53-0019763X2' } });
	expect(bed.sandbox.counts()).toEqual({ 'logiztik:53-0019763X2': 2 });
	expect(bed.sandbox.orders()).toEqual([]);
});

test('nothing in the messages of the examples is dropped or missed by the suppliers', async () => {
	await outputOf(submitOrder, 'Submit order to Westcon');
	await outputOf(insertAndDelete, 'Delete order');
	expect(bed.sandbox.requests().map(({ dropped, missing }) => [...dropped, ...missing])).toEqual([
		[],
		[],
		[],
	]);
});

test('the agent of the example can only preview, and what a person approves is what is submitted', () => {
	const { nodes } = agentOrder as unknown as WorkflowJson;
	const tools = nodes.filter(({ type }) => type.endsWith('Tool'));
	expect(tools.map(({ parameters }) => parameters?.operation)).toEqual(['preview']);
	expect(JSON.stringify(nodes)).not.toContain('allowAsTool');
	const parametersOf = (name: string) => nodes.find((node) => node.name === name)?.parameters;
	expect(parametersOf('Submit the order')).toEqual({
		...parametersOf('Preview the order'),
		operation: 'submit',
	});
});
