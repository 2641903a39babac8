/** How many digits postal codes have in countries where some begin with a zero. In the United States four more may follow. */
const postalDigits: Record<string, number> = {
	AU: 4,
	CN: 6,
	DE: 5,
	DK: 4,
	EE: 5,
	ES: 5,
	FI: 5,
	FR: 5,
	IT: 5,
	JP: 7,
	KR: 5,
	LT: 5,
	MX: 5,
	MY: 5,
	NO: 4,
	NZ: 4,
	PR: 5,
	RO: 6,
	SG: 6,
	TR: 5,
	US: 5,
};

/** A postal code with the zeros that it must have lost; undefined where it has all its digits, or they are not known. */
export function withLostZeros(country: string, text: string): string | undefined {
	const [, digits = '', more = ''] = /^(\d+)(-\d+)?$/.exec(text) ?? [];
	const usual = postalDigits[country] ?? 0;
	const all = country === 'US' && more === '' && digits.length > usual ? usual + 4 : usual;
	const isShort = digits.length < all && digits.length >= all - 2;
	return isShort ? digits.padStart(all, '0') + more : undefined;
}
