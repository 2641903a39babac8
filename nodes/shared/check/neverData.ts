import type { Content } from '../table/field';
import type { Complaint } from './findings';
import { findings as say } from './messages';

/** Why a text cannot be what somebody wants to send; undefined where it may be. */
export function neverData(text: string, content: Content): Complaint | undefined {
	if (isUnevaluated(text)) return say.notEvaluated();
	if (objectText.test(text)) return say.objectText();
	if ((content === 'lines' ? onlySpreadsheetError : spreadsheetError).test(text))
		return say.spreadsheetError();
	const missing = missingWord(text, content);
	return missing === undefined ? undefined : say.missingValue(missing);
}

/** Without a search from each opening to the end, which takes long where there are many. */
const isUnevaluated = (text: string) =>
	templates.some(([open, close]) => {
		const start = text.indexOf(open);
		return start >= 0 && text.includes(close, start + open.length);
	}) ||
	/^=?\s*\$(?:json|input|node|item|items|\(|vars|execution|workflow|now|today)(?![\p{L}\p{N}])/u.test(text);

/** Of n8n and of the template languages that its data may come from. */
const templates: ReadonlyArray<readonly [open: string, close: string]> = [
	['{{', '}}'],
	['${', '}'],
	['{%', '%}'],
	['<%', '%>'],
];

const objectText = /\[object [A-Z]\w*\]|^\[(?:Object|Array|DateTime): /;

/** Excel, LibreOffice and Google Sheets write `#N/A`, `#REF!`, `#NAME?`, in some languages `#¡REF!` or `#NV`. */
const onlySpreadsheetError = /^(?:#[¡¿]?[\p{Lu}\d/_]+[!?]|#N\/[AD]|#NV|#GETTING_DATA|#{3,}|Err:\d{3})$/u;
const spreadsheetError =
	/#[¡¿]?(?:REF|VALUE|NAME|DIV\/0|NULL|NUM|SPILL|CALC|ERROR|FIELD)[!?]|#N\/A|^(?:#[¡¿]?[\p{Lu}\d/_]+[!?]|#N\/D|#NV|#GETTING_DATA|#{3,}|Err:\d{3})$/u;

/** What programs write where there is no value: alone, or joined to a code or a name (`PO-undefined`, `John null`). */
function missingWord(text: string, content: Content): string | undefined {
	const whole = wholeWord.exec(text)?.[0] ?? /invalid date(?:time)?/i.exec(text)?.[0];
	if (whole !== undefined || content === 'lines') return whole;
	return (content === 'words' ? joinedToWords : joinedToCode).exec(text)?.[0];
}

/** NAN is an airport, Nan a town. */
const wholeWord = /^(?:undefined|UNDEFINED|NaN|nan|NaT|-?Infinity)$/;
const joinedToCode =
	/undefined|UNDEFINED|^(?:null|nan)(?=[^a-z])|(?<=[^a-z])(?:null|nan)$|(?<![\p{L}\p{N}])NaN(?![\p{L}\p{N}])/u;
const joinedToWords = /(?<![\p{L}\p{N}])undefined(?![\p{L}\p{N}])|^null(?=[^a-z])|(?<=[^a-z])null$/u;

/** Whether a text stands for a missing value, although it may be one: `N/A`, `-`, `none`. */
export function isPlaceholder(text: string, content: Content): boolean {
	if (content === 'lines') return false;
	if (placeholder.test(text) || nullWord.test(text)) return true;
	return content === 'code' && /^(?:true|false)$/i.test(text);
}

const placeholder =
	/^(?:[-–—−_.?*]+|[([<]?(?:null|none|nil|n\/a|n\.a\.|empty|blank|unknown|tbd|tba|not set|not available)[)\]>]?)$/i;
const nullWord = /(?<![\p{L}\p{N}])null(?![\p{L}\p{N}])|(?<=[^A-Za-z])(?:NULL|None|nil)$/u;
