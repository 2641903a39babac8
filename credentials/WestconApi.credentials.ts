import type { IAuthenticate, ICredentialType, INodeProperties } from 'n8n-workflow';
import { otherOrganization } from '../nodes/Westcon/credential/account';
import { signRequest } from '../nodes/Westcon/credential/signRequest';
import { currencies } from '../nodes/shared/table/currencies';

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
			description: 'The 36-character key that Westcon gave you',
		},
		{
			displayName: 'Customer Accounts',
			name: 'accounts',
			type: 'fixedCollection',
			typeOptions: { multipleValues: true, multipleValueButtonText: 'Add Account' },
			placeholder: 'Add Account',
			default: {},
			description: 'Your accounts with Westcon, one for each sales region',
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
							description: 'The account number that Westcon gave you for the region',
						},
						{
							displayName: 'Sales Organization',
							name: 'salesOrganization',
							type: 'options',
							options: [
								{ name: 'Not Set', value: '' },
								{ name: 'US (2000)', value: '2000' },
								{ name: 'Canada (2100)', value: '2100' },
								{ name: 'Australia (6000)', value: '6000' },
								{ name: 'Other', value: otherOrganization },
							],
							default: '',
							description: 'The sales region that the account belongs to',
						},
						{
							displayName: 'Sales Organization Code',
							name: 'otherSalesOrganization',
							type: 'string',
							default: '',
							placeholder: 'e.g. 3000',
							description: 'The code that Westcon gave you with the account, at most 4 characters',
							displayOptions: { show: { salesOrganization: [otherOrganization] } },
						},
						{
							displayName: 'Currency',
							name: 'currency',
							type: 'options',
							options: [{ name: 'Not Set', value: '' }, ...currencies],
							default: '',
							description: 'The currency of the account, sent with each order',
						},
						{
							displayName: 'Label',
							name: 'label',
							type: 'string',
							default: '',
							placeholder: 'e.g. Head office',
							description: 'Your own name for the account, shown in the node',
						},
					],
				},
			],
		},
	];
	/** Lets n8n's HTTP Request node call Westcon's other services with this credential. */
	authenticate: IAuthenticate = signRequest;
}
