import { createServer, connect, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { Worker } from 'node:worker_threads';
import { makeCertificate } from '../../sandbox/certificate';
import { listen } from '../support/listen';

const closing: Array<() => unknown> = [];

/** Ends all that was started here. */
export async function closeServers() {
	await Promise.all(closing.splice(0).map(async (close) => await close()));
}

/** Listens on a port of its own, until closeServers. */
async function open(server: Server): Promise<number> {
	const sockets = new Set<Socket>();
	server.on('connection', (socket: Socket) => sockets.add(socket.on('error', () => undefined)));
	const port = await listen(server);
	closing.push(async () => {
		sockets.forEach((socket) => socket.destroy());
		await new Promise((resolve) => server.close(resolve));
	});
	return port;
}

/** A server that knows only bytes. */
export const startTcp = async (onConnection: (socket: Socket) => void) =>
	await open(createServer(onConnection));

/** A server that reads what comes, and then does something with the connection. */
export const startReading = async (then: (socket: Socket) => void) =>
	await startTcp((socket) => socket.once('data', () => then(socket)));

/** A server that speaks TLS, with a certificate that nobody has signed, and collects what comes. */
export async function startTls(then: (socket: Socket) => void = () => undefined) {
	const received: string[] = [];
	const server = createTlsServer(await makeCertificate(), (socket) => {
		socket.on('error', () => undefined);
		socket.on('data', (data) => {
			received.push(data.toString());
			then(socket);
		});
	});
	return { port: await open(server), received };
}

/** Passes on what a client and the server at `port` say to each other, but only so many bytes of the server's. */
export async function startBetween(port: number, bytes: number, then: (socket: Socket) => void) {
	let rest = bytes;
	return await startTcp((socket) => {
		const inner = connect(port, '127.0.0.1').on('error', () => undefined);
		socket.pipe(inner);
		inner.on('data', (data) => {
			socket.write(data.subarray(0, rest));
			rest -= data.length;
			if (rest <= 0) then(socket);
		});
		socket.on('close', () => inner.destroy());
	});
}

/** A proxy that answers CONNECT by opening a tunnel to a port of this machine, whatever host is asked for. */
export const startProxy = async (port: number) =>
	await startTcp((socket) =>
		socket.once('data', () => {
			const inner = connect(port, '127.0.0.1').on('error', () => undefined);
			socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
			socket.pipe(inner).pipe(socket);
			socket.on('close', () => inner.destroy());
		}),
	);

/** Its thread never gets round to accepting a connection. */
const blockedListener = `
	const { parentPort } = require('node:worker_threads');
	const server = require('node:net').createServer();
	server.listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
		parentPort.postMessage(server.address().port);
		Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
	});`;

/** A port whose queue of connections is full, so that the system leaves further ones without an answer. */
export async function startUnanswering(): Promise<number> {
	const worker = new Worker(blockedListener, { eval: true });
	closing.push(async () => await worker.terminate());
	const port = await new Promise<number>((resolve) => worker.once('message', resolve));
	while (await isAccepted(port));
	return port;
}

async function isAccepted(port: number): Promise<boolean> {
	const socket = connect(port, '127.0.0.1').on('error', () => undefined);
	closing.push(() => socket.destroy());
	return await new Promise((resolve) => {
		socket.once('connect', () => resolve(true));
		// A connection that came while this process was busy is looked at first.
		setTimeout(() => setImmediate(() => resolve(false)), 300);
	});
}
