import type { ShopTarget } from '../../shared/shops/target';
import { collections } from './collections';
import { requestSchema } from './message';

/** Where Westcon's order has what a shop knows (guide 3.1). */
export const shopTarget: ShopTarget = {
	schema: requestSchema,
	collections,
	fields: {
		poNumber: 'Order/CustomerPurchaseOrderNumber',
		company: 'Order/ShipToAddress/Company',
		line1: 'Order/ShipToAddress/Line1',
		line2: 'Order/ShipToAddress/Line2',
		city: 'Order/ShipToAddress/City',
		state: 'Order/ShipToAddress/State',
		postalCode: 'Order/ShipToAddress/PostalCode',
		country: 'Order/ShipToAddress/Country',
		contactName: 'Order/ShipToContact/ContactName',
		phone: 'Order/ShipToContact/Phone',
		email: 'Order/ShipToContact/EmailAddress',
	},
	shippingCondition: 'Order/ShippingMethod/ShippingConditionCode',
	instructions: { path: 'Order/DeliveryInstructions', name: 'Instruction' },
	lines: { path: 'Order/OrderLines', sku: 'Product/ProductNumber', quantity: 'QuantityOrdered' },
};
