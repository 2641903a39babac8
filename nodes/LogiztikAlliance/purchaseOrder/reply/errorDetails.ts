import { descendantsOf, type XmlElement } from '../../../shared/xml/readXml';

/** One `PoErrorDetails`, or a message outside of one. */
export interface ErrorDetails {
	/** Empty where the reply does not say which order is meant. */
	poNumber: string;
	message: string;
	/** Everything else, by the reply's own names: POnumber, client, exporter, elementNumber, general, messageType, accion. */
	others: Array<[name: string, text: string]>;
}

/**
 * The errors in a PoStatus (page, Output Error). The page's table and its examples differ in capitals (`pOnumber`,
 * `POnumber`), so names are compared without regard to them.
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
	const valueOf = (wanted: string) => texts.find(([name]) => name.toLowerCase() === wanted)?.[1] ?? '';
	return {
		poNumber: valueOf('ponumber'),
		message: valueOf('message'),
		others: texts.filter(([name]) => name.toLowerCase() !== 'message'),
	};
}
