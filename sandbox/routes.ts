import { answerEmpty, answerText, MOVED } from './answers';
import { pageOf, requestsJson } from './pages';
import type { Notes, Recorder } from './recorder';
import type { Handler } from './server';
import { masked } from './secrets';
import { chooseSpecial, type Chosen, type Special } from './specials';
import type { Answer, Received, Supplier } from './types';
import { unescapeXml } from './xml';
import { wsdlFor } from './westcon/contract';
import { answerSubmitOrder, type WestconService } from './westcon/server';
import { answerInsert, answerWrongToken, type LogiztikService } from './logiztik/server';

const CDATA = String.raw`<!\[CDATA\[([^]*?)\]\]>`;
/** A comment, which is passed over, or an element of the name with its text. */
const elementNamed = (name: string): RegExp =>
	new RegExp(String.raw`<!--[^]*?-->|<(?:[\w.-]+:)?${name}\b[^>]*>((?:${CDATA}|[^<])*)<`, 'g');
const PO_NUMBER: Record<Supplier, RegExp> = {
	westcon: elementNamed('CustomerPurchaseOrderNumber'),
	logiztik: elementNamed('PoNumber'),
};

type Service = (received: Received, notes: Notes, special?: Special) => Answer;

/** What stands between two tags, CDATA sections and references read. */
function textOfContent(content: string): string {
	const parts = content.split(new RegExp(CDATA));
	return parts.map((part, index) => (index % 2 === 0 ? unescapeXml(part) : part)).join('');
}

/** Looked for in the text, so that also a message that cannot be read is counted. */
function findPoNumbers(supplier: Supplier, text: string): string[] {
	const found = [...text.matchAll(PO_NUMBER[supplier])];
	return found.map((match) => textOfContent(match[1] ?? '').trim()).filter((poNumber) => poNumber !== '');
}

function chooseFor(supplier: Supplier, recorder: Recorder, notes: Notes, url: string): Chosen {
	const [poNumber = ''] = notes.poNumbers;
	const meant = url.includes(MOVED) ? '' : poNumber;
	return chooseSpecial(supplier, meant, recorder.timesSeen(supplier, poNumber));
}

function obey({ special, number }: Chosen, received: Received, notes: Notes, service: Service): Answer {
	if (!special) return service(received, notes);
	notes.special = special.prefix;
	const { effect } = special;
	if (effect.kind === 'instead') return effect.answer(number, received);
	if (effect.kind === 'change') return effect.change(service(received, notes));
	if (effect.kind !== 'clock') return service(received, notes, special);
	const clock = new Date(received.at.getTime() + effect.minutes * 60_000);
	return { ...service({ ...received, at: clock }, notes), clock };
}

/** Answers one request and writes it into the books. */
function serve(supplier: Supplier, recorder: Recorder, received: Received, service: Service): Answer {
	const notes = recorder.begin(supplier, findPoNumbers(supplier, received.text));
	const chosen = chooseFor(supplier, recorder, notes, received.url);
	const { delayMilliseconds } = chosen;
	const answer = {
		...obey(chosen, received, notes, service),
		...(delayMilliseconds > 0 && { delayMilliseconds }),
	};
	recorder.finish(supplier, received, masked(received.url), notes, answer);
	return answer;
}

/** The pages for people and programs who look on; these requests are not recorded. */
function answerOnlooker({ method, url }: Received, recorder: Recorder): Answer | undefined {
	if (method !== 'GET') return undefined;
	const [path] = url.split('?');
	if (path === '/') return answerText(200, 'text/html', pageOf(recorder));
	if (path === '/requests.json') return answerText(200, 'application/json', requestsJson(recorder));
	return path === '/favicon.ico' ? answerEmpty(204) : undefined;
}

function answerGet(received: Received, recorder: Recorder, wsdl?: () => string): Answer {
	const query = received.url.split('?')[1] ?? '';
	if (wsdl && /^(single)?wsdl$/i.test(query)) return answerText(200, 'text/xml', wsdl());
	return answerText(200, 'text/html', pageOf(recorder));
}

/** The order service, its WSDL and its pages, on one port. */
export function westconHandler(servicePath: string, service: WestconService, scheme: string): Handler {
	const { recorder } = service;
	return (received) => {
		const [path = ''] = received.url.split('?');
		const isService = path.toLowerCase() === servicePath.toLowerCase();
		const wsdl = () => wsdlFor(`${scheme}://${received.headers.host}${path}`);
		const answer: Service = (seen, notes, special) => {
			if (!isService) return answerEmpty(404);
			if (seen.method === 'GET') return answerGet(seen, recorder, wsdl);
			return seen.method === 'POST' ? answerSubmitOrder(seen, service, notes, special) : answerEmpty(405);
		};
		return answerOnlooker(received, recorder) ?? serve('westcon', recorder, received, answer);
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
	const { recorder } = service;
	const prefix = `${basePath}/api/Pos/InsertarPosXmlClientesAllianceNuevaVersion`;
	return (received) => {
		const [path = ''] = received.url.split('?');
		const isService = path === prefix || path.startsWith(`${prefix}/`);
		const token = decodeToken(path.slice(prefix.length + 1));
		const answer: Service = (seen, notes, special) => {
			if (!isService) return answerEmpty(404);
			if (seen.method === 'GET') return answerGet(seen, recorder);
			if (seen.method !== 'POST') return answerEmpty(405);
			return token === service.token ? answerInsert(seen, service, notes, special) : answerWrongToken(token);
		};
		return answerOnlooker(received, recorder) ?? serve('logiztik', recorder, received, answer);
	};
}
