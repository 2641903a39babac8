import { mostNamed } from '../words';
import type { LedgerOrder } from './ledger';
import { ledgerMessages as say } from './messages';
import type { LedgerRow } from './store';

/** In which lines an order differs from the one that was sent under its number. */
export function differenceOf(
	{ lines: before }: Pick<LedgerRow, 'lines'>,
	{ lines }: Pick<LedgerOrder, 'lines'>,
): string {
	const count = Math.max(before.length, lines.length);
	const differences: string[] = [];
	for (let index = 0; index < count && differences.length < mostNamed; index++) {
		const [was, is] = [before[index], lines[index]];
		if (was && !is) differences.push(say.lineMissing(index + 1, was));
		else if (!was && is) differences.push(say.lineAdded(index + 1, is));
		else if (was && is && was.product !== is.product) differences.push(say.otherProduct(index + 1, was, is));
		else if (was && is && was.quantity !== is.quantity)
			differences.push(say.otherQuantity(index + 1, was, is));
	}
	return differences.length > 0 ? differences.join(' ') : say.otherFields();
}
