import { shown, suppliers } from './htmlTexts';
import { masked } from './mask';
import { orderTable } from './orderTable';
import type { Recorder } from './recorder';
import { specialList } from './specialList';
import type { RecordedRequest } from './types';

function maskedMember(name: string, value: unknown): unknown {
	if (name === 'authorization') return '***';
	return typeof value === 'string' ? masked(value) : value;
}

/** Everything recorded, as JSON, with keys and tokens masked. */
export function requestsJson(recorder: Recorder): string {
	const recorded = { requests: recorder.requests(), orders: recorder.orders(), counts: recorder.counts() };
	return JSON.stringify(recorded, maskedMember, 2);
}

function list(title: string, entries: string[]): string {
	if (entries.length === 0) return '';
	return `<p>${title}</p><ul>${entries.map((entry) => `<li>${shown(entry)}</li>`).join('')}</ul>`;
}

function httpMessage(title: string, headers: object, body: string): string {
	const lines = Object.entries(headers).map(
		([name, value]) => `${name}: ${String(maskedMember(name, value))}`,
	);
	return `<details><summary>${title}</summary><pre>${shown([...lines, '', body].join('\n'))}</pre></details>`;
}

function outcome({ reply, carriedOut }: RecordedRequest): string {
	const status = reply.breaks === 'before' ? 'connection closed' : `HTTP ${reply.status}`;
	const cut = reply.breaks === 'within' ? ', reply cut off' : '';
	return `${status}${cut}${carriedOut ? ', order carried out' : ''}`;
}

function section(request: RecordedRequest): string {
	const { number, supplier, method, url, receivedAt, poNumber = 'no PO number', reply } = request;
	const { specialPrefix } = request;
	const dropped = request.dropped.map((element) => `${element.path} (${element.why})`);
	return (
		`<section><h3>${number}. ${suppliers[supplier]}, ${shown(poNumber)}: ${outcome(request)}</h3>` +
		`<p>${receivedAt} ${shown(`${method} ${url}`)}` +
		`${specialPrefix ? `, special prefix ${shown(specialPrefix)}` : ''}</p>` +
		list('Dropped without an error:', dropped) +
		list('Required but missing:', request.missing) +
		list('Too long:', request.overLength) +
		httpMessage('Request', request.headers, request.body) +
		httpMessage('Reply', reply.headers, reply.body) +
		'</section>'
	);
}

const STYLE =
	'body{font-family:sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem}' +
	'pre{white-space:pre-wrap;overflow-wrap:anywhere;background:#f4f4f4;padding:1rem}' +
	'section{border-top:1px solid #ccc}h3{font-size:1.1rem}table{border-collapse:collapse}' +
	'th,td{text-align:left;vertical-align:top;padding:.3rem 1.5rem .3rem 0;border-bottom:1px solid #ddd}';

/** The orders for people, and behind them the requests, the latest first. */
export function pageOf(recorder: Recorder): string {
	const requests = recorder.requests().reverse();
	return (
		'<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Sandbox suppliers</title>' +
		`<style>${STYLE}</style></head><body><h1>Sandbox suppliers</h1>` +
		`<h2>Orders</h2>${orderTable(recorder.placedOrders())}${specialList()}` +
		`<h2>Requests</h2><details><summary>${requests.length} requests with their replies and XML</summary>` +
		'<p><a href="/requests.json">Show all as JSON</a></p>' +
		`${requests.map(section).join('')}</details></body></html>`
	);
}
