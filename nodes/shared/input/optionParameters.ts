import type { INodeProperties } from 'n8n-workflow';
import { allowAsTool } from './asTool';

interface NodeOptions {
	/** The operations that send something. */
	operations: string[];
	/** Their options. */
	sending: readonly INodeProperties[];
	/** Options about reading an order that only this node has. */
	reading?: INodeProperties[];
}

/** The collection `options`, for what is no part of the order: of a preview, and of the operations that send. */
export const optionsProperties = ({ operations, sending, reading = [] }: NodeOptions): INodeProperties[] => [
	optionsFor(
		['preview'],
		[
			includeXml('Whether to add the XML that would be sent to the output, with secrets masked'),
			...readingOptions,
			...reading,
		],
	),
	optionsFor(operations, [allowAsTool, ...sending, ...readingOptions, ...reading]),
];

const optionsFor = (operation: string[], options: INodeProperties[]): INodeProperties => ({
	displayName: 'Options',
	name: 'options',
	type: 'collection',
	placeholder: 'Add Option',
	default: {},
	displayOptions: { show: { resource: ['purchaseOrder'], operation } },
	options: options.sort((a, b) => a.displayName.localeCompare(b.displayName, 'en')),
});

/** How an order is read. */
export const readingOptions: INodeProperties[] = [
	{
		displayName: 'Clean Values',
		name: 'cleanValues',
		type: 'boolean',
		default: true,
		description:
			'Whether to turn values into the form that the supplier reads, such as country names into codes and decimal commas into points. The output lists what was changed. An order with a date or number that can mean two things is not sent.',
	},
	{
		displayName: 'Date Order',
		name: 'dateOrder',
		type: 'options',
		options: [
			{
				name: 'Not Set',
				value: '',
				description: 'An order with a date that can be read in two ways is not sent',
			},
			{ name: 'Day, Month, Year', value: 'dmy', description: 'Such as 31/12/2026' },
			{ name: 'Month, Day, Year', value: 'mdy', description: 'Such as 12/31/2026' },
			{ name: 'Year, Month, Day', value: 'ymd', description: 'Such as 26/12/31' },
		],
		default: '',
		description:
			'How to read dates such as 10/12/2026, which can be October 12 or December 10. Dates such as 2026-12-10 or Dec 10, 2026 do not need it.',
	},
];

const includeXml = (description: string): INodeProperties => ({
	displayName: 'Include XML',
	name: 'includeXml',
	type: 'boolean',
	default: false,
	description,
});

/**
 * How an order is sent, and what its item holds.
 * @param timeout how many seconds a new node waits for the reply
 */
export const sendingOptions = (timeout: number): INodeProperties[] => [
	includeXml('Whether to add the XML of request and reply to the output, with secrets masked'),
	{
		displayName: 'Simplify',
		name: 'simplify',
		type: 'boolean',
		default: true,
		description: 'Whether to return a simplified version of the response instead of the raw data',
	},
	{
		displayName: 'Timeout',
		name: 'timeout',
		type: 'number',
		typeOptions: { minValue: 1, maxValue: 3600 },
		default: timeout,
		description:
			"How many seconds to wait for the reply. If no reply arrives in time, the order's status is unknown: the supplier may have accepted it.",
	},
];
