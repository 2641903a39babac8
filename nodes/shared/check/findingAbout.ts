import type { Finding, Complaint } from './findings';
import type { FieldTable } from '../table/field';
import { labelOf } from '../table/form';
import type { Values } from '../table/schema';

/** Where a block of the order stands: for people and as a path, and which rows of the table it follows. */
export interface BlockPlace {
	/** `Order/OrderLines/OrderLine[]` */
	tablePath: string;
	/** `Order/OrderLines[2]` */
	path: string;
	/** `Order Lines 2 (SPA508G)`; absent outside of rows. */
	where?: string;
}

/** Makes a finding about one element of a block. */
type FindingAbout = (
	block: Values,
	place: BlockPlace,
	name: string,
	complaint: Complaint,
	level?: Finding['level'],
) => Finding;

/** Findings of the rules that the table cannot hold, named as the table's own findings name them. */
export function findingsAbout(table: FieldTable, collections: Parameters<typeof labelOf>[0]): FindingAbout {
	const labels = new Map(table.map((entry) => [entry.xml.path as string, labelOf(collections, entry)]));
	return (block, { tablePath, path, where }, name, complaint, level = 'error') => {
		const value = block[name];
		return {
			level,
			label: labels.get(`${tablePath}/${name}`) ?? name,
			path: `${path}/${name}`,
			...complaint,
			...(where && { where }),
			...(value !== undefined && { value: String(value) }),
		};
	};
}
