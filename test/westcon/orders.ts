import type { INodeParameters } from 'n8n-workflow';

/** A small order as 'Order (JSON)' takes it; each call gives a new one. */
export const smallOrder = () => ({
	OrderDate: '2026-11-23',
	CustomerPurchaseOrderNumber: 'PO-2026-0042',
	CustomerAccount: { CustomerNumber: '1231913', SalesOrganization: '2000' },
	ShipToAddress: {
		Company: 'ABC Services Ltd',
		Line1: '20 Blue Ridge Dr',
		City: 'Belmont',
		State: 'CA',
		PostalCode: '94012',
		Country: 'US',
	},
	OrderLines: [{ QuantityOrdered: '1', Product: { ProductNumber: 'SPA508G' } }],
});

/** The same order as the form holds it. */
export const smallForm = (): INodeParameters => ({
	resource: 'purchaseOrder',
	operation: 'submit',
	orderSource: 'fields',
	customerPurchaseOrderNumber: 'PO-2026-0042',
	customerNumber: { __rl: true, mode: 'number', value: '1231913' },
	salesOrganization: '2000',
	shipToCompany: 'ABC Services Ltd',
	shipToLine1: '20 Blue Ridge Dr',
	shipToCity: 'Belmont',
	shipToState: 'CA',
	shipToPostalCode: '94012',
	shipToCountry: { __rl: true, mode: 'list', value: 'US' },
	orderLines: { orderLine: [{ productNumber: 'SPA508G', quantityOrdered: '1' }] },
	additionalFields: { orderDate: '2026-11-23' },
});

/** The parameters that hand over an order as JSON text, or by an expression. */
export const asJson = (order: object | string, operation = 'submit'): INodeParameters => ({
	resource: 'purchaseOrder',
	operation,
	orderSource: 'json',
	orderJson: typeof order === 'string' ? order : JSON.stringify(order),
});
