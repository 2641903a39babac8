import { DateTime } from 'luxon';
import { withDefaults } from '../../shared/table/defaults';
import type { Values } from '../../shared/table/schema';
import { withAccount, type ChosenAccount } from '../credential/account';
import { requestSchema } from './message';
import type { OrderSettings } from './settings';

/**
 * Fills in what the user need not say: today as order date, the time stamp, line numbers, the region of the account,
 * and the defaults of what Westcon requires for its internal use.
 * @param message `{ WestconMetadata, Order }` as texts by the document's names
 * @param chosen what came with the account
 */
export function completeOrder(
	message: Values,
	{ connection, now, today }: Pick<OrderSettings, 'connection' | 'now' | 'today'>,
	chosen?: ChosenAccount,
): Values {
	const order = withAccount((message.Order ?? {}) as Values, connection?.accounts ?? [], chosen);
	const metadata = (message.WestconMetadata ?? {}) as Values;
	return withDefaults(requestSchema, {
		WestconMetadata: { ...metadata, TimeStamp: metadata.TimeStamp || now.toISOString() },
		Order: {
			...order,
			OrderDate: order.OrderDate || today,
			OrderLines: withLineNumbers((order.OrderLines ?? []) as Values[]),
		},
	});
}

/** The day that it is at a moment in a time zone, as Westcon has it; '' where the zone is unknown. */
export const dayIn = (timeZone: string, at: Date) =>
	DateTime.fromJSDate(at, { zone: timeZone }).toISODate() ?? '';

const numberWidth = 6;
const step = 10;

/** Lines without a number get 000010, 000020 and so on by their place, or the next free number. */
export function withLineNumbers(lines: Values[]): Values[] {
	const taken = new Set(lines.filter(isNumbered).map((line) => Number(line.CustomerLineNumber)));
	return lines.map((line, index) => {
		if (isNumbered(line)) return line;
		let number = (index + 1) * step;
		while (taken.has(number)) number++;
		taken.add(number);
		return { ...line, CustomerLineNumber: String(number).padStart(numberWidth, '0') };
	});
}

const isNumbered = ({ CustomerLineNumber: number }: Values) => String(number ?? '').trim() !== '';
