import type { Section } from '../../shared/table/field';
import { notForDelete } from './fields';

/** The collection for optional fields. */
export const collections: readonly Section[] = [
	{
		displayName: 'Additional Fields',
		name: 'additionalFields',
		type: 'collection',
		placeholder: 'Add Order Field',
		default: {},
		displayOptions: notForDelete,
	},
];
