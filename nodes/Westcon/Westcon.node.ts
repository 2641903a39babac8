import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { alsoOrder, shopSources } from '../shared/input/shopParameters';
import { runOperation, type Operations } from '../shared/orders/operations';
import { later } from '../shared/later';
import { orderLedgerProperty } from '../shared/ledger/parameters';
import { optionsProperties } from '../shared/input/optionParameters';
import { credentialPlace, orderSourceProperties } from '../shared/input/sourceParameters';
import { toolDescriptions } from '../shared/input/toolDescription';
import { orderProperties } from './purchaseOrder/form';
import { searchAccounts, searchShippingConditions } from './purchaseOrder/listSearch';
import { submitOptions } from './purchaseOrder/options';
import { serviceProperties } from './serviceCheck/properties';

const shape =
	'{ "CustomerPurchaseOrderNumber": "PO-2026-0042", "CustomerAccount": { "CustomerNumber": "1231913" }, "ShippingMethod": { "ShippingConditionCode": "UF" }, "ShipToAddress": { "Company": "ABC Services Ltd", "Line1": "20 Blue Ridge Dr", "City": "Belmont", "State": "CA", "PostalCode": "94012", "Country": "US" }, "OrderLines": [ { "QuantityOrdered": 1, "Product": { "ProductNumber": "SPA508G" } } ] }';

const lines = `Order lines are a JSON array such as [ { "QuantityOrdered": 1, "Product": { "ProductNumber": "SPA508G" } } ], a whole order is a JSON object such as ${shape}`;

/** Loaded when they run first, so that n8n starts without them. */
const operations: Operations = {
	purchaseOrder: {
		submit: async (context) => await (await import('./purchaseOrder/run')).submit(context),
		preview: async (context) => await (await import('./purchaseOrder/run')).preview(context),
	},
	service: {
		check: async (context) => await (await import('./serviceCheck/run')).runServiceCheck(context),
	},
};

/** Purchase orders by Westcon's SOAP service (Purchase Order web service guide). */
export class Westcon implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Westcon',
		name: 'westcon',
		icon: { light: 'file:../../icons/westcon.svg', dark: 'file:../../icons/westcon.dark.svg' },
		group: ['output'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description: 'Preview and submit purchase orders to Westcon',
		defaults: { name: 'Westcon' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		// Not required: Preview works without one. n8n knows no credential that only some operations require.
		credentials: [
			{ name: 'westconApi', testedBy: 'testWestconApi' },
			{
				name: 'orderLedgerPostgresApi',
				testedBy: 'testOrderLedgerPostgresApi',
				required: true,
				displayOptions: { show: { orderLedger: ['postgres'] } },
			},
		],
		properties: [
			credentialPlace,
			...toolDescriptions({
				preview: `Check a purchase order to Westcon and show what it would order. Orders nothing. ${lines}`,
				submit: `Place a purchase order with Westcon. It is real and costs money. Each order needs a purchase order number of its own. ${lines}`,
				check: "Compare the Westcon service's own description with what this node sends. Orders nothing.",
			}),
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
						description: 'Check an order and show what would be ordered, without ordering it',
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
			...orderSourceProperties({
				shape,
				description:
					"The content of 'Order' with the field names of Westcon's guide. 'WestconMetadata' can be added beside it.",
				shops: shopSources,
			}),
			...orderProperties,
			...serviceProperties,
			orderLedgerProperty({ resource: ['purchaseOrder'], operation: ['submit', 'preview'] }),
			...optionsProperties({
				operations: ['submit'],
				sending: submitOptions,
				reading: [alsoOrder],
			}),
		],
	};

	methods = {
		listSearch: {
			searchAccounts,
			searchCountries: later(async () => (await import('../shared/table/countries')).searchCountries),
			searchShippingConditions,
		},
		credentialTest: {
			testWestconApi: later(async () => (await import('./credentialTest/testCredential')).testWestconApi),
			testOrderLedgerPostgresApi: later(
				async () => (await import('../shared/ledger/credentialTest')).testOrderLedgerPostgresApi,
			),
		},
	};

	async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
		return await runOperation(this, operations);
	}
}
