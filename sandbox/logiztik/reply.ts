import { answerText } from '../answers';
import type { Answer } from '../types';
import { escapeXml } from '../xml';

export interface PoError {
	/** Left out of the reply where the service had not got as far as the number. */
	poNumber?: string;
	message: string;
}

export const OPEN =
	'<PoStatus xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">';

function errorDetails({ poNumber, message }: PoError): string {
	const number = poNumber === undefined ? '' : `<POnumber>${escapeXml(poNumber)}</POnumber>`;
	return `<PoErrorDetails>${number}<Message>${escapeXml(message)}</Message></PoErrorDetails>`;
}

/** Success without errors, otherwise one `PoErrorDetails` for each, as in the page's examples. */
export function poStatus(errors: PoError[]): Answer {
	const message = errors.length > 0 ? `<Message>${errors.map(errorDetails).join('')}</Message>` : '';
	const body = `${OPEN}<IsSuccess>${errors.length === 0}</IsSuccess>${message}</PoStatus>`;
	return answerText(200, 'application/xml', body);
}
