import { chooseSpecial, type Chosen } from './chooseSpecial';
import { anyText } from './decodeBody';
import type { Exchange, Supply } from './exchange';
import type { Recorder } from './recorder';
import { REDIRECTED } from './replies';
import type { ReceivedRequest, Reply, Supplier } from './types';
import { findTexts } from './xml';

const PO_NUMBER_ELEMENT: Record<Supplier, string> = {
	westcon: 'CustomerPurchaseOrderNumber',
	logiztik: 'PoNumber',
};

/** Also finds the PO numbers of a message that the supplier cannot read. */
function findPoNumbers(supplier: Supplier, request: ReceivedRequest): string[] {
	const found = findTexts(anyText(request), PO_NUMBER_ELEMENT[supplier]);
	return found.map((text) => text.trim()).filter((poNumber) => poNumber !== '');
}

function obey({ special, status }: Chosen, exchange: Exchange, supply: Supply): Reply {
	if (!special) return supply(exchange);
	exchange.notes.specialPrefix = special.prefix;
	const { request, notes } = exchange;
	const { effect } = special;
	if (effect.kind === 'instead') return effect.reply(status, request);
	if (effect.kind === 'change') return effect.change(supply(exchange));
	if (effect.kind !== 'clock') return supply({ ...exchange, special });
	const clock = new Date(request.at.getTime() + effect.minutes * 60_000);
	return { ...supply({ request: { ...request, at: clock }, notes }), clock };
}

/** Replies to a request as its PO number asks, and records both. */
export function serve(
	supplier: Supplier,
	recorder: Recorder,
	request: ReceivedRequest,
	supply: Supply,
): Reply {
	const poNumbers = findPoNumbers(supplier, request);
	const exchange = { request, notes: recorder.begin(supplier, poNumbers) };
	const [poNumber = ''] = request.query.includes(REDIRECTED) ? [] : poNumbers;
	const chosen = chooseSpecial(supplier, poNumber, recorder.timesSeen(supplier, poNumber));
	const reply = obey(chosen, exchange, supply);
	recorder.finish(supplier, exchange, reply);
	return { ...reply, delayMilliseconds: chosen.delayMilliseconds };
}
