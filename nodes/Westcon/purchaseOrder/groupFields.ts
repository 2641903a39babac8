import type { Field } from '../../shared/table/field';
import { capitalized } from '../../shared/words';

/** The one field in a row of attachments: the element is called as its row (guide 3.1). */
export function attachmentText(place: {
	group: string;
	name: string;
	example?: string;
	internal?: true;
}): Field {
	const { group, name, example, internal } = place;
	return {
		displayName: 'Text',
		name,
		type: 'string',
		default: '',
		...(example && { placeholder: `e.g. ${example}` }),
		xml: {
			path: `${group}/${capitalized(name)}`,
			type: 'string',
			content: 'lines',
			length: 70,
			...(internal && { internal }),
			section: '3.1',
		},
	};
}

/** The two fields in a row of vendor required fields, which an order, a line and a piece may have (guide 3.3.2). */
export const vendorField = (place: { group: string; example: [name: string, value: string] }): Field[] => [
	{
		displayName: 'Field Name',
		name: 'vrfFieldName',
		type: 'string',
		default: '',
		placeholder: `e.g. ${place.example[0]}`,
		description: 'The name of the field, as Westcon has set it up for the vendor',
		xml: { path: `${place.group}/VRFFieldName`, type: 'string', length: 30, section: '3.3.2' },
	},
	{
		displayName: 'Value',
		name: 'vrfValue',
		type: 'string',
		default: '',
		placeholder: `e.g. ${place.example[1]}`,
		description: 'What the vendor needs to know',
		xml: { path: `${place.group}/VRFValue`, type: 'string', content: 'words', length: 40, section: '3.3.2' },
	},
];
