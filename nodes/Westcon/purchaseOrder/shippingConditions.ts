import { searchList } from '../../shared/table/search';
import { countryOfSalesOrganization } from '../credential/account';

/** The codes of the guide's section 7.1, with the descriptions that it breaks over two lines made whole. */
const conditions: ReadonlyArray<readonly [code: string, description: string]> = [
	['A2', 'AU StarT Express'],
	['A3', 'AU StarT Prio Air'],
	['A4', 'AU StarT Next Flight'],
	['A5', 'AU IJS Intl Sea'],
	['A6', 'AU IJS Intl Air'],
	['A7', 'AU MailCall Standard'],
	['A8', 'AU MailCall VIP'],
	['A9', 'AU MailCall RVIP'],
	['AA', 'Customer Collection'],
	['AB', 'AU Urgent Freight'],
	['AC', 'AU Smart Tail Cope'],
	['AD', 'AU Smart Site Cope'],
	['AF', 'Follow Routing Econ'],
	['CA', 'CA FDX 1ST -EARLY AM'],
	['CB', 'CA FDX PRIORITY O/N'],
	['CC', 'CA FDX 2 DAY'],
	['CD', 'CA FDX ECONOMY'],
	['CE', 'CA FDX GROUND'],
	['CF', 'CA FDX 1 DAY FREIGHT'],
	['CG', 'CA FEDEX FREIGHT-LTL'],
	['CH', 'CA UPS STANDARD'],
	['CI', 'CA UPS Expedited'],
	['CJ', 'CA UPS Express Saver'],
	['CK', 'CA UPS Express'],
	['CL', 'CA UPS Early AM'],
	['CP', 'CA Generic Pickup'],
	['CT', 'CA FDX Intl Priority'],
	['CU', 'CA FDX Intl Economy'],
	['CV', 'CA FDX Intl PriorFRT'],
	['CW', 'CA FDX Intl EconoFRT'],
	['CX', 'CA CEVA'],
	['N1', 'NZ Gen Bulk'],
	['N2', 'NZ Gen Freight Free'],
	['N3', 'NZ FRT Sub 1 Hour'],
	['N4', 'NZ FRT Same day'],
	['N5', 'NZ Cour Pst Overnite'],
	['N6', 'NZ Cour Pst Economy'],
	['N7', 'NZ Gen Daily Deliver'],
	['N9', 'NZ Gen International'],
	['NC', 'NZ Gen Cust Pickup'],
	['NO', 'NZ Cour Pst Oversize'],
	['P1', 'PH Generic'],
	['RE', 'RE Manual Ship'],
	['RM', 'RM Return/Repair'],
	['S1', 'SG Generic'],
	['S2', "SG Standard Int'l"],
	['S4', 'SG Standard Domestic'],
	['U1', 'US UPS 2 Day Air A.M'],
	['U2', 'US UPS NextDay AirSa'],
	['U3', 'US UPS Next Day Air'],
	['U4', 'US UPS Early AM'],
	['U5', 'US Generic Pickup'],
	['U7', 'US FEDEX 2DayDisc AR'],
	['UA', 'US FDX 1ST Early AM'],
	['UB', 'US FDX PRIOIRTY O/N'],
	['UC', 'US FDX STANDARD O/N'],
	['UD', 'US FEDEX 2 Day AIR'],
	['UE', 'US FDX ExpressSaver'],
	['UF', 'US Fedex Ground'],
	['UG', 'US Fedex 1Day Frt'],
	['UH', 'US Fedex 2Day Frt'],
	['UI', 'US Fedex 3Day Frt'],
	['UK', 'US FDX INTL EARLY AM'],
	['UL', 'US FDX INTL PRIORITY'],
	['UM', 'US FDX INTL ECONOMY'],
	['UN', 'US FDX INTL PRIO FRT'],
	['UO', 'US FDX INTL ECON FRT'],
	['UP', 'US FEDEX FREIGHT-LTL'],
	['UQ', 'US LYNDEN NEXT DAY'],
	['UR', 'US LYNDEN 2 DAY'],
	['US', 'US LYNDEN ECON LTL'],
	['UT', 'US POLARIS NEXT DAY'],
	['UU', 'US POLARIS 2 DAY'],
	['UV', 'US POLARIS ECON LTL'],
	['UX', 'US UPS Ground'],
	['UY', 'US UPS 3 Day Select'],
	['UZ', 'US UPS 2nd Day Air'],
	['V1', 'US CEVA Pri NxtD 12'],
	['V2', 'US CEVA NxD 5pm'],
	['V3', 'US CEVA 2nd Day'],
	['V4', 'US CEVA 3-5 Day'],
	['W1', 'PH Generic Carrier'],
	['W2', 'ID Generic Carrier'],
	['W3', 'TW Generic Carrier'],
	['W4', 'HK Generic Carrier'],
	['W5', 'MY Generic Carrier'],
	['ZF', 'ZF Follow route g'],
	['ZP', 'ZP Follow route air'],
];

