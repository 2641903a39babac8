import type { Socket } from 'node:net';
import {
	startBetween,
	startProxy,
	startReading,
	startTcp,
	startTls,
	startUnanswering,
} from '../../shared/rawServers';
import type { Cell } from './cell';
import type { Kind } from './kind';

const close = (socket: Socket) => socket.destroy();
const stayAsItIs = () => undefined;
const reply = (head: string) => (socket: Socket) =>
	socket.end(`HTTP/1.1 ${head}\r\nContent-Length: 2\r\nConnection: close\r\n\r\nno`);

/** The supplier is somewhere else in the first run: there, where nothing can be had. */
const elsewhere = (scheme: string, port: () => number | Promise<number>) => async (cells: Cell[]) => {
	const origin = `${scheme}://127.0.0.1:${await port()}`;
	return redirect(cells, origin);
};

function redirect(cells: Cell[], origin: string) {
	cells.forEach((cell) => (cell.execution = { ...cell.execution, origin }));
	return () => cells.forEach((cell) => (cell.execution = { ...cell.execution, origin: undefined }));
}

/** A proxy stands before the supplier, and before everything else of this process. */
const through = (scheme: string, port: () => number | Promise<number>) => async (cells: Cell[]) => {
	process.env.HTTPS_PROXY = process.env.HTTP_PROXY = `http://127.0.0.1:${await port()}`;
	const mend = scheme === 'https' ? redirect(cells, 'https://orders.example') : stayAsItIs;
	return () => {
		delete process.env.HTTPS_PROXY;
		delete process.env.HTTP_PROXY;
		mend();
	};
};

const notSent = ['notSent'];
const unknown = ['unknown'];

/** Longer than a name may be, so that it is unknown without a question to any name server. */
const unknownHost = `http://${'a'.repeat(64)}.example`;

/** Where nothing of an order has left. */
const unconnected: Kind[] = [
	{ name: 'unknown host', expected: notSent, break: async (cells) => redirect(cells, unknownHost) },
	{
		name: 'connection refused',
		expected: notSent,
		break: async (cells) => {
			await Promise.all(cells.map(async ({ gate }) => await gate.shut()));
			return async () => await Promise.all(cells.map(async ({ gate }) => await gate.listen()));
		},
	},
	...['http', 'https'].map((scheme) => ({
		name: `connection never answered, ${scheme}`,
		// On a busy machine the system may have room for one connection more, and then the order goes into it.
		expected: ['notSent', ...(scheme === 'http' ? unknown : [])],
		isHasty: true,
		break: elsewhere(scheme, startUnanswering),
	})),
	...(
		[
			['refused', async () => await startReading(close)],
			['never answered', async () => await startTcp(stayAsItIs)],
			['answered in clear', async () => await startReading(reply('400 Bad Request'))],
			['not to be trusted', async () => (await startTls()).port],
			['broken off in the middle', async () => await startBetween((await startTls()).port, 100, close)],
			['stopped in the middle', async () => await startBetween((await startTls()).port, 100, stayAsItIs)],
		] as const
	).map(([how, port]) => ({
		name: `TLS ${how}`,
		expected: notSent,
		isHasty: true,
		break: elsewhere('https', port),
	})),
];

/** Each changes the proxy of the whole process. */
const proxies: Kind[] = [
	...(
		[
			['refuses with 403', async () => await startReading(reply('403 Forbidden'))],
			['wants a login', async () => await startReading(reply('407 Proxy Authentication Required'))],
			['cannot reach the host', async () => await startReading(reply('502 Bad Gateway'))],
			['closes the connection', async () => await startReading(close)],
			['is silent', async () => await startReading(stayAsItIs)],
			['does not listen', () => 1],
			['leads to silence', async () => await startProxy(await startTcp(stayAsItIs))],
		] as const
	).map(([how, port]) => ({
		name: `proxy for https ${how}`,
		expected: notSent,
		isHasty: true,
		break: through('https', port),
		isAlone: true,
	})),
	...(
		[
			['does not listen', notSent, () => 1],
			['closes the connection', unknown, async () => await startReading(close)],
			['is silent', unknown, async () => await startReading(stayAsItIs)],
			['cannot reach the host', unknown, async () => await startReading(reply('502 Bad Gateway'))],
			[
				'wants a login',
				['rejected'],
				async () => await startReading(reply('407 Proxy Authentication Required')),
			],
		] as const
	).map(([how, expected, port]) => ({
		name: `proxy for http ${how}`,
		expected: [...expected],
		isHasty: true,
		break: through('http', port),
		isAlone: true,
	})),
];

export const connectionKinds = [...unconnected, ...proxies];
