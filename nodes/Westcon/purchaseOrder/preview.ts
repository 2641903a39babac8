import { randomUUID } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { mask } from '../../shared/http/redact';
import { priced, sumOf } from '../../shared/orders/price';
import type { Values } from '../../shared/table/schema';
import { indentXml } from '../../shared/xml/indentXml';
import { serviceUrls } from '../soap/contract';
import { writeOrder } from './message';
import type { WestconOrder } from './order';
import { nameShippingCondition } from './shippingConditions';

/** What a credential adds to an order, by the labels of credential and form. */
const addedByCredential = [
	'Environment',
	'User Name',
	'Authentication Key',
	'Sales Organization',
	'Order Currency',
];

/** The order for people: who gets what, how it is shipped, and where it would be sent. */
export function previewOrder(order: WestconOrder): IDataObject {
	const { message, settings, salesOrganization, lineCount } = order;
	const { environment } = settings.connection ?? {};
	const { CustomerAccount, OrderCurrency, ShippingMethod, ...rest } = (message.Order ?? {}) as Values;
	const code = (ShippingMethod as Values | undefined)?.ShippingConditionCode;
	const lines = ((rest.OrderLines ?? []) as Values[]).map(previewLine);
	return {
		...(environment === undefined ? { addedByCredential } : { environment }),
		...given('customerAccount', (CustomerAccount as Values | undefined)?.CustomerNumber),
		salesOrganization,
		shipTo: partyOf(rest, 'ShipTo'),
		...given('endUser', partyOf(rest, 'EndUser')),
		...given('shippingCondition', code && nameShippingCondition(String(code))),
		lineCount,
		lines,
		...given('total', sumOf(lines)),
		...given('currency', OrderCurrency),
		...(settings.options.includeXml && { requestXml: indentXml(writePreview(order)) }),
	};
}

/** The message with the key masked. Without a credential: to the test environment, by nobody. */
function writePreview({ message, settings }: WestconOrder): string {
	const { url = serviceUrls.test, username = mask } = settings.connection ?? {};
	const parts = { url, username, authenticationKey: mask, messageId: randomUUID(), created: new Date() };
	return writeOrder(message, parts);
}

function previewLine({ CustomerLineNumber, Product, QuantityOrdered, UnitPrice }: Values): IDataObject {
	const { ProductNumber } = (Product ?? {}) as Values;
	return {
		lineNumber: CustomerLineNumber as string,
		...given('product', ProductNumber),
		...priced(QuantityOrdered, UnitPrice),
	};
}

/** Address and contact of one company, by the guide's names. */
function partyOf(order: Values, party: string): IDataObject | undefined {
	const texts = { ...(order[`${party}Address`] as Values), ...(order[`${party}Contact`] as Values) };
	return Object.keys(texts).length > 0 ? (texts as IDataObject) : undefined;
}

const given = (name: string, value: unknown): IDataObject => (value ? { [name]: value as string } : {});
