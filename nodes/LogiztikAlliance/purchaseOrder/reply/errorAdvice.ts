import { logiztikSays as say } from './messages';

/** How the service complains about a token is not documented; these words are about the credential. */
const accessWords = /(?<!unexpected )token\b|\b(un|not )authori[sz]ed\b/i;

/** Whether a message says that the token was not accepted. */
export const isAboutAccess = (message: string) => accessWords.test(message);

/** The messages that the page documents (Errors messages), each with its cause, the field to check and the next step. */
const documented: ReadonlyArray<{ pattern: RegExp; advice: string }> = [
	{ pattern: /consignee code\b.*does not exist/is, advice: say.unknownConsignee() },
	{ pattern: /origin port\b.*does not exist/is, advice: say.unknownPort('Origin Port') },
	{ pattern: /destination port\b.*does not exist/is, advice: say.unknownPort('Destination Port') },
	{ pattern: /there is no carrier/i, advice: say.unknownCarrier() },
	{ pattern: /the exporter does not exist/i, advice: say.unknownFarmOrWarehouse() },
	{ pattern: /exporter\b.*does not exist/is, advice: say.unknownFarm() },
	{ pattern: /input string was not in a correct format/i, advice: say.unreadableNumber() },
	{ pattern: /unit of measure\b.*must be/is, advice: say.unknownUnit() },
	{ pattern: /dimensions are not complete/i, advice: say.dimensionsMissing() },
	{ pattern: /object reference not set/i, advice: say.nullReference() },
	// By the page, a wrong warehouse gets the exporter's message. A service that names the warehouse is understood too.
	{ pattern: /warehouse\b.*does not exist/is, advice: say.unknownWarehouse() },
	{ pattern: accessWords, advice: say.noAccess() },
	{ pattern: /(po number|purchase order)\b.*does not exist/is, advice: say.unknownOrder() },
];

const aboutCodes: ReadonlySet<string> = new Set([
	say.unknownConsignee(),
	say.unknownCarrier(),
	say.unknownFarm(),
]);

/** What to do about the messages of a rejected order, each advice once. */
export function adviceOnErrors(messages: readonly string[]): string {
	const all = new Set(messages.filter(Boolean).map(adviceFor));
	// Where a message names the exporter's code, the one without it adds nothing.
	if (all.has(say.unknownFarm())) all.delete(say.unknownFarmOrWarehouse());
	if (all.size === 0) return say.withoutReason();
	if ([...all].some((advice) => aboutCodes.has(advice))) all.add(say.codesDiffer());
	return [...all].join('\n');
}

/** Far longer than any message on the page. A longer one could keep the patterns busy for minutes. */
const longestRead = 10_000;

const knownAdvice = (message: string) =>
	documented.find(({ pattern }) => pattern.test(message.slice(0, longestRead)))?.advice;

const adviceFor = (message: string) => knownAdvice(message) ?? say.otherMessage();

/** Whether the page lists the message among the errors, or it is like one of them. */
export const isDocumented = (message: string) => knownAdvice(message) !== undefined;

/** What was done (but not "could not be inserted"), what was there before, or a step that may have come after. */
const doubtfulWords = new RegExp(
	[
		'(?<!\\bnot )(?<!\\bnot be )(?<!\\bnot been )\\b(inserted|updated|created|saved|stored|deleted|processed|registered|recorded)\\b',
		'(?<!\\bno )(?<!\\bno fue )(?<!\\bno ser )\\b(insertad|actualizad|cread|guardad|eliminad|borrad|registrad|grabad|procesad)[oa]s?\\b',
		'\\b(already|duplicated?|ya existen?|duplicad[oa]s?)\\b',
		'time-?out|timed out|deadlock|database|\\b(sql|smtp|e-?mail|connection|transaction)\\b',
		'\\b(primary|unique) key|constraint\\b|thread was being aborted|internal (server )?error|error interno|^\\s*ok\\b',
		'tiempo de espera|base de datos|\\bcorreo\\b|\\b(conexi|transacci)[oó]n',
	].join('|'),
	'i',
);

/** Whether a message leaves open whether the order was carried out. */
export const isDoubtful = (message: string) => doubtfulWords.test(message.slice(0, longestRead));
