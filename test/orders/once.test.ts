import dns from 'node:dns';
import type { IDataObject, IExecuteFunctions } from 'n8n-workflow';
import { order } from '../logiztikAlliance/orders';
import type { NodeSettings } from '../support/engine';
import { failureOf } from '../support/suppliers';
import { testBed } from '../support/testBed';
import { smallOrder } from '../westcon/orders';

const bed = testBed();

const westconOrder = (poNumber: string) => ({ ...smallOrder(), CustomerPurchaseOrderNumber: poNumber });
const logiztikOrder = (poNumber: string) => order({ PoNumber: poNumber });

/** One order per PO number, each an item whose json is the order. */
const westcon = (poNumbers: string[], settings: NodeSettings = {}, address = bed.sandbox.westcon) =>
	bed.host.runNode({
		type: 'westcon',
		parameters: { operation: 'submit', orderSource: 'json', orderJson: '={{ $json }}' },
		credentials: { westconApi: { environment: 'custom', ...address } },
		items: poNumbers.map(westconOrder) as unknown as IDataObject[],
		settings,
	});

const logiztik = (poNumbers: string[], settings: NodeSettings = {}) =>
	bed.host.runNode({
		type: 'logiztikAlliance',
		parameters: { operation: 'insert', orderSource: 'json', orderJson: '={{ $json }}' },
		credentials: { logiztikAllianceApi: { environment: 'custom', ...bed.sandbox.logiztik } },
		items: poNumbers.map(logiztikOrder) as unknown as IDataObject[],
		settings,
	});

const retry: NodeSettings = { retryOnFail: true, maxTries: 3, waitBetweenTries: 1 };
const errorBranch: NodeSettings = { onError: 'continueErrorOutput' };

describe('Retry On Fail', () => {
	test('sends again what did not reach the supplier', async () => {
		const unknown = Object.assign(new Error('not found'), { code: 'ENOTFOUND' });
		const known = [{ address: '127.0.0.1', family: 4 }];
		let asked = 0;
		const lookup = jest.spyOn(dns, 'lookup').mockImplementation(((_host, _options, answer) => {
			answer(asked++ === 0 ? unknown : null, known as never, 4);
		}) as typeof dns.lookup);
		const address = {
			...bed.sandbox.westcon,
			url: bed.sandbox.westcon.url.replace('127.0.0.1', 'localhost'),
		};
		const { outputs } = await westcon(['GOOD-1', 'GOOD-2'], retry, address);
		lookup.mockRestore();
		expect(asked).toBe(3);
		expect(outputs[0]?.map(({ json }) => json.status)).toEqual(['accepted', 'accepted']);
		expect(bed.sandbox.counts()).toEqual({ 'westcon:GOOD-1': 1, 'westcon:GOOD-2': 1 });
	});

	test('notes each order once, however often it is tried and whatever becomes of it', async () => {
		const run = await westcon(['GOOD-1', 'ERRORS-ONE-2'], retry);
		expect(failureOf(run)).toMatchObject({ status: 'rejected', poNumber: 'ERRORS-ONE-2' });
		expect(run.customData.poNumber).toBe('GOOD-1, ERRORS-ONE-2');
		expect(bed.sandbox.counts()).toEqual({ 'westcon:GOOD-1': 1, 'westcon:ERRORS-ONE-2': 1 });
	});

	test.each([
		['the connection is closed after the order was placed', 'DROP-AFTER-1', 'unknown'],
		['the connection is closed before the order was read', 'DROP-BEFORE-1', 'unknown'],
		['a fault does not tell whether the order was placed', 'FAULT-INTERNAL-PLACED-1', 'unknown'],
		['a proxy answers', 'HTML-502-1', 'unknown'],
		['the reply breaks off', 'CUT-1', 'unknown'],
		['a login is wanted', 'STATUS-401-1', 'rejected'],
		['another address is named', 'REDIRECT-307-1', 'rejected'],
	])('does not send again when %s', async (_, poNumber, status) => {
		expect(failureOf(await westcon([poNumber], retry))).toMatchObject({ status, poNumber });
		expect(bed.sandbox.counts()).toEqual({ [`westcon:${poNumber}`]: 1 });
	});

	test('does not send an unanswered Logiztik Alliance order again either', async () => {
		await logiztik(['DROP-AFTER-1'], retry);
		expect(bed.sandbox.counts()).toEqual({ 'logiztik:DROP-AFTER-1': 1 });
	});

	test('sends each item of the error branch once', async () => {
		const run = await westcon(['GOOD-1', 'ERRORS-ONE-2'], { ...retry, ...errorBranch });
		expect(run.outputs.map((items) => items.length)).toEqual([1, 1]);
		expect(bed.sandbox.counts()).toEqual({ 'westcon:GOOD-1': 1, 'westcon:ERRORS-ONE-2': 1 });
	});
});

