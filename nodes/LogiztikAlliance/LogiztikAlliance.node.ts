import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { choiceOf, type Choice } from '../shared/choice';
import { itemOrFailure } from '../shared/errors';
import { runOrders } from '../shared/runOrders';
import { withOptions } from '../shared/withOptions';
import { searchBoxSizes, searchPorts } from './codes';
import { connectionOf } from './connection';
import { testLogiztikAllianceApi } from './credentialTest';
import { orderProperties } from './form';
import { readOrder, type Action } from './order';
import { batchingOf, preview, send, type ReadyOrder, type SendOptions } from './send';
import { uniqueInRun } from './uniqueInRun';

const sample = `{
  "Header": { "ConsigneeCode": "999", "PoNumber": "53-0019763X2", "OriginPortCode": "UIO", "DestinationPortCode": "MIA", "PostType": "FINAL" },
  "Details": [ { "FarmCode": "EXP", "Barcode": "OP009257008", "BoxSize": "QB", "Packing": 1, "UnitPrice": 22, "Length": 10, "Width": 4, "Hight": 3, "GrossWeight": 0, "UnitOfMeasurement": "INCH" } ]
}`;

const resource: Choice<'purchaseOrder'> = {
	name: 'resource',
	label: 'Resource',
	values: ['purchaseOrder'],
};

const operation: Choice<'insert' | 'delete' | 'preview'> = {
	name: 'operation',
	label: 'Operation',
	values: ['insert', 'delete', 'preview'],
};

const previewOf: Choice<'insert' | 'delete'> = {
	name: 'previewOf',
	label: 'Preview Of',
	values: ['insert', 'delete'],
};

const defaultOptions: SendOptions = { ordersPerRequest: 1, timeout: 60, includeXml: false, simplify: true };

/** Purchase orders by Logiztik Alliance's XML service (page 'Create purchase orders'). */
export class LogiztikAlliance implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Logiztik Alliance',
		name: 'logiztikAlliance',
		icon: {
			light: 'file:../../icons/logiztikAlliance.svg',
			dark: 'file:../../icons/logiztikAlliance.dark.svg',
		},
		group: ['output'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description: 'Insert and delete purchase orders at Logiztik Alliance',
		defaults: { name: 'Logiztik Alliance' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'logiztikAllianceApi',
				required: true,
				testedBy: 'testLogiztikAllianceApi',
				// Not by 'show': n8n's editor would take Operation for the choice of a credential and hide it.
				displayOptions: { hide: { operation: ['preview'] } },
			},
		],
		properties: [
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				options: [{ name: 'Purchase Order', value: 'purchaseOrder' }],
				default: 'purchaseOrder',
			},
			{
				displayName: 'Operation',
				name: 'operation',
				type: 'options',
				noDataExpression: true,
				displayOptions: { show: { resource: ['purchaseOrder'] } },
				options: [
					{
						name: 'Delete',
						value: 'delete',
						action: 'Delete purchase order',
						description: 'Take an order back',
					},
					{
						name: 'Insert',
						value: 'insert',
						action: 'Insert purchase order',
						description: 'Create a purchase order, or update it if it exists',
					},
					{
						name: 'Preview',
						value: 'preview',
						action: 'Preview purchase order',
						description: 'Check an order and show the XML that would be sent, without sending anything',
					},
				],
				default: 'insert',
			},
			{
				displayName: 'Preview Of',
				name: 'previewOf',
				type: 'options',
				noDataExpression: true,
				displayOptions: { show: { resource: ['purchaseOrder'], operation: ['preview'] } },
				options: [
					{ name: 'Delete', value: 'delete' },
					{ name: 'Insert', value: 'insert' },
				],
				default: 'insert',
				description: 'Which operation the order is checked for',
			},
			{
				displayName: 'Order From',
				name: 'orderSource',
				type: 'options',
				noDataExpression: true,
				displayOptions: { show: { resource: ['purchaseOrder'] } },
				options: [
					{ name: 'Fields Below', value: 'fields' },
					{ name: 'JSON', value: 'json' },
				],
				default: 'fields',
				description: 'Where the order comes from',
			},
			{
				displayName: 'Order (JSON)',
				name: 'orderJson',
				type: 'json',
				typeOptions: { rows: 10 },
				displayOptions: { show: { resource: ['purchaseOrder'], orderSource: ['json'] } },
				default: sample,
				required: true,
				description: "Header and Details with the names of Logiztik Alliance's page",
			},
			...orderProperties,
			{
				displayName: 'Options',
				name: 'options',
				type: 'collection',
				placeholder: 'Add Option',
				default: {},
				displayOptions: { show: { resource: ['purchaseOrder'], operation: ['insert', 'delete'] } },
				options: [
					{
						displayName: 'Include XML',
						name: 'includeXml',
						type: 'boolean',
						default: false,
						description: 'Whether to add the XML of request and reply to the output',
					},
					{
						displayName: 'Orders per Request',
						name: 'ordersPerRequest',
						type: 'number',
						typeOptions: { minValue: 1, numberPrecision: 0 },
						default: 1,
						description:
							'How many purchase orders one request carries. With more than one, an order that is refused leaves open whether the others of its request were carried out, because Logiztik Alliance does not say; those that it does not name are reported as unknown.',
					},
					{
						displayName: 'Simplify',
						name: 'simplify',
						type: 'boolean',
						default: true,
						description: 'Whether to return a simplified version of the response instead of the raw data',
					},
					{
						displayName: 'Timeout',
						name: 'timeout',
						type: 'number',
						typeOptions: { minValue: 1 },
						default: 60,
						description:
							'How many seconds to wait for the answer. Without one it is unknown whether the order was accepted.',
					},
				],
			},
		],
	};

	methods = { listSearch: { searchPorts, searchBoxSizes }, credentialTest: { testLogiztikAllianceApi } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const checkInRun = uniqueInRun();
		if (this.getNodeParameter('operation', 0, null) === 'preview') {
			const read = (item: number) => {
				const action = actionOf(choiceOf(this, item, previewOf));
				return readOrder(this, item, action, checkInRun);
			};
			const items = this.getInputData().map((_, item) =>
				itemOrFailure(this, item, async () => preview(read(item))),
			);
			return [await Promise.all(items)];
		}
		const prepare = async (item: number) => {
			choiceOf(this, item, resource);
			const connection = connectionOf(await this.getCredentials('logiztikAllianceApi', item));
			const options = withOptions(defaultOptions, this.getNodeParameter('options', item, {}));
			const action = actionOf(choiceOf(this, item, operation));
			const order: ReadyOrder = { ...readOrder(this, item, action, checkInRun), connection, options };
			return { ...order, send: async () => await send(this, order) };
		};
		return [await runOrders(this, prepare, batchingOf(this))];
	}
}

const actionOf = (operation: string): Action => (operation === 'delete' ? 'DELETE' : 'INSERT');
