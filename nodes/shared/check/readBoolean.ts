const booleans = new Map([
	['true', true],
	['1', true],
	['yes', true],
	['false', false],
	['0', false],
	['no', false],
]);

/** Yes or no, also as people and spreadsheets write it; undefined for anything else. */
export const readBoolean = (value: unknown): boolean | undefined =>
	typeof value === 'object' ? undefined : booleans.get(String(value).trim().toLowerCase());
