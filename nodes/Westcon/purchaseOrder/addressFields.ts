import { countryModes } from '../../shared/table/codeModes';
import type { Field } from '../../shared/table/field';
import { capitalized } from '../../shared/words';

/** Which address or contact it is: where it stands in the message, and where the form asks for it. */
interface Party {
	/** The element that holds the fields, as in `Order/ShipToAddress`. */
	path: string;
	/** What the names of the parameters begin with, as in `shipToCompany`. */
	name: string;
	/** What the labels begin with, outside a section that says whose address it is. */
	label?: string;
	/** The section of what few orders need, and of everything where there is no label. */
	rare: string;
	/** What an address needs is then required. */
	required?: true;
	internal?: true;
}

/** The fields that ship-to, end user and bill-to address have in common, in the guide's order (3.1). */
export const addressFields = (party: Party): Field[] => address.map((field) => placeField(field, party));

/** The fields that the contacts of the three addresses have in common, in the guide's order (3.1). */
export const contactFields = (party: Party): Field[] => contact.map((field) => placeField(field, party));

/** A field of each address or contact; the path is that below it. */
interface PartyField extends Field {
	/** Few orders need it. */
	collection?: 'rare';
}

/** `required` marks what an address needs. */
const address: PartyField[] = [
	{
		displayName: 'Company',
		name: 'company',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. ABC Services Ltd',
		description: 'The company that the address belongs to',
		xml: { path: 'Company', type: 'string', content: 'words', length: 35, section: '3.1' },
	},
	{
		displayName: 'Address Line 1',
		name: 'line1',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 20 Blue Ridge Dr',
		description: 'Street and number',
		xml: {
			path: 'Line1',
			type: 'string',
			content: 'words',
			length: 35,
			lengthIsAdvice: true,
			section: '3.1',
		},
	},
	{
		displayName: 'Address Line 2',
		name: 'line2',
		type: 'string',
		default: '',
		description: 'Suite, floor or building',
		xml: { path: 'Line2', type: 'string', content: 'words', length: 35, section: '3.1' },
	},
	{
		displayName: 'Address Line 3',
		name: 'line3',
		type: 'string',
		default: '',
		description: 'Only if two lines are not enough',
		collection: 'rare',
		xml: { path: 'Line3', type: 'string', content: 'words', length: 35, section: '3.1' },
	},
	{
		displayName: 'Address Line 4',
		name: 'line4',
		type: 'string',
		default: '',
		description: 'Only if three lines are not enough',
		collection: 'rare',
		xml: { path: 'Line4', type: 'string', content: 'words', length: 35, section: '3.1' },
	},
	{
		displayName: 'City',
		name: 'city',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. New York',
		description: 'Town or city',
		xml: { path: 'City', type: 'string', content: 'words', length: 35, section: '3.1' },
	},
	{
		displayName: 'State',
		name: 'state',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. NY',
		description: 'State or province: its code, such as CA. For the US, Canada and Australia, also its name.',
		xml: { path: 'State', type: 'string', length: 3, place: 'state', section: '3.1' },
	},
	{
		displayName: 'Postal Code',
		name: 'postalCode',
		type: 'string',
		default: '',
		required: true,
		placeholder: 'e.g. 12345',
		description: 'Postal or ZIP code',
		xml: { path: 'PostalCode', type: 'string', length: 9, lengthIsAdvice: true, section: '3.1' },
	},
	{
		displayName: 'Country',
		name: 'country',
		type: 'resourceLocator',
		default: { mode: 'list', value: '' },
		...countryModes,
		required: true,
		description: 'Its code, such as US, or its name',
		xml: { path: 'Country', type: 'string', length: 3, place: 'country', section: '3.1' },
	},
];

const contact: PartyField[] = [
	{
		displayName: 'Contact Name',
		name: 'contactName',
		type: 'string',
		default: '',
		placeholder: 'e.g. Jon Smith',
		description: 'Who to ask for at this address',
		xml: { path: 'ContactName', type: 'string', content: 'words', length: 35, section: '3.1' },
	},
	{
		displayName: 'Phone',
		name: 'phone',
		type: 'string',
		default: '',
		placeholder: 'e.g. 1231231234',
		description: 'Phone number of the contact',
		xml: { path: 'Phone', type: 'string', length: 25, section: '3.1' },
	},
	{
		displayName: 'Country Prefix',
		name: 'countryPrefix',
		type: 'string',
		default: '',
		placeholder: 'e.g. 1',
		description: 'International dialing code of the phone number, such as 1 for the US',
		collection: 'rare',
		xml: { path: 'CountryPrefix', type: 'string', length: 8, section: '3.1' },
	},
	{
		displayName: 'Phone Extension',
		name: 'extension',
		type: 'string',
		default: '',
		placeholder: 'e.g. 1245',
		description: 'Extension of the phone number',
		collection: 'rare',
		xml: { path: 'Extension', type: 'string', length: 25, section: '3.1' },
	},
	{
		displayName: 'Fax',
		name: 'fax',
		type: 'string',
		default: '',
		description: 'Fax number of the contact',
		collection: 'rare',
		xml: { path: 'Fax', type: 'string', length: 25, section: '3.1' },
	},
	{
		displayName: 'Mobile',
		name: 'mobile',
		type: 'string',
		default: '',
		description: 'Mobile number of the contact',
		collection: 'rare',
		xml: { path: 'Mobile', type: 'string', length: 25, section: '3.1' },
	},
	{
		displayName: 'Email Address',
		name: 'emailAddress',
		type: 'string',
		default: '',
		placeholder: 'name@email.com',
		description: 'Email address of the contact',
		xml: { path: 'EmailAddress', type: 'string', content: 'email', length: 64, section: '3.1' },
	},
];

/** `company` of the ship-to address → `shipToCompany` with the path `Order/ShipToAddress/Company` */
function placeField({ required, collection, ...field }: PartyField, party: Party): Field {
	const { path, name, label, rare, internal } = party;
	const placed = {
		...field,
		displayName: (label ?? '') + field.displayName,
		name: name + capitalized(field.name),
		xml: { ...field.xml, path: `${path}/${field.xml.path}`, ...(internal && { internal }) },
		...((collection === 'rare' || label === undefined) && { collection: rare }),
	};
	return required && party.required ? { ...placed, required, xml: { ...placed.xml, required } } : placed;
}
