import type { INodeProperties } from 'n8n-workflow';

/**
 * The two ways into a list of codes that the supplier may extend at any time: a searchable list, and the code itself.
 * @param searchListMethod the node's list search that offers the codes
 */
export const codeModes = (searchListMethod: string, placeholder: string): Pick<INodeProperties, 'modes'> => ({
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod, searchable: true },
		},
		{ displayName: 'By Code', name: 'code', type: 'string', placeholder },
	],
});
