import type { IDataObject } from 'n8n-workflow';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { testBed } from '../support/testBed';
import { asJson } from '../westcon/orders';

const bed = testBed();

/** The blocks of JSON in README.md: an order, and what comes out of it and of one that is rejected. */
const [order, accepted, rejected] = [
	...readFileSync(join(__dirname, '../../README.md'), 'utf8').matchAll(/```json\n([^]*?)\n```/g),
].map(([, json = '']) => JSON.parse(json) as IDataObject);

const run = async (json: object) =>
	await bed.host.runNode({
		type: 'westcon',
		parameters: { ...asJson(json), orderLedger: 'embedded', options: { ifAlreadySent: 'sendAgain' } },
		credentials: { westconApi: { environment: 'custom', ...bed.sandbox.westcon } },
		items: [{ row: 7 }],
		settings: { onError: 'continueErrorOutput' },
	});

/** Without what differs from run to run, and the sentences, which may change. */
const lasting = (facts: IDataObject = {}) =>
	Object.fromEntries(
		Object.entries(facts).map(([name, value]) => [
			name,
			/^(environment|messageId|sentAt|durationMs|summary|message|advice)$/.test(name) ? typeof value : value,
		]),
	);

test("README's order comes out as README shows it, in this order", async () => {
	const json = (await run(order ?? {})).outputs[0]?.[0]?.json;
	expect(lasting(json)).toEqual(lasting(accepted));
	expect(Object.keys(json ?? {})).toEqual(Object.keys(accepted ?? {}));
});

test('a rejected order comes out as README shows it', async () => {
	const lines = ['SPA508G', 'UNKNOWN-1'].map((ProductNumber) => ({
		QuantityOrdered: 1,
		Product: { ProductNumber },
	}));
	const failed = await run({ ...order, OrderLines: lines });
	const [item] = failed.outputs[1] ?? [];
	const error = item?.json.error as IDataObject;
	const shown = rejected?.error as IDataObject | undefined;
	expect(lasting(error)).toEqual(lasting(shown));
	expect(Object.keys(error)).toEqual(Object.keys(shown ?? {}));
	expect(item?.json.row).toBe(rejected?.row);
});
