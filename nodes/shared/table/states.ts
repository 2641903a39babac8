import * as regions from 'country-region-data';
import { plainPlace } from './countries';
import type { ListEntry } from './search';

/** States and provinces of the countries whose addresses need their code, by the postal services' codes. */
const names: Record<string, string> = {
	US: `AL Alabama, AK Alaska, AZ Arizona, AR Arkansas, CA California, CO Colorado, CT Connecticut, DE Delaware,
		DC District of Columbia, FL Florida, GA Georgia, HI Hawaii, ID Idaho, IL Illinois, IN Indiana, IA Iowa,
		KS Kansas, KY Kentucky, LA Louisiana, ME Maine, MD Maryland, MA Massachusetts, MI Michigan, MN Minnesota,
		MS Mississippi, MO Missouri, MT Montana, NE Nebraska, NV Nevada, NH New Hampshire, NJ New Jersey,
		NM New Mexico, NY New York, NC North Carolina, ND North Dakota, OH Ohio, OK Oklahoma, OR Oregon,
		PA Pennsylvania, PR Puerto Rico, RI Rhode Island, SC South Carolina, SD South Dakota, TN Tennessee, TX Texas,
		UT Utah, VT Vermont, VA Virginia, WA Washington, WV West Virginia, WI Wisconsin, WY Wyoming, AS American Samoa,
		GU Guam, MP Northern Mariana Islands, VI US Virgin Islands, AA Armed Forces Americas, AE Armed Forces Europe,
		AP Armed Forces Pacific`,
	CA: `AB Alberta, BC British Columbia, MB Manitoba, NB New Brunswick, NL Newfoundland and Labrador,
		NS Nova Scotia, NT Northwest Territories, NU Nunavut, ON Ontario, PE Prince Edward Island, QC Québec,
		SK Saskatchewan, YT Yukon`,
	AU: `ACT Australian Capital Territory, NSW New South Wales, NT Northern Territory, QLD Queensland,
		SA South Australia, TAS Tasmania, VIC Victoria, WA Western Australia`,
};

/** By the country's code. */
export const statesOf = new Map(
	Object.entries(names).map(([country, list]): [string, ListEntry[]] => [
		country,
		list.split(',').map(entryOf),
	]),
);

function entryOf(entry: string): ListEntry {
	const [, value = '', name = ''] = /^(\S+) ([^]*)$/.exec(entry.trim()) ?? [];
	return { name, value };
}

/** Countries whose addresses have a state or province. */
const countries: regions.CountryData[] = [
	regions.AE,
	regions.AR,
	regions.AU,
	regions.BR,
	regions.CA,
	regions.CH,
	regions.CL,
	regions.CN,
	regions.CO,
	regions.DE,
	regions.ES,
	regions.GB,
	regions.ID,
	regions.IE,
	regions.IN,
	regions.IT,
	regions.JP,
	regions.MX,
	regions.MY,
	regions.NL,
	regions.NZ,
	regions.PH,
	regions.PT,
	regions.TH,
	regions.US,
	regions.ZA,
];

type NamedCode = readonly [plainName: string, code: string];

const postal = new Map(
	[...statesOf].map(([country, states]): [string, NamedCode[]] => [
		country,
		states.map(({ name, value }) => [plainPlace(name), value]),
	]),
);

/** Plain names with their codes, by the country's code. Westcon has room for three characters. */
const codesOf = new Map(
	countries.map(([, country, states]): [string, NamedCode[]] => [
		country,
		[
			...states
				.map(([name, code]): NamedCode => [plainPlace(name), code])
				.filter(([, code]) => code.length <= 3),
			...(postal.get(country) ?? []),
		],
	]),
);

/** Of an address without a country: of all states that have a postal code here, no two have the same name. */
const withoutCountry = [...postal.values()].flat();

/**
 * The code of a state in a country: of its name, or of a code in another form, such as `ca` or `US-CA`.
 * @param country its code; where the address has none, the state is looked for in the US, Canada and Australia
 * @returns undefined where it is not known
 */
export function stateCode(state: string, country: string): string | undefined {
	const upper = state.toUpperCase();
	const prefix = [`${country}-`, `${country}:`].find((each) => country !== '' && upper.startsWith(each));
	const own = prefix ? upper.slice(prefix.length) : upper;
	const states = country === '' ? withoutCountry : codesOf.get(country);
	// The prefix tells that a code follows, whatever the country.
	if (!states) return prefix ? own || undefined : undefined;
	if (states.some(([, code]) => code === own)) return own;
	const name = plainPlace(state);
	// What is as short as a code may be one that is not in the list.
	const named = new Set(
		states.filter(([known]) => known === name && name.length > 3).map(([, code]) => code),
	);
	return named.size === 1 ? [...named][0] : undefined;
}
