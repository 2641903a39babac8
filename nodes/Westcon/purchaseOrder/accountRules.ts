import type { Finding } from '../../shared/check/findings';
import { isCurrency } from '../../shared/table/currencies';
import type { Values } from '../../shared/table/schema';
import type { Account } from '../credential/account';
import { about } from './about';
import { westconRules as say } from './messages';

const accountPlace = { tablePath: 'Order/CustomerAccount', path: 'Order/CustomerAccount' };
const orderPlace = { tablePath: 'Order', path: 'Order' };

/**
 * What is doubtful about account, sales organization and currency, which belong together (guide 3.3.1).
 * @param accounts the credential's; nothing is compared with them where it lists none
 */
export function checkAccount(order: Values, accounts: readonly Account[]): Finding[] {
	const block = (order.CustomerAccount ?? {}) as Values;
	const { CustomerNumber: number, SalesOrganization: organization } = block;
	const { OrderCurrency: currency } = order;
	const findings: Finding[] = [];
	if (currency !== undefined && !isCurrency(String(currency)))
		findings.push(
			about(order, orderPlace, 'OrderCurrency', say.notCurrency(likelyCurrency(String(currency))), 'warning'),
		);
	const known = accounts.filter((account) => account.number === number);
	if (accounts.length === 0 || number === undefined) return findings;
	if (known.length === 0)
		return [...findings, about(block, accountPlace, 'CustomerNumber', say.accountUnlisted(), 'warning')];
	const inRegion = known.filter((account) => account.salesOrganization === organization);
	const isListed = inRegion.length > 0 || known.some((account) => account.salesOrganization === '');
	if (organization !== undefined && !isListed)
		findings.push(
			about(
				block,
				accountPlace,
				'SalesOrganization',
				say.organizationUnlisted(organizationsOf(known)),
				'warning',
			),
		);
	const listed = inRegion.map((account) => account.currency).filter(Boolean);
	if (currency !== undefined && listed.length > 0 && !listed.includes(String(currency)))
		findings.push(
			about(order, orderPlace, 'OrderCurrency', say.currencyUnlisted(listed.join(', ')), 'warning'),
		);
	return findings;
}

const organizationsOf = (accounts: Account[]) =>
	accounts.map(({ salesOrganization }) => salesOrganization).join(', ');

const likelyCurrency = (text: string) => (isCurrency(text.toUpperCase()) ? text.toUpperCase() : undefined);
