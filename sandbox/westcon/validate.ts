import { listOf, member, textOf } from '../parsed';
import type { ParsedValue } from '../types';

/** The fields of the ship-to address that section 7.2.1 requires, in its order. */
const SHIP_TO_FIELDS = ['Company', 'Line1', 'City', 'State', 'PostalCode', 'Country'];

/** The countries that a sales organization can tax. Any other sales organization takes all countries. */
const TAXED_COUNTRIES = new Map([
	['2000', ['US', 'USA']],
	['2100', ['CA', 'CAN']],
	['6000', ['AU', 'AUS']],
]);

const isSet = (value: ParsedValue | undefined, name: string): boolean => textOf(value, name).trim() !== '';

function lineErrors(line: ParsedValue): string[] {
	const quantity = textOf(line, 'QuantityOrdered');
	const errors: string[] = [];
	if (!/^\s*[+-]?\d+(\.\d+)?\s*$/.test(quantity)) errors.push(`QuantityOrdered is not numeric:${quantity}`);
	if (!isSet(member(line, 'Product'), 'ProductNumber')) {
		errors.push('OrderLine does not have a Product.ProductNumber(SKU) specified');
	}
	return errors;
}

function orderLinesErrors(order: ParsedValue): string[] {
	if (member(order, 'OrderLines') === undefined) return ['OrderLines block is null'];
	const lines = listOf(order, 'OrderLines');
	return lines.length === 0 ? ['No OrderLines found'] : lines.flatMap(lineErrors);
}

function shipToErrors(order: ParsedValue): string[] {
	const shipTo = member(order, 'ShipToAddress');
	if (shipTo === undefined) return ['ShipToAddress block is null'];
	return SHIP_TO_FIELDS.filter((field) => !isSet(shipTo, field)).map(
		(field) => `ShipToAddress.${field} block is null`,
	);
}

function accountErrors(order: ParsedValue): string[] {
	const account = member(order, 'CustomerAccount');
	if (account === undefined) return ['CustomerAccount block is null'];
	return isSet(account, 'CustomerNumber') ? [] : ['CustomerAccountNumber is null'];
}

/** The validation errors of section 7.2.1, all of them at once. */
export function validationErrors(order: ParsedValue | undefined): string[] {
	if (order === undefined) return ['Order block is null'];
	const poNumber = isSet(order, 'CustomerPurchaseOrderNumber')
		? []
		: ['CustomerPurchaseOrderNumber cannot be null'];
	return [...poNumber, ...accountErrors(order), ...shipToErrors(order), ...orderLinesErrors(order)];
}

/** Products that begin with UNKNOWN do not exist. */
function productErrors(line: ParsedValue, index: number, account: ParsedValue | undefined): string[] {
	const product = textOf(member(line, 'Product'), 'ProductNumber');
	if (!/^\s*unknown/i.test(product)) return [];
	const organization = textOf(account, 'SalesOrganization');
	const channel = textOf(account, 'DistributionChannel');
	const item = String((index + 1) * 10).padStart(6, '0');
	return [
		`Material [${product}] is not defined for sales org.${organization}, distr.chan.${channel}, language EN`,
		`Error in SALES_ITEM_IN [${item}]`,
	];
}

function taxErrors(order: ParsedValue, account: ParsedValue | undefined): string[] {
	const taxed = TAXED_COUNTRIES.get(textOf(account, 'SalesOrganization'));
	const country = textOf(member(order, 'ShipToAddress'), 'Country').trim().toUpperCase();
	return !taxed || taxed.includes(country) ? [] : ['Tax cannot be determined for Ship-to address provided'];
}

/** The creation errors of section 7.2.2 in a valid order. */
export function creationErrors(order: ParsedValue): string[] {
	const account = member(order, 'CustomerAccount');
	const lines = listOf(order, 'OrderLines');
	return [
		...lines.flatMap((line, index) => productErrors(line, index, account)),
		...taxErrors(order, account),
	];
}
