import { cleanFindings, reasons } from '../../nodes/shared/clean/messages';
import { rowFindings, namedRows } from '../../nodes/shared/rows/messages';
import { leftOutReasons, shopFindings } from '../../nodes/shared/shops/messages';
import type { Complaint } from '../../nodes/shared/check/findings';

const sentence = ({ rule, fix }: Complaint) => `${rule}. ${fix}.`;

/** The one place that holds the words about rows, shops and cleaning. */
test('The sentences are those that were read and found good', () => {
	const shop = 'Shopify';
	expect({
		reasons: Object.values(reasons).map((say) => say()),
		clean: [
			cleanFindings.ambiguousNumber('1234', '1.234'),
			cleanFindings.ambiguousDate(['2026-12-10', '2026-10-12']),
			cleanFindings.otherDateOrder('mdy'),
			cleanFindings.oldSerialDate('2022-01-04'),
			cleanFindings.addressTooLong(4, 35),
			cleanFindings.otherPrefix('49'),
		].map(sentence),
		rows: [
			rowFindings.disagree(3, 1, 'Belmont'),
			rowFindings.noNumber(3),
			rowFindings.mayBelongHere([3]),
			rowFindings.mayBelongHere([3, 4, 5, 6, 7, 8]),
			rowFindings.blankRows([1]),
			rowFindings.blankRows([1, 3]),
			rowFindings.notList(),
			rowFindings.noKey('Quantity', ['sku', 'qty']),
			rowFindings.noKey('Quantity', ['sku', 'quantiy'], 'quantiy'),
			rowFindings.firstQuantity(),
		].map(sentence),
		shops: [
			shopFindings.notAnOrder(shop),
			shopFindings.graphQl(shop),
			shopFindings.cancelled(shop),
			shopFindings.unpaid(shop, 'pending'),
			shopFindings.test(shop),
			shopFindings.completed(shop),
			shopFindings.notSaid(shop, 'financial_status'),
			shopFindings.unfinished(shop, 'checkout-draft'),
			shopFindings.refundedPieces(shop),
			shopFindings.empty(shop),
			shopFindings.noRegion(shop),
			shopFindings.noAddress(shop),
			shopFindings.addressNotSaid(shop, 'shipping_address'),
			shopFindings.hidden(shop),
			shopFindings.noSku('Mug', ''),
			shopFindings.noSku('Mug', 'a custom item'),
			shopFindings.severalSkus(),
			...Object.values(leftOutReasons).map((why) => shopFindings.leftOut('Mug (M1)', why())),
			shopFindings.fewer('Mug (M1)', 1, 3, 'removed, refunded or shipped'),
			shopFindings.fewer('Mug (M1)', 2, 3, 'removed, refunded or shipped'),
			shopFindings.assumed('Mug (M1)', 'fulfillable_quantity'),
			shopFindings.notMapped(shop),
			shopFindings.severalConditions(['Express', 'Standard']),
		].map(sentence),
	}).toMatchSnapshot();
});

test('of many rows the first five are named', () => {
	expect(namedRows([1, 2, 3, 4, 5, 6, 7])).toBe('rows 1, 2, 3, 4, 5 and 2 more');
});
