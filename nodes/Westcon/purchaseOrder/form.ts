import type { INodeProperties } from 'n8n-workflow';
import { rowsSourceProperties } from '../../shared/input/sourceParameters';
import { withShops } from '../../shared/input/shopParameters';
import { layOutForm } from '../../shared/table/form';
import { formProperties } from '../../shared/table/toProperties';
import { withoutOrganization } from '../credential/account';
import { collections } from './collections';
import { fields } from './fields';

/** What every order needs: account, number, lines, the address in postal order with its contact, and the shipping. */
const first = [
	'customerNumber',
	'salesOrganization',
	'customerPurchaseOrderNumber',
	'orderLines',
	'shipToCompany',
	'shipToContactName',
	'shipToLine1',
	'shipToLine2',
	'shipToCity',
	'shipToState',
	'shipToPostalCode',
	'shipToCountry',
	'shipToPhone',
	'shipToEmailAddress',
	'shippingConditionCode',
	'productNumber',
	'quantityOrdered',
	'unitPrice',
];

/** The form for the fields of the table (guide 3.1). */
export const form = layOutForm({ table: fields, collections, first });

const show = { resource: ['purchaseOrder'], operation: ['submit', 'preview'] };

const rowsSource = rowsSourceProperties({
	name: 'orderLines',
	label: 'Order Lines',
	shape: '[ { "QuantityOrdered": 1, "Product": { "ProductNumber": "SPA508G" } } ]',
	form,
	usual: { productNumber: 'sku', quantityOrdered: 'quantity' },
	show: { ...show, orderSource: ['fields'] },
});

const formFields = formProperties(form, rowsSource, { ...show, orderSource: ['fields'] });

const shopFields = withShops(formFields, show, 'orderLines', 'shippingConditionCode');

/** Gives the sales organization once for each case in which it is typed; at most one of them is shown. */
function whereTyped(property: INodeProperties): INodeProperties[] {
	if (property.name !== 'salesOrganization') return [property];
	const { displayOptions } = property;
	return withoutOrganization.map((conditions) => ({
		...property,
		displayOptions: { ...displayOptions, show: { ...displayOptions?.show, ...conditions } },
	}));
}

/** The parameters of a purchase order. */
export const orderProperties = shopFields.flatMap(whereTyped);
