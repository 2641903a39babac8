import fc from '../support/fastCheck';
import type { XsdLeaf } from '../support/xsdLeaves';
import { cellOf, type Cell } from './randomValues';

export type Part = Cell | Block | Block[];
export interface Block {
	[name: string]: Part | undefined;
}

/** The tree that the schema's leaves stand in. */
export interface Branch {
	name: string;
	/** Of a list: the name of its items. */
	item?: string;
	leaf?: XsdLeaf;
	children: Branch[];
}

/** Builds the tree from paths such as `Order/OrderLines/OrderLine[]/QuantityOrdered`. */
export function treeOf(leaves: readonly XsdLeaf[]): Branch {
	const root: Branch = { name: '', children: [] };
	for (const leaf of leaves) {
		let branch = root;
		for (const step of leaf.path.split('/')) {
			if (step.endsWith('[]')) branch.item = step.slice(0, -2);
			else branch = childOf(branch, step);
		}
		branch.leaf = leaf;
	}
	return root;
}

function childOf(branch: Branch, name: string): Branch {
	const known = branch.children.find((child) => child.name === name);
	if (known) return known;
	const child: Branch = { name, children: [] };
	branch.children.push(child);
	return child;
}

/** Any part of the order, required or not, may be missing; the required ones rarely are. */
function partOf(branch: Branch): fc.Arbitrary<Part | undefined> {
	const { leaf, item, name } = branch;
	if (leaf) {
		const freq = leaf.isRequired ? 200 : 1;
		return fc.option(cellOf(leaf), { nil: undefined, freq });
	}
	if (item !== undefined) {
		const most = name === 'OrderLines' ? 8 : 3;
		const rows = fc.array(blockOf(branch), { minLength: name === 'OrderLines' ? 1 : 0, maxLength: most });
		return fc.option(rows, { nil: undefined, freq: name === 'OrderLines' ? 200 : 1 });
	}
	const isNeeded = /^(Order|CustomerAccount|ShipToAddress|Product)$/.test(name);
	return fc.option(blockOf(branch), { nil: undefined, freq: isNeeded ? 200 : 2 });
}

/** An arbitrary content of the branch. */
export const blockOf = (branch: Branch): fc.Arbitrary<Block> =>
	fc.record(Object.fromEntries(branch.children.map((child) => [child.name, partOf(child)])));

const spellings: Array<(name: string) => string> = [
	(name) => name,
	(name) => name.charAt(0).toLowerCase() + name.slice(1),
	(name) => name.toLowerCase(),
	(name) => name.toUpperCase(),
];

/** How the order is spelt: case of the names, lists with or without their items' name. */
export const spelling = fc.record({ spell: fc.constantFrom(...spellings), isWrapped: fc.boolean() });
