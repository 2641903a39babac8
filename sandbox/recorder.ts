import type { Answer, DroppedElement, Received, RecordedOrder, RecordedRequest, Supplier } from './types';

/** What a service notes about the request it is working on. */
export interface Notes {
	poNumbers: string[];
	dropped: DroppedElement[];
	overLength: string[];
	missing: string[];
	placed: boolean;
	special?: string;
}

export interface Recorder {
	/** Starts the notes of one request and counts its PO numbers. */
	begin(supplier: Supplier, poNumbers: string[]): Notes;
	finish(supplier: Supplier, received: Received, path: string, notes: Notes, answer: Answer): void;
	timesSeen(supplier: Supplier, poNumber: string): number;
	place(order: RecordedOrder): void;
	find(supplier: Supplier, poNumber: string): RecordedOrder | undefined;
	remove(supplier: Supplier, poNumber: string): void;
	/** The next number in the series, from 0. */
	next(): number;
	requests(): RecordedRequest[];
	orders(): RecordedOrder[];
	counts(): Record<string, number>;
	reset(): void;
}

/** The padded answers are of megabytes; nobody needs all of it in the books. */
const LONGEST_KEPT_ANSWER = 100_000;

const kept = ({ status, headers, body, closed, cut }: Answer): RecordedRequest['answer'] => ({
	status: closed ? 0 : status,
	headers: closed ? {} : headers,
	body: closed ? '' : body.toString().slice(0, LONGEST_KEPT_ANSWER),
	closed: closed === true || cut === true,
});

function record(
	number: number,
	supplier: Supplier,
	received: Received,
	path: string,
	notes: Notes,
	answer: Answer,
) {
	const recorded: RecordedRequest = {
		number,
		supplier,
		method: received.method,
		path,
		headers: received.headers,
		body: received.text,
		receivedAt: received.at.toISOString(),
		...notes,
		answer: kept(answer),
	};
	if (notes.poNumbers[0] !== undefined) recorded.poNumber = notes.poNumbers[0];
	return recorded;
}

/** The books of one sandbox: requests, orders and counts of both suppliers. */
export function createRecorder(): Recorder {
	let requests: RecordedRequest[] = [];
	let orders: RecordedOrder[] = [];
	let counts = new Map<string, number>();
	let series = 0;
	const isIt = (supplier: Supplier, poNumber: string) => (order: RecordedOrder) =>
		order.supplier === supplier && order.poNumber === poNumber;
	return {
		begin(supplier, poNumbers) {
			for (const poNumber of poNumbers) {
				const key = `${supplier}:${poNumber}`;
				counts.set(key, (counts.get(key) ?? 0) + 1);
			}
			return { poNumbers, dropped: [], overLength: [], missing: [], placed: false };
		},
		finish(supplier, received, path, notes, answer) {
			requests.push(record(requests.length + 1, supplier, received, path, notes, answer));
		},
		timesSeen: (supplier, poNumber) => counts.get(`${supplier}:${poNumber}`) ?? 0,
		place: (order) => void orders.push(order),
		find: (supplier, poNumber) => orders.find(isIt(supplier, poNumber)),
		remove(supplier, poNumber) {
			const matches = isIt(supplier, poNumber);
			orders = orders.filter((order) => !matches(order));
		},
		next: () => series++,
		requests: () => structuredClone(requests),
		orders: () => structuredClone(orders),
		counts: () => Object.fromEntries(counts),
		reset() {
			requests = [];
			orders = [];
			counts = new Map();
			series = 0;
		},
	};
}
