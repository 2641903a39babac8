import { setTimeout as pause } from 'node:timers/promises';
import { startSandbox, type Sandbox } from '../../sandbox';
import { suppliers, type SupplierUnderTest } from '../support/suppliers';
import {
	resolveOrders,
	rowsOf,
	storeCredentials,
	storeWorkflow,
	wordsOf,
	type Answer,
} from './support/batch';
import { randomBy } from './support/random';
import { startExecution } from './support/running';

/** `npm run test:kills` kills more often. */
const wanted = Number(process.env.KILLS ?? 3);
if (!(wanted > 0)) throw new Error('KILLS is how often n8n is killed, at least once');

/** The same moments again. */
const seed = Number(process.env.KILL_SEED ?? Date.now() % 1_000_000);

const { random, between } = randomBy(seed);

/** More than `wanted`, until a kill has left an order that a person had to resolve. */
const areKillsWanted = () => killsSoFar() < wanted || counts.resolvedAsPlaced === 0;

const ordersInBatch = 20;
const longestDelay = 250;

const found = {
	receivedTwice: [] as string[],
	acceptedButUnreported: [] as string[],
	reportedButNotReceived: [] as string[],
	withoutAWord: [] as string[],
	ledgerDisagrees: [] as string[],
	unknownWithoutExecution: [] as string[],
};

const counts = {
	seed,
	kills: { beforeTheFirstOrder: 0, whileOneIsUnderWay: 0, betweenTwo: 0 },
	batches: 0,
	runs: 0,
	orders: 0,
	unknown: 0,
	resolvedAsPlaced: 0,
	resolvedAsNotPlaced: 0,
	repeatedSafely: 0,
};

const killsSoFar = () => Object.values(counts.kills).reduce((sum, count) => sum + count, 0);

/** Twenty orders, and how they are found again. */
interface Batch {
	supplier: SupplierUnderTest;
	credential: string;
	workflow: string;
	poNumbers: string[];
	/** How often each may have been under way when n8n was killed. */
	interrupted: Map<string, number>;
}

let sandbox: Sandbox;
let credentials: Awaited<ReturnType<typeof storeCredentials>>;
beforeAll(async () => {
	sandbox = await startSandbox();
	credentials = await storeCredentials(sandbox);
});
afterAll(async () => await sandbox?.close());

async function openBatch(): Promise<Batch> {
	const [type, supplier] = suppliers[counts.batches++ % suppliers.length]!;
	const number = (order: number) => `DELAY-${between(0, longestDelay)}-K${counts.batches}-${order}`;
	const poNumbers = Array.from({ length: ordersInBatch }, (_, order) => number(order));
	const options = { timeout: 5, parallelOrders: random() < 0.7 ? 1 : 4 };
	const orders = poNumbers.map((poNumber) => supplier.orderOf(poNumber));
	counts.orders += orders.length;
	const credential = credentials[type as 'westcon'];
	const workflow = await storeWorkflow(supplier, credential, orders, options);
	return { supplier, credential, workflow, poNumbers, interrupted: new Map() };
}

const countOf = ({ supplier }: Batch, poNumber: string) =>
	sandbox.counts()[`${supplier.prefix}:${poNumber}`] ?? 0;
const receivedBy = (batch: Batch) => batch.poNumbers.filter((poNumber) => countOf(batch, poNumber) > 0);
const isPlaced = (poNumber: string) => sandbox.orders().some((order) => order.poNumber === poNumber);

const delayOf = (poNumber = '') => Number(/^DELAY-(\d+)/.exec(poNumber)?.[1] ?? 0);

/** Runs the workflow and kills n8n at a random moment; it may be over before. */
async function runAndKill(batch: Batch) {
	const before = receivedBy(batch).length;
	const rest = ordersInBatch - before;
	// Now and then before the first order; mostly after a few, so that many kills fall into a batch.
	const target = random() < 0.1 ? 0 : between(1, Math.min(rest, 6));
	const execution = startExecution(batch.workflow);
	let isOver = false;
	const end = execution.run.finally(() => (isOver = true));
	if (target === 0) await Promise.race([end, pause(between(0, 12_000))]);
	while (!isOver && receivedBy(batch).length - before < target) await pause(2);
	const last = receivedBy(batch).at(-1);
	// Either while the reply is awaited, or about the time at which it comes and the next order goes.
	if (target > 0)
		await pause(random() < 0.5 ? between(0, delayOf(last)) : Math.max(0, delayOf(last) + between(-10, 20)));
	if (isOver) return await end;
	const phase = phaseOf(batch, before);
	execution.kill();
	counts.kills[phase]++;
	for (const poNumber of lately(batch))
		batch.interrupted.set(poNumber, (batch.interrupted.get(poNumber) ?? 0) + 1);
	return await end;
}

