import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

import { spawn, type ChildProcess, type SpawnOptions } from './processes';

const secondsToStart = 60;

/** Whether anything listens on that port of 127.0.0.1. */
export async function isListening(port: number): Promise<boolean> {
	const socket = connect(port, '127.0.0.1');
	await once(socket, 'connect');
	socket.destroy();
	return true;
}

/** A server that can be stopped and started again; it ends with this process at the latest. */
export class ServerProcess {
	private child?: ChildProcess;

	private output = '';

	private readonly endWithThisProcess = () => this.child?.kill('SIGINT');

	constructor(
		private readonly command: [file: string, ...args: string[]],
		private readonly options: SpawnOptions,
		/** Rejects or is false while the server cannot be used yet. */
		private readonly isReady: () => Promise<boolean>,
	) {}

	/** Resolves when the server can be used; rejects with its last words where it ends instead. */
	async start(): Promise<void> {
		const [file, ...args] = this.command;
		// Ctrl-C in a terminal reaches a whole group; the server must not end before what uses it.
		const child = spawn(file, args, { ...this.options, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
		this.child = child;
		process.once('exit', this.endWithThisProcess);
		for (const stream of [child.stdout, child.stderr])
			stream?.on('data', (chunk: Buffer) => (this.output = `${this.output}${String(chunk)}`.slice(-2000)));
		child.once('error', (error) => (this.output += error.message));
		for (const until = Date.now() + secondsToStart * 1000; Date.now() < until && this.isRunning();) {
			if (await this.isReady().catch(() => false)) return;
			await pause(50);
		}
		await this.stop('SIGKILL');
		throw new Error(`${file} did not start. Its last words:\n${this.output.trim()}`);
	}

	async stop(signal: NodeJS.Signals): Promise<void> {
		const child = this.child;
		process.off('exit', this.endWithThisProcess);
		if (!child || !this.isRunning()) return;
		const ended = once(child, 'exit');
		child.kill(signal);
		await ended;
	}

	private isRunning(): boolean {
		const { pid, exitCode, signalCode } = this.child ?? {};
		return pid !== undefined && exitCode === null && signalCode === null;
	}
}
