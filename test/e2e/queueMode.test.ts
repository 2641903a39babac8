import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { spawn } from '../support/processes';

/** The short form of `npm run test:queue`. */
const wanted = { webhooks: 30, kills: 1, restarts: 1 };
const short = Object.entries(wanted).flatMap(([name, count]) => [`--${name}`, String(count)]);

/** What is printed of all that happened. */
interface Told {
	webhooks: number;
	orders: number;
	/** The orders that nobody knows more of, each with its cause. */
	open: string[];
	killedExecutions: number;
	/** How many there are of each. */
	words: Record<string, number>;
	ledger: Record<string, number>;
	answersAgain: Record<string, number>;
}

const sum = (counts: Record<string, number>) => Object.values(counts).reduce((all, count) => all + count, 0);

test('in queue mode every order is placed once and accounted for, and the embedded ledger sends none', async () => {
	const program = join(__dirname, '../../scripts/test-queue.mjs');
	const child = spawn(process.execPath, [program, ...short], { stdio: ['ignore', 'pipe', 'inherit'] });
	const ended = once(child, 'close');
	const printed = await text(child.stdout!);
	process.stderr.write(printed);
	expect(await ended).toEqual([0, null]);
	expect(JSON.parse(printed)).toMatchObject({
		kills: wanted.kills,
		restarts: wanted.restarts,
		embedded: { status: 'notSent', received: 0 },
		receivedTwice: 0,
		acceptedButUnreported: 0,
		reportedButNotReceived: 0,
		ledgerDisagrees: 0,
		openWithoutCause: 0,
		withoutALastWord: 0,
	});
	const { webhooks, orders, open, killedExecutions, words, ledger, answersAgain } = JSON.parse(
		printed,
	) as Told;
	// Each number is ordered by two or three webhooks, the last one too.
	expect([30, 31, 32]).toContain(webhooks);
	expect([orders * 2 <= webhooks, orders * 3 >= webhooks]).toEqual([true, true]);
	expect(killedExecutions).toBeGreaterThanOrEqual(wanted.kills);
	expect(sum(ledger)).toBe(orders);
	// A storm in which hardly an order got through would show little.
	expect(ledger.accepted).toBe(orders - open.length);
	expect(ledger.accepted).toBeGreaterThan(orders / 4);
	expect(words.accepted).toBeGreaterThanOrEqual(ledger.accepted ?? 0);
	expect(answersAgain).toMatchObject({ 200: orders });
}, 600_000);
