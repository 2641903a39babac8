import { logiztikRules as say } from '../messages';
import type { Finding } from '../shared/findings';
import type { Values } from '../shared/schema';
import { boxPlace, findingAbout, headerPlace, type Block } from './rules';

/** Finds what an inserted order must not have in common with the orders before it in the same run. */
export type CheckInRun = (po: Values, item: number) => Finding[];

/**
 * A barcode has to be unique per box (page, Body), so it may occur once in all orders of a run. The same purchase order
 * in two items is only warned about: the later insert updates the earlier.
 * @returns the check for one run; each order is to be shown to it once, in the order of the items
 */
export function uniqueInRun(): CheckInRun {
	const barcodes = new Map<string, string>();
	const purchaseOrders = new Map<string, number>();
	return (po, item) => {
		const header = (po.Header ?? {}) as Block;
		const boxes = (po.Details ?? []) as Block[];
		const whose = header.PoNumber ? `purchase order ${header.PoNumber}` : `item ${item}`;
		return [
			...checkPoNumber(purchaseOrders, header, item),
			...boxes.flatMap((box, index) => checkBarcode(barcodes, box, index, whose)),
		];
	};
}

function checkPoNumber(seen: Map<string, number>, header: Block, item: number): Finding[] {
	if (!header.PoNumber) return [];
	const key = JSON.stringify([header.ConsigneeCode, header.PoNumber]);
	const before = seen.get(key);
	seen.set(key, item);
	return before === undefined
		? []
		: [findingAbout(header, headerPlace, 'PoNumber', say.poNumberTwice(before), 'warning')];
}

function checkBarcode(seen: Map<string, string>, box: Block, index: number, whose: string): Finding[] {
	const { Barcode } = box;
	if (!Barcode) return [];
	const before = seen.get(Barcode.toUpperCase());
	if (before !== undefined)
		return [findingAbout(box, boxPlace(box, index), 'Barcode', say.barcodeTwice(before))];
	seen.set(Barcode.toUpperCase(), `Boxes ${index + 1} of ${whose}`);
	return [];
}
