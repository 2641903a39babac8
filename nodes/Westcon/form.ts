import type { INodeProperties } from 'n8n-workflow';
import { layOutForm } from '../shared/form';
import { formProperties } from '../shared/toProperties';
import { collections, fields } from './fields';

/** What comes first: the account that pays, then the order's own number and date; in a line, the product. */
const first = [
	'customerNumber',
	'salesOrganization',
	'customerPurchaseOrderNumber',
	'orderDate',
	'shipToCompany',
	'shipToLine1',
	'shipToCity',
	'shipToState',
	'shipToPostalCode',
	'shipToCountry',
	'shippingConditionCode',
	'productNumber',
];

/** The table laid out as the form that people fill in (guide 3.1). */
export const form = layOutForm({ table: fields, collections, first });

const show = { resource: ['purchaseOrder'], operation: ['submit', 'preview'], orderSource: ['fields'] };

const rowsSource: INodeProperties[] = [
	{
		displayName: 'Order Lines From',
		name: 'orderLinesSource',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show },
		options: [
			{ name: 'Fields Below', value: 'fields' },
			{ name: 'JSON', value: 'json' },
		],
		default: 'fields',
		description: 'Where the lines come from',
	},
	{
		displayName: 'Order Lines (JSON)',
		name: 'orderLinesJson',
		type: 'json',
		typeOptions: { rows: 5 },
		displayOptions: { show: { ...show, orderLinesSource: ['json'] } },
		default: '[ { "QuantityOrdered": 1, "Product": { "ProductNumber": "SPA508G" } } ]',
		required: true,
		description: 'An array with an object for each row, for example by an expression',
	},
];

/** The parameters of the form, with the rows as JSON for those who have them. */
export const orderProperties = formProperties(form, rowsSource, show);
