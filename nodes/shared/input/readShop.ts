import type { IExecuteFunctions } from 'n8n-workflow';
import { isNothing } from '../check/empty';
import type { ShippingMapping } from '../shops/readShipping';
import { readShopOrder, type ShopReading } from '../shops/readShopOrder';
import type { Obstacle, Shop } from '../shops/shop';
import type { ShopTarget } from '../shops/target';
import type { FormPart } from '../table/form';
import { isBlock, valueAt, type Values } from '../table/schema';
import { textOf } from '../words';
import { parametersOf, readForm } from './readForm';
import { readOptions } from './readOptions';
import { alsoOrder as alsoOrderOption } from './shopParameters';

interface ShopSource {
	/** What the parameter with the order begins with: `shopify` of `shopifyOrder`. */
	name: string;
	shop: Shop;
	target: ShopTarget;
	form: FormPart[];
}

/** Reads a shop's order. What the form holds as well counts instead of what the shop has. */
export function readShop(
	context: IExecuteFunctions,
	item: number,
	{ name, shop, target, form }: ShopSource,
): ShopReading {
	const input = context.getNodeParameter(`${name}Order`, item);
	const { alsoOrder } = readOptions<{ alsoOrder: Obstacle[] }>(context, item, [alsoOrderOption]);
	const { mapping } = Object(context.getNodeParameter('shippingMapping', item, {})) as { mapping?: unknown };
	const reading = readShopOrder(shop, input, target, {
		alsoOrder,
		shippingMapping: [mapping].flat().filter(isBlock).map(plainRow),
	});
	if (!reading.isReadable) return reading;
	const given = readForm(form, parametersOf(context, item));
	return {
		...reading,
		values: withGiven(reading.values, given),
		findings: reading.findings.filter(({ path }) => path === '' || isNothing(valueAt(given, path))),
	};
}

/** The condition is picked from a list, which wraps it. */
const plainRow = ({ shipping, condition }: Values): ShippingMapping[number] => ({
	shipping: textOf(shipping),
	condition: textOf(isBlock(condition) ? condition.value : condition),
});

function withGiven(values: Values, given: Values): Values {
	const filled = Object.entries(given).filter(([, value]) => !isNothing(value));
	const over = filled.map(([name, value]) => [
		name,
		isBlock(value) && isBlock(values[name]) ? withGiven(values[name], value) : value,
	]);
	return { ...values, ...(Object.fromEntries(over) as Values) };
}
