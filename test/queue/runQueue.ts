import { setTimeout as pause } from 'node:timers/promises';

import type { Sandbox } from '../../sandbox';
import { signIn } from '../../scripts/lib/rest';
import { randomBy } from '../e2e/support/random';
import type { Postgres } from '../support/postgres';
import { suppliers } from '../support/suppliers';
import { judge, readExecutions, readRows } from './judge';
import { orderAgain, runStorm, type Field, type Wanted } from './storm';
import { callWebhook, openWebhook } from './webhooks';
import { Workers } from './workers';

/** What runs: n8n's main process, its servers, and the supplier. */
export interface Running {
	url: string;
	sandbox: Sandbox;
	postgres: Postgres;
	/** As n8n imported them. */
	credentials: Array<{ id: string; name: string; type: string }>;
	start: ConstructorParameters<typeof Workers>[0];
}

const [, westcon] = suppliers[0]!;

async function openWebhooks({ url, credentials }: Running) {
	const call = await signIn(url);
	const references = Object.fromEntries(credentials.map(({ type, id, name }) => [type, { id, name }]));
	for (const path of ['first', 'second']) await openWebhook(call, path, 'postgres', references);
	await openWebhook(call, 'embedded', 'embedded', references);
	const urlOf = (path: string) => `${url}/webhook/${path}`;
	return { urls: [urlOf('first'), urlOf('second')] as [string, string], embedded: urlOf('embedded') };
}

/** What the embedded ledger does in queue mode. */
async function tryEmbedded(url: string, { sandbox, postgres }: Running) {
	while ((await callWebhook(url, westcon.orderOf('EMBEDDED'), 60)) !== '200') await pause(500);
	const { words } = await readExecutions(postgres);
	const word = words.find(({ poNumber }) => poNumber === 'EMBEDDED');
	return {
		status: word?.status,
		summary: word?.summary,
		received: sandbox.counts()['westcon:EMBEDDED'] ?? 0,
	};
}

/** Waits until whoever sends an order must be taken for dead. */
async function untilAllAreOver(postgres: Postgres) {
	const rows = [...(await readRows(postgres)).values()].filter(({ state }) => state === 'sending');
	const last = Math.max(0, ...rows.map(({ expires_at: expiresAt }) => Number(expiresAt)));
	await pause(Math.max(0, last - Date.now()) + 1000);
}

/** The storm, and what is known when it is over and each number was ordered once more. */
async function gatherEvidence(wanted: Wanted, field: Field, { sandbox, postgres }: Running) {
	const storm = await runStorm(wanted, field);
	await field.workers.until(2);
	await untilAllAreOver(postgres);
	const [newest] = await postgres.query('SELECT max(id) AS id FROM execution_entity', 'n8n');
	const answersAgain = await orderAgain(storm, field);
	const { executions } = field.workers;
	const evidence = { storm, sandbox, postgres, executions, lastOfStorm: Number(newest?.id) };
	return { ...evidence, answersAgain };
}

/** The whole test. @returns what is to be printed, and whether all is well */
export async function runQueue({ seed, ...wanted }: Wanted & { seed: number }, running: Running) {
	const workers = new Workers(running.start);
	await Promise.all([workers.start(), workers.start()]);
	const { urls, embedded: url } = await openWebhooks(running);
	const embedded = await tryEmbedded(url, running);
	const { postgres } = running;
	const field = { urls, orderOf: westcon.orderOf, workers, postgres, random: randomBy(seed) };
	const { answersAgain, ...evidence } = await gatherEvidence(wanted, field, running);
	const { breaches, ...told } = await judge(evidence);
	const { poNumbers, away, ...storm } = evidence.storm;
	const counts = { kills: workers.kills, restarts: away.length, orders: poNumbers.length, ...storm };
	const zeros = Object.fromEntries(Object.entries(breaches).map(([name, found]) => [name, found.length]));
	const isWhole = counts.kills === wanted.kills && counts.restarts === wanted.restarts;
	const isRefused = embedded.status === 'notSent' && embedded.received === 0;
	const isGood = isWhole && isRefused && Object.values(zeros).every((count) => count === 0);
	const killedExecutions = [...workers.executions.values()].filter(({ isKilled }) => isKilled).length;
	const received = Object.keys(running.sandbox.counts()).length;
	return {
		seed,
		embedded,
		...counts,
		answersAgain,
		killedExecutions,
		received,
		...told,
		...zeros,
		breaches,
		isGood,
	};
}
