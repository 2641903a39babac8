import type { ICredentialDataDecryptedObject, IDisplayOptions, INodeProperties } from 'n8n-workflow';
import { isBlock, type Values } from '../../shared/table/schema';
import type { ListEntry } from '../../shared/table/search';
import { textOf } from '../../shared/words';

/** A customer account as the credential lists it (guide 3.3.1). */
export interface Account {
	number: string;
	salesOrganization: string;
	currency: string;
	label: string;
}

/** Chosen in the credential where its list does not have the sales organization, which is typed then. */
export const otherOrganization = 'other';

/** The accounts in a Westcon API credential. Rows without a number are left out. */
export function accountsOf(credentials: ICredentialDataDecryptedObject): Account[] {
	const { account } = Object(credentials.accounts) as { account?: unknown };
	return [account]
		.flat()
		.filter(isBlock)
		.map(accountOf)
		.filter(({ number }) => number !== '');
}

/** A row as the form holds it; an expression may give a number, or nothing. */
function accountOf({ number, salesOrganization, otherSalesOrganization, currency, label }: Values): Account {
	const organization = textOf(salesOrganization);
	return {
		number: textOf(number),
		salesOrganization: organization === otherOrganization ? textOf(otherSalesOrganization) : organization,
		currency: textOf(currency),
		label: textOf(label),
	};
}

/** The countries of the sales organizations that the guide names (3.1, 3.3.1). */
export const countryOfSalesOrganization = new Map([
	['2000', 'US'],
	['2100', 'CA'],
	['6000', 'AU'],
]);

/**
 * The choices of the account list, each with where its orders go: `Head office 1231913 (US, test)`. The value includes
 * the sales organization and the currency, because one number can belong to several regions, and because a preview may
 * have no credential: `1231913/2000/USD`.
 */
export const accountChoices = (accounts: Account[], environment: string): ListEntry[] =>
	accounts.map(({ number, salesOrganization, currency, label }) => {
		const region = countryOfSalesOrganization.get(salesOrganization) ?? salesOrganization;
		return {
			name: `${[label, number].filter(Boolean).join(' ')} (${[region, environment].filter(Boolean).join(', ')})`,
			value: `${number}/${salesOrganization}/${currency}`,
			words: [salesOrganization, currency],
		};
	});

/** n8n 1 fails at `includes` of anything else. */
const isText = { _cnd: { lte: '\uffff' } };

/**
 * When the sales organization has to be typed: for an account that was typed, or chosen from the list without one. All
 * of the conditions in a row must hold, and the first that does not ends it.
 */
export const withoutOrganization: Array<NonNullable<IDisplayOptions['show']>> = [
	{ '/customerNumber.mode': [{ _cnd: { not: 'list' } }] },
	{
		'/customerNumber.mode': ['list'],
		'/customerNumber': [isText],
		customerNumber: [{ _cnd: { includes: '//' } }],
	},
];

/** The two ways to enter an account: from the list in the credential, or by its number. */
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

/** What came with an account that was chosen from the list. */
export interface ChosenAccount {
	number: string;
	/** '' where it was not chosen from the list. */
	listed: string;
	listedCurrency: string;
}

/**
 * Completes the order's customer account: uses the credential's only account where the order names none, and takes the
 * sales organization and currency from the credential where the order does not name them. The credential wins over what
 * the workflow saved when the account was chosen. Where several accounts fit that differ in them, nothing is guessed.
 * @param order as texts
 * @param accounts the credential's; empty in a preview without one
 * @param saved what the workflow saved when the account was chosen
 */
export function withAccount(order: Values, accounts: Account[], saved?: ChosenAccount): Values {
	const block = (order.CustomerAccount ?? {}) as Values;
	const { listed = '', listedCurrency = '' } = saved ?? {};
	const number = textOf(block.CustomerNumber) || onlyAccount(accounts);
	const known = accounts.filter((account) => account.number === number);
	const inRegion = (region: string) => known.filter((account) => account.salesOrganization === region);
	const isListedStill = known.length === 0 || inRegion(listed).length > 0;
	const named = textOf(block.SalesOrganization) || (isListedStill ? listed : '');
	const fitting = named === '' ? known : inRegion(named);
	const savedCurrency = known.length === 0 && named === listed ? listedCurrency : '';
	return {
		...order,
		OrderCurrency:
			order.OrderCurrency || onlyOne(fitting.map(({ currency }) => currency)) || savedCurrency || undefined,
		CustomerAccount: {
			...block,
			CustomerNumber: number,
			SalesOrganization: named || onlyOne(fitting.map(({ salesOrganization }) => salesOrganization)),
		},
	};
}

/** A value of `accountChoices`. Of the slashes, the last two come after the number, which may have some of its own. */
const choice = /^(.+)\/([A-Za-z0-9]{0,4})\/([A-Z]{3})?$/;
/** The same where it may be a number that looks like it. */
const likelyChoice = /^(.+)\/([A-Za-z0-9]{4})\/([A-Z]{3})?$/;

/**
 * The parts of an account.
 * @param mode that of the form: what was chosen from the list has its organization with it, a typed number is a number,
 * whatever it looks like; absent for an order as JSON
 */
export function splitAccount(value: unknown, mode?: string): ChosenAccount {
	const text = textOf(value);
	const pattern = mode === 'list' ? choice : likelyChoice;
	const [, number = text, listed = '', listedCurrency = ''] = (mode !== 'number' && pattern.exec(text)) || [];
	return { number, listed, listedCurrency };
}

const onlyAccount = (accounts: Account[]) => (accounts.length === 1 ? accounts[0]?.number : undefined);

/** The value that all have; undefined where they differ or there are none. */
const onlyOne = (values: string[]) => (new Set(values).size === 1 ? values[0] : undefined);
