import type { Complaint } from '../check/findings';
import type { Values } from '../table/schema';
import { leftOutReasons as because, shopFindings as say } from './messages';
import { blocksIn, countIn, type Shop, type ShopLine, type ShopObstacle } from './shop';
import { textOf } from '../words';

const name = 'Shopify';

/** An order as Shopify's webhooks and its REST API give it. */
export const shopify: Shop = {
	name,
	fields: {
		poNumber: ['name'],
		company: [
			'shipping_address/company',
			'shipping_address/first_name shipping_address/last_name',
			'shipping_address/name',
		],
		line1: ['shipping_address/address1'],
		line2: ['shipping_address/address2'],
		city: ['shipping_address/city'],
		state: ['shipping_address/province_code'],
		postalCode: ['shipping_address/zip'],
		country: ['shipping_address/country_code'],
		contactName: ['shipping_address/first_name shipping_address/last_name', 'shipping_address/name'],
		phone: ['shipping_address/phone', 'phone', 'customer/phone'],
		email: ['email', 'contact_email', 'customer/email'],
	},
	address: 'shipping_address',
	personal: ['first_name', 'last_name', 'name', 'company', 'address1', 'city', 'zip'],
	note: 'note',
	obstacles,
	lines: (order) => blocksIn(order.line_items).map((line) => readLine(line, order)),
	shipping: (order) =>
		blocksIn(order.shipping_lines)
			.filter((line) => line.is_removed !== true)
			.map(({ title, code }) => [textOf(title), textOf(code)].filter(Boolean)),
};

/** A refund of a part leaves the rest paid. */
const paid = ['paid', 'partially_refunded'];

function obstacles({ cancelled_at: cancelledAt, financial_status: status, test }: Values): ShopObstacle[] {
	const found: ShopObstacle[] = [];
	if (cancelledAt === undefined)
		found.push({ kind: 'cancelled', complaint: say.notSaid(name, 'cancelled_at') });
	else if (cancelledAt) found.push({ kind: 'cancelled', complaint: say.cancelled(name) });
	if (status === undefined) found.push({ kind: 'unpaid', complaint: say.notSaid(name, 'financial_status') });
	else if (!paid.includes(textOf(status)))
		found.push({ kind: 'unpaid', complaint: say.unpaid(name, textOf(status)) });
	if (test === true) found.push({ kind: 'test', complaint: say.test(name) });
	return found;
}

function readLine(line: Values, order: Values): ShopLine {
	const sku = textOf(line.sku);
	const title = [textOf(line.name) || textOf(line.title), sku && `(${sku})`].filter(Boolean).join(' ');
	const reason = notGoods(line);
	const { pieces, notes } = reason
		? { pieces: 0, notes: [say.leftOut(title, reason)] }
		: wantedPieces(line, order, title);
	return { title, sku, pieces, notes, origin: originOf(line) };
}

/** The key of a tip's gateway may be there with the value null. */
function notGoods(line: Values): string | undefined {
	if (line.gift_card === true) return because.giftCard();
	if ('tip_payment_gateway' in line) return because.tip();
	return line.requires_shipping === false ? because.noShipping() : undefined;
}

/**
 * `quantity` is what was ordered at first and never falls; `current_quantity` is without what was removed or refunded,
 * `fulfillable_quantity` what is still to be shipped. An older API has no current quantity.
 */
function wantedPieces(line: Values, order: Values, title: string): { pieces: unknown; notes: Complaint[] } {
	const { quantity, current_quantity: current, fulfillment_status: status } = line;
	const fulfillable = status === 'fulfilled' ? 0 : line.fulfillable_quantity;
	const ordered = countIn(quantity) ?? NaN;
	const left = [current, fulfillable].map(countIn).filter((count) => count !== undefined);
	const notes = countIn(fulfillable) === undefined ? [say.assumed(title, 'fulfillable_quantity')] : [];
	const pieces = left.length > 0 ? Math.min(...left) : ordered - refundedPieces(line, order);
	if (Number.isNaN(pieces)) return { pieces: quantity, notes };
	if (pieces <= 0) return { pieces: 0, notes: [say.leftOut(title, whyNone(line, pieces, ordered))] };
	return pieces < ordered
		? { pieces, notes: [...notes, say.fewer(title, pieces, ordered, 'removed, refunded or shipped')] }
		: { pieces, notes };
}

function whyNone(line: Values, pieces: number, ordered: number): string {
	if (line.fulfillment_status === 'fulfilled') return because.shipped();
	const isRemoved =
		countIn(line.current_quantity) === 0 || (line.current_quantity === undefined && pieces < ordered);
	return isRemoved ? because.removed() : because.notLeft();
}

function refundedPieces({ id }: Values, { refunds }: Values): number {
	const refunded = blocksIn(refunds).flatMap((refund) => blocksIn(refund.refund_line_items));
	return refunded
		.filter((each) => textOf(each.line_item_id) === textOf(id))
		.reduce((sum, { quantity }) => sum + (Number(quantity) || 0), 0);
}

function originOf({ product_id: product, product_exists: exists }: Values): string {
	if (exists === false) return 'a deleted product';
	return product === null ? 'a custom item' : '';
}
