import { anyText } from './decodeBody';
import type { ReceivedRequest, Reply } from './types';
import { escapeXml } from './xml';

export function textReply(status: number, mediaType: string, body: string): Reply {
	return { status, headers: { 'content-type': `${mediaType}; charset=utf-8` }, body };
}

export function emptyReply(status: number): Reply {
	return { status, headers: {}, body: '' };
}

function htmlReply(status: number, title: string, content: string): Reply {
	const body =
		`<!DOCTYPE html><html lang="en"><head><title>${title}</title></head>` +
		`<body><h1>${title}</h1>${content}</body></html>`;
	return textReply(status, 'text/html', body);
}

/** A web page that no XML parser accepts. */
export function brokenPage(status: number): Reply {
	return htmlReply(status, `The sandbox answers ${status}`, '<p>Try later<br>');
}

/** No reply at all. */
export function closedConnection(): Reply {
	return { ...emptyReply(0), breaks: 'before' };
}

/** A status with a line of text. HTTP wants a 401 to ask for a password, and a 204 or 304 to be empty. */
export function statusReply(status: number): Reply {
	if (status === 204 || status === 304) return emptyReply(status);
	const reply = textReply(status, 'text/plain', `The sandbox answers ${status}.`);
	if (status === 401) reply.headers['www-authenticate'] = 'Basic realm="sandbox"';
	return reply;
}

/** In the address of a redirect; a request with it gets the usual reply, whatever its PO number. */
export const REDIRECTED = 'redirected=yes';

export function redirect(status: number, { url, query }: ReceivedRequest): Reply {
	const location = `${url}${query ? '&' : '?'}${REDIRECTED}`;
	return { status, headers: { location }, body: '' };
}

/** A page that repeats the whole request, secrets included, as careless proxies do. */
export function echo(_status: number, request: ReceivedRequest): Reply {
	const repeated = escapeXml(`${request.method} ${request.url}\n\n${anyText(request)}`);
	return htmlReply(500, 'Request failed', `<pre>${repeated}</pre>`);
}
