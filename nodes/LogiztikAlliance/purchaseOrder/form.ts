import type { DisplayCondition, IDisplayOptions, INodeProperties } from 'n8n-workflow';
import { rowsSourceProperties } from '../../shared/input/sourceParameters';
import { layOutForm } from '../../shared/table/form';
import { formProperties } from '../../shared/table/toProperties';
import { initialOfCanadianPorts } from './codes';
import { collections } from './collections';
import { fields } from './fields';

/** The form for the fields of the table (page, Body), with those that identify an order first. */
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
		'details',
		'farmCode',
	],
});

const show = { resource: ['purchaseOrder'], orderSource: ['fields'] };

const rowsSource = rowsSourceProperties({
	name: 'details',
	label: 'Boxes',
	shape: '[ { "FarmCode": "EXP", "Barcode": "OP009257008", "BoxSize": "QB", "UnitOfMeasurement": "INCH" } ]',
	form,
	usual: { barcode: 'barcode', farmCode: 'farm', packing: 'quantity', productCode: 'sku' },
	show,
});

/** The field has the hint if the value of the parameter begins with the initial. */
interface Need {
	parameter: string;
	initial: string;
	hint: string;
}

const forLocal = (hint: string): Need => ({ parameter: '/postType', initial: 'L', hint });

const size = forLocal('Local orders need a value above zero');
const port = forLocal('MIA for local orders to Miami');

/** The fields that only some orders need. They are not `required`: n8n would stop all orders without them. */
const needs: Record<string, Need> = {
	originPortCode: port,
	destinationPortCode: port,
	length: size,
	width: size,
	hight: size,
	grossWeight: size,
	unitPrice: {
		parameter: '/destinationPortCode',
		initial: initialOfCanadianPorts,
		hint: 'Needed for orders to Canada',
	},
};

/** An expression begins so. */
const expression = '=';

/** Begins with the initial, or is an expression. Not by `startsWith`: n8n 1 fails at it where there is no value yet. */
const begins = (initial: string): DisplayCondition[] => [
	{ _cnd: { between: { from: initial, to: `${initial}\uffff` } } },
	{ _cnd: { between: { from: expression, to: `${expression}\uffff` } } },
];

/**
 * All other texts, by their place in the order of texts: before the expressions, between them and the initial, and after
 * it. Not by a regular expression: n8n gives up on one that has to wait for the processor, and the item fails.
 */
const doesNotBegin = (initial: string): DisplayCondition[] => [
	{ _cnd: { lt: expression } },
	{ _cnd: { between: { from: neighbor(expression, 1), to: `${neighbor(initial, -1)}\uffff` } } },
	{ _cnd: { gte: neighbor(initial, 1) } },
];

const neighbor = (character: string, step: 1 | -1) => String.fromCharCode(character.charCodeAt(0) + step);

/**
 * Shows such a field with its hint if it is needed or an expression decides, in a row at once; else without. It uses
 * `hide` alone: with `show`, an expression would show the field whatever hides it (n8n-workflow, displayParameter).
 */
function withHint(property: INodeProperties): INodeProperties[] {
	const need = needs[property.name];
	if (!need) return [property];
	const { typeOptions, displayOptions } = property;
	const hideWhen = (conditions: DisplayCondition[]): IDisplayOptions => ({
		...displayOptions,
		hide: { ...displayOptions?.hide, [need.parameter]: conditions },
	});
	return [
		{
			...property,
			hint: need.hint,
			typeOptions: { ...typeOptions, showEvenWhenOptional: true },
			displayOptions: hideWhen(doesNotBegin(need.initial)),
		},
		{ ...property, displayOptions: hideWhen(begins(need.initial)) },
	];
}

const withHintsInRows = (property: INodeProperties): INodeProperties => ({
	...property,
	options: property.options?.map((row) =>
		'values' in row ? { ...row, values: row.values.flatMap(withHint) } : row,
	),
});

/** The parameters of a purchase order. */
export const orderProperties = formProperties(form, rowsSource, show)
	.flatMap(withHint)
	.map((property) => (property.type === 'fixedCollection' ? withHintsInRows(property) : property));
