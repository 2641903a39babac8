import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

import type { ChildProcess } from '../support/processes';

/** An execution as the log of a worker tells of it. Times are in milliseconds since 1970. */
export interface WorkersExecution {
	startedAt: number;
	/** Absent while it is under way, and for good where its worker was killed meanwhile. */
	endedAt?: number;
	/** Whether this test killed its worker. One that ends by itself is no excuse: the node may be why. */
	isKilled: boolean;
}

interface Worker {
	child: ChildProcess;
	underWay: Set<string>;
}

type StartWorker = (options: { onOutput(text: string): void }) => Promise<ChildProcess>;

const mostTries = 5;

/** The workers of an n8n in queue mode, and what each execution went through in them. */
export class Workers {
	readonly executions = new Map<string, WorkersExecution>();

	private readonly running = new Set<Worker>();

	private starting = 0;

	kills = 0;

	/** How many ended by themselves. */
	ended = 0;

	constructor(private readonly startWorker: StartWorker) {}

	/** Starts one; resolves when it takes jobs. One that starts while PostgreSQL is away may end, and another is started. */
	async start(): Promise<void> {
		this.starting++;
		for (let tries = 1; !(await this.tryToStart()); tries++)
			if (tries === mostTries) throw new Error(`No worker could be started, ${mostTries} times`);
		this.starting--;
	}

	private async tryToStart(): Promise<boolean> {
		const underWay = new Set<string>();
		let rest = '';
		const onOutput = (text: string) => {
			const lines = `${rest}${text}`.split('\n');
			rest = lines.pop() ?? '';
			for (const line of lines) this.read(line, underWay);
		};
		const child = await this.startWorker({ onOutput }).catch(() => undefined);
		if (!child) return this.lose(underWay, false);
		const worker = { child, underWay };
		this.running.add(worker);
		child.once('close', () => {
			const isKilled = !this.running.delete(worker);
			if (!isKilled) this.ended++;
			this.lose(underWay, isKilled);
		});
		return true;
	}

	/** What was under way in a worker that has ended will not end. */
	private lose(underWay: Set<string>, isKilled: boolean): false {
		for (const id of underWay)
			Object.assign(this.executions.get(id)!, isKilled ? { isKilled } : { endedAt: Date.now() });
		return false;
	}

	private read(line: string, underWay: Set<string>) {
		const [, what, id = ''] = /Worker (started|finished) execution (\d+)/.exec(line) ?? [];
		if (what === 'started') {
			underWay.add(id);
			this.executions.set(id, { startedAt: Date.now(), isKilled: false });
		} else if (underWay.delete(id)) this.executions.get(id)!.endedAt = Date.now();
	}

	/** Waits until a worker has an execution under way; gives all that have. */
	async untilBusy(): Promise<Worker[]> {
		for (;;) {
			const busy = [...this.running].filter(({ underWay }) => underWay.size > 0);
			if (busy.length > 0) return busy;
			await pause(20);
		}
	}

	/** Kills a worker that has an execution under way, at once and with all that it has started. */
	async killBusyOne(choose: <T>(list: T[]) => T): Promise<void> {
		const worker = choose(await this.untilBusy());
		this.running.delete(worker);
		const closed = once(worker.child, 'close');
		process.kill(-worker.child.pid!, 'SIGKILL');
		this.kills++;
		await closed;
	}

	/** Waits until as many are running. */
	async until(count: number): Promise<void> {
		while (this.running.size < count || this.starting > 0) await pause(100);
	}
}
