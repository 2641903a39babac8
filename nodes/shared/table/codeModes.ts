import type { INodeProperties } from 'n8n-workflow';

/**
 * The modes of a resource locator for codes: pick one from a list, or type one that the list does not know.
 * @param searchListMethod the node's listSearch method for the codes
 * @param typed what the mode for typing is called
 */
export const codeModes = (
	searchListMethod: string,
	placeholder: string,
	typed = 'By Code',
): Pick<INodeProperties, 'modes'> => ({
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod, searchable: true },
		},
		{ displayName: typed, name: 'code', type: 'string', placeholder },
	],
});

/** The two ways to a country. Not a plain list: an AI agent could not fill that in, and an optional one turns red while empty. */
export const countryModes = codeModes('searchCountries', 'e.g. US', 'By Code or Name');
