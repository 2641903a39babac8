import type { INodeProperties } from 'n8n-workflow';

const showFor = (operations: string[], more: Record<string, string[]> = {}) => ({
	show: { resource: ['order'], operation: operations, ...more },
});

/** How many orders Get Many lists at the most. */
export const limit: INodeProperties = {
	displayName: 'Limit',
	name: 'limit',
	type: 'number',
	typeOptions: { minValue: 1, numberPrecision: 0 },
	default: 50,
	description: 'Max number of results to return',
	displayOptions: {
		show: { resource: ['order'], operation: ['getAll'], returnAll: [false] },
	},
};

/** Which orders Delete removes. */
export const olderThanDays: INodeProperties = {
	displayName: 'Older Than (Days)',
	name: 'olderThanDays',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 36_500 },
	default: 365,
	description:
		'Orders that have not changed for this long are removed from the ledger, and their numbers can be sent again. Orders that are unknown or being sent are kept.',
	displayOptions: showFor(['delete']),
};

/** The form of the resource Order, below Resource and Operation. */
export const orderProperties: INodeProperties[] = [
	{
		displayName: 'Supplier',
		name: 'supplier',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Logiztik Alliance', value: 'logiztikAlliance' },
			{ name: 'Westcon', value: 'westcon' },
		],
		default: 'westcon',
	},
	{
		displayName: 'Order Ledger',
		name: 'orderLedger',
		type: 'options',
		noDataExpression: true,
		options: [
			{ name: 'Embedded', value: 'embedded', description: 'The file in the n8n folder' },
			{ name: 'PostgreSQL', value: 'postgres' },
		],
		default: 'embedded',
		description: 'Where the nodes that send the orders record them. Choose the same as in those nodes.',
	},
	{
		displayName: 'Purchase Order Number',
		name: 'poNumber',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. PO-2026-0042',
		displayOptions: showFor(['get', 'resolve']),
	},
	{
		displayName: 'What the Supplier Said',
		name: 'resolution',
		type: 'options',
		options: [
			{ name: 'Not Placed', value: 'notPlaced', description: 'The order can be sent again' },
			{ name: 'Placed', value: 'placed', description: 'The order counts as accepted and is not sent again' },
		],
		default: 'placed',
		description: 'Ask the supplier first: a wrong answer here loses the order or places it twice',
		displayOptions: showFor(['resolve']),
	},
	{
		displayName: 'Order Number',
		name: 'orderNumber',
		type: 'string',
		default: '',
		placeholder: 'e.g. 0000550260',
		description: "Westcon's own number of the order. Required if it was placed.",
		displayOptions: showFor(['resolve'], { supplier: ['westcon'] }),
	},
	{
		displayName: 'Resolved By',
		name: 'resolvedBy',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. Maria Lopez',
		description: 'Who asked the supplier. It is kept with the order.',
		displayOptions: showFor(['resolve']),
	},
	{
		displayName: 'Reason',
		name: 'reason',
		type: 'string',
		required: true,
		default: '',
		placeholder: 'e.g. Order desk confirmed it by phone',
		description: 'How that person knows. It is kept with the order.',
		displayOptions: showFor(['resolve']),
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		displayOptions: showFor(['get', 'resolve']),
		options: [
			{
				displayName: 'Account',
				name: 'account',
				type: 'string',
				default: '',
				placeholder: 'e.g. 1231913/2000',
				description:
					'Needed if several accounts used this number. For Westcon, the account number and the sales organization. For Logiztik Alliance, the consignee code.',
			},
			{
				displayName: 'Address',
				name: 'address',
				type: 'string',
				default: '',
				placeholder: 'e.g. webservices.example.com/B2B/WebServices/v2/purchaseorder.svc',
				description:
					'Needed if test and production both used this number. Enter host and path, as Get shows them.',
			},
		],
	},
	{
		displayName: 'Return All',
		name: 'returnAll',
		type: 'boolean',
		default: false,
		description: 'Whether to return all results or only up to a given limit',
		displayOptions: showFor(['getAll']),
	},
	limit,
	{
		displayName: 'Filters',
		name: 'filters',
		type: 'collection',
		placeholder: 'Add Filter',
		default: {},
		displayOptions: showFor(['getAll']),
		options: [
			{
				displayName: 'Changed After',
				name: 'changedAfter',
				type: 'dateTime',
				default: '',
			},
			{
				displayName: 'Changed Before',
				name: 'changedBefore',
				type: 'dateTime',
				default: '',
			},
			{
				displayName: 'Status',
				name: 'statuses',
				type: 'multiOptions',
				options: [
					{ name: 'Accepted', value: 'accepted' },
					{ name: 'Deleted', value: 'deleted' },
					{ name: 'Not Sent', value: 'notSent' },
					{ name: 'Rejected', value: 'rejected' },
					{ name: 'Sending', value: 'sending', description: 'On its way, and its reply is not overdue' },
					{
						name: 'Unknown',
						value: 'unknown',
						description: 'It was sent, but nobody knows whether the supplier has it',
					},
				],
				default: [],
			},
		],
	},
	olderThanDays,
];
