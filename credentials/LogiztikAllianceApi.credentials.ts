import type { ICredentialType, INodeProperties } from 'n8n-workflow';

export class LogiztikAllianceApi implements ICredentialType {
	name = 'logiztikAllianceApi';

	displayName = 'Logiztik Alliance API';

	icon = {
		light: 'file:../icons/logiztikAlliance.svg',
		dark: 'file:../icons/logiztikAlliance.dark.svg',
	} as const;

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
			placeholder: 'e.g. https://training.example.com:5005/logCloudWS',
			description: 'The base address of the service, up to the application',
			displayOptions: { show: { environment: ['custom'] } },
		},
		{
			displayName: 'Token',
			name: 'token',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description:
				'The security token that Logiztik Alliance gave you, at most 50 characters. The connection test cannot check the token; only the first order can.',
		},
	];
}
