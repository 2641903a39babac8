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

export const formProperties = toProperties(form, { resource: ['purchaseOrder'], orderSource: ['fields'] });