/** What people call what the guide shortens. */
const words: ReadonlyArray<readonly [pattern: RegExp, words: string]> = [
	[/fdx/i, 'fedex'],
	[/\bO\/N|overnite|next ?day|nxt?d\b|\b1 ?day|next flight/i, 'overnight next day'],
	[/\b(2|2nd) ?day|2Day/i, 'second two 2 day 2nd day'],
	[/\b3 ?day|3Day/i, 'third three 3 day'],
	[/frt|freight/i, 'freight'],
	[/ltl/i, 'freight less than truckload'],
	[/\bintl|int'l|international/i, 'international abroad'],
	[/econ/i, 'economy'],
	[/prio|\bpri\b/i, 'priority'],
	[/pickup|collection/i, 'customer pick up collect will call'],
	[/cour pst/i, 'courier post'],
	[/\bgen\b/i, 'general generic'],
	[/\ba\.?m\b/i, 'morning early'],
	[/\bsea\b/i, 'ocean ship'],
	[/same day|sub 1 hour/i, 'same day today'],
	[/\bexpress/i, 'express'],
];

/**
 * A description begins with the country that the code is for; those that begin otherwise are for all countries. The
 * guide's sales regions come first.
 */
const countryNames: Record<string, string> = {
	US: 'United States',
	CA: 'Canada',
	AU: 'Australia',
	HK: 'Hong Kong',
	ID: 'Indonesia',
	MY: 'Malaysia',
	NZ: 'New Zealand',
	PH: 'Philippines',
	SG: 'Singapore',
	TW: 'Taiwan',
};
const countryPrefixes = Object.keys(countryNames);

const countryOf = (description: string) =>
	countryPrefixes.find((country) => description.startsWith(`${country} `));

const place = (description: string) => {
	const index = countryPrefixes.indexOf(countryOf(description) ?? '');
	return index < 0 ? countryPrefixes.length : index;
};

const sorted = [...conditions].sort(([, a], [, b]) => place(a) - place(b));

/** The codes for the countries of the sales organizations and for all countries; every code if one of them is unknown. */
function offeredIn(salesOrganizations: string[]) {
	const countries = salesOrganizations.map((code) => countryOfSalesOrganization.get(code));
	if (countries.length === 0 || countries.includes(undefined)) return sorted;
	return sorted.filter(([, description]) => [...countries, undefined].includes(countryOf(description)));
}

/** What else people call a condition. */
function wordsFor(description: string) {
	const country = countryOf(description);
	const meant = words.filter(([pattern]) => pattern.test(description)).map(([, text]) => text);
	return [...meant, (country && countryNames[country]) ?? ''];
}

const entries = new Map(
	conditions.map(([value, description]) => [
		value,
		{ name: `${value} - ${description}`, value, words: wordsFor(description) },
	]),
);

/**
 * The shipping conditions to choose from.
 * @param salesOrganizations those that the order may be for; none or an unknown one gives every condition
 * @param filter words of the description or that people use for it, or the code
 */
export const findShippingConditions = (salesOrganizations: string[], filter?: string) =>
	searchList(
		offeredIn(salesOrganizations).flatMap(([code]) => entries.get(code) ?? []),
		filter,
	);

/** The code with its description, as in `UF - US Fedex Ground`; the code alone where the guide does not list it. */
export const nameShippingCondition = (code: string) => entries.get(code)?.name ?? code;

const includesCode = (list: typeof conditions, code: string) => list.some(([known]) => known === code);

/** Whether the guide lists the code, for any country. */
export const isKnownShippingCondition = (code: string) => includesCode(conditions, code);

/** Whether the code is one of those to choose from for the sales organization. */
export const isOfferedShippingCondition = (code: string, salesOrganization: string) =>
	includesCode(offeredIn([salesOrganization]), code);
