import { layOutForm } from '../shared/form';
import { toProperties } from '../shared/toProperties';
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

export const form = layOutForm({ table: fields, collections, first });

export const formProperties = toProperties(form, {
	resource: ['purchaseOrder'],
	operation: ['submit', 'preview'],
	orderSource: ['fields'],
});
