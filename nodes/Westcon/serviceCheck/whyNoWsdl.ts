import { serviceCheck as say } from '../../messages';
import { decodeReply } from '../../shared/decode';
import { originOf } from '../../shared/otherReply';
import type { Got } from './get';

/** Says in a sentence what came instead of a WSDL, and what to do. */
export function whyNoWsdl({ status, headers, body }: Got): string {
	const isRedirect = status >= 300 && status < 400 && headers.location !== undefined;
	if (isRedirect) return say.redirected(status, originOf(headers.location ?? ''));
	return say.noWsdl(status, kindOf(decodeReply(body, headers['content-type']).trim()));
}

function kindOf(text: string) {
	if (text === '') return 'empty';
	if (/<html|<!doctype html/i.test(text)) return 'html';
	if (/<!DOCTYPE/i.test(text)) return 'doctype';
	return text.startsWith('<') ? 'xml' : 'other';
}
