import {
	getCountries,
	getCountryCallingCode,
	parsePhoneNumberFromString,
	type CountryCallingCode,
	type CountryCode,
} from 'libphonenumber-js/min';
import type { PartCleaner } from './cleanOrder';
import { cleanFindings as say, reasons } from './messages';

/** Where the parts of a phone number stand. */
interface PhoneFields {
	phone: string;
	prefix: string;
	extension: string;
	/** The country by whose rules a number without prefix is read. */
	country: string;
}

let prefixes: Set<CountryCallingCode> | undefined;

/** Whether a country has it; the library throws at any other. */
function isPrefix(text: string): boolean {
	prefixes ??= new Set(getCountries().map((country) => getCountryCallingCode(country)));
	return prefixes.has(text as CountryCallingCode);
}

const withPlus = (text: string) => text.replace(/^\s*00/, '+');

/**
 * Splits a phone number into country prefix, number and extension. Digits alone, as in the guide's samples, stay as they
 * are, and so does what is no number, or several: the supplier may still read it. A prefix comes from the number itself
 * or its own field, never from the address: a buyer abroad may give the number of another country.
 */
export const cleanPhone =
	({ phone, prefix, extension, country }: PhoneFields): PartCleaner =>
	(draft) => {
		if ([phone, prefix, extension].some((path) => draft.hasNoText(path))) return;
		const text = withPlus(draft.text(phone));
		if (/^\d*$/.test(text)) return;
		const given = withPlus(draft.text(prefix)).replace('+', '');
		if (given && !isPrefix(given)) return;
		const from = given
			? { defaultCallingCode: given }
			: { defaultCountry: draft.text(country) as CountryCode };
		const parsed = parsePhoneNumberFromString(text, { ...from, extract: false });
		if (!parsed?.isValid()) return;
		const { countryCallingCode, nationalNumber, ext = '' } = parsed;
		if (ext && draft.text(extension) && ext !== draft.text(extension)) return;
		if (given && given !== countryCallingCode) {
			draft.complain({ path: prefix }, draft.text(prefix), say.otherPrefix(countryCallingCode));
			return;
		}
		const put = (path: string, part: string) => {
			if (draft.text(path) !== part) draft.change(path, part, reasons.phoneParts());
		};
		if (given || text.startsWith('+')) {
			put(phone, String(nationalNumber));
			put(prefix, countryCallingCode);
		} else if (ext) put(phone, withoutExtension(text, ext));
		if (ext) put(extension, ext);
	};

/** What stands before the extension and its sign, such as `x12`, `ext. 12` or `#12`. */
const withoutExtension = (text: string, ext: string) =>
	text.slice(0, text.lastIndexOf(ext)).replace(/[\s,;:.~#]*[a-z]*[\s,;:.~#]*$/i, '');
