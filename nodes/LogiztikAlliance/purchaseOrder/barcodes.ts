import type { Finding } from '../../shared/check/findings';
import { logiztikRules as say } from './messages';
import type { LogiztikOrder } from './order';
import { boxPlace, findingAbout, type Block } from './rules';

/** A box with a barcode, and where it is. */
interface LabelledBox {
	order: number;
	box: Block;
	index: number;
}

/**
 * A barcode has to be unique per box (page, Body), so it may occur once in all orders of a run. Both boxes get a finding,
 * so that neither order is sent.
 */
export function compareBarcodes(orders: LogiztikOrder[]): LogiztikOrder[] {
	const findings = new Map<number, Finding[]>();
	const add = (to: LabelledBox, other: LabelledBox) => {
		const where = `Box ${other.index + 1} of ${nameOf(orders[other.order])}`;
		const finding = findingAbout(to.box, boxPlace(to.box, to.index), 'Barcode', say.barcodeTwice(where));
		const known = findings.get(to.order);
		if (known) known.push(finding);
		else findings.set(to.order, [finding]);
	};
	for (const [first, ...others] of sameBarcodes(orders)) {
		if (others[0]) add(first, others[0]);
		for (const other of others) add(other, first);
	}
	return orders.map((order, index) => {
		const found = findings.get(index);
		return found ? { ...order, findings: [...order.findings, ...found] } : order;
	});
}

function sameBarcodes(orders: LogiztikOrder[]): Iterable<[LabelledBox, ...LabelledBox[]]> {
	const boxes = new Map<string, [LabelledBox, ...LabelledBox[]]>();
	orders.forEach(({ po, settings }, order) => {
		if (settings.action === 'DELETE') return;
		((po.Details ?? []) as Block[]).forEach((box, index) => {
			const barcode = box.Barcode?.toUpperCase();
			if (!barcode) return;
			const same = boxes.get(barcode);
			if (same) same.push({ order, box, index });
			else boxes.set(barcode, [{ order, box, index }]);
		});
	});
	return boxes.values();
}

const nameOf = (order?: LogiztikOrder) =>
	order?.poNumber ? `purchase order ${order.poNumber}` : `item ${(order?.items[0] ?? 0) + 1}`;
