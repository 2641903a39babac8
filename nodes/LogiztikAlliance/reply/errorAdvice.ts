import { logiztikSays as say } from '../../messages';

/** What the page's service says of a token is not documented; in whatever words, it is about the credential. */
const aboutAccess = /(?<!unexpected )token\b|\b(un|not )authori[sz]ed\b/i;

/** Whether a message says that the token was not taken. */
export const isAboutAccess = (message: string) => aboutAccess.test(message);

/** The messages that the page documents (Errors messages), each with its cause, the field to look at and the next step. */
const documented: ReadonlyArray<{ pattern: RegExp; advice: string }> = [
	{ pattern: /consignee code\b.*does not exist/is, advice: say.unknownConsignee() },
	{ pattern: /origin port\b.*does not exist/is, advice: say.unknownPort('Origin Port') },
	{ pattern: /destination port\b.*does not exist/is, advice: say.unknownPort('Destination Port') },
	{ pattern: /there is no carrier/i, advice: say.unknownCarrier() },
	{ pattern: /the exporter does not exist/i, advice: say.unknownFarmOrWarehouse() },
	{ pattern: /exporter\b.*does not exist/is, advice: say.unknownFarm() },
	{ pattern: /input string was not in a correct format/i, advice: say.notReadableNumber() },
	{ pattern: /unit of measure\b.*must be/is, advice: say.unknownUnit() },
	{ pattern: /dimensions are not complete/i, advice: say.dimensionsMissing() },
	{ pattern: /object reference not set/i, advice: say.nullReference() },
	// The page answers a wrong warehouse with the exporter's message; a service that names it is understood as well.
	{ pattern: /warehouse\b.*does not exist/is, advice: say.unknownWarehouse() },
	{ pattern: aboutAccess, advice: say.noAccess() },
	{ pattern: /(po number|purchase order)\b.*does not exist/is, advice: say.unknownOrder() },
];

const aboutCodes: ReadonlySet<string> = new Set([
	say.unknownConsignee(),
	say.unknownCarrier(),
	say.unknownFarm(),
]);

/** What to do about the messages of a refused order, each advice once. */
export function adviceOn(messages: readonly string[]): string {
	const all = new Set(messages.filter(Boolean).map(adviceFor));
	// Where a message names the exporter's code, the one without it adds nothing.
	if (all.has(say.unknownFarm())) all.delete(say.unknownFarmOrWarehouse());
	if (all.size === 0) return say.withoutReason();
	if ([...all].some((advice) => aboutCodes.has(advice))) all.add(say.codesDiffer());
	return [...all].join('\n');
}

/** Far above any message of the page's. What is longer could keep the patterns busy for minutes. */
const longestRead = 10_000;

const adviceFor = (message: string) =>
	documented.find(({ pattern }) => pattern.test(message.slice(0, longestRead)))?.advice ??
	say.adviceForOther();
