import type { IDataObject, INode, INodeExecutionData } from 'n8n-workflow';

import submitOrder from '../../workflows/westcon-submit-order.json';
import { runWorkflow } from '../../scripts/lib/rest';
import { inRow, nodesForItems, to, workflowNode } from '../support/workflowJson';
import { smallOrder } from '../westcon/orders';
import { call, storeNodes } from './support/running';

const orderOf = (row: number, poNumber: string, quantity = 1) => ({
	row,
	order: {
		...smallOrder(),
		CustomerPurchaseOrderNumber: poNumber,
		OrderLines: [{ QuantityOrdered: quantity, Product: { ProductNumber: 'SPA508G' } }],
	},
});

/** An order for each status that a failure can have, and one that is accepted. */
const rows = [
	orderOf(1, 'GOOD-1'),
	orderOf(2, 'ERRORS-ONE-2'),
	orderOf(3, 'DROP-AFTER-3'),
	orderOf(4, ''),
	orderOf(5, 'GOOD-5', 1),
	orderOf(6, 'GOOD-5', 2),
];

/** Lets the unknown through by the status alone, as a workflow does that asks a person about them. */
const onlyUnknown = {
	conditions: {
		options: { caseSensitive: true, typeValidation: 'strict', version: 2 },
		combinator: 'and',
		conditions: [
			{
				id: 'status',
				leftValue: '={{ $json.error.status }}',
				rightValue: 'unknown',
				operator: { type: 'string', operation: 'equals' },
			},
		],
	},
};

async function run(onError: INode['onError']): Promise<Record<string, INodeExecutionData[][]>> {
	const { credentials } = submitOrder.nodes.find(({ name }) => name === 'Submit order to Westcon') as INode;
	const nodes = [
		...nodesForItems(rows),
		workflowNode('Submit', 'westcon', 1, {
			onError,
			credentials,
			parameters: { operation: 'submit', orderSource: 'json', orderJson: '={{ $json.order }}' },
		}),
		workflowNode('Unknown', 'n8n-nodes-base.filter', 2.2, { parameters: onlyUnknown as never }),
	];
	const connections = {
		...inRow(nodes),
		Submit: { main: onError === 'continueErrorOutput' ? [[], [to('Unknown')]] : [[to('Unknown')]] },
	};
	const { data } = await runWorkflow(call, await storeNodes(`On Error ${onError}`, nodes, connections));
	const { runData } = data.resultData;
	return Object.fromEntries(
		['Submit', 'Unknown'].map((name) => [
			name,
			(runData[name]?.[0]?.data?.main ?? []).map((items) => items ?? []),
		]),
	);
}

const failed = (row: number, status: string, poNumber: string) => ({
	...rows[row - 1],
	error: expect.objectContaining({
		status,
		poNumber,
		message: expect.any(String),
	}),
});

const failures = [
	failed(2, 'rejected', 'ERRORS-ONE-2'),
	failed(3, 'unknown', 'DROP-AFTER-3'),
	failed(4, 'invalid', ''),
	failed(5, 'conflict', 'GOOD-5'),
	failed(6, 'conflict', 'GOOD-5'),
];

const jsonOf = (items: INodeExecutionData[] = []): IDataObject[] => items.map(({ json }) => json);

test('the error branch carries the input and what happened, and a workflow branches on the status', async () => {
	const { Submit = [], Unknown = [] } = await run('continueErrorOutput');
	expect(jsonOf(Submit[0])).toEqual([expect.objectContaining({ status: 'accepted', poNumber: 'GOOD-1' })]);
	expect(jsonOf(Submit[1])).toEqual(failures);
	expect(jsonOf(Unknown[0])).toEqual([failures[1]]);
});

test('"Continue" carries the same on the one output', async () => {
	const { Submit = [], Unknown = [] } = await run('continueRegularOutput');
	expect(jsonOf(Submit[0])).toEqual([
		expect.objectContaining({ status: 'accepted', poNumber: 'GOOD-1' }),
		...failures,
	]);
	expect(jsonOf(Unknown[0])).toEqual([failures[1]]);
});
