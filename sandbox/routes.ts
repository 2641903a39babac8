import type { Supply } from './exchange';
import type { Handler } from './httpServer';
import { insertOrders, replyToWrongToken, type LogiztikService } from './logiztik/insertOrders';
import { pageOf, requestsJson } from './pages';
import type { Recorder } from './recorder';
import { emptyReply, textReply } from './replies';
import { serve } from './serve';
import type { ReceivedRequest, Reply } from './types';
import { wsdlFor } from './westcon/contract';
import { submitOrder, type WestconService } from './westcon/submitOrder';

function page(recorder: Recorder): Reply {
	return textReply(200, 'text/html', pageOf(recorder));
}

/** The pages about the sandbox itself. Requests for them are not recorded. */
function ownPage({ method, pathname }: ReceivedRequest, recorder: Recorder): Reply | undefined {
	if (method !== 'GET') return undefined;
	if (pathname === '/') return page(recorder);
	if (pathname === '/requests.json') return textReply(200, 'application/json', requestsJson(recorder));
	return pathname === '/favicon.ico' ? emptyReply(204) : undefined;
}

function wsdlOrPage(
	{ headers, pathname, query }: ReceivedRequest,
	recorder: Recorder,
	scheme: string,
): Reply {
	if (!/^(single)?wsdl$/i.test(query)) return page(recorder);
	return textReply(200, 'text/xml', wsdlFor(`${scheme}://${headers.host}${pathname}`));
}

/** Westcon's order service and its WSDL, on one port. */
export function westconHandler(servicePath: string, service: WestconService, scheme: string): Handler {
	const { recorder } = service;
	const supply: Supply = (exchange) => {
		const { method, pathname } = exchange.request;
		if (pathname.toLowerCase() !== servicePath.toLowerCase()) return emptyReply(404);
		if (method === 'GET') return wsdlOrPage(exchange.request, recorder, scheme);
		return method === 'POST' ? submitOrder(exchange, service) : emptyReply(405);
	};
	return (request) => ownPage(request, recorder) ?? serve('westcon', recorder, request, supply);
}

function decodeToken(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}

/** Logiztik Alliance's order service, on one port. */
export function logiztikHandler(basePath: string, service: LogiztikService): Handler {
	const { recorder } = service;
	const servicePath = `${basePath}/api/Pos/InsertarPosXmlClientesAllianceNuevaVersion`;
	const supply: Supply = (exchange) => {
		const { method, pathname } = exchange.request;
		if (!`${pathname}/`.startsWith(`${servicePath}/`)) return emptyReply(404);
		if (method === 'GET') return page(recorder);
		if (method !== 'POST') return emptyReply(405);
		const token = decodeToken(pathname.slice(servicePath.length + 1));
		return token === service.token ? insertOrders(exchange, service) : replyToWrongToken(token);
	};
	return (request) => ownPage(request, recorder) ?? serve('logiztik', recorder, request, supply);
}
