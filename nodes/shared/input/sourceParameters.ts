import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import { rowFields, type FormPart } from '../table/form';

type Show = NonNullable<IDisplayOptions['show']>;

const fieldsOrJson: INodeProperties['options'] = [
	{ name: 'Fields Below', value: 'fields' },
	{ name: 'JSON', value: 'json' },
];

/**
 * Keeps the credential at the top of the form. Without it n8n's editor moves it down to the parameter that another
 * credential depends on.
 */
export const credentialPlace: INodeProperties = {
	displayName: 'Credentials',
	name: 'credentials',
	type: 'credentials',
	default: '',
};

/** Whether several items are one order. A shop's order is whole: twice the same one is no order of twice the lines. */
export const combineItems: INodeProperties = {
	displayName: 'Combine Items With the Same PO Number',
	name: 'combineItems',
	type: 'boolean',
	noDataExpression: true,
	displayOptions: { show: { resource: ['purchaseOrder'], orderSource: ['fields', 'json'] } },
	default: false,
	description:
		'Whether input items with the same purchase order number become one order, such as the rows of a spreadsheet. Fill in the fields as for one row.',
};

interface OrderSources {
	/** Further ways in, beside the form and JSON. */
	shops?: Array<{ name: string; value: string }>;
	/** A short example, for the hint. */
	shape: string;
	/** What the JSON contains. */
	description: string;
}

/** The parameters that choose where orders come from, and whether several items are one. */
export const orderSourceProperties = ({
	shape,
	description,
	shops = [],
}: OrderSources): INodeProperties[] => [
	{
		displayName: 'Order From',
		name: 'orderSource',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: { resource: ['purchaseOrder'] } },
		options: [...fieldsOrJson, ...shops],
		default: 'fields',
		description:
			shops.length > 0
				? 'Fill in the fields below, pass the whole order as JSON, or take over the order of a shop'
				: 'Fill in the fields below, or pass the whole order as JSON',
	},
	combineItems,
	{
		displayName: 'Order (JSON)',
		name: 'orderJson',
		type: 'json',
		typeOptions: { rows: 10 },
		displayOptions: { show: { resource: ['purchaseOrder'], orderSource: ['json'] } },
		// Empty, so that no example is ever ordered.
		default: '',
		required: true,
		hint: `For example: ${shape}`,
		description,
	},
];

interface FormRows {
	/** What the names of the two parameters begin with: `orderLines` makes `orderLinesSource` and `orderLinesJson`. */
	name: string;
	/** What their labels begin with, as in Order Lines From. */
	label: string;
	/** A short example, for the hint. */
	shape: string;
	/** The form, for the fields of a row. */
	form: FormPart[];
	/** What the keys of a list are usually called, by field; a new node has those that `usual` names. */
	usual: Record<string, string>;
	/** When the form is shown. */
	show: Show;
}

/** The parameters that choose between rows in the form, rows as JSON and a list inside the item. */
export const rowsSourceProperties = ({
	name,
	label,
	shape,
	form,
	usual,
	show,
}: FormRows): INodeProperties[] => [
	{
		displayName: `${label} From`,
		name: `${name}Source`,
		type: 'options',
		noDataExpression: true,
		displayOptions: { show },
		options: [
			{ name: 'Fields Below', value: 'fields' },
			{ name: 'JSON', value: 'json' },
			{ name: 'List in the Input', value: 'list' },
		],
		default: 'fields',
		description: 'Add the rows below, pass all of them as JSON, or drag a list in from the input',
	},
	{
		displayName: `${label} (JSON)`,
		name: `${name}Json`,
		type: 'json',
		typeOptions: { rows: 5 },
		displayOptions: { show: { ...show, [`${name}Source`]: ['json'] } },
		default: '',
		required: true,
		hint: `For example: ${shape}`,
		description: 'An array with one object per row, usually from an expression',
	},
	{
		displayName: `${label} (List)`,
		name: `${name}List`,
		type: 'json',
		typeOptions: { rows: 2 },
		displayOptions: { show: { ...show, [`${name}Source`]: ['list'] } },
		default: '',
		required: true,
		hint: 'Drag the list itself, such as line_items and not line_items[0]',
		description: 'A list inside each input item, with one object per row',
	},
	{ ...keysProperty(name, form, usual, show), default: usual },
];

const keysProperty = (
	name: string,
	form: FormPart[],
	usual: Record<string, string>,
	show: Show,
): INodeProperties => ({
	displayName: 'Keys of the List',
	name: `${name}Keys`,
	type: 'collection',
	placeholder: 'Add Field',
	displayOptions: { show: { ...show, [`${name}Source`]: ['list'] } },
	default: {},
	description: 'Which key in the list holds the value of which field',
	options: rowFields(form, name)
		.map(({ displayName, name: field }) => keyProperty(displayName, field, usual[field]))
		.sort((a, b) => a.displayName.localeCompare(b.displayName, 'en')),
});

const keyProperty = (displayName: string, name: string, usual = ''): INodeProperties => ({
	displayName,
	name,
	type: 'string',
	default: usual,
	placeholder: 'e.g. product.sku',
	description: 'The key of each object in the list that holds this field',
});
