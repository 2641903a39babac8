import { randomUUID } from 'node:crypto';
import type { IDataObject } from 'n8n-workflow';
import { mask } from '../../shared/http/redact';
import { otherFields } from '../../shared/orders/otherFields';
import { priced, sumOf } from '../../shared/orders/price';
import type { SchemaElement, Values } from '../../shared/table/schema';
import { without } from '../../shared/without';
import { indentXml } from '../../shared/xml/indentXml';
import { serviceUrls } from '../soap/contract';
import { collections } from './collections';
import { requestSchema, writeOrder } from './message';
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

/** What the preview shows under names of its own, and the moment of sending. */
const shown = [
	'WestconMetadata/TimeStamp',
	'Order/CustomerPurchaseOrderNumber',
	'Order/OrderCurrency',
	'Order/CustomerAccount/CustomerNumber',
	'Order/CustomerAccount/SalesOrganization',
	'Order/ShippingMethod/ShippingConditionCode',
	'Order/ShipToAddress',
	'Order/ShipToContact',
	'Order/EndUserAddress',
	'Order/EndUserContact',
	'Order/OrderLines/OrderLine[]/CustomerLineNumber',
	'Order/OrderLines/OrderLine[]/QuantityOrdered',
	'Order/OrderLines/OrderLine[]/UnitPrice',
	'Order/OrderLines/OrderLine[]/Product/ProductNumber',
];
const linesSchema = requestSchema.byName.get('order')?.byName.get('orderlines') as SchemaElement;

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
		...otherFields(requestSchema, withoutLines(message), { collections, shown }),
		...(settings.options.includeXml && { requestXml: indentXml(writePreview(order)) }),
	};
}

/** The message with the key masked. Without a credential: to the test environment, by nobody. */
function writePreview({ message, settings }: WestconOrder): string {
	const { url = serviceUrls.test, username = mask } = settings.connection ?? {};
	const parts = { url, username, authenticationKey: mask, messageId: randomUUID(), created: new Date() };
	return writeOrder(message, parts);
}

function previewLine(line: Values, index: number): IDataObject {
	const { CustomerLineNumber, Product, QuantityOrdered, UnitPrice } = line;
	const { ProductNumber } = (Product ?? {}) as Values;
	return {
		lineNumber: CustomerLineNumber as string,
		...given('product', ProductNumber),
		...priced(QuantityOrdered, UnitPrice),
		...otherFields(linesSchema, line, { collections, shown }, `Order/OrderLines[${index + 1}]`),
	};
}

/** A line has its other fields beside it. */
const withoutLines = ({ WestconMetadata, Order }: Values): Values => ({
	WestconMetadata,
	Order: without((Order ?? {}) as Values, 'OrderLines'),
});

/** Address and contact of one company, by the guide's names. */
function partyOf(order: Values, party: string): IDataObject | undefined {
	const texts = { ...(order[`${party}Address`] as Values), ...(order[`${party}Contact`] as Values) };
	return Object.keys(texts).length > 0 ? (texts as IDataObject) : undefined;
}

const given = (name: string, value: unknown): IDataObject =>
	value === undefined || value === '' ? {} : { [name]: value as string };
