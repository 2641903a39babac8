import type { INodeProperties } from 'n8n-workflow';
import { layOutForm } from '../shared/form';
import { toProperties } from '../shared/toProperties';
import { collections, fields } from './fields';

export const form = layOutForm({
	table: fields,
	collections,
	first: [
		'postType',
		'consigneeCode',
		'poNumber',
		'originPortCode',
		'destinationPortCode',
		'warehouseCode',
		'farmCode',
	],
});

const show = { resource: ['purchaseOrder'], orderSource: ['fields'] };

const rowsSource: INodeProperties[] = [
	{
		displayName: 'Boxes',
		name: 'detailsSource',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show },
		options: [
			{ name: 'Using Fields Below', value: 'fields' },
			{ name: 'Using JSON', value: 'json' },
		],
		default: 'fields',
		description: 'Where the boxes come from',
	},
	{
		displayName: 'Boxes (JSON)',
		name: 'detailsJson',
		type: 'json',
		typeOptions: { rows: 5 },
		displayOptions: { show: { ...show, detailsSource: ['json'] } },
		default:
			'[ { "FarmCode": "EXP", "Barcode": "OP009257008", "BoxSize": "QB", "UnitOfMeasurement": "INCH" } ]',
		required: true,
		description: 'An array with an object for each row, for example by an expression',
	},
];

/** The fields, then the boxes, then what is optional. */
export const formProperties: INodeProperties[] = [
	...toProperties(
		form.filter(({ kind }) => kind === 'field'),
		show,
	),
	...rowsSource,
	...toProperties(
		form.filter(({ kind }) => kind !== 'field'),
		show,
	),
];
