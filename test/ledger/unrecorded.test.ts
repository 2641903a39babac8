import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
	failureSettings,
	outcomesOf,
	sendItems,
	suppliers,
	type SupplierUnderTest,
} from '../support/suppliers';
import { testBed } from '../support/testBed';
import { embeddedLedger, useFolder } from './faults/ledgers';

const bed = testBed();
const westcon: SupplierUnderTest = { ...suppliers[0]![1], ledger: 'embedded' };

const folder = mkdtempSync(join(tmpdir(), 'unrecorded-'));
const ledger = embeddedLedger(folder);
beforeAll(async () => {
	useFolder(folder);
	await ledger.refuse('settling');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const notRecorded = /^The order ledger could not record/;
const notRecordedAtEnd = /The order ledger could not record[^]*$/;

test('what the ledger could not record of an accepted order is a warning', async () => {
	const run = await sendItems(bed, westcon, [westcon.orderOf('GOOD-1')]);
	expect(outcomesOf(run).accepted[0]?.json).toMatchObject({
		status: 'accepted',
		warnings: [expect.stringMatching(notRecorded)],
	});
});

test.each(failureSettings)(
	'of a failed order it is in the advice (%s, Retry On Fail: %s)',
	async (onError, retry, settings) => {
		for (const [kind, status] of Object.entries({ 'ERRORS-ONE': 'rejected', 'DROP-AFTER': 'unknown' })) {
			const poNumber = `${kind}-${onError.length}${retry ? 1 : 0}`;
			const run = await sendItems(bed, westcon, [westcon.orderOf(poNumber)], settings);
			const advice = expect.stringMatching(notRecordedAtEnd) as string;
			expect(outcomesOf(run).failures).toMatchObject([{ status, advice }]);
			expect(bed.sandbox.counts()[`westcon:${poNumber}`]).toBe(1);
		}
	},
);

test.each([false, true])(
	'so it is of an order that was not sent (Retry On Fail: %s)',
	async (retryOnFail) => {
		const { westcon: service } = bed.sandbox;
		const sandbox = { ...bed.sandbox, westcon: { ...service, url: 'http://127.0.0.1:1/service' } };
		const orders = [westcon.orderOf(`UNSENT-${retryOnFail}`)];
		const run = await sendItems({ ...bed, sandbox }, westcon, orders, { retryOnFail, waitBetweenTries: 1 });
		const advice = expect.stringMatching(notRecordedAtEnd) as string;
		expect(outcomesOf(run).failures).toMatchObject([{ status: 'notSent', advice }]);
	},
);

test('it is recorded when the ledger works again', async () => {
	const order = westcon.orderOf('LATER-1');
	await sendItems(bed, westcon, [order]);
	await ledger.accept();
	const run = await sendItems(bed, westcon, [order]);
	const [item] = outcomesOf(run).accepted;
	expect(item?.json).toMatchObject({ status: 'accepted', duplicate: true });
	expect(item?.json.warnings ?? []).toEqual([]);
	expect(bed.sandbox.counts()['westcon:LATER-1']).toBe(1);
});
