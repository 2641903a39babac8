import type { INodeProperties } from 'n8n-workflow';
import { layOutForm } from '../shared/form';
import { toProperties } from '../shared/toProperties';
import { likeCanadianPort } from './codes';
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
		displayName: 'Boxes From',
		name: 'detailsSource',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show },
		options: [
			{ name: 'Fields Below', value: 'fields' },
			{ name: 'JSON', value: 'json' },
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

interface Need {
	/** The parameter that decides. */
	on: string;
	/** The values with which the field is needed, as a pattern. */
	values: string;
	hint: string;
}

const forLocal: Need = {
	on: '/postType',
	values: '^LOCAL$',
	hint: 'Above zero, as the order is a local one',
};

/** What some orders need and others do not. An empty field must not stop the workflow, so `required` will not do. */
const needs: Record<string, Need> = {
	length: forLocal,
	width: forLocal,
	hight: forLocal,
	grossWeight: forLocal,
	unitPrice: {
		on: '/destinationPortCode',
		values: likeCanadianPort,
		hint: 'Obligatory when the destination is in Canada',
	},
};

/** Shows such a field with its hint where it is needed, and without it elsewhere. Where an expression decides, with it. */
function withHint(property: INodeProperties): INodeProperties[] {
	const need = needs[property.name];
	if (!need) return [property];
	const { show: shown, hide } = property.displayOptions ?? {};
	const needed = { [need.on]: [{ _cnd: { regex: need.values } }] };
	const neededOrOpen = { [need.on]: [{ _cnd: { regex: `${need.values}|^=` } }] };
	return [
		{
			...property,
			hint: need.hint,
			displayOptions: { show: { ...shown, ...needed }, ...(hide && { hide }) },
		},
		{ ...property, displayOptions: { ...(shown && { show: shown }), hide: { ...hide, ...neededOrOpen } } },
	];
}

const withHints = (property: INodeProperties): INodeProperties => ({
	...property,
	options: property.options?.map((row) =>
		'values' in row ? { ...row, values: row.values.flatMap(withHint) } : row,
	),
});

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
	).map(withHints),
];
