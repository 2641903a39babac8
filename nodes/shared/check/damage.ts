import type { Content } from '../table/field';
import type { Complaint } from './findings';
import { findings as say } from './messages';

/** A trace that a text was damaged on its way here. It may be meant so all the same. */
interface Trace {
	pattern: RegExp;
	/** Has to be in it as well. */
	and?: RegExp;
	complaint: () => Complaint;
	/** Where it is one; everywhere if not said. */
	in?: readonly Content[];
}

const codes: readonly Content[] = ['code', 'email'];
const oneLine: readonly Content[] = ['code', 'email', 'words'];

const traces: readonly Trace[] = [
	{
		pattern:
			/&(?:#\d{2,7}|#x[\da-f]{2,6}|amp|lt|gt|quot|apos|nbsp|copy|reg|trade|[nm]dash|[lr][sd]quo|hellip|bull|middot|euro|pound|deg|szlig|[ao]elig|o?eth|thorn|[a-z](?:uml|acute|grave|circ|tilde|cedil|ring|slash|caron)|laquo|raquo|shy|iexcl|iquest|ord[mf]);|<\/?(?:br|p|b|i|u|div|span|t[dr]|table|li|ul|a|font|strong|em|img|h\d)(?:\s[^<>]*)?\/?>|<!\[CDATA\[/i,
		complaint: say.html,
	},
	{
		pattern: /^[+-]?\d+(?:[.,]\d+)?E\+\d{1,3}$|\d[.,]\d+E\+?\d{1,3}(?!\d)/i,
		complaint: say.scientific,
		in: oneLine,
	},
	{ pattern: /^\d{4,}\.0+$/, complaint: say.decimalCode, in: codes },
	{
		pattern:
			/\uFFFD|[ÂÃ][\u0080-\u00BF\u0152\u0153\u0160\u0161\u0178\u017D\u017E\u0192\u02C6\u02DC\u2013-\u203A\u20AC\u2122]|â€|ï»¿/,
		complaint: say.garbled,
	},
	{ pattern: /^(["'«“]).+["'»”]$|^'\d|^=/s, complaint: say.quoted, in: oneLine },
	{
		pattern: /%(?:20|2[1-9A-F]|3[A-F]|C3%[89AB][\dA-F])|\\u[\da-f]{4}/i,
		complaint: say.encoded,
		in: oneLine,
	},
	{
		pattern:
			/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}|^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun),? |^(?:\d{1,2}-)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)-\d{2,4}$|^\d{1,2}-(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)$/,
		complaint: say.dateAsCode,
		in: codes,
	},
	{ pattern: /[‐-―−“”‘’´]/, complaint: say.typographic, in: codes },
	{
		pattern: /[\p{Script=Cyrillic}\p{Script=Greek}]/u,
		and: /\p{Script=Latin}/u,
		complaint: say.twoAlphabets,
		in: codes,
	},
];

/** What a text shows of damage; the first trace is enough, because one damage leaves several. */
export const damageTo = (text: string, content: Content): Complaint | undefined =>
	traces
		.find(
			({ in: contents, pattern, and }) =>
				(!contents || contents.includes(content)) && pattern.test(text) && (!and || and.test(text)),
		)
		?.complaint();
