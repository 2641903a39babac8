import type { ICredentialType, INodeProperties } from 'n8n-workflow';

export class OrderLedgerPostgresApi implements ICredentialType {
	name = 'orderLedgerPostgresApi';

	displayName = 'Order Ledger PostgreSQL API';

	icon = { light: 'file:../icons/orderLedger.svg', dark: 'file:../icons/orderLedger.dark.svg' } as const;

	documentationUrl = 'https://github.com/n8n-nodes-westcon-logiztik/n8n-nodes-westcon-logiztik#credentials';

	properties: INodeProperties[] = [
		{
			displayName: 'Host',
			name: 'host',
			type: 'string',
			default: 'localhost',
			required: true,
		},
		{
			displayName: 'Port',
			name: 'port',
			type: 'number',
			default: 5432,
		},
		{
			displayName: 'Database',
			name: 'database',
			type: 'string',
			default: '',
			required: true,
			placeholder: 'e.g. orders',
			description: 'The database for the order ledger. Its tables are created automatically.',
		},
		{
			displayName: 'User',
			name: 'user',
			type: 'string',
			default: '',
			required: true,
		},
		{
			displayName: 'Password',
			name: 'password',
			type: 'string',
			typeOptions: { password: true },
			default: '',
		},
		{
			displayName: 'SSL',
			name: 'ssl',
			type: 'options',
			options: [
				{ name: 'Disable', value: 'disable', description: 'Only for a server on this machine or network' },
				{ name: 'Require', value: 'require', description: 'Encrypt, without checking the certificate' },
				{ name: 'Verify', value: 'verify', description: 'Encrypt, and check the certificate' },
			],
			default: 'verify',
		},
	];
}
