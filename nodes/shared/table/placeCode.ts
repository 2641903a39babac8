import { textOf } from '../words';
import { countryCode } from './countries';
import type { XmlPart } from './field';
import type { Values } from './schema';
import { stateCode } from './states';

/**
 * The code of the place that a field holds: of its name, or of a code in another form. MT is Montana, and Malta's Victoria
 * is none of Australia's.
 * @param beside what the same address holds, whose country a state is one of
 * @returns undefined where none is known, and for what is no place
 */
export function placeCode({ place }: XmlPart, text: string, beside: Values): string | undefined {
	if (place === 'country') return countryCode(text);
	if (place !== 'state') return undefined;
	const country = textOf(beside.Country);
	return stateCode(text, countryCode(country) ?? country);
}
