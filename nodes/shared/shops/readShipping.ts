import type { Finding } from '../check/findings';
import type { Values } from '../table/schema';
import { shopFindings as say } from './messages';
import { type Shop } from './shop';
import { textOf } from '../words';
import { errorAt, type ShopTarget } from './target';

/** Which shipping condition stands for which of a shop's names of shipping. */
export type ShippingMapping = ReadonlyArray<{ shipping: string; condition: string }>;

/** The supplier's shipping condition for the shipping that was paid for in the shop. */
export function readShipping(
	shop: Shop,
	order: Values,
	target: ShopTarget,
	shippingMapping: ShippingMapping,
) {
	const findings: Finding[] = [];
	const conditions = new Map<string, string>();
	for (const names of shop.shipping(order)) {
		const [shown = ''] = names;
		const mapped = shippingMapping.find(({ shipping }) => names.some((name) => isSame(name, shipping)));
		if (mapped?.condition) conditions.set(mapped.condition, shown);
		else if (shown) {
			const finding = errorAt(target, target.shippingCondition, say.notMapped(shop.name));
			findings.push({ ...finding, level: 'warning', value: shown });
		}
	}
	if (conditions.size > 1)
		findings.push(errorAt(target, target.shippingCondition, say.severalConditions([...conditions.values()])));
	return { condition: conditions.size === 1 ? [...conditions.keys()][0] : undefined, findings };
}

const isSame = (one: string, other: unknown) => one.trim().toLowerCase() === textOf(other).toLowerCase();
