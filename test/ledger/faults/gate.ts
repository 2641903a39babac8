import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { freePort } from '../../../scripts/lib/free-port';

/** A request as it came in at the gate, and how to go on. */
export interface AtGate {
	socket: Socket;
	/** Of its first order. */
	poNumber: string;
	/** Hands the request to the supplier, and gives its whole reply as it came. */
	pass(): Promise<Buffer>;
}

/** What is wrong on the way to the supplier and back. */
export interface GateFault {
	/** Does something else with a connection than to read from it. */
	connected?(socket: Socket): void;
	/** Does something with a request as soon as the number of its order was read. */
	read?(at: AtGate): void;
	/** Does something else with a request that came in whole. */
	received?(at: AtGate): unknown;
}

/** What stands before a supplier, and sees every order that comes, whether the supplier gets it or not. */
export interface Gate {
	origin: string;
	/** The number of each order that came, at least in part, as often as it did. */
	came: string[];
	/** From now on; without a fault everything passes. */
	behave(fault?: GateFault): void;
	/** Stops listening; `listen` opens the same port again. */
	shut(): Promise<void>;
	listen(): Promise<void>;
	close(): Promise<void>;
}

/** What happens without a fault. */
export const answer = async ({ socket, pass }: AtGate) => void socket.end(await pass());

const poNumbersIn = (text: string) =>
	[...text.matchAll(/<(?:\w+:)?(?:CustomerPurchaseOrderNumber|PoNumber)>([^<]+)</g)].map(
		([, number = '']) => number,
	);

function isWhole(text: string): boolean {
	const end = text.indexOf('\r\n\r\n');
	const length = Number(/^content-length: *(\d+)/im.exec(text)?.[1] ?? 0);
	return end >= 0 && text.length - end - 4 >= length;
}

/** Passes bytes on to the supplier, and collects its reply until it closes the connection. */
const exchangeWith = async (port: number, request: string, follow: (socket: Socket) => Socket) =>
	await new Promise<Buffer>((resolve) => {
		const chunks: Buffer[] = [];
		const socket = follow(connect(port, '127.0.0.1'));
		socket.on('data', (chunk) => chunks.push(chunk));
		socket.on('close', () => resolve(Buffer.concat(chunks)));
		socket.write(request, 'latin1');
	});

async function listen(server: Server, port: number) {
	server.listen(port, '127.0.0.1');
	await once(server, 'listening');
}

/** Nobody takes such a port while the gate is shut. */
async function listenAnywhere(server: Server): Promise<number> {
	const port = await freePort();
	await listen(server, port);
	return port;
}

/** Opens a gate before the supplier that listens on a port of this machine. */
export async function openGate(supplierPort: number): Promise<Gate> {
	let fault: GateFault = {};
	const came: string[] = [];
	const sockets = new Set<Socket>();
	const follow = (socket: Socket) => {
		sockets.add(socket.on('error', () => undefined));
		return socket.on('close', () => sockets.delete(socket));
	};
	const server = createServer((socket) => {
		const { connected, read, received = answer } = fault;
		follow(socket);
		if (connected) return connected(socket);
		let request = '';
		let seen = 0;
		socket.on('data', (chunk) => {
			request += chunk.toString('latin1');
			const numbers = poNumbersIn(request);
			const pass = async () => await exchangeWith(supplierPort, request, follow);
			const at = { socket, poNumber: numbers[0] ?? '', pass };
			came.push(...numbers.slice(seen));
			if (seen === 0 && numbers.length > 0) read?.(at);
			seen = numbers.length;
			if (isWhole(request) && !socket.destroyed) void received(at);
		});
	});
	const shut = async () => await new Promise<void>((resolve) => void server.close(() => resolve()));
	const port = await listenAnywhere(server);
	return {
		origin: `http://127.0.0.1:${port}`,
		came,
		behave: (next = {}) => (fault = next),
		shut,
		listen: async () => await listen(server, port),
		close: async () => {
			sockets.forEach((socket) => socket.destroy());
			if (server.listening) await shut();
		},
	};
}
