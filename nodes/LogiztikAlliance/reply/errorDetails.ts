import { descendantsOf, type XmlElement } from '../../shared/readXml';

/** One `PoErrorDetails`, or a message that stands without one. */
export interface ErrorDetails {
	/** Empty where the service does not say which order it means. */
	poNumber: string;
	message: string;
	/** What else it says, by the reply's own names: POnumber, client, exporter, elementNumber, general, messageType, accion. */
	others: Array<[name: string, text: string]>;
}

/**
 * What a PoStatus complains about (page, Output Error). The page's table and its examples differ in capitals
 * (`pOnumber`, `POnumber`), so the names are compared without them.
 */
export function errorDetailsOf(status: XmlElement): ErrorDetails[] {
	const details = descendantsOf(status, 'PoErrorDetails').map(readDetails);
	const bare = descendantsOf(status, 'Message').filter(
		({ children, text }) => !children.length && text.trim(),
	);
	if (details.length > 0) return details;
	return bare.map(({ text }) => ({ poNumber: '', message: text.trim(), others: [] }));
}

function readDetails(details: XmlElement): ErrorDetails {
	const texts = details.children
		.map(({ name, text }): [string, string] => [name, text.trim()])
		.filter(([, text]) => text !== '');
	const textOf = (wanted: string) => texts.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? '';
	return {
		poNumber: textOf('ponumber'),
		message: textOf('message'),
		others: texts.filter(([name]) => name.toLowerCase() !== 'message'),
	};
}
