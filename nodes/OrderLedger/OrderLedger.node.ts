import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { toolDescriptions } from '../shared/input/toolDescription';
import { later } from '../shared/later';
import { runOperation, type Operations } from '../shared/orders/operations';
import { orderProperties } from './order/form';

/** Loaded when they run first, so that n8n starts without them. */
const operations: Operations = {
	order: {
		get: async (context) => await (await import('./order/run')).get(context),
		getAll: async (context) => await (await import('./order/run')).getAll(context),
		resolve: async (context) => await (await import('./order/run')).resolve(context),
		delete: async (context) => await (await import('./order/run')).deleteOrders(context),
	},
};

/** What was ordered by the other nodes, and what became of it (docs/order-safety.md). */
export class OrderLedger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Order Ledger',
		name: 'orderLedger',
		icon: { light: 'file:../../icons/orderLedger.svg', dark: 'file:../../icons/orderLedger.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description:
			'Look up which orders the Westcon and Logiztik Alliance nodes sent, and resolve unknown ones',
		defaults: { name: 'Order Ledger' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		// Hidden by the other supplier, since n8n's editor takes a parameter whose every option shows a credential for the
		// choice of one, and hides it.
		credentials: [
			{
				name: 'westconApi',
				testedBy: 'testWestconApi',
				required: true,
				displayOptions: { hide: { supplier: ['logiztikAlliance'] } },
			},
			{
				name: 'logiztikAllianceApi',
				testedBy: 'testLogiztikAllianceApi',
				required: true,
				displayOptions: { hide: { supplier: ['westcon'] } },
			},
			{
				name: 'orderLedgerPostgresApi',
				testedBy: 'testOrderLedgerPostgresApi',
				required: true,
				displayOptions: { show: { orderLedger: ['postgres'] } },
			},
		],
		properties: [
			...toolDescriptions({
				get: 'Look up what became of a purchase order that was sent to Westcon or Logiztik Alliance: its status, order number and lines. Changes nothing.',
				getAll:
					'List the purchase orders that were sent to Westcon or Logiztik Alliance, newest first, by status and time. Unknown means that it was sent, but nobody knows whether the supplier has it. Changes nothing.',
			}),
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				options: [{ name: 'Order', value: 'order' }],
				default: 'order',
			},
			{
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				noDataExpression: true,
				displayOptions: { show: { resource: ['order'] } },
				options: [
					{
						name: 'Delete',
						value: 'delete',
						action: 'Delete settled orders',
						description:
							'Remove old, settled orders from the ledger. This does not cancel them at the supplier.',
						displayOptions: { hide: { '@tool': [true] } },
					},
					{
						name: 'Get',
						value: 'get',
						action: 'Get order',
						description: 'Look up one purchase order number',
					},
					{
						name: 'Get Many',
						value: 'getAll',
						action: 'Get many orders',
						description: 'List orders by status and time, newest first',
					},
					{
						name: 'Resolve',
						value: 'resolve',
						action: 'Resolve order',
						description: 'Record what the supplier said about an unknown order',
						displayOptions: { hide: { '@tool': [true] } },
					},
				],
				default: 'get',
			},
			...orderProperties,
		],
	};

	methods = {
		credentialTest: {
			testWestconApi: later(
				async () => (await import('../Westcon/credentialTest/testCredential')).testWestconApi,
			),
			testLogiztikAllianceApi: later(
				async () =>
					(await import('../LogiztikAlliance/credentialTest/testCredential')).testLogiztikAllianceApi,
			),
			testOrderLedgerPostgresApi: later(
				async () => (await import('../shared/ledger/credentialTest')).testOrderLedgerPostgresApi,
			),
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, operations);
	}
}
