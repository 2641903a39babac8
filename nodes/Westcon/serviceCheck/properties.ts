import type { INodeProperties } from 'n8n-workflow';

const timeout: INodeProperties = {
	displayName: 'Timeout',
	name: 'timeout',
	type: 'number',
	typeOptions: { minValue: 1, maxValue: 3600 },
	default: 30,
	description: 'How many seconds the whole check can take',
};

/** The options of Check. */
export const checkOptions = [timeout];

const showForService = { resource: ['service'] };

/** The form of the resource Service. */
export const serviceProperties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show: showForService },
		options: [
			{
				name: 'Check',
				value: 'check',
				action: 'Check service',
				description: "Compare the service's WSDL with what this node sends, without placing an order",
			},
		],
		default: 'check',
	},
	{
		displayName: 'Options',
		name: 'options',
		type: 'collection',
		placeholder: 'Add Option',
		default: {},
		displayOptions: { show: { ...showForService, operation: ['check'] } },
		options: checkOptions,
	},
];
