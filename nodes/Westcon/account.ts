import type { ICredentialDataDecryptedObject, INodeProperties } from 'n8n-workflow';
import type { Values } from '../shared/schema';

/** A customer account as the credential lists it (guide 3.3.1). */
export interface Account {
	number: string;
	salesOrganization: string;
	currency: string;
	label: string;
}

/** The accounts of a Westcon API credential, without rows that have no number. */
export function accountsOf(credentials: ICredentialDataDecryptedObject): Account[] {
	const { account = [] } = (credentials.accounts ?? {}) as { account?: Array<Partial<Account>> };
	return account
		.map(({ number = '', salesOrganization = '', currency = '', label = '' }) => ({
			number: String(number).trim(),
			salesOrganization: String(salesOrganization).trim(),
			currency: String(currency).trim(),
			label,
		}))
		.filter(({ number }) => number !== '');
}

/**
 * The choices of the account list. The value carries the sales organization and the currency, because one number can
 * stand for several regions, and because Preview reads no credential: `1231913/2000/USD`.
 */
export const accountChoices = (accounts: Account[]) =>
	accounts.map(({ number, salesOrganization, currency, label }) => ({
		name: [label || number, label && number, salesOrganization, currency].filter(Boolean).join(' - '),
		value: `${number}/${salesOrganization}/${currency}`,
	}));

export const accountModes: Pick<INodeProperties, 'modes'> = {
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchAccounts', searchable: true },
		},
		{ displayName: 'By Number', name: 'number', type: 'string', placeholder: 'e.g. 1231913' },
	],
};

/**
 * Completes the order's customer account: splits what the list gave, and takes the sales organization and currency
 * that the order does not name from the account in the credential.
 * @param accounts the credential's; empty in Preview
 */
export function withAccount(order: Values, accounts: Account[]): Values {
	const block = (order.CustomerAccount ?? {}) as Values;
	const [number = '', salesOrganization, currency] = textOf(block.CustomerNumber).split('/');
	const named = textOf(block.SalesOrganization) || salesOrganization;
	const known = accounts.find(
		(account) => account.number === number && (!named || account.salesOrganization === named),
	);
	return {
		...order,
		OrderCurrency: order.OrderCurrency || currency || known?.currency,
		CustomerAccount: {
			...block,
			CustomerNumber: number,
			SalesOrganization: named || known?.salesOrganization,
		},
	};
}

const textOf = (value: unknown) =>
	typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
