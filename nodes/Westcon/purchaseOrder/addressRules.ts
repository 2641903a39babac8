import type { Complaint, Finding } from '../../shared/check/findings';
import { findings as general } from '../../shared/check/messages';
import { countries } from '../../shared/table/countries';
import type { Values } from '../../shared/table/schema';
import type { ListEntry } from '../../shared/table/search';
import { statesOf } from '../../shared/table/states';
import { countryOfSalesOrganization } from '../credential/account';
import { about } from './about';
import { westconRules as say } from './messages';
import { withLostZeros } from './postalCodes';

type Address = Record<string, string | undefined>;

const placeOf = (name: string) => ({ tablePath: `Order/${name}`, path: `Order/${name}` });

/** What is doubtful about the addresses: codes that are in no list, zeros that were lost, another region's country. */
export const checkAddresses = (order: Values): Finding[] => [
	...['ShipToAddress', 'EndUserAddress', 'BillToAddress'].flatMap((name) =>
		checkCodes(name, (order[name] ?? {}) as Address),
	),
	...checkRegion(order),
];

function checkCodes(name: string, address: Address): Finding[] {
	const { Country: country = '', State: state, PostalCode: postalCode } = address;
	const warning = (field: string, complaint: Complaint) =>
		about(address, placeOf(name), field, complaint, 'warning');
	const known = statesOf.get(country);
	const fullPostalCode = postalCode && withLostZeros(country, postalCode);
	return [
		...(country && !isListed(countries, country) ? [warning('Country', say.notCountry())] : []),
		...(state && known && !isListed(known, state) ? [warning('State', say.notState(country))] : []),
		...(fullPostalCode ? [warning('PostalCode', general.lostZero(fullPostalCode))] : []),
	];
}

const isListed = (entries: readonly ListEntry[], code: string) => entries.some(({ value }) => value === code);

/** Territories that count to the country, and have a code of their own. */
const territories = new Map([['US', ['AS', 'GU', 'MP', 'PR', 'UM', 'VI']]]);

/** Westcon cannot determine the tax for an address outside of the account's region (guide 7.2.2). */
function checkRegion({ CustomerAccount, ShipToAddress }: Values): Finding[] {
	const organization = String((CustomerAccount as Values | undefined)?.SalesOrganization ?? '');
	const address = (ShipToAddress ?? {}) as Address;
	const region = countryOfSalesOrganization.get(organization);
	const { Country: country } = address;
	if (!region || !country || !isListed(countries, country)) return [];
	if (country === region || territories.get(region)?.includes(country)) return [];
	const complaint = say.outsideRegion(organization, region);
	return [about(address, placeOf('ShipToAddress'), 'Country', complaint, 'warning')];
}
