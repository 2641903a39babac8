import {
	NodeConnectionTypes,
	type IExecuteFunctions,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
} from 'n8n-workflow';
import { runOperation, type Operations } from '../shared/orders/operations';
import { later } from '../shared/later';
import { orderLedgerProperty } from '../shared/ledger/parameters';
import { optionsProperties } from '../shared/input/optionParameters';
import { credentialPlace, orderSourceProperties } from '../shared/input/sourceParameters';
import { toolDescriptions } from '../shared/input/toolDescription';
import { searchBoxSizes, searchPorts } from './purchaseOrder/codes';
import { orderProperties } from './purchaseOrder/form';
import { postOptions } from './purchaseOrder/options';

const shape =
	'{ "Header": { "ConsigneeCode": "999", "PoNumber": "53-0019763X2", "OriginPortCode": "UIO", "DestinationPortCode": "MIA", "PostType": "FINAL" }, "Details": [ { "FarmCode": "EXP", "Barcode": "OP009257008", "BoxSize": "QB", "Packing": 1, "UnitPrice": 22, "Length": 10, "Width": 4, "Hight": 3, "UnitOfMeasurement": "INCH" } ] }';

const boxes = `Boxes are a JSON array such as [ { "FarmCode": "EXP", "BoxSize": "QB", "UnitOfMeasurement": "INCH" } ], a whole order is a JSON object such as ${shape}`;

/** Loaded when they run first, so that n8n starts without them. */
const operations: Operations = {
	purchaseOrder: {
		insert: async (context) => await (await import('./purchaseOrder/run')).insert(context),
		delete: async (context) => await (await import('./purchaseOrder/run')).deleteOrders(context),
		preview: async (context) => await (await import('./purchaseOrder/run')).preview(context),
	},
};

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
		// Not required: Preview works without one. n8n knows no credential that only some operations require.
		credentials: [
			{ name: 'logiztikAllianceApi', testedBy: 'testLogiztikAllianceApi' },
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
				preview: `Check a purchase order to Logiztik Alliance and show what it would order. Orders nothing. ${boxes}`,
				insert: `Create a purchase order with Logiztik Alliance, or update it if its number exists. It is real and costs money. ${boxes}`,
				delete: `Cancel a purchase order with Logiztik Alliance. It needs the order's number, consignee, destination port and boxes. ${boxes}`,
			}),
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
						name: 'Preview',
						value: 'preview',
						action: 'Preview purchase order',
						description: 'Check an order and show what would be ordered, without ordering it',
					},
					{
						name: 'Insert',
						value: 'insert',
						action: 'Insert purchase order',
						description: 'Create a purchase order, or update it if it exists',
					},
					{
						name: 'Delete',
						value: 'delete',
						action: 'Delete purchase order',
						description: 'Cancel a purchase order',
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
					{ name: 'Insert', value: 'insert' },
					{ name: 'Delete', value: 'delete' },
				],
				default: 'insert',
				description: 'Which operation the order is checked for',
			},
			...orderSourceProperties({
				shape,
				description: "'Header' and 'Details' with the field names of Logiztik Alliance's documentation",
			}),
			...orderProperties,
			orderLedgerProperty({ resource: ['purchaseOrder'], operation: ['insert', 'delete', 'preview'] }),
			...optionsProperties({ operations: ['insert', 'delete'], sending: postOptions }),
		],
	};

	methods = {
		listSearch: { searchPorts, searchBoxSizes },
		credentialTest: {
			testLogiztikAllianceApi: later(
				async () => (await import('./credentialTest/testCredential')).testLogiztikAllianceApi,
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
