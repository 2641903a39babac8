import type { INodeProperties } from 'n8n-workflow';

const show = { resource: ['service'] };

/** The parameters of the resource Service. */
export const serviceProperties: INodeProperties[] = [
	{
		displayName: 'Operation',
		name: 'operation',
		type: 'options',
		noDataExpression: true,
		displayOptions: { show },
		options: [
			{
				name: 'Check',
				value: 'check',
				action: 'Check service',
				description:
					"Compare the service's own WSDL with the contract of this node, without ordering anything",
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
		displayOptions: { show: { ...show, operation: ['check'] } },
		options: [
			{
				displayName: 'Timeout',
				name: 'timeout',
				type: 'number',
				typeOptions: { minValue: 1 },
				default: 30,
				description: 'How many seconds the check may take',
			},
		],
	},
];
