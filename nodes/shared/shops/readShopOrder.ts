import type { Complaint, Finding } from '../check/findings';
import { parseForeignJson } from '../input/parseJson';
import type { Group } from '../table/field';
import { elementAt, isBlock, valueAt, withValueAt, type Values } from '../table/schema';
import { shopFindings as say } from './messages';
import { readFields } from './readFields';
import { readShipping, type ShippingMapping } from './readShipping';
import { blocksIn, type Obstacle, type Shop, type ShopLine } from './shop';
import { textOf } from '../words';
import { errorAt, type ShopTarget } from './target';

export interface ShopOptions {
	/** What is ordered although something speaks against it. */
	alsoOrder: readonly Obstacle[];
	shippingMapping: ShippingMapping;
}

/** A shop's order as one of the supplier. */
export interface ShopReading {
	/** By the document's names. */
	values: Values;
	/** What is wrong, and as warnings what was left out. */
	findings: Finding[];
	/** Whether no line is left that can be ordered. */
	isNothingToOrder: boolean;
	/** Whether it was an order of the shop at all. */
	isReadable: boolean;
}

/**
 * Makes an order of what a shop's trigger or node put out. The prices are not taken over: they are what the shop's
 * customer paid, in the customer's currency.
 */
export function readShopOrder(
	shop: Shop,
	input: unknown,
	target: ShopTarget,
	options: ShopOptions,
): ShopReading {
	const { value, findings: unread } = parseForeignJson(`${shop.name} Order`, input, "shop's order");
	const order = orderIn(value);
	if (!order) return notReadable(shop, value, unread);
	const lines = shop.lines(order);
	const wanted = lines.filter(({ pieces }) => pieces !== 0);
	const notes = lines.flatMap((line) => line.notes).map((note) => noteOnLines(target, note));
	const fields = readFields(shop, order, target);
	const shipping = readShipping(shop, order, target, options.shippingMapping);
	const values = withRest(
		fields.values,
		shipping.condition,
		textOf(valueAt(order, shop.note)),
		wanted,
		target,
	);
	// Where a list is there twice, the other one may hold what is to be ordered.
	if (wanted.length === 0 && unread.length === 0)
		return { values, findings: notes, isNothingToOrder: true, isReadable: true };
	const findings = [
		...unread,
		...obstaclesOf(shop, order, options),
		...fields.findings,
		...shipping.findings,
		...wanted.flatMap((line, index) => checkSku(line, index, target)),
		...notes,
	];
	return { values, findings, isNothingToOrder: false, isReadable: true };
}

function withRest(
	fields: Values,
	condition: string | undefined,
	note: string,
	lines: ShopLine[],
	target: ShopTarget,
): Values {
	const { instructions } = target;
	const rows = note ? [{ [instructions.name]: note }] : undefined;
	const shipped = withValueAt(fields, target.shippingCondition, condition);
	const instructed = withValueAt(shipped, instructions.path, rows);
	return withValueAt(
		instructed,
		target.lines.path,
		lines.map((line) => lineValues(line, target)),
	);
}

/** The order itself, or inside of what n8n's Webhook node or an HTTP request puts around it. */
function orderIn(value: unknown): Values | undefined {
	const { body, order } = Object(value) as Values;
	return blocksIn([value, body, order]).find(({ line_items: lines }) => Array.isArray(lines));
}

function notReadable({ name }: Shop, value: unknown, unread: Finding[]): ShopReading {
	const complaint = isBlock(value) && 'lineItems' in value ? say.graphQl(name) : say.notAnOrder(name);
	const finding: Finding = { level: 'error', label: `${name} Order`, path: '', ...complaint };
	const findings = unread.length > 0 ? unread : [finding];
	return { values: {}, findings, isNothingToOrder: false, isReadable: false };
}

function obstaclesOf(shop: Shop, order: Values, { alsoOrder }: ShopOptions): Finding[] {
	return shop
		.obstacles(order)
		.filter(({ kind }) => kind === undefined || !alsoOrder.includes(kind))
		.map(({ complaint }) => ({ level: 'error', label: `${shop.name} Order`, path: '', ...complaint }));
}

const lineValues = ({ sku, pieces }: ShopLine, { lines }: ShopTarget): Values =>
	withValueAt(withValueAt({}, lines.quantity, pieces), lines.sku, sku || undefined);

function checkSku({ sku, title, origin }: ShopLine, index: number, target: ShopTarget): Finding[] {
	const complaint = sku ? undefined : say.noSku(title, origin);
	const several = /[,;|\n]/.test(sku) ? say.severalSkus() : undefined;
	const found = complaint ?? several;
	if (!found) return [];
	const { path, sku: name } = target.lines;
	const { displayName = '', rowLabel = displayName } = (elementAt(target.schema, path)?.entry ??
		{}) as Partial<Group>;
	const where = `${rowLabel} ${index + 1}${sku ? ` (${sku})` : ''}`;
	const finding = errorAt(target, `${path}[${index + 1}]/${name}`, found);
	return [{ ...finding, where, ...(sku && { value: sku }) }];
}

const noteOnLines = (target: ShopTarget, complaint: Complaint): Finding => ({
	...errorAt(target, target.lines.path, complaint),
	level: 'warning',
});
