import { findings as say } from '../check/messages';
import { isNoted, tidy } from '../check/tidy';
import type { Content } from '../table/field';
import { changedTo, unchanged, type Cleaned } from './cleaned';
import { reasons } from './messages';

/** Takes out of a text what people cannot see; what they are told of it is what the check says where nothing is cleaned. */
export function cleanText(given: string, content: Content): Cleaned {
	const tidied = tidy(given, content);
	const { text, hadInvisible, hadBlanks, hadAccents } = tidied;
	if (text === given) return unchanged(given);
	const changed = changedTo(
		text,
		...(hadInvisible ? [reasons.invisible()] : []),
		...(hadBlanks ? [reasons.blanks()] : []),
		...(hadAccents ? [reasons.composed()] : []),
	);
	return isNoted(tidied, content) ? { ...changed, doubts: [say.tidied] } : changed;
}
