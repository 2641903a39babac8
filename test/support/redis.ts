import { once } from 'node:events';
import { connect } from 'node:net';

import { freePort } from '../../scripts/lib/free-port';
import { findProgram } from './programs';
import { ServerProcess } from './serverProcess';

export interface Redis {
	port: number;
	close(): Promise<void>;
}

async function answers(port: number): Promise<boolean> {
	const socket = connect(port, '127.0.0.1');
	try {
		socket.write('PING\r\n');
		const [answer] = (await once(socket, 'data')) as [Buffer];
		return String(answer).startsWith('+PONG');
	} finally {
		socket.destroy();
	}
}

/** Starts Redis on a free port of 127.0.0.1; it keeps nothing on the disk. */
export async function startRedis(): Promise<Redis> {
	const program = findProgram(['redis-server'], 'Install Redis, on Debian by: apt-get install redis-server');
	const port = await freePort();
	const settings = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'];
	const command: [string, ...string[]] = [program, ...settings];
	const server = new ServerProcess(command, {}, async () => await answers(port));
	await server.start();
	return { port, close: async () => await server.stop('SIGTERM') };
}
