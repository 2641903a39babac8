import { answerEmpty, answerText } from './answers';
import type { Notes, Recorder } from './recorder';
import type { Handler } from './server';
import type { Answer, Received, Supplier } from './types';
import { unescapeXml } from './xml';
import { wsdlFor } from './westcon/contract';
import { answerSubmitOrder, type WestconService } from './westcon/server';
import { answerInsert, answerWrongToken, type LogiztikService } from './logiztik/server';

const PO_NUMBER: Record<Supplier, RegExp> = {
	westcon: /<(?:[\w.-]+:)?CustomerPurchaseOrderNumber\b[^>]*>([^<]*)</g,
	logiztik: /<(?:[\w.-]+:)?PoNumber\b[^>]*>([^<]*)</g,
};

/** Looked for in the text, so that also a message that cannot be read is counted. */
function findPoNumbers(supplier: Supplier, text: string): string[] {
	const found = [...text.matchAll(PO_NUMBER[supplier])];
	return found.map((match) => unescapeXml(match[1] ?? '').trim()).filter((poNumber) => poNumber !== '');
}

function recorded(
	supplier: Supplier,
	recorder: Recorder,
	received: Received,
	path: string,
	answer: (notes: Notes) => Answer,
): Answer {
	const notes = recorder.begin(supplier, findPoNumbers(supplier, received.text));
	const given = answer(notes);
	recorder.finish(supplier, received, path, notes, given);
	return given;
}

/** The order service, its WSDL and its pages, on one port. */
export function westconHandler(servicePath: string, service: WestconService, scheme: string): Handler {
	return (received) => {
		const [path = '', query] = received.url.split('?');
		const isService = path.toLowerCase() === servicePath.toLowerCase();
		if (received.method === 'GET' && isService && /^(single)?wsdl$/i.test(query ?? '')) {
			return answerText(200, 'text/xml', wsdlFor(`${scheme}://${received.headers.host}${path}`));
		}
		return recorded('westcon', service.recorder, received, received.url, (notes) => {
			if (!isService) return answerEmpty(404);
			return received.method === 'POST' ? answerSubmitOrder(received, service, notes) : answerEmpty(405);
		});
	};
}

function decodeToken(segment: string): string {
	try {
		return decodeURIComponent(segment);
	} catch {
		return segment;
	}
}

/** The order service and its pages, on one port. */
export function logiztikHandler(basePath: string, service: LogiztikService): Handler {
	const prefix = `${basePath}/api/Pos/InsertarPosXmlClientesAllianceNuevaVersion`;
	return (received) => {
		const [path = ''] = received.url.split('?');
		const isService = path === prefix || path.startsWith(`${prefix}/`);
		const token = decodeToken(path.slice(prefix.length + 1));
		const masked = isService && token !== '' ? `${prefix}/***` : received.url;
		return recorded('logiztik', service.recorder, received, masked, (notes) => {
			if (!isService) return answerEmpty(404);
			if (received.method !== 'POST') return answerEmpty(405);
			return token === service.token ? answerInsert(received, service, notes) : answerWrongToken(token);
		});
	};
}
