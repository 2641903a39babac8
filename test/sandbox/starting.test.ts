import { once } from 'node:events';
import { connect } from 'node:net';
import { join } from 'node:path';
import { spawn } from '../support/processes';
import { startSandbox } from '../../sandbox';
import { at, edit, postWestcon, send, westconOrder } from './raw';
import { sandbox, useSandbox } from './useSandbox';

useSandbox();

describe('Starting and closing', () => {
	it('rejects if a port is taken', async () => {
		const port = Number(new URL(sandbox.logiztik.url).port);
		await expect(startSandbox({ logiztikPort: port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
	});

	it('continues after an aborted request', async () => {
		const { hostname, port } = new URL(sandbox.westcon.url);
		const socket = connect(Number(port), hostname);
		socket.write('POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 100\r\n\r\nhalf');
		await once(socket, 'ready');
		socket.destroy();
		await once(socket, 'close');
		expect((await postWestcon(sandbox, westconOrder)).status).toBe(200);
	});

	it('closes at once, even while a reply is delayed', async () => {
		const closing = await startSandbox({ now: at(0) });
		const late = postWestcon(closing, edit(westconOrder, ['PO-1', 'DELAY-60000-1'])).catch(
			(error: { code: string }) => error.code,
		);
		while (closing.requests().length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
		await closing.close();
		expect(await late).toBe('ECONNRESET');
		await expect(send(closing.westcon.url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
	});

	it('prints addresses and credentials as a command, and ends on a signal', async () => {
		const project = join(__dirname, '../..');
		const options = ['--westcon-port', '0', '--logiztik-port', '0', '--token', 'my-token'];
		const command = spawn(process.execPath, ['--import', 'tsx', 'sandbox/main.ts', ...options], {
			cwd: project,
		});
		let said = '';
		for await (const part of command.stdout) {
			said += String(part);
			if (said.includes('Ctrl-C')) break;
		}
		const address = /http:\S+purchaseorder\.svc/.exec(said)?.[0] ?? '';
		expect((await send(`${address}?wsdl`)).status).toBe(200);
		expect(said).toContain('my-token');
		command.kill('SIGINT');
		expect(await once(command, 'exit')).toEqual([0, null]);
	});
});
