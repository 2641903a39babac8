import type { IDataObject, INode } from 'n8n-workflow';
import { testBed } from '../support/testBed';
import { behindTrigger, to, workflowNode } from '../support/workflowJson';
import { smallOrder } from '../westcon/orders';

const bed = testBed();

const orderOf = (poNumber: string) => ({ ...smallOrder(), CustomerPurchaseOrderNumber: poNumber });

describe('when the node runs twice in one execution', () => {
	/** The orders come to the node in runs of their own, by way of a preview each. */
	async function runTwice(First: object, Second: object) {
		const node = (name: string, operation: string, orderJson: string, rest: Partial<INode> = {}) =>
			workflowNode(name, 'westcon', 1, {
				parameters: { operation, orderSource: 'json', orderJson, orderLedger: 'none' },
				...rest,
			});
		const submit = node('Submit', 'submit', `={{ $('Trigger').first().json[$prevNode.name] }}`, {
			onError: 'continueErrorOutput',
			credentials: { westconApi: { id: 'westconApi', name: 'westconApi' } },
		});
		const { nodes, connections } = behindTrigger(node('First', 'preview', '={{ $json.First }}'));
		const run = await bed.host.runWorkflow(
			{
				nodes: [...nodes, node('Second', 'preview', '={{ $json.Second }}'), submit],
				connections: {
					...connections,
					Trigger: { main: [[to('First'), to('Second')]] },
					First: { main: [[to('Submit')]] },
					Second: { main: [[to('Submit')]] },
				},
				settings: { executionOrder: 'v1' },
			},
			{ westconApi: { environment: 'custom', ...bed.sandbox.westcon } },
			{ items: [{ json: { First, Second } as IDataObject }] },
		);
		return (run.data.resultData.runData.Submit ?? []).map(({ data }) => data?.main ?? []);
	}

	test('the same order is placed once', async () => {
		const [first, second] = await runTwice(orderOf('GOOD-1'), orderOf('GOOD-1'));
		const { summary = '', ...facts } = first?.[0]?.[0]?.json ?? {};
		expect(second?.[0]?.[0]?.json).toEqual({ ...facts, summary: `Not sent again: ${String(summary)}` });
		expect(bed.sandbox.counts()).toEqual({ 'westcon:GOOD-1': 1 });
	});

	test('another one with the same number is not sent', async () => {
		const other = {
			...orderOf('GOOD-1'),
			OrderLines: [{ QuantityOrdered: 2, Product: { ProductNumber: 'X' } }],
		};
		const [, second] = await runTwice(orderOf('GOOD-1'), other);
		expect(second?.[1]?.[0]?.json.error).toMatchObject({ status: 'conflict', poNumber: 'GOOD-1' });
		expect(bed.sandbox.counts()).toEqual({ 'westcon:GOOD-1': 1 });
	});

	test('what was rejected is sent again', async () => {
		await runTwice(orderOf('ERRORS-ONE-1'), orderOf('ERRORS-ONE-1'));
		expect(bed.sandbox.counts()).toEqual({ 'westcon:ERRORS-ONE-1': 2 });
	});
});
