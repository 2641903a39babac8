import { failureSettings } from '../support/suppliers';
import { startPostgres } from '../support/postgres';
import { testBed } from '../support/testBed';
import { connectionKinds } from './faults/connectionKinds';
import { embeddedKinds } from './faults/embeddedKinds';
import { exchangeKinds } from './faults/exchangeKinds';
import { momentKinds } from './faults/momentKinds';
import { postgresKinds } from './faults/postgresKinds';
import type { Kind } from './faults/kind';
import { stateKinds } from './faults/stateKinds';
import { runMatrix, type Findings } from './faults/matrix';
import { supplierKinds } from './faults/supplierKinds';

/** `npm run test:faults` tries every kind in every way and with both stores, `npm test` each in one way. */
const isWhole = process.env.FAULTS === 'all';

const only = new RegExp(process.env.FAULTS_ONLY ?? '');

const allKinds = [
	...connectionKinds,
	...exchangeKinds,
	...supplierKinds,
	...stateKinds,
	...momentKinds,
	...embeddedKinds,
	...postgresKinds,
];

/** Without PostgreSQL there is nothing to break in its kinds. */
const isLeftOut = ({ store }: Kind) => store === 'postgres' && !isWhole;

const chosen = allKinds.filter(({ name }) => only.test(name));
const kinds = chosen.filter((kind) => !isLeftOut(kind));

/** Whoever takes kinds away has to say so here as well. */
const fewest = isWhole ? { kinds: 210, cells: 4092 } : { kinds: 197, cells: 338 };

const bed = testBed();

const allSettings = failureSettings.map(([, , settings]) => settings);

let findings: Findings;
beforeAll(async () => {
	const postgres = isWhole ? await startPostgres() : undefined;
	const inTurn = (kind: number) => [allSettings[kind % allSettings.length]!];
	const settingsOf = isWhole ? () => allSettings : inTurn;
	findings = await runMatrix(bed, kinds, settingsOf, postgres).finally(async () => await postgres?.close());
	const leftOut = chosen.filter(isLeftOut).map(({ name }) => name);
	if (leftOut.length > 0)
		process.stderr.write(`Only npm run test:faults tries these kinds:\n${leftOut.join('\n')}\n`);
	process.stderr.write(
		`${JSON.stringify(findings, (_, value) => (Array.isArray(value) ? value.length : value), 2)}\n`,
	);
}, 3_600_000);

test('every kind is tried', () => {
	expect(findings.kinds).toBe(kinds.length);
	expect(kinds.length).toBeGreaterThanOrEqual(process.env.FAULTS_ONLY ? 1 : fewest.kinds);
	if (!process.env.FAULTS_ONLY) expect(findings.cells).toBeGreaterThanOrEqual(fewest.cells);
});

test('no two kinds have one name', () => {
	const names = allKinds.map(({ name }) => name);
	expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('each failure comes about as it should', () => expect(findings.unexpected).toEqual([]));

test('no order is placed twice', () => expect(findings.breaches.placedTwice).toEqual([]));

test('no order that may be there is sent again', () => expect(findings.breaches.sentAgain).toEqual([]));

test('no order is sent after the execution was cancelled', () =>
	expect(findings.breaches.sentAfterCancelling).toEqual([]));

test('every order that was placed is told of', () =>
	expect(findings.breaches.acceptedButUnreported).toEqual([]));

test('every order that is said to be accepted was placed', () =>
	expect(findings.breaches.reportedButNotReceived).toEqual([]));

test('there is a word about every order', () => expect(findings.breaches.withoutAWord).toEqual([]));

test('the ledger says what the supplier has', () => expect(findings.breaches.ledgerDisagrees).toEqual([]));

test('what was not placed is, when all is mended', () => expect(findings.breaches.notMended).toEqual([]));
