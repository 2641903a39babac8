import type { INodeProperties } from 'n8n-workflow';

/**
 * Where orders are recorded: the parameter of all nodes.
 * @param show when it is shown
 */
export const orderLedgerProperty = (show: Record<string, string[]>): INodeProperties => ({
	displayName: 'Order Ledger',
	name: 'orderLedger',
	type: 'options',
	noDataExpression: true,
	displayOptions: { show },
	options: [
		{
			name: 'Embedded',
			value: 'embedded',
			description: 'A file in the n8n folder. There is nothing to set up. Not for queue mode.',
		},
		{
			name: 'None',
			value: 'none',
			description: 'Orders are not recorded, so executing the workflow again places them again',
		},
		{ name: 'PostgreSQL', value: 'postgres', description: 'For queue mode and for several n8n instances' },
	],
	default: 'embedded',
	description: 'Where the node records which orders it has sent, so that none is placed twice',
});

/** The options that say what happens with orders that were sent before, that could not be sent, and how many go at once. */
export const orderLedgerOptions: INodeProperties[] = [
	{
		displayName: 'If Already Sent',
		name: 'ifAlreadySent',
		type: 'options',
		options: [
			{ name: 'Fail', value: 'fail', description: 'The item fails with the status conflict' },
			{
				name: 'Return Earlier Result',
				value: 'returnEarlierResult',
				description: 'Nothing is sent, and the item has the earlier result with duplicate set to true',
			},
			{
				name: 'Send Again',
				value: 'sendAgain',
				description: 'The order is sent once more. The supplier may deliver and charge it twice.',
			},
		],
		default: 'returnEarlierResult',
		description: 'What to do with an order that is already in the order ledger',
	},
	{
		displayName: 'Parallel Orders',
		name: 'parallelOrders',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 20, numberPrecision: 0 },
		default: 1,
		description:
			'How many requests are sent at the same time. Start with at most 4, because a supplier may not accept more.',
	},
	{
		displayName: 'Retries If Not Sent',
		name: 'notSentRetries',
		type: 'number',
		typeOptions: { minValue: 0, maxValue: 5, numberPrecision: 0 },
		default: 2,
		description:
			'How many times to try again, with longer and longer pauses, if the supplier could not be reached. Orders that may have left are never tried again.',
	},
];
