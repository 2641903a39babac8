import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { searchList, type ListEntry } from '../../shared/table/search';

/** Airports that the page names or that flowers usually fly between; the service may know others. */
const ports = [
	['AMS', 'Amsterdam, Netherlands'],
	['ATL', 'Atlanta, United States'],
	['BOG', 'Bogotá, Colombia'],
	['DFW', 'Dallas, United States'],
	['FRA', 'Frankfurt, Germany'],
	['GYE', 'Guayaquil, Ecuador'],
	['JFK', 'New York, United States'],
	['LAX', 'Los Angeles, United States'],
	['LGG', 'Liège, Belgium'],
	['LHR', 'London, United Kingdom'],
	['MAD', 'Madrid, Spain'],
	['MDE', 'Medellín, Colombia'],
	['MEX', 'Mexico City, Mexico'],
	['MIA', 'Miami, United States'],
	['NBO', 'Nairobi, Kenya'],
	['ORD', 'Chicago, United States'],
	['SJO', 'San José, Costa Rica'],
	['UIO', 'Quito, Ecuador'],
	['YEG', 'Edmonton, Canada'],
	['YHZ', 'Halifax, Canada'],
	['YOW', 'Ottawa, Canada'],
	['YUL', 'Montréal, Canada'],
	['YVR', 'Vancouver, Canada'],
	['YWG', 'Winnipeg, Canada'],
	['YYC', 'Calgary, Canada'],
	['YYZ', 'Toronto, Canada'],
] as const;

/** The page's examples of box types and their usual names in the trade. */
const boxSizes = [
	['EB', 'Eighth box'],
	['FB', 'Full box'],
	['HB', 'Half box'],
	['QB', 'Quarter box'],
] as const;

/** Canadian airports with much freight or many flights; each begins with Y, as nearly all in Canada do. */
const canadian = new Set(
	`YEG YFC YHM YHZ YKF YLW YOW YQB YQG YQM YQR YQT YSJ YTZ YUL YVR YWG YXE YXU YXX YXY YYC YYG YYJ YYT YYZ YZF`.split(
		' ',
	),
);

/**
 * Airports with regular flights that begin with Y as well, but are in China, Korea, Japan, Turkey, Finland, the USA and so
 * on.
 */
const elsewhere = new Set(
	`YAK YAP YBP YCU YEI YEO YES YGJ YIA YIC YIE YIH YIN YIW YKH YKM YKN YKO YKS YLI YLV YLX YMS YNB YNG YNJ YNT YNY YNZ YOL YON
	YSQ YTW YTY YUM YUS YVA YYA YZY`.split(/\s+/),
);

/** For the form, which cannot call a function; `mayBeCanadian` knows the exceptions. */
export const initialOfCanadianPorts = 'Y';

/** Whether an IATA code is that of a Canadian airport. */
export const isCanadian = (port: string) => canadian.has(port);

/** Whether an IATA code may be that of a Canadian airport. */
export const mayBeCanadian = (port: string) =>
	port.startsWith(initialOfCanadianPorts) && !elsewhere.has(port);

/** Whether a text has the form of an airport's code. */
export const isIata = (port: string) => /^[A-Z]{3}$/.test(port);

/** Whether a box type is one of the usual ones. */
export const isBoxSize = (code: string) => boxSizes.some(([known]) => known === code);

const entriesOf = (codes: ReadonlyArray<readonly [code: string, name: string]>): ListEntry[] =>
	codes.map(([value, name]) => ({ name: `${value} - ${name}`, value }));

/** The airport with its place, as in `UIO - Quito, Ecuador`; the code alone where the list does not have it. */
export const namePort = (code: string) => entriesOf(ports).find(({ value }) => value === code)?.name ?? code;

/** The usual airports, for the lists of ports; users can type any other code. */
export async function searchPorts(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return { results: searchList(entriesOf(ports), filter) };
}

/** The usual box types; users can type any other code. */
export async function searchBoxSizes(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return { results: searchList(entriesOf(boxSizes), filter) };
}
