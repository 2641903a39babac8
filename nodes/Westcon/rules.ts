import { westconRules as say } from '../messages';
import type { Finding } from '../shared/findings';
import type { Values } from '../shared/schema';
import { isKnownShippingCondition } from './shippingConditions';

/**
 * The rules that the table cannot hold.
 * @param message validated: texts only
 */
export function checkRules(message: Values): Finding[] {
	const order = (message.Order ?? {}) as Values;
	const lines = (order.OrderLines ?? []) as Values[];
	return [...checkLines(lines), ...checkShippingCondition((order.ShippingMethod ?? {}) as Values)];
}

function checkLines(lines: Values[]): Finding[] {
	const firstWith = new Map<string, number>();
	return lines.flatMap((line, index): Finding[] => {
		const place = { where: `Order Lines ${index + 1}`, path: `Order/OrderLines[${index + 1}]` };
		const findings: Finding[] = [];
		const quantity = line.QuantityOrdered as string | undefined;
		if (quantity !== undefined && !(Number(quantity) > 0)) {
			findings.push({
				level: 'error',
				label: 'Quantity',
				...place,
				value: quantity,
				...say.quantityNotPositive(),
			});
		}
		const number = String(line.CustomerLineNumber ?? '');
		const earlier = firstWith.get(number);
		if (number !== '' && earlier !== undefined) {
			findings.push({
				level: 'error',
				label: 'Line Number',
				...place,
				value: number,
				...say.lineNumberTwice(earlier),
			});
		}
		firstWith.set(number, index + 1);
		return findings;
	});
}

function checkShippingCondition({ ShippingConditionCode: code }: Values): Finding[] {
	if (typeof code !== 'string' || isKnownShippingCondition(code)) return [];
	const path = 'Order/ShippingMethod/ShippingConditionCode';
	return [
		{ level: 'warning', label: 'Shipping Condition', path, value: code, ...say.shippingConditionUnlisted() },
	];
}
