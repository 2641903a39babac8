import type { Entry } from '../../shared/table/field';
import { fields } from '../purchaseOrder/fields';

/** How the service's contract differs from the one in this package. Paths are those of the guide, below `request`. */
export interface Differences {
	missing: string[];
	additional: Array<{ path: string; required: boolean }>;
	renamed: Array<{ path: string; name: string }>;
	/** `after` is the element that the service wants before it; '' for the first place. */
	order: Array<{ path: string; after: string }>;
	lengths: Array<{ path: string; package: number | null; service: number }>;
	types: Array<{ path: string; package: string; service: string }>;
	/** Where the namespace differs, with how many elements in all differ likewise. */
	namespaces: Array<{ path: string; package: string; service: string; elements: number }>;
	/** What the service offers instead of submitOrder. */
	operations: string[] | null;
	action: { package: string; service: string } | null;
	/** What the binding is, where no port can take a SOAP 1.2 document. */
	binding: string | null;
	/** The service's own address, where its path is not that of the credential. */
	address: string | null;
}

/** Those of two equal contracts; each call gives a new object, to be filled. */
export const noDifferences = (): Differences => ({
	missing: [],
	additional: [],
	renamed: [],
	order: [],
	lengths: [],
	types: [],
	namespaces: [],
	operations: null,
	action: null,
	binding: null,
	address: null,
});

/** How many there are; what concerns the whole contract counts once each. */
export function countDifferences({ operations, action, binding, address, ...lists }: Differences): number {
	const whole = [operations, action, binding, address].filter((value) => value !== null);
	return Object.values(lists).reduce((sum, list) => sum + list.length, whole.length);
}

/** What the comparison of two contracts found. */
export interface Comparison {
	differences: Differences;
	/** Elements that the service requires and this package does not ask for. */
	required: string[];
	/** Elements whose type no document declares. */
	unresolved: string[];
	/** How many elements the two have in common. */
	compared: number;
}

const entriesByPath = new Map<string, Entry>(
	fields.map((entry) => [entry.xml.path.replaceAll('[]', ''), entry]),
);

/** The row of the field table for such a path; undefined for a block, or an element that the table does not have. */
export const entryAt = (path: string): Entry | undefined => entriesByPath.get(path);
