import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

import { freePort } from '../../../scripts/lib/free-port';
import { spawn, type ChildProcess } from '../../support/processes';

/** `npm start` in a folder of its own, on free ports. */
export class StartProgram {
	private output = '';

	private constructor(
		private readonly child: ChildProcess,
		/** The address of its editor. */
		readonly url: string,
	) {
		for (const stream of [child.stdout, child.stderr])
			stream?.on('data', (chunk: Buffer) => (this.output += String(chunk)));
	}

	/** @param options what stands after `npm start --` */
	static async in(folder: string, options: string[]): Promise<StartProgram> {
		const [port, westcon, logiztik] = [await freePort(), await freePort(), await freePort()];
		const ports = [`--port=${port}`, `--westcon-port=${westcon}`, `--logiztik-port=${logiztik}`];
		const child = spawn(process.execPath, ['scripts/start.mjs', ...ports, ...options], {
			cwd: folder,
			stdio: ['ignore', 'pipe', 'pipe'],
		});
		return new StartProgram(child, `http://127.0.0.1:${port}`);
	}

	/**
	 * Waits until the program has said that.
	 * @throws Error with all that it said where it ends instead
	 */
	async says(words: string): Promise<void> {
		while (!this.output.includes(words)) {
			if (this.child.exitCode !== null) throw new Error(`It never said "${words}":\n${this.output}`);
			await pause(100);
		}
	}

	/** Waits for the end that comes by itself; gives the exit code and all that was said. */
	async end(): Promise<{ code: number | null; output: string }> {
		if (this.child.exitCode === null) await once(this.child, 'close');
		return { code: this.child.exitCode, output: this.output };
	}

	/** As Ctrl-C does. */
	async stop(): Promise<number | null> {
		this.child.kill('SIGINT');
		return (await this.end()).code;
	}
}
