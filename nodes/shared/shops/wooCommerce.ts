import { decodeXML } from 'entities/decode';
import type { Values } from '../table/schema';
import { leftOutReasons as because, shopFindings as say } from './messages';
import { blocksIn, countIn, type Shop, type ShopLine, type ShopObstacle } from './shop';
import { textOf } from '../words';

const name = 'WooCommerce';

/** An order as WooCommerce's webhooks and its REST API give it (version 3). */
export const wooCommerce: Shop = {
	name,
	fields: {
		poNumber: ['number'],
		company: ['shipping/company', 'shipping/first_name shipping/last_name'],
		line1: ['shipping/address_1'],
		line2: ['shipping/address_2'],
		city: ['shipping/city'],
		state: ['shipping/state'],
		postalCode: ['shipping/postcode'],
		country: ['shipping/country'],
		contactName: ['shipping/first_name shipping/last_name'],
		phone: ['shipping/phone', 'billing/phone'],
		email: ['billing/email'],
	},
	address: 'shipping',
	personal: ['first_name', 'last_name', 'company', 'address_1', 'city', 'postcode'],
	note: 'customer_note',
	obstacles,
	lines: (order) => blocksIn(order.line_items).map(readLine),
	shipping: (order) =>
		blocksIn(order.shipping_lines).map(({ method_title: title, method_id: id, instance_id: instance }) =>
			[decodeXML(textOf(title)), `${textOf(id)}:${textOf(instance)}`, textOf(id)].filter(Boolean),
		),
};

/** Plugins add further statuses; what they mean is for the user to say. */
function obstacles({ status, refunds }: Values): ShopObstacle[] {
	const found = statusObstacle(status);
	// The pieces of a refund are elsewhere: /orders/<id>/refunds.
	const isRefunded = blocksIn(refunds).length > 0;
	return [...found, ...(isRefunded ? [{ complaint: say.refundedPieces(name) }] : [])];
}

function statusObstacle(status: unknown): ShopObstacle[] {
	switch (status) {
		case 'processing':
			return [];
		case 'completed':
			return [{ kind: 'completed', complaint: say.completed(name) }];
		case 'cancelled':
		case 'trash':
			return [{ kind: 'cancelled', complaint: say.cancelled(name) }];
		case 'checkout-draft':
			return [{ complaint: say.unfinished(name, status) }];
		case undefined:
			return [{ kind: 'unpaid', complaint: say.notSaid(name, 'status') }];
		default:
			return [{ kind: 'unpaid', complaint: say.unpaid(name, textOf(status)) }];
	}
}

/** The name is escaped or not, depending on who edited the product. The bundles are those of Product Bundles. */
function readLine(line: Values): ShopLine {
	const sku = textOf(line.sku);
	const title = [decodeXML(textOf(line.name)), sku && `(${sku})`].filter(Boolean).join(' ');
	const isBundle = Array.isArray(line.bundled_items) && line.bundled_items.length > 0;
	const reason = isBundle ? because.bundle() : countIn(line.quantity) === 0 ? because.none() : undefined;
	return {
		title,
		sku,
		pieces: reason ? 0 : line.quantity,
		notes: reason ? [say.leftOut(title, reason)] : [],
		origin: line.sku === null ? 'a deleted product' : '',
	};
}