/** Whether the sandbox owes an answer at this moment. */
function phaseOf(batch: Batch, before: number): keyof typeof counts.kills {
	if (receivedBy(batch).length === before) return 'beforeTheFirstOrder';
	const isAwaited = sandbox
		.requests()
		.some(({ poNumber, receivedAt }) => Date.now() - Date.parse(receivedAt) < delayOf(poNumber));
	return isAwaited ? 'whileOneIsUnderWay' : 'betweenTwo';
}

/** Long enough for n8n to read a reply and to record it, on a busy machine. */
const recordingTime = 2000;

/** The orders that came so lately that their result may not be recorded. */
const lately = ({ poNumbers }: Batch) =>
	new Set(
		sandbox
			.requests()
			.filter(
				({ poNumber = '', receivedAt }) =>
					poNumbers.includes(poNumber) &&
					Date.now() - Date.parse(receivedAt) < delayOf(poNumber) + recordingTime,
			)
			.map(({ poNumber = '' }) => poNumber),
	);

/** What the supplier says when it is asked. */
function answerAbout(poNumber: string): Answer {
	const { orderNumber } = sandbox.orders().find((order) => order.poNumber === poNumber) ?? {};
	counts[isPlaced(poNumber) ? 'resolvedAsPlaced' : 'resolvedAsNotPlaced']++;
	return { poNumber, resolution: isPlaced(poNumber) ? 'placed' : 'notPlaced', orderNumber };
}

/** What a person does with the orders that are unknown. @returns whether there were none */
async function resolveUnknown(batch: Batch, words: ReturnType<typeof wordsOf>): Promise<boolean> {
	const unknown = words.filter(({ status }) => status === 'unknown');
	if (unknown.length === 0) return true;
	counts.unknown += unknown.length;
	for (const { poNumber, executionId, firstSentAt } of unknown)
		if (!executionId || Number.isNaN(Date.parse(String(firstSentAt))))
			found.unknownWithoutExecution.push(poNumber);
	const answers = unknown.map(({ poNumber }) => answerAbout(poNumber));
	const resolved = await resolveOrders(batch.supplier, batch.credential, answers);
	expect(resolved).toMatchObject(
		answers.map(({ poNumber, resolution }) => ({
			poNumber,
			status: resolution === 'placed' ? 'accepted' : 'notSent',
		})),
	);
	return false;
}

/** Compares what a run said with what the sandbox has. */
function judgeRun({ poNumbers }: Batch, words: ReturnType<typeof wordsOf>) {
	for (const poNumber of poNumbers) {
		const statuses = words.filter((word) => word.poNumber === poNumber).map(({ status }) => status);
		if (statuses.length === 0) found.withoutAWord.push(poNumber);
		if (isPlaced(poNumber) && !statuses.some((status) => ['accepted', 'unknown'].includes(status)))
			found.acceptedButUnreported.push(`${poNumber}: ${statuses.join()}`);
		if (!isPlaced(poNumber) && statuses.includes('accepted')) found.reportedButNotReceived.push(poNumber);
	}
}

function judgeBatch(batch: Batch) {
	const rows = rowsOf(batch.poNumbers);
	for (const poNumber of batch.poNumbers) {
		const { state } = rows.get(poNumber) ?? {};
		if (state !== 'accepted' || !isPlaced(poNumber)) found.ledgerDisagrees.push(`${poNumber}: ${state}`);
		const more = countOf(batch, poNumber) - 1;
		// What was under way when n8n was killed may be repeated at Logiztik Alliance, once for each time.
		const allowed = batch.supplier.type === 'westcon' ? 0 : (batch.interrupted.get(poNumber) ?? 0);
		if (more > allowed) found.receivedTwice.push(poNumber);
		else counts.repeatedSafely += more;
	}
}

/** Runs a batch again and again until all of it is settled; n8n is killed as long as kills are wanted. */
async function settle(batch: Batch) {
	for (let isSettled = false; !isSettled;) {
		const kills = areKillsWanted() && receivedBy(batch).length < ordersInBatch;
		const run = await (kills ? runAndKill(batch) : startExecution(batch.workflow).run);
		counts.runs++;
		if (!run) continue;
		const words = wordsOf(run);
		judgeRun(batch, words);
		isSettled = await resolveUnknown(batch, words);
		if (isSettled) expect(words.map(({ status }) => status)).toEqual(Array(ordersInBatch).fill('accepted'));
	}
	judgeBatch(batch);
}

test(
	`n8n is killed ${wanted} times or more, and every order is placed once and accounted for (KILL_SEED=${seed})`,
	async () => {
		while (areKillsWanted()) await settle(await openBatch());
		const zeros = Object.fromEntries(Object.entries(found).map(([name, list]) => [name, list.length]));
		process.stderr.write(`${JSON.stringify({ ...counts, ...zeros }, null, 2)}\n`);
		expect(found).toEqual(Object.fromEntries(Object.keys(found).map((name) => [name, []])));
	},
	wanted * 90_000,
);