describe('posts once', () => {
	test.each(['STATUS-401-1', 'REDIRECT-302-1', 'REDIRECT-307-1', 'REDIRECT-308-1'])(
		'on %s',
		async (poNumber) => {
			const run = await westcon([poNumber], errorBranch);
			expect(run.outputs[1]?.[0]?.json.error).toMatchObject({
				status: 'rejected',
				httpStatus: Number(/\d+/.exec(poNumber)?.[0]),
			});
			await logiztik([poNumber], errorBranch);
			expect(bed.sandbox.counts()).toEqual({ [`westcon:${poNumber}`]: 1, [`logiztik:${poNumber}`]: 1 });
			expect(bed.sandbox.requests()).toHaveLength(2);
		},
	);
});

describe('when an item fails', () => {
	test('the error branch gets it, paired with its input, and the others are sent', async () => {
		const run = await westcon(['GOOD-1', 'ERRORS-ONE-2', 'GOOD-3'], errorBranch);
		expect(run.outputs[0]?.map(({ json, pairedItem }) => [json.poNumber, pairedItem])).toEqual([
			['GOOD-1', { item: 0 }],
			['GOOD-3', { item: 2 }],
		]);
		expect(run.outputs[1]).toHaveLength(1);
		expect(run.outputs[1]?.[0]?.json.error).toMatchObject({ status: 'rejected', poNumber: 'ERRORS-ONE-2' });
		expect(run.outputs[1]?.[0]?.pairedItem).toEqual({ item: 1 });
	});

	test('"Continue" keeps it among the others', async () => {
		const run = await westcon(['ERRORS-ONE-1', 'GOOD-2'], { onError: 'continueRegularOutput' });
		const [first, second] = run.outputs[0]?.map(({ json }) => json) ?? [];
		expect(first).toEqual({
			...westconOrder('ERRORS-ONE-1'),
			error: expect.objectContaining({ status: 'rejected', poNumber: 'ERRORS-ONE-1' }),
		});
		expect(second?.poNumber).toBe('GOOD-2');
	});

	test('a stop names what was placed before it', async () => {
		const run = await westcon(['GOOD-1', 'ERRORS-ONE-2', 'GOOD-3']);
		expect(failureOf(run)).toMatchObject({
			status: 'rejected',
			poNumber: 'ERRORS-ONE-2',
			placed: [{ status: 'accepted', poNumber: 'GOOD-1', orderNumber: expect.stringMatching(/^00005/) }],
			notStarted: ['GOOD-3'],
		});
		expect(run.error?.description).toMatch(/^Do not send these again, .*GOOD-1 as order 00005/m);
		expect(bed.sandbox.counts()).toEqual({ 'westcon:GOOD-1': 1, 'westcon:ERRORS-ONE-2': 1 });
	});

	test('nothing is sent while another order is invalid', async () => {
		const run = await westcon(['GOOD-1', '', 'x'.repeat(36)]);
		const path = 'Order/CustomerPurchaseOrderNumber';
		expect(failureOf(run).failures).toMatchObject([
			{ status: 'invalid', findings: [{ item: 1, path }] },
			{ status: 'invalid', findings: [{ item: 2, path, value: 'x'.repeat(36) }] },
		]);
		for (const { message } of failureOf(run).failures as IDataObject[])
			expect(run.error?.description).toContain(message);
		expect(bed.sandbox.requests()).toHaveLength(0);
	});

	test('a stop names the orders that were not sent', async () => {
		const run = await westcon(['GOOD-1', '', 'GOOD-3']);
		expect(failureOf(run).notStarted).toEqual(['GOOD-1', 'GOOD-3']);
		expect(run.error?.description).toMatch(/^Not sent, because the workflow stopped: GOOD-1, GOOD-3\.$/m);
		expect(failureOf(await westcon(['']))).not.toHaveProperty('notStarted');
		expect(bed.sandbox.requests()).toHaveLength(0);
	});

	test('an invalid order goes to the error branch, the valid ones are sent', async () => {
		const run = await westcon(['GOOD-1', ''], errorBranch);
		expect(run.outputs[0]).toHaveLength(1);
		expect(run.outputs[1]?.[0]?.json.error).toMatchObject({ status: 'invalid', findings: [{ item: 1 }] });
		expect(Object.keys(bed.sandbox.counts())).toEqual(['westcon:GOOD-1']);
	});
});

