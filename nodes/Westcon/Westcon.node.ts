import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { choiceOf, type Choice } from '../shared/choice';
import { digest } from '../shared/digest';
import { itemOrFailure } from '../shared/errors';
import type { SendingOptions } from '../shared/output';
import { runOrders } from '../shared/runOrders';
import { withOptions } from '../shared/withOptions';
import { signedConnectionOf } from './connection';
import { testWestconApi } from './credentialTest';
import { orderProperties } from './form';
import { searchAccounts, searchShippingConditions } from './listSearch';
import { readOrder } from './order';
import { serviceProperties } from './serviceCheck/properties';
import { runServiceCheck } from './serviceCheck/run';
import { preview, submit } from './submit';
import { uniqueInRun } from './uniqueInRun';

const sample = `{
  "CustomerPurchaseOrderNumber": "PO-2026-0042",
  "CustomerAccount": { "CustomerNumber": "1231913", "SalesOrganization": "2000" },
  "ShippingMethod": { "ShippingConditionCode": "UF" },
  "ShipToAddress": { "Company": "ABC Services Ltd", "Line1": "20 Blue Ridge Dr", "City": "Belmont", "State": "CA", "PostalCode": "94012", "Country": "US" },
  "OrderLines": [ { "QuantityOrdered": 1, "Product": { "ProductNumber": "SPA508G" } } ]
}`;

const resource: Choice<'purchaseOrder' | 'service'> = {
	name: 'resource',
	label: 'Resource',
	values: ['purchaseOrder', 'service'],
};

const operation: Choice<'submit' | 'preview'> = {
	name: 'operation',
	label: 'Operation',
	values: ['submit', 'preview'],
};

const defaultOptions: SendingOptions = { timeout: 120, includeXml: false, simplify: true };

/** Purchase orders by Westcon's SOAP service (Purchase Order web service guide). */
export class Westcon implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Westcon',
		name: 'westcon',
		icon: { light: 'file:../../icons/westcon.svg', dark: 'file:../../icons/westcon.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description: 'Place purchase orders with Westcon',
		defaults: { name: 'Westcon' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [
			{
				name: 'westconApi',
				required: true,
				testedBy: 'testWestconApi',
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
				options: [
					{ name: 'Purchase Order', value: 'purchaseOrder' },
					{ name: 'Service', value: 'service' },
				],
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
						name: 'Preview',
						value: 'preview',
						action: 'Preview purchase order',
						description: 'Check an order and show the XML that would be sent, without sending anything',
					},
					{
						name: 'Submit',
						value: 'submit',
						action: 'Submit purchase order',
						description: 'Place an order with Westcon',
					},
				],
				default: 'submit',
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
				description:
					"The content of 'Order' with the names of Westcon's guide, WestconMetadata beside it where wanted",
			},
			...orderProperties,
			...serviceProperties,
			{
				displayName: 'Options',
				name: 'options',
				type: 'collection',
				placeholder: 'Add Option',
				default: {},
				displayOptions: { show: { resource: ['purchaseOrder'], operation: ['submit'] } },
				options: [
					{
						displayName: 'Include XML',
						name: 'includeXml',
						type: 'boolean',
						default: false,
						description:
							'Whether to add the XML of request and reply to the output, with the authentication key masked',
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
						default: 120,
						description:
							'How many seconds to wait for the answer. Without one it is unknown whether the order was placed.',
					},
				],
			},
		],
	};

	methods = { listSearch: { searchAccounts, searchShippingConditions }, credentialTest: { testWestconApi } };

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		const surroundings = { now: new Date(), timeZone: this.getTimezone() };
		const checkInRun = uniqueInRun();
		if (this.getNodeParameter('resource', 0) === 'service') return [[await runServiceCheck(this)]];
		if (this.getNodeParameter('operation', 0, null) === 'preview') {
			const read = (item: number) => readOrder(this, item, { ...surroundings, accounts: [] }, checkInRun);
			const items = this.getInputData().map((_, item) =>
				itemOrFailure(this, item, async () => await preview(read(item))),
			);
			return [await Promise.all(items)];
		}
		const items = await runOrders(this, async (item) => {
			for (const choice of [resource, operation]) choiceOf<string>(this, item, choice);
			const connection = signedConnectionOf(await this.getCredentials('westconApi', item));
			const options = withOptions(defaultOptions, this.getNodeParameter('options', item, {}));
			const order = readOrder(this, item, { ...surroundings, accounts: connection.accounts }, checkInRun);
			const identity = digest([order.once.identity, connection.url]);
			const send = async () => await submit(this, order, connection, options);
			return { ...order, once: { ...order.once, identity }, send };
		});
		return [items];
	}
}
