import type { Content, XmlPart } from '../table/field';
import { WrittenNumber } from '../table/writtenNumber';
import { withoutForbiddenCharacters } from '../xml/text';
import { convert } from './convert';
import { damageTo } from './damage';
import { isEmpty } from './empty';
import type { Complaint, Finding } from './findings';
import { findings as say } from './messages';
import { isPlaceholder, neverData } from './neverData';
import { isNoted, tidy } from './tidy';

/** A value as the supplier reads it. */
interface ReadValue {
	/** '' where an empty text was given; absent where there is no value, or none that can be read. */
	text?: string;
	remarks: Remark[];
}

/** What is to be said of a value. */
interface Remark extends Complaint {
	level: Finding['level'];
}

const error = (complaint: Complaint): ReadValue => ({ remarks: [{ level: 'error', ...complaint }] });
const warning = (complaint: Complaint): Remark => ({ level: 'warning', ...complaint });

/**
 * Makes the text that the supplier reads of whatever n8n users have: tidied, converted, and looked through for what cannot
 * be meant. Limits are not judged.
 * @param timeZone IANA name of the workflow's time zone
 */
export function readValue(xml: XmlPart, value: unknown, timeZone: string): ReadValue {
	const { type, content = 'code' } = xml;
	if (value instanceof WrittenNumber) return readValue(xml, String(value), timeZone);
	if (isEmpty(value)) return { ...(typeof value === 'string' && { text: '' }), remarks: [] };
	if (typeof value === 'number' && !Number.isFinite(value)) return error(say.missingValue(String(value)));
	if (typeof value !== 'string') return readOther(type, value, timeZone);
	const tidied = tidy(value, content);
	const { text } = tidied;
	const reason = neverData(text, content);
	if (reason) return error(reason);
	const read = readOther(type, text, timeZone);
	if (type !== 'string' || read.text === undefined) return read;
	const allowed = withoutForbiddenCharacters(read.text);
	const removed = read.text.length - allowed.length;
	const clean = removed > 0 ? tidy(allowed, content).text : allowed;
	return {
		text: isEmpty(clean) ? '' : clean,
		remarks: [
			...(isNoted(tidied, content) ? [warning(say.tidied(clean))] : []),
			...(removed > 0 ? [warning(say.forbiddenCharacters(removed))] : []),
			...doubtsAbout(clean, content),
		],
	};
}

/** A switch that became a code is a missing value, too. */
function readOther(type: XmlPart['type'], value: unknown, timeZone: string): ReadValue {
	const converted = convert(type, value, timeZone);
	if ('complaint' in converted) return error(converted.complaint);
	const doubts = [
		...(converted.doubt ? [converted.doubt] : []),
		...(type === 'string' && typeof value === 'boolean' ? [say.placeholder()] : []),
	];
	return { text: converted.text, remarks: doubts.map(warning) };
}

function doubtsAbout(text: string, content: Content): Remark[] {
	const doubt = isPlaceholder(text, content) ? say.placeholder() : damageTo(text, content);
	return doubt ? [warning(doubt)] : [];
}
