import type { Complaint, Finding } from '../../shared/check/findings';
import type { BlockPlace } from '../../shared/check/findingAbout';
import { findings as general } from '../../shared/check/messages';
import { isLargeQuantity } from '../../shared/check/quantity';
import type { Values } from '../../shared/table/schema';
import type { Account } from '../credential/account';
import { about } from './about';
import { checkAccount } from './accountRules';
import { checkAddresses } from './addressRules';
import { westconRules as say } from './messages';
import { isKnownShippingCondition, isOfferedShippingCondition } from './shippingConditions';

/**
 * The rules that the table cannot hold.
 * @param message validated: texts only
 * @param accounts the credential's
 */
export function checkRules(message: Values, accounts: readonly Account[] = []): Finding[] {
	const order = (message.Order ?? {}) as Values;
	return [
		...checkAccount(order, accounts),
		...checkAddresses(order),
		...checkShippingCondition(order),
		...checkVendorFields(order, orderPlace, 'VRFHeaders', 'VRFHeader'),
		...checkLines((order.OrderLines ?? []) as Values[]),
	];
}

const orderPlace: BlockPlace = { tablePath: 'Order', path: 'Order' };

function checkLines(lines: Values[]): Finding[] {
	const firstWith = new Map<string, number>();
	return lines.flatMap((line, index) => {
		const place = linePlace(line, index + 1);
		// 10 and 000010 are one number, as in the numbers that are made.
		const number = String(line.CustomerLineNumber ?? '').replace(/^0+(?=\d)/, '');
		const earlier = number === '' ? undefined : firstWith.get(number);
		if (earlier === undefined) firstWith.set(number, index + 1);
		return [
			...(earlier === undefined
				? []
				: [about(line, place, 'CustomerLineNumber', say.lineNumberTwice(earlier))]),
			...checkLine(line, place),
			...checkVendorFields(line, place, 'VRFLines', 'VRFLine'),
			...checkVendorFields(line, place, 'VRFQuantities', 'VRFQuantity'),
		];
	});
}

/** A line is known by its number, and by its SKU. */
function linePlace(line: Values, row: number): BlockPlace {
	const product = String(((line.Product ?? {}) as Values).ProductNumber ?? '');
	const where = `Line ${row}${product ? ` (${product})` : ''}`;
	return { tablePath: 'Order/OrderLines/OrderLine[]', path: `Order/OrderLines[${row}]`, where };
}

function checkLine(line: Values, place: BlockPlace): Finding[] {
	const { QuantityOrdered: quantity, UnitPrice: price, PriceOverride, RequestedShipDate } = line;
	const findings: Finding[] = [];
	const add = (...finding: [name: string, complaint: Complaint, level?: Finding['level']]) =>
		findings.push(about(line, place, ...finding));
	if (quantity !== undefined && Number(quantity) === 0) add('QuantityOrdered', say.quantityNotPositive());
	if (isLargeQuantity(quantity)) add('QuantityOrdered', general.largeQuantity(), 'warning');
	if (price !== undefined && Number(price) === 0) add('UnitPrice', general.zero(), 'warning');
	if (PriceOverride === 'true') add('PriceOverride', say.priceOverride(), 'warning');
	if (RequestedShipDate !== undefined) add('RequestedShipDate', say.shipDateUnused(), 'warning');
	return findings;
}

/** A vendor field has a name and a value (guide 3.3.2). */
function checkVendorFields(
	block: Values,
	{ tablePath, path, where }: BlockPlace,
	list: string,
	item: string,
) {
	return ((block[list] ?? []) as Values[]).flatMap((row, index): Finding[] => {
		const missing = ['VRFFieldName', 'VRFValue'].filter((name) => row[name] === undefined);
		const ownWhere = `Vendor Field ${index + 1}`;
		const place = {
			tablePath: `${tablePath}/${list}/${item}[]`,
			path: `${path}/${list}[${index + 1}]`,
			where: where ? `${where}, ${ownWhere}` : ownWhere,
		};
		return missing.map((name) => about(row, place, name, say.halfVendorField(), 'warning'));
	});
}

function checkShippingCondition({ ShippingMethod, CustomerAccount }: Values): Finding[] {
	const method = (ShippingMethod ?? {}) as Values;
	const { ShippingConditionCode: code } = method;
	const salesOrganization = String(((CustomerAccount ?? {}) as Values).SalesOrganization ?? '');
	if (typeof code !== 'string' || isOfferedShippingCondition(code, salesOrganization)) return [];
	const complaint = isKnownShippingCondition(code)
		? say.shippingConditionElsewhere(salesOrganization)
		: say.shippingConditionUnlisted();
	const place = { tablePath: 'Order/ShippingMethod', path: 'Order/ShippingMethod' };
	return [about(method, place, 'ShippingConditionCode', complaint, 'warning')];
}
