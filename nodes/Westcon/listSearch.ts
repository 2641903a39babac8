import { NodeOperationError, type ILoadOptionsFunctions, type INodeListSearchResult } from 'n8n-workflow';
import { accountList } from '../messages';
import { accountChoices, accountsOf } from './account';
import { findShippingConditions } from './shippingConditions';

/** The accounts of the chosen credential, by any part of label, number, region or currency. Preview has no credential. */
export async function searchAccounts(
	this: ILoadOptionsFunctions,
	filter = '',
): Promise<INodeListSearchResult> {
	if (this.getCurrentNodeParameter('operation') === 'preview')
		throw new NodeOperationError(this.getNode(), accountList.inPreview());
	const accounts = accountsOf(await this.getCredentials('westconApi'));
	const wanted = filter.toLowerCase();
	return { results: accountChoices(accounts).filter(({ name }) => name.toLowerCase().includes(wanted)) };
}

/** The shipping conditions of the region of the sales organization, typed or chosen with the account. */
export async function searchShippingConditions(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	const typed = this.getCurrentNodeParameter('salesOrganization');
	const account = this.getCurrentNodeParameter('customerNumber', { extractValue: true });
	const salesOrganization = typed || String(account ?? '').split('/')[1];
	return { results: findShippingConditions(String(salesOrganization ?? ''), filter) };
}
