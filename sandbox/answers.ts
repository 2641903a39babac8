import type { Answer, Received } from './types';
import { escapeXml } from './xml';

/** The simple answers that either service, or something in front of it, gives. */
export function answerText(status: number, contentType: string, body: string): Answer {
	return { status, headers: { 'content-type': `${contentType}; charset=utf-8` }, body };
}

export function answerEmpty(status: number): Answer {
	return { status, headers: {}, body: '' };
}

export function answerHtml(status: number, title: string, content = ''): Answer {
	const body =
		`<!DOCTYPE html><html lang="en"><head><title>${title}</title></head>` +
		`<body><h1>${title}</h1>${content}</body></html>`;
	return answerText(status, 'text/html', body);
}

export function closeConnection(): Answer {
	return { status: 0, headers: {}, body: '', closed: true };
}

/** A status with a line of text; a 401 asks for a password as it must. */
export function answerStatus(status: number): Answer {
	if (status === 204 || status === 304) return answerEmpty(status);
	const answer = answerText(status, 'text/plain', `The sandbox answers ${status}.`);
	return status === 401
		? { ...answer, headers: { ...answer.headers, 'www-authenticate': 'Basic realm="sandbox"' } }
		: answer;
}

export const MOVED = 'moved=yes';

/** To the same address with a mark, behind which no special value is obeyed any more. */
export function redirect(status: number, { url }: Received): Answer {
	return { status, headers: { location: `${url}${url.includes('?') ? '&' : '?'}${MOVED}` }, body: '' };
}

/** A page that repeats the whole request, secrets and all, as careless proxies do. */
export function echo({ method, url, text }: Received): Answer {
	return answerHtml(500, 'Request failed', `<pre>${escapeXml(`${method} ${url}\n\n${text}`)}</pre>`);
}
