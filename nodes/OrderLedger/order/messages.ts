import type { LedgerRow, LedgerState } from '../../shared/ledger/store';
import { thePurchaseOrder, capitalized } from '../../shared/words';

const inWords: Record<LedgerState, string> = {
	sending: 'is being sent right now',
	accepted: 'is recorded as accepted',
	deleted: 'is recorded as deleted',
	rejected: 'is recorded as rejected',
	notSent: 'is recorded as not sent',
	unknown: 'is recorded as unknown',
};

const suppliers: Record<string, string> = { westcon: 'Westcon', logiztikAlliance: 'Logiztik Alliance' };

const place = ({ account, address }: LedgerRow) => `account ${account} at ${address}`;

/** What is wrong with what an item asks of the ledger, and what to do. */
export const refusals = {
	outOfOrder: (reason: string) => ({
		message: `The order ledger cannot be used: ${reason}`,
		description: 'Ask your n8n administrator to make it work.',
	}),
	notAsTool: () => ({
		message: 'An AI agent can only read the order ledger',
		description: 'Let a person resolve and delete orders, in a separate workflow.',
	}),
	missing: (label: string) => ({
		message: `'${label}' is empty`,
		description: 'Fill it in, then execute the step again.',
	}),
	notOneOf: (label: string, value: string, values: readonly string[]) => ({
		message: `'${label}' is "${value}", not one of ${values.join(', ')}`,
		description: 'Choose it in the form, or correct the expression.',
	}),
	badValue: (label: string, rule: string, fix: string) => ({
		message: `'${label}' ${rule}`,
		description: `${fix}.`,
	}),
	badLimit: () => ({
		message: "'Limit' is not a whole number of at least 1",
		description: "Enter a number, or turn on 'Return All'.",
	}),
	badDays: () => ({
		message: "'Older Than (Days)' is not a number of at least 1",
		description: 'Enter a number of days. Nothing was deleted.',
	}),
	notFound: (po: string) => ({
		message: `The order ledger has no ${thePurchaseOrder(po).replace('the ', '')} for this credential`,
		description:
			"Check 'Purchase Order Number', 'Supplier', the credential and 'Order Ledger'. Orders of other credentials are not shown, and deleted ones are gone.",
	}),
	several: (po: string, rows: LedgerRow[]) => ({
		message: `The order ledger has ${rows.length} unknown orders with number ${po}`,
		description: `In 'Options', fill in 'Account' and 'Address' of the right one: ${rows.map(place).join('; ')}.`,
	}),
	nothingToResolve: (po: string, states: LedgerState[]) => ({
		message: `${capitalized(thePurchaseOrder(po))} ${[...new Set(states)].map((state) => inWords[state]).join(', or ')}`,
		description: 'Only an unknown order can be resolved. Nothing was changed.',
	}),
	changedMeanwhile: (po: string) => ({
		message: `${capitalized(thePurchaseOrder(po))} was changed by someone else at the same moment`,
		description: "Look at it again with the operation 'Get'.",
	}),
};

/** What the ledger says of an order afterwards. */
export const resolutions = {
	placed: (by: string, supplier: string, po: string, orderNumber?: string) =>
		`${by} recorded that ${suppliers[supplier]} has ${thePurchaseOrder(po)}${orderNumber ? ` as order ${orderNumber}` : ''}`,
	notPlaced: (by: string, supplier: string, po: string) =>
		`${by} recorded that ${suppliers[supplier]} does not have ${thePurchaseOrder(po)}. It can be sent again`,
};

/** What stands in for the result of an order that nobody has recorded. */
export const neverRecorded = (po: string) =>
	`It is unknown whether ${thePurchaseOrder(po)} was placed: it was sent, and no answer was recorded. Ask the supplier, then record the answer with the operation 'Resolve'`;
