import { textReply } from '../replies';
import type { Reply } from '../types';
import { escapeXml } from '../xml';

export interface PoError {
	/** Missing if the service stopped before it read the number. */
	poNumber?: string;
	message: string;
}

const XSI = 'http://www.w3.org/2001/XMLSchema-instance';
const XSD = 'http://www.w3.org/2001/XMLSchema';

export function poStatusDocument(content: string): Reply {
	const document = `<PoStatus xmlns:xsi="${XSI}" xmlns:xsd="${XSD}">${content}</PoStatus>`;
	return textReply(200, 'application/xml', document);
}

export function errorDetails({ poNumber, message }: PoError): string {
	const number = poNumber === undefined ? '' : `<POnumber>${escapeXml(poNumber)}</POnumber>`;
	return `<PoErrorDetails>${number}<Message>${escapeXml(message)}</Message></PoErrorDetails>`;
}

/** Success if there are no errors; otherwise one `PoErrorDetails` for each, as in the page's examples. */
export function poStatus(errors: PoError[]): Reply {
	const message = errors.length > 0 ? `<Message>${errors.map(errorDetails).join('')}</Message>` : '';
	return poStatusDocument(`<IsSuccess>${errors.length === 0}</IsSuccess>${message}`);
}
