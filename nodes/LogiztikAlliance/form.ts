import type { INodeProperties } from 'n8n-workflow';
import { layOutForm } from '../shared/form';
import { formProperties } from '../shared/toProperties';
import { initialOfCanadianPorts } from './codes';
import { collections, fields } from './fields';

/** The table laid out as the form that people fill in (page, Body), with what identifies an order first. */
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
	/** What its values begin with when the field is needed. */
	initial: string;
	hint: string;
}

const forLocal: Need = { on: '/postType', initial: 'L', hint: 'Above zero, as the order is a local one' };

/** What some orders need and others do not. An empty field must not stop the workflow, so `required` will not do. */
const needs: Record<string, Need> = {
	length: forLocal,
	width: forLocal,
	hight: forLocal,
	grossWeight: forLocal,
	unitPrice: {
		on: '/destinationPortCode',
		initial: initialOfCanadianPorts,
		hint: 'Required when the destination is in Canada',
	},
};

/**
 * Shows such a field with its hint where it is needed or an expression decides, and without it elsewhere. Only by
 * `hide`: with `show`, an expression would show the field whatever hides it (n8n-workflow, displayParameter).
 */
function withHint(property: INodeProperties): INodeProperties[] {
	const need = needs[property.name];
	if (!need) return [property];
	const hideWhen = (regex: string): INodeProperties['displayOptions'] => ({
		...property.displayOptions,
		hide: { ...property.displayOptions?.hide, [need.on]: [{ _cnd: { regex } }] },
	});
	return [
		{ ...property, hint: need.hint, displayOptions: hideWhen(`^([^${need.initial}=]|$)`) },
		{ ...property, displayOptions: hideWhen(`^[${need.initial}=]`) },
	];
}

const withHints = (property: INodeProperties): INodeProperties => ({
	...property,
	options: property.options?.map((row) =>
		'values' in row ? { ...row, values: row.values.flatMap(withHint) } : row,
	),
});

/** The parameters of the form, with the rows as JSON for those who have them. */
export const orderProperties = formProperties(form, rowsSource, show).map(withHints);
