import { DateTime } from 'luxon';
import { withDefaults } from '../shared/defaults';
import type { Values } from '../shared/schema';
import { withAccount, type Account } from './account';
import { requestSchema } from './wsdl';

/** What an order is completed by, beside what the user says. */
export interface Surroundings {
	now: Date;
	/** IANA name of the workflow's time zone. */
	timeZone: string;
	accounts: Account[];
}

/**
 * Fills in what the user need not say: today as order date, the time stamp, line numbers, the region of the account,
 * and the defaults of what Westcon requires for its internal use.
 * @param message `{ WestconMetadata, Order }` in the document's names
 */
export function complete(message: Values, { now, timeZone, accounts }: Surroundings): Values {
	const order = withAccount((message.Order ?? {}) as Values, accounts);
	const metadata = (message.WestconMetadata ?? {}) as Values;
	return withDefaults(requestSchema, {
		WestconMetadata: { ...metadata, TimeStamp: metadata.TimeStamp || now },
		Order: {
			...order,
			OrderDate: order.OrderDate || DateTime.fromJSDate(now, { zone: timeZone }),
			OrderLines: withLineNumbers((order.OrderLines ?? []) as Values[]),
		},
	});
}

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
