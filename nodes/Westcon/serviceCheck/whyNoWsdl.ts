import { serviceCheck as say } from '../../messages';
import { decodeReply } from '../../shared/decode';
import { contentOf, originOf } from '../../shared/otherReply';
import type { Got } from './get';

/** Says in a sentence what came instead of a WSDL, and what to do. */
export function whyNoWsdl({ status, headers, body }: Got): string {
	const isRedirect = status >= 300 && status < 400 && headers.location !== undefined;
	if (isRedirect) return say.redirected(status, originOf(headers.location ?? ''));
	const text = decodeReply(body, headers['content-type']);
	const content = contentOf(text, 'definitions');
	return say.noWsdl(status, content === 'other' && /^\s*</.test(text) ? 'xml' : content);
}
