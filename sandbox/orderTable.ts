import { shown, suppliers } from './htmlTexts';
import type { PlacedOrder } from './orderHistory';
import { listOf, member, textOf } from './parsed';
import type { ParsedValue } from './types';

const joined = (...texts: string[]) => texts.filter(Boolean).join(', ');

/** `2 × SPA508G` */
function westconLine(line: ParsedValue): string {
	const product = textOf(member(line, 'Product'), 'ProductNumber');
	return `${textOf(line, 'QuantityOrdered')} × ${product}`;
}

function westconAddress(order: ParsedValue): string {
	const address = member(order, 'ShipToAddress');
	const texts = ['Company', 'Line1', 'Line2', 'Line3', 'Line4', 'City', 'State', 'PostalCode', 'Country'];
	return joined(...texts.map((name) => textOf(address, name)));
}

/** `QB ROS (farm EXP)` */
function logiztikBox(box: ParsedValue): string {
	const what = [textOf(box, 'BoxSize'), textOf(box, 'ProductCode') || textOf(box, 'ProductDescription')];
	return `${what.filter(Boolean).join(' ') || 'box'} (farm ${textOf(box, 'FarmCode')})`;
}

function logiztikAddress(order: ParsedValue): string {
	const header = member(order, 'Header');
	const ports = [textOf(header, 'OriginPortCode'), textOf(header, 'DestinationPortCode')].filter(Boolean);
	return joined(`Consignee ${textOf(header, 'ConsigneeCode')}`, ports.join(' to '));
}

const cell = (text: string) => `<td>${shown(text)}</td>`;
const listCell = (texts: string[]) => `<td>${texts.map(shown).join('<br>')}</td>`;

function row({ supplier, poNumber, orderNumber = '', order, state, timesPlaced }: PlacedOrder): string {
	const isWestcon = supplier === 'westcon';
	const lines = isWestcon
		? listOf(order, 'OrderLines').map(westconLine)
		: listOf(order, 'Details').map(logiztikBox);
	const times = timesPlaced === 1 ? 'once' : `<strong>${timesPlaced} times</strong>`;
	return (
		`<tr>${cell(suppliers[supplier])}${cell(poNumber || 'no PO number')}${cell(orderNumber)}` +
		`${listCell(lines)}${cell(isWestcon ? westconAddress(order) : logiztikAddress(order))}` +
		`${cell(state)}<td>${times}</td></tr>`
	);
}

const headings = ['Supplier', 'PO number', 'Order number', 'Lines or boxes', 'Goes to', 'State', 'Placed'];

/** The orders as a table for people. */
export function orderTable(orders: PlacedOrder[]): string {
	if (orders.length === 0) return '<p>No order has been placed yet.</p>';
	const head = headings.map((text) => `<th>${text}</th>`).join('');
	return `<table><tr>${head}</tr>${orders.map(row).join('')}</table>`;
}
