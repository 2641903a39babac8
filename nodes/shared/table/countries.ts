import isoCodes from 'i18n-iso-countries/codes.json';
import english from 'i18n-iso-countries/langs/en.json';
import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { searchList, type ListEntry } from './search';

/** ISO 3166-1 alpha-2, without Kosovo's code, which is not of the standard. */
const codes = isoCodes.map(([code = '']) => code).filter((code) => code !== 'XK');

const names = new Intl.DisplayNames('en', { type: 'region' });

/** What people write where the official name is another. */
const otherNames: Record<string, string[]> = {
	AE: ['UAE', 'Emirates'],
	CZ: ['Czech Republic'],
	GB: ['UK', 'Great Britain', 'England', 'Scotland', 'Wales'],
	HK: ['Hong Kong'],
	KR: ['Korea', 'Republic of Korea'],
	NL: ['Holland', 'The Netherlands'],
	TR: ['Turkey'],
	US: ['USA', 'United States of America', 'America'],
	VN: ['Viet Nam'],
};

/** Sorted by name, with the code in the name so that users can search for either. */
export const countries: ListEntry[] = codes
	.map((code) => ({ name: `${names.of(code)} (${code})`, value: code, words: otherNames[code] ?? [] }))
	.sort((a, b) => a.name.localeCompare(b.name, 'en'));

/** The countries whose name or code holds the filter. */
export async function searchCountries(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return { results: searchList(countries, filter) };
}

/** The languages whose names of countries are understood, beside English with its variants. */
const languages = ['de', 'fr', 'es', 'it', 'nl', 'pt', 'sv', 'da', 'nb', 'fi', 'pl', 'cs', 'hu', 'ro', 'tr'];

/** For comparing: without accents, case and punctuation, and without an article. */
export const plainPlace = (name: string) =>
	name
		.normalize('NFD')
		.replace(/\p{Mark}/gu, '')
		.toLowerCase()
		.replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
		.trim()
		.replace(/^the /, '');

const codeSet = new Set(codes);
let known: Map<string, string> | undefined;

/** The ISO 3166-1 code of a country: of its name, or of another code. Undefined where the name says no single country. */
export function countryCode(name: string): string | undefined {
	if (codeSet.has(name)) return name;
	known ??= knownNames();
	return known.get(plainPlace(name)) || undefined;
}

function knownNames(): Map<string, string> {
	const known = new Map<string, string>();
	const displayNames = languages.map((language) => new Intl.DisplayNames(language, { type: 'region' }));
	// Two countries that one name stands for have none of it.
	const add = (name: string, code: string) =>
		known.set(name, [undefined, code].includes(known.get(name)) ? code : '');
	for (const [code = '', alpha3 = ''] of isoCodes.filter(([code = '']) => codeSet.has(code))) {
		const own = (english.countries as Record<string, string | string[]>)[code] ?? [];
		const shown = names.of(code) ?? '';
		const all = [own, shown, `${shown} (${code})`, displayNames.map((each) => each.of(code) ?? '')];
		// What is as short as a code may be another one: CAD is Chad in Czech, and Canada's currency.
		const long = all
			.flat(2)
			.map(plainPlace)
			.filter(({ length }) => length > 3);
		for (const name of new Set([...long, plainPlace(alpha3)])) add(name, code);
	}
	for (const code of codes)
		for (const name of [code, ...(otherNames[code] ?? [])]) known.set(plainPlace(name), code);
	return known;
}
