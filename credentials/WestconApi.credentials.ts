import type { IAuthenticate, ICredentialType, INodeProperties } from 'n8n-workflow';
import { signRequest } from '../nodes/Westcon/signRequest';

export class WestconApi implements ICredentialType {
	name = 'westconApi';

	displayName = 'Westcon API';

	icon = { light: 'file:../icons/westcon.svg', dark: 'file:../icons/westcon.dark.svg' } as const;

	documentationUrl = 'https://github.com/n8n-nodes-westcon-logiztik/n8n-nodes-westcon-logiztik#credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'Environment',
			name: 'environment',
			type: 'options',
			options: [
				{ name: 'Custom URL', value: 'custom' },
				{ name: 'Production', value: 'production', description: 'Orders are real and cost money' },
				{ name: 'Test', value: 'test' },
			],
			default: 'test',
		},
		{
			displayName: 'URL',
			name: 'url',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. https://webservices.example.com/B2B/WebServices/v2/purchaseorder.svc',
			description: 'The address of the order service',
			displayOptions: { show: { environment: ['custom'] } },
		},
		{
			displayName: 'User Name',
			name: 'username',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. 1231913',
			description: 'Usually one of your customer account numbers',
		},
		{
			displayName: 'Authentication Key',
			name: 'authenticationKey',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'The key of 36 characters that Westcon gave you',
		},
		{
			displayName: 'Customer Accounts',
			name: 'accounts',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Account' },
			placeholder: 'Add Account',
			default: {},
			description: 'The accounts that orders can be charged to, one for each sales region',
			options: [
				{
					displayName: 'Account',
					name: 'account',
					values: [
						{
							displayName: 'Number',
							name: 'number',
							type: 'string',
							default: '',
							placeholder: 'e.g. 1234567',
						},
						{
							displayName: 'Sales Organization',
							name: 'salesOrganization',
							type: 'string',
							default: '',
							placeholder: 'e.g. 2000',
							description: 'For example 2000 for US, 2100 for Canada, 6000 for Australia',
						},
						{
							displayName: 'Currency',
							name: 'currency',
							type: 'string',
							default: '',
							placeholder: 'e.g. USD',
						},
						{
							displayName: 'Label',
							name: 'label',
							type: 'string',
							default: '',
							placeholder: 'e.g. Head office',
							description: 'What you call the account, shown in the list of the node',
						},
					],
				},
			],
		},
	];
	/** For n8n's HTTP Request node, which can call Westcon's other services with this credential. */
	authenticate: IAuthenticate = signRequest;
}
