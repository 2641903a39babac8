import type { RecordedOrder } from './types';

/** What people see of a PO number that was ever placed. */
export interface PlacedOrder extends RecordedOrder {
	state: 'placed' | 'updated' | 'deleted';
	/** How often it was placed. An update or a deletion is not counted. */
	timesPlaced: number;
}

/** Every order that was placed, also those that were deleted since; the latest first. */
export class OrderHistory {
	private entries: PlacedOrder[] = [];

	/** @param previous the order that this one updates */
	place(order: RecordedOrder, previous?: RecordedOrder): void {
		const known = this.find(order);
		const isUpdate = previous !== undefined;
		const timesPlaced = (known?.timesPlaced ?? 0) + (isUpdate ? 0 : 1);
		this.drop(known);
		this.entries.unshift({ ...order, state: isUpdate ? 'updated' : 'placed', timesPlaced });
	}

	remove(order: RecordedOrder): void {
		const known = this.find(order);
		if (known) known.state = 'deleted';
	}

	all(): PlacedOrder[] {
		return structuredClone(this.entries);
	}

	reset(): void {
		this.entries = [];
	}

	/** Orders without a number are never the same. */
	private find({ supplier, poNumber }: RecordedOrder): PlacedOrder | undefined {
		return this.entries.find(
			(entry) => poNumber && entry.supplier === supplier && entry.poNumber === poNumber,
		);
	}

	private drop(known: PlacedOrder | undefined): void {
		this.entries = this.entries.filter((entry) => entry !== known);
	}
}
