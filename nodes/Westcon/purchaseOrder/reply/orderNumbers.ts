import type { OrderVerdict } from '../../../shared/orders/outcome';
import { descendantsOf, type XmlElement } from '../../../shared/xml/readXml';

/** The texts of all elements of a name, each once. */
export const valuesIn = (element: XmlElement, name: string): string[] => [
	...new Set(
		descendantsOf(element, name)
			.filter(({ nil }) => !nil)
			.map(({ text }) => text.trim())
			.filter(Boolean),
	),
];

/**
 * Whether a text can be Westcon's number of an order or a confirmation: digits, with a few letters before them (guide
 * 4.2.3: 0000550260 and WS65931). Zeros, PENDING, n/a and ERROR are none.
 */
export const isNumber = (text: string) => /^(?!e)[a-z]{0,3}-?\d{4,20}$/i.test(text) && /[1-9]/.test(text);

/** The numbers in a reply by which Westcon can find the order; several where there are several. */
export function numbersIn(element: XmlElement): Pick<OrderVerdict, 'orderNumber' | 'confirmationNumber'> {
	const orderNumber = valuesIn(element, 'OrderNumber').filter(isNumber).join(', ');
	const confirmationNumber = valuesIn(element, 'ConfirmationNumber').filter(isNumber).join(', ');
	return { ...(orderNumber && { orderNumber }), ...(confirmationNumber && { confirmationNumber }) };
}
