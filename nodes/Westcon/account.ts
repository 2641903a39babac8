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

/** The two ways to an account: the list of those in the credential, and the number itself. */
export const accountModes: Pick<INodeProperties, 'modes'> = {
	modes: [
		{
			displayName: 'From List',
			name: 'list',
			type: 'list',
			typeOptions: { searchListMethod: 'searchAccounts', searchable: true },
		},
		{ displayName: 'Number', name: 'number', type: 'string', placeholder: 'e.g. 1231913' },
	],
};

/**
 * Completes the order's customer account: splits what the list gave, and takes the sales organization and currency
 * that the order does not name from the account in the credential. Where several accounts fit that differ in them,
 * none is guessed.
 * @param accounts the credential's; empty in Preview
 */
export function withAccount(order: Values, accounts: Account[]): Values {
	const block = (order.CustomerAccount ?? {}) as Values;
	const [number = '', listed = '', listedCurrency = ''] = textOf(block.CustomerNumber).split('/');
	const typed = textOf(block.SalesOrganization);
	const named = typed || listed;
	const fitting = accounts.filter(
		(account) => account.number === number && (named === '' || account.salesOrganization === named),
	);
	const currency = named === listed ? listedCurrency : '';
	return {
		...order,
		OrderCurrency: order.OrderCurrency || currency || onlyOne(fitting.map((account) => account.currency)),
		CustomerAccount: {
			...block,
			CustomerNumber: number,
			SalesOrganization: named || onlyOne(fitting.map((account) => account.salesOrganization)),
		},
	};
}

/** The value that all have; undefined where they differ or there are none. */
const onlyOne = (values: string[]) => (new Set(values).size === 1 ? values[0] : undefined);

const textOf = (value: unknown) =>
	typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
