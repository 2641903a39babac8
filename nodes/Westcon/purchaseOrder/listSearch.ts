import { NodeOperationError, type ILoadOptionsFunctions, type INodeListSearchResult } from 'n8n-workflow';
import { environmentOf } from '../../shared/input/environment';
import type { Values } from '../../shared/table/schema';
import { searchList } from '../../shared/table/search';
import { accountChoices, accountsOf, splitAccount } from '../credential/account';
import { accountList as say } from './messages';
import { findShippingConditions } from './shippingConditions';

/** The accounts in the credential, by any part of label, number, sales organization, currency or environment. */
export async function searchAccounts(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const credential = await credentialOf(this);
	if (!credential) throw new NodeOperationError(this.getNode(), say.noCredential());
	const { accounts, environment } = credential;
	if (accounts.length === 0) throw new NodeOperationError(this.getNode(), say.noAccounts());
	return { results: searchList(accountChoices(accounts, environment), filter) };
}

/** The shipping conditions for the sales organizations that the order can be for. */
export async function searchShippingConditions(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return { results: findShippingConditions(await salesOrganizations(this), filter) };
}

/** The one that is typed or comes with the account, else those of all accounts in the credential. */
async function salesOrganizations(context: ILoadOptionsFunctions): Promise<string[]> {
	const typed = context.getCurrentNodeParameter('salesOrganization');
	const { value, mode } = (context.getCurrentNodeParameter('customerNumber') ?? {}) as Values;
	const { number, listed } = splitAccount(value, mode as string);
	if (listed) return [listed];
	if (typed && number) return [String(typed)];
	const { accounts = [] } = (await credentialOf(context)) ?? {};
	const fitting = number === '' ? accounts : accounts.filter((account) => account.number === number);
	return fitting.map(({ salesOrganization }) => salesOrganization);
}

/** @throws UserError where its environment is none of the choices, as for an order */
async function credentialOf(context: ILoadOptionsFunctions) {
	if (!context.getNode().credentials?.westconApi) return undefined;
	const credential = await context.getCredentials('westconApi');
	return { accounts: accountsOf(credential), environment: environmentOf(credential) };
}