test.each([
	['westcon', westconOrder],
	['logiztikAlliance', logiztikOrder],
])("a preview of %s's that cannot be made fails alone", async (type, orderOf) => {
	const preview = (settings: NodeSettings) =>
		bed.host.runNode({
			type,
			parameters: {
				operation: 'preview',
				orderSource: 'json',
				orderJson: "={{ $json.isWrong ? $('Nowhere').item.json : $json }}",
			},
			items: [orderOf('GOOD-1'), { isWrong: true }, orderOf('GOOD-3')] as unknown as IDataObject[],
			settings,
		});
	const { outputs } = await preview(errorBranch);
	expect(outputs[0]?.map(({ json }) => [json.status, json.poNumber])).toEqual([
		['valid', 'GOOD-1'],
		['valid', 'GOOD-3'],
	]);
	expect(outputs[1]?.map(({ pairedItem }) => pairedItem)).toEqual([{ item: 1 }]);
	expect((await preview({})).error?.context?.itemIndex).toBe(1);
});

test.each([
	['', 'invalid'],
	['ERRORS-ONE-1', 'rejected'],
	['DROP-AFTER-1', 'unknown'],
])('an AI agent, which is handed the message alone, reads in it all about %j', async (poNumber, status) => {
	const run = await bed.host.runNode({
		type: 'westconTool',
		parameters: {
			operation: 'submit',
			orderSource: 'json',
			orderJson: '={{ $json }}',
			options: { allowAsTool: true },
		},
		credentials: { westconApi: { environment: 'custom', ...bed.sandbox.westcon } },
		items: [westconOrder(poNumber)] as unknown as IDataObject[],
	});
	const { advice, summary, ...facts } = failureOf(run);
	expect(facts.status).toBe(status);
	expect(run.error?.message).toBe(facts.message);
	for (const part of [summary, advice]) expect(facts.message).toContain(part);
});

test('the executions list finds the run by its order numbers', async () => {
	const run = await westcon(['GOOD-1', 'GOOD-2']);
	const [first, second] = run.outputs[0]?.map(({ json }) => json.orderNumber) ?? [];
	expect(run.customData).toEqual({ poNumber: 'GOOD-1, GOOD-2', orderNumber: `${first}, ${second}` });
});

test('an order counts as placed where n8n takes no numbers for the executions list, as n8n 1', async () => {
	const node = bed.host.nodeType('westcon');
	const execute = node.execute!;
	const spy = jest.spyOn(node, 'execute').mockImplementation(async function (this: IExecuteFunctions) {
		return await execute.call(Object.create(this, { customData: { value: undefined } }) as IExecuteFunctions);
	});
	const { outputs } = await westcon(['GOOD-1'], errorBranch);
	spy.mockRestore();
	expect(outputs[0]?.map(({ json }) => json.status)).toEqual(['accepted']);
});

test('an order is the same in every try, even if an expression gives it another number', async () => {
	const numbered = `={{ JSON.stringify($json.order).replace('NUMBER', $json.kind + '-' + $now.toMillis()) }}`;
	const items = ['GOOD', 'ERRORS-ONE'].map((kind) => ({ kind, order: westconOrder('NUMBER') }));
	const { run } = await bed.host.runNode({
		type: 'westcon',
		parameters: { operation: 'submit', orderSource: 'json', orderJson: numbered },
		credentials: { westconApi: { environment: 'custom', ...bed.sandbox.westcon } },
		items: items as unknown as IDataObject[],
		settings: { ...retry, waitBetweenTries: 20 },
	});
	expect(run.data.resultData.error?.context?.data).toMatchObject({ status: 'rejected' });
	expect(bed.sandbox.requests()).toHaveLength(2);
});
