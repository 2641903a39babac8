import { westconRules as say } from '../messages';
import type { Finding } from '../shared/findings';
import type { Values } from '../shared/schema';
import { isKnownShippingCondition, isOfferedShippingCondition } from './shippingConditions';

type Complaint = Pick<Finding, 'rule' | 'fix'>;

/**
 * The rules that the table cannot hold.
 * @param message validated: texts only
 */
export function checkRules(message: Values): Finding[] {
	const order = (message.Order ?? {}) as Values;
	const lines = (order.OrderLines ?? []) as Values[];
	return [...checkLines(lines), ...checkShippingCondition(order)];
}

function checkLines(lines: Values[]): Finding[] {
	const firstWith = new Map<string, number>();
	return lines.flatMap((line, index): Finding[] => {
		const finding = finder(line, index + 1);
		const findings: Finding[] = [];
		const quantity = line.QuantityOrdered as string | undefined;
		if (quantity !== undefined && !(Number(quantity) > 0))
			findings.push(finding('Quantity', 'QuantityOrdered', quantity, say.quantityNotPositive()));
		const number = String(line.CustomerLineNumber ?? '');
		// 10 and 000010 are one number, as in the numbers that are made.
		const value = number.trim().replace(/^0+(?=\d)/, '');
		const earlier = firstWith.get(value);
		if (number !== '' && earlier !== undefined)
			findings.push(
				finding('Line Details > Line Number', 'CustomerLineNumber', number, say.lineNumberTwice(earlier)),
			);
		else firstWith.set(value, index + 1);
		return findings;
	});
}

/** Makes findings about one line, named as the table's own findings name it. */
function finder(line: Values, row: number) {
	const product = String(((line.Product ?? {}) as Values).ProductNumber ?? '');
	const where = `Order Lines ${row}${product ? ` (${product})` : ''}`;
	return (label: string, name: string, value: string, complaint: Complaint): Finding => ({
		level: 'error',
		label,
		where,
		path: `Order/OrderLines[${row}]/${name}`,
		value,
		...complaint,
	});
}

function checkShippingCondition({ ShippingMethod, CustomerAccount }: Values): Finding[] {
	const { ShippingConditionCode: code } = (ShippingMethod ?? {}) as Values;
	const { SalesOrganization: salesOrganization } = (CustomerAccount ?? {}) as Values;
	if (typeof code !== 'string' || isOfferedShippingCondition(code, String(salesOrganization ?? '')))
		return [];
	const complaint = isKnownShippingCondition(code)
		? say.shippingConditionElsewhere(String(salesOrganization))
		: say.shippingConditionUnlisted();
	const path = 'Order/ShippingMethod/ShippingConditionCode';
	return [{ level: 'warning', label: 'Shipping Condition', path, value: code, ...complaint }];
}
