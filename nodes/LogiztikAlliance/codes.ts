import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

/** Airports that the page names or that flowers usually fly between; the supplier may know more. */
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

/** Box types by the page's examples and the trade's usual names. */
const boxSizes = [
	['EB', 'Eighth box'],
	['FB', 'Full box'],
	['HB', 'Half box'],
	['QB', 'Quarter box'],
] as const;

/**
 * Canada's airports have IATA codes that begin with Y, but for a few landing strips. Those elsewhere whose codes do so
 * too and that have regular flights: in China, Korea, Japan, Indonesia, Iran, the USA and so on.
 */
const elsewhere = new Set(
	`YAK YAP YBP YCU YEO YES YGJ YIA YIC YIE YIH YIN YIW YKH YKM YKN YKS YLV YLX YMS YNG YNJ YNT YNY YNZ YOL YON YSQ
	YTW YTY YUM YUS YVA YYA YZY`.split(/\s+/),
);

/** For the form, which cannot look a code up; `isCanadian` knows the exceptions. */
export const initialOfCanadianPorts = 'Y';

/** Whether an IATA code is taken for a Canadian airport's. */
export const isCanadian = (port: string) => port.startsWith(initialOfCanadianPorts) && !elsewhere.has(port);

type Codes = ReadonlyArray<readonly [code: string, name: string]>;

/** Accents are left aside, so that `bogota` finds Bogotá. */
const plain = (text: string) =>
	text
		.normalize('NFD')
		.replace(/\p{Mark}/gu, '')
		.toLowerCase();

const search = (codes: Codes, filter = ''): INodeListSearchResult => ({
	results: codes
		.map(([value, name]) => ({ name: `${value} - ${name}`, value }))
		.filter(({ name }) => plain(name).includes(plain(filter.trim()))),
});

/** The usual airports for the port lists; any other code can be typed. */
export async function searchPorts(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return search(ports, filter);
}

/** The usual box types; any other code can be typed. */
export async function searchBoxSizes(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return search(boxSizes, filter);
}
