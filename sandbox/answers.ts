import type { Answer } from './types';

/** The simple answers both services give. */
export function answerText(status: number, contentType: string, body: string): Answer {
	return { status, headers: { 'content-type': `${contentType}; charset=utf-8` }, body };
}

export function answerEmpty(status: number): Answer {
	return { status, headers: {}, body: '' };
}

export function answerHtml(status: number, title: string, content: string): Answer {
	const body = `<!DOCTYPE html><html lang="en"><head><title>${title}</title></head><body><h1>${title}</h1>${content}</body></html>`;
	return answerText(status, 'text/html', body);
}

export function closeConnection(): Answer {
	return { status: 0, headers: {}, body: '', closed: true };
}
