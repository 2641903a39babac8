import type { Section } from '../../shared/table/field';
import { blockName } from '../../shared/table/form';

const internalUse = 'Westcon marks these fields for internal use. Change them only if Westcon asks you to.';

/** In postal order, with what one asks a contact for. */
const blockOf = (name: string) =>
	[
		'Company',
		'ContactName',
		'Line1',
		'Line2',
		'City',
		'State',
		'PostalCode',
		'Country',
		'Phone',
		'EmailAddress',
	].map((field) => `${name}${field}`);

/** The sections for optional fields, in the order in which the form shows them. */
export const collections: readonly Section[] = [
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Order Field',
		default: {},
	},
	{
		displayName: 'End User',
		name: 'endUser',
		type: 'fixedCollection',
		typeOptions: { hideOptionalFields: true, addOptionalFieldButtonText: 'Add End User Field' },
		placeholder: 'Add End User',
		default: { [blockName]: {} },
		description: 'Address and contact of the company that will use the products',
		within: 'additionalFields',
		shown: blockOf('endUser'),
	},
	{
		displayName: 'Vendor Fields',
		name: 'vendorFields',
		type: 'fixedCollection',
		placeholder: 'Add Vendor Fields',
		// With a row: n8n takes a list away that is still empty when another field is added.
		default: { [blockName]: { vrfHeaders: { vrfHeader: [{}] } } },
		description: 'Extra fields that a vendor requires for the whole order',
		within: 'additionalFields',
	},
	{
		displayName: 'Internal Use',
		name: 'internalUse',
		type: 'collection',
		placeholder: 'Add Internal-Use Field',
		default: {},
		description: internalUse,
	},
	{
		displayName: 'Bill-To Address',
		name: 'billTo',
		type: 'fixedCollection',
		typeOptions: { hideOptionalFields: true, addOptionalFieldButtonText: 'Add Bill-To Field' },
		placeholder: 'Add Bill-To Address',
		default: { [blockName]: {} },
		description: internalUse,
		within: 'internalUse',
		shown: blockOf('billTo'),
	},
];
