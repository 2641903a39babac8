import { flowAddress } from '../../shared/clean/address';
import type { CleaningPlan } from '../../shared/clean/cleanOrder';
import { cleanPhone } from '../../shared/clean/phone';
import { isCurrency } from '../../shared/table/currencies';
import { isKnownShippingCondition } from './shippingConditions';

const parties = ['ShipTo', 'EndUser', 'BillTo'];

/** How Westcon wants what people write in many ways (guide 3.1). */
export const cleaning: CleaningPlan = {
	capitals: {
		'Order/OrderCurrency': isCurrency,
		'Order/ShippingMethod/ShippingConditionCode': isKnownShippingCondition,
	},
	pieces: ['Order/OrderLines/OrderLine[]/QuantityOrdered'],
	flowing: ['Order/DeliveryInstructions'],
	parts: parties.flatMap((party) => [
		flowAddress({
			path: `Order/${party}Address`,
			lines: ['Line1', 'Line2', 'Line3', 'Line4'],
			// 'Building 2, Waterfront Business Park' (3.1).
			longestSample: 36,
		}),
		cleanPhone({
			phone: `Order/${party}Contact/Phone`,
			prefix: `Order/${party}Contact/CountryPrefix`,
			extension: `Order/${party}Contact/Extension`,
			country: `Order/${party}Address/Country`,
		}),
	]),
};
