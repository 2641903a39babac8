import { changedTo, unusable, type Cleaned } from './cleaned';
import { cleanFindings as say, reasons } from './messages';

/** `1 234 567` or `1'234`, with or without decimals. */
const groupedByBlanks = /^[+-]?[1-9]\d{0,2}(?:[ '’]\d{3})+(?:[.,]\d+)?$/;
/** `1.234.567` or `1.234.567,8`, and the same with the other sign. */
const groupedByPoints = /^[+-]?[1-9]\d{0,2}(?:\.\d{3})+(?:,\d*)?$/;
const groupedByCommas = /^[+-]?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/;
/** `1.234` or `1,234`: thousands in some countries, decimals in others. `0,125` can only be decimals. */
const eitherWay = /^([+-]?[1-9]\d{0,2})[.,](\d{3})$/;

/** Writes a number as suppliers read it. What is none stays as it is, to be complained about later. */
export function cleanDecimal(text: string): Cleaned {
	const [, whole, end] = eitherWay.exec(text) ?? [];
	if (whole && end) return unusable(text, say.ambiguousNumber(`${whole}${end}`, `${whole}.${end}`));
	const joined = joinGroups(text);
	const pointed = /^[+-]?\d+,\d+$/.test(joined) ? joined.replace(',', '.') : joined;
	return changedTo(
		pointed,
		...(joined === text ? [] : [reasons.thousands()]),
		...(pointed === joined ? [] : [reasons.decimalComma()]),
	);
}

function joinGroups(text: string): string {
	if (groupedByBlanks.test(text)) return text.replace(/[ '’]/g, '');
	if (groupedByPoints.test(text)) return text.replaceAll('.', '');
	return groupedByCommas.test(text) ? text.replaceAll(',', '') : text;
}

/** Writes `3.0` or `3,00` as `3`. */
export function cleanWhole(text: string): Cleaned {
	const decimal = cleanDecimal(text);
	const value = String(decimal.value);
	const whole = /^([+-]?\d+)\.0+$/.exec(value)?.[1];
	if (decimal.complaint || whole === undefined) return decimal;
	return changedTo(whole, ...decimal.why, reasons.whole());
}
