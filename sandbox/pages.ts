import { masked } from './secrets';
import type { Recorder } from './recorder';
import type { RecordedRequest } from './types';
import { escapeXml } from './xml';

function maskedMember(name: string, value: unknown): unknown {
	if (name === 'authorization') return '***';
	return typeof value === 'string' ? masked(value) : value;
}

/** What is in the books, as JSON, without token and password. */
export function requestsJson(recorder: Recorder): string {
	const books = { requests: recorder.requests(), orders: recorder.orders(), counts: recorder.counts() };
	return JSON.stringify(books, maskedMember, 2);
}

const shown = (text: string): string => escapeXml(masked(text));

function list(title: string, entries: string[]): string {
	if (entries.length === 0) return '';
	return `<p>${title}</p><ul>${entries.map((entry) => `<li>${shown(entry)}</li>`).join('')}</ul>`;
}

function block(title: string, headers: object, body: string): string {
	const lines = Object.entries(headers).map(
		([name, value]) => `${name}: ${String(maskedMember(name, value))}`,
	);
	return `<details><summary>${title}</summary><pre>${shown([...lines, '', body].join('\n'))}</pre></details>`;
}

function outcome({ answer }: RecordedRequest): string {
	return answer.status === 0 ? 'connection closed' : `${answer.status}${answer.closed ? ', cut off' : ''}`;
}

function section(request: RecordedRequest): string {
	const { number, supplier, method, path, receivedAt, poNumber, answer, special } = request;
	const dropped = request.dropped.map((element) => `${element.path} (${element.why})`);
	return (
		`<section><h2>${number}. ${supplier}: ${shown(poNumber ?? 'no PO number')} → ${outcome(request)}` +
		`${request.placed ? ', placed' : ''}</h2><p>${receivedAt} ${shown(`${method} ${path}`)}` +
		`${special ? `, special value ${shown(special)}` : ''}</p>` +
		list('Silently dropped:', dropped) +
		list('Required, but missing:', request.missing) +
		list('Over length:', request.overLength) +
		block('Request', request.headers, request.body) +
		block('Answer', answer.headers, answer.body) +
		'</section>'
	);
}

const STYLE =
	'body{font-family:sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}' +
	'pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f4f4f4;padding:1rem}' +
	'section{border-top:1px solid #ccc}h2{font-size:1.1rem}td{padding-right:2rem}';

/** The books as a page, the latest request first. */
export function pageOf(recorder: Recorder): string {
	const counts = Object.entries(recorder.counts());
	const rows = counts.map(([key, count]) => `<tr><td>${shown(key)}</td><td>${count}</td></tr>`).join('');
	const requests = recorder.requests().reverse();
	return (
		'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Sandbox suppliers</title>' +
		`<style>${STYLE}</style></head><body><h1>What the sandbox suppliers received</h1>` +
		`<p>The same <a href="/requests.json">as JSON</a>. Orders in the books: ${recorder.orders().length}.</p>` +
		`<table><tr><th>PO number</th><th>times</th></tr>${rows}</table>` +
		`${requests.map(section).join('')}</body></html>`
	);
}
