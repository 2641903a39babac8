/** The host that a redirect points to, without path and query, which may hold what is nobody's business. */
export const hostOf = (location: string) =>
	URL.canParse(location) ? new URL(location).host : 'another path of the same host';
