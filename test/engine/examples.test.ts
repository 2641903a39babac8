import insertAndDelete from '../../workflows/logiztik-insert-and-delete.json';
import submitOrder from '../../workflows/westcon-submit-order.json';
import type { WorkflowJson } from '../support/engine';
import { testBed } from '../support/testBed';

const bed = testBed();

const credentials = () => ({
	westconApi: { environment: 'custom', ...bed.sandbox.westcon },
	logiztikAllianceApi: { environment: 'custom', ...bed.sandbox.logiztik },
});

/** What the named step put out first. */
const outputOf = async (workflow: unknown, step: string) => {
	const run = await bed.host.runWorkflow(workflow as WorkflowJson, credentials());
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
