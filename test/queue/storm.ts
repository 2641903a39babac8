import { setTimeout as pause } from 'node:timers/promises';
import type { IDataObject } from 'n8n-workflow';

import type { Postgres } from '../support/postgres';
import type { randomBy } from '../e2e/support/random';
import { callWebhook } from './webhooks';
import type { Workers } from './workers';

export interface Wanted {
	webhooks: number;
	kills: number;
	restarts: number;
}

/** What the storm goes through. */
export interface Field {
	/** The two webhooks. */
	urls: [string, string];
	orderOf(poNumber: string): IDataObject;
	workers: Workers;
	postgres: Postgres;
	random: ReturnType<typeof randomBy>;
}

/** What was done, and what the callers got. */
export interface Storm {
	poNumbers: string[];
	webhooks: number;
	calledAgain: number;
	answers: Record<string, number>;
	/** When PostgreSQL was away. */
	away: Array<{ from: number; until: number }>;
}

/** A caller that gets no answer gives up after so many seconds. */
const patience = 20;
/** Whatever is not answered with 200 is called again for so long, as callers do. */
const persistence = 60_000;
const mostWaiting = 20;
/** One that waits longer than this does not hold up the others. */
const lostAfter = 10_000;

/** Calls webhooks, and no more of them at a time than the workers can take. */
class Callers {
	readonly answers: Record<string, number> = {};

	/** How many webhooks were called, and how often one was called again. */
	count = 0;

	repeats = 0;

	private readonly all: Array<Promise<void>> = [];

	private readonly waiting = new Map<number, number>();

	call(url: string, order: IDataObject) {
		const number = this.count++;
		this.waiting.set(number, Date.now());
		this.all.push(this.callUntilAnswered(url, order).finally(() => this.waiting.delete(number)));
	}

	private async callUntilAnswered(url: string, order: IDataObject) {
		for (const until = Date.now() + persistence; ; this.repeats++) {
			const answer = await callWebhook(url, order, patience);
			this.answers[answer] = (this.answers[answer] ?? 0) + 1;
			if (answer === '200' || Date.now() > until) return;
			await pause(2000);
		}
	}

	async untilFewAreWaiting() {
		const isFew = () =>
			[...this.waiting.values()].filter((since) => Date.now() - since < lostAfter).length < mostWaiting;
		while (!isFew()) await pause(20);
	}

	async untilAllAreAnswered() {
		await Promise.all(this.all);
	}
}

/** After which of the orders something happens, spread over all of them. */
const spread = (count: number, orders: number, offset: number) =>
	new Set(Array.from({ length: count }, (_, index) => Math.floor(((index + offset) * orders) / count)));

/**
 * Orders each number by two or three webhooks at the same instant, kills workers that have an execution under way, and
 * stops PostgreSQL and starts it again.
 */
export async function runStorm(
	wanted: Wanted,
	{ urls, orderOf, workers, postgres, random }: Field,
): Promise<Storm> {
	const { between } = random;
	const callers = new Callers();
	const away: Storm['away'] = [];
	const poNumbers: string[] = [];
	const orders = Math.ceil(wanted.webhooks / 2.5);
	const [kills, restarts] = [spread(wanted.kills, orders, 0.3), spread(wanted.restarts, orders, 0.6)];
	const choose = <T>(list: T[]) => list[between(0, list.length - 1)] as T;
	const starts: Array<Promise<void>> = [];
	const makeTrouble = async (order: number) => {
		if (kills.has(order)) {
			await workers.killBusyOne(choose);
			starts.push(workers.start());
		}
		if (restarts.has(order)) {
			await workers.untilBusy();
			away.push(await restart(postgres, between(1000, 4000)));
		}
	};
	for (let order = 0; callers.count < wanted.webhooks; order++) {
		const poNumber = `DELAY-${between(200, 1500)}-Q${order}`;
		poNumbers.push(poNumber);
		for (let times = between(2, 3); times > 0; times--)
			callers.call(urls[times % 2] as string, orderOf(poNumber));
		await pause(between(0, 300));
		await makeTrouble(order);
		await callers.untilFewAreWaiting();
	}
	await callers.untilAllAreAnswered();
	await Promise.all(starts);
	const { count: webhooks, repeats: calledAgain, answers } = callers;
	return { poNumbers, webhooks, calledAgain, answers, away };
}

async function restart(postgres: Postgres, milliseconds: number) {
	const from = Date.now();
	await postgres.stop();
	await pause(milliseconds);
	await postgres.start();
	return { from, until: Date.now() };
}

/** Orders each number once more, when nothing is in the way, so that each is told of. */
export async function orderAgain(
	{ poNumbers }: Storm,
	{ urls, orderOf }: Field,
): Promise<Record<string, number>> {
	const callers = new Callers();
	for (const poNumber of poNumbers) {
		callers.call(urls[0], orderOf(poNumber));
		await callers.untilFewAreWaiting();
	}
	await callers.untilAllAreAnswered();
	return callers.answers;
}
