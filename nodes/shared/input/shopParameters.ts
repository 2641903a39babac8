import type { IDisplayOptions, INodeProperties } from 'n8n-workflow';
import { codeModes } from '../table/codeModes';
import { without } from '../without';

type Show = NonNullable<IDisplayOptions['show']>;

/** The shops as ways into an order. */
export const shopSources = [
	{ name: 'Shopify Order', value: 'shopify' },
	{ name: 'WooCommerce Order', value: 'wooCommerce' },
];

/** What is ordered although the shop's order speaks against it. */
export const alsoOrder: INodeProperties = {
	displayName: 'Also Order',
	name: 'alsoOrder',
	type: 'multiOptions',
	options: [
		{ name: 'Canceled Orders', value: 'cancelled' },
		{
			name: 'Completed Orders',
			value: 'completed',
			description: 'Orders with the status completed in WooCommerce',
		},
		{ name: 'Test Orders', value: 'test' },
		{ name: 'Unpaid Orders', value: 'unpaid' },
	],
	default: [],
	description: "Which of the shop's orders to send that are otherwise held back",
};

/**
 * Adds shops to the form: a shop's order comes first, then the form, whose fields count instead of what the shop has.
 * The rows of the order stay away, since the shop has its own.
 * @param rows what the names of the rows' parameters begin with
 * @param shipping the field after which the mapping of shipping stands
 */
export function withShops(
	form: INodeProperties[],
	show: Show,
	rows: string,
	shipping: string,
): INodeProperties[] {
	const orders = shopSources.map((shop) => orderProperty(shop, show));
	const fields = form.flatMap((property) => {
		if (property.name.startsWith(rows)) return [property];
		const shown = property.required ? [property, asOverride(property)] : [alsoFor(property, ['fields'])];
		return property.name === shipping ? [...shown, mappingProperty(show)] : shown;
	});
	return [...orders, ...fields];
}

const values = shopSources.map(({ value }) => value);

const alsoFor = (property: INodeProperties, sources: string[]): INodeProperties => ({
	...property,
	displayOptions: {
		...property.displayOptions,
		show: { ...property.displayOptions?.show, orderSource: [...sources, ...values] },
	},
});

/** A field that the shop has as well is not required. */
const asOverride = (property: INodeProperties): INodeProperties =>
	alsoFor({ ...without(property, 'required'), placeholder: 'From the shop' }, []);

const orderProperty = ({ name, value }: (typeof shopSources)[number], show: Show): INodeProperties => ({
	displayName: name,
	name: `${value}Order`,
	type: 'json',
	typeOptions: { rows: 2 },
	displayOptions: { show: { ...show, orderSource: [value] } },
	default: '={{ $json }}',
	required: true,
	description:
		"The shop's order as its trigger or node returns it. Leave the fields below empty to take their values from it. Its prices are not used, because they are what the shop's customer paid.",
});

const mappingProperty = (show: Show): INodeProperties => ({
	displayName: 'Shipping Mapping',
	name: 'shippingMapping',
	type: 'fixedCollection',
	typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Shipping Method' },
	placeholder: 'Add Shipping Method',
	displayOptions: { show: { ...show, orderSource: values } },
	default: {},
	description: "Which of the supplier's shipping conditions to use for which of the shop's shipping methods",
	options: [
		{
			displayName: 'Shipping',
			name: 'mapping',
			values: [
				{
					displayName: 'Shipping Method in the Shop',
					name: 'shipping',
					type: 'string',
					default: '',
					placeholder: 'e.g. Express',
					description: "Name or code of the shipping method, as in the shop's order",
				},
				{
					displayName: 'Shipping Condition',
					name: 'condition',
					type: 'resourceLocator',
					default: { mode: 'list', value: '' },
					...codeModes('searchShippingConditions', 'e.g. UF'),
					description: 'How the supplier ships the order',
				},
			],
		},
	],
});
