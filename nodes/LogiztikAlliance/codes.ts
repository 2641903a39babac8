import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';

/** Airports that the page names or that flowers usually fly between; the supplier may know more. */
const ports = [
	['AMS', 'Amsterdam'],
	['BOG', 'Bogota'],
	['JFK', 'New York'],
	['LAX', 'Los Angeles'],
	['MDE', 'Medellin'],
	['MIA', 'Miami'],
	['SJO', 'San Jose'],
	['UIO', 'Quito'],
	['YVR', 'Vancouver'],
	['YYZ', 'Toronto'],
] as const;

/** Box types by the page's examples and the trade's usual names. */
const boxSizes = [
	['EB', 'Eighth box'],
	['FB', 'Full box'],
	['HB', 'Half box'],
	['QB', 'Quarter box'],
] as const;

type Codes = ReadonlyArray<readonly [code: string, name: string]>;

const search = (codes: Codes, filter = ''): INodeListSearchResult => ({
	results: codes
		.map(([value, name]) => ({ name: `${value} - ${name}`, value }))
		.filter(({ name }) => name.toLowerCase().includes(filter.toLowerCase())),
});

export async function searchPorts(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return search(ports, filter);
}

export async function searchBoxSizes(
	this: ILoadOptionsFunctions,
	filter?: string,
): Promise<INodeListSearchResult> {
	return search(boxSizes, filter);
}
