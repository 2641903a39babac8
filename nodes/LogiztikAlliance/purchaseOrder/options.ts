import type { INodeProperties } from 'n8n-workflow';
import { sendingOptions } from '../../shared/input/optionParameters';
import { orderLedgerOptions } from '../../shared/ledger/parameters';

const ordersPerRequest: INodeProperties = {
	displayName: 'Orders per Request',
	name: 'ordersPerRequest',
	type: 'number',
	typeOptions: { minValue: 1, numberPrecision: 0 },
	default: 1,
	description:
		'How many purchase orders one request carries. If Logiztik Alliance rejects one of several, it does not say what happened to the others, so they are reported as unknown.',
};

/** The options of Insert and Delete; they wait a minute for an answer, unless the option says otherwise. */
export const postOptions = [...sendingOptions(60), ...orderLedgerOptions, ordersPerRequest];
