import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { createServer, type AddressInfo } from 'node:net';
import type { NodeSettings } from '../support/engine';
import { testBed } from '../support/testBed';
import { startReplyServer } from '../support/replyServer';
import { box, eachItem, formOf, localOrder, order } from './orders';

const bed = testBed();

const run = async (
	parameters: INodeParameters,
	items: object[],
	settings: NodeSettings = {},
	{ url }: { url: string } = bed.sandbox.logiztik,
) =>
	await bed.host.runNode({
		type: 'logiztikAlliance',
		parameters,
		credentials: { logiztikAllianceApi: { environment: 'custom', ...bed.sandbox.logiztik, url } },
		items: items as IDataObject[],
		settings,
	});

const errorBranch: NodeSettings = { onError: 'continueErrorOutput' };
const jsonOf = (items: Array<{ json: IDataObject }> = []) => items.map(({ json }) => json);

describe.each(['FINAL', 'LOCAL'])('%s', (postType) => {
	describe.each(['CM', 'INCH'])('in %s', (unit) => {
		const one = () => {
			const boxes = [box({ UnitOfMeasurement: unit, Barcode: 'OP1' }), box({ UnitOfMeasurement: unit })];
			return postType === 'LOCAL' ? localOrder({}, ...boxes) : order({}, ...boxes);
		};

		test('is inserted, updated and deleted', async () => {
			const facts = { poNumber: 'PO-1', boxCount: 2, environment: 'custom', supplierMessages: [] };
			const inserted = { ...facts, status: 'accepted', action: 'INSERT' };
			expect(jsonOf((await run(eachItem('insert'), [one()])).outputs[0])).toMatchObject([inserted]);
			expect(jsonOf((await run(eachItem('insert'), [one()])).outputs[0])).toMatchObject([inserted]);
			expect(bed.sandbox.orders()).toHaveLength(1);
			const deleted = { ...facts, status: 'deleted', deleted: true, action: 'DELETE' };
			expect(jsonOf((await run(eachItem('delete'), [one()])).outputs[0])).toMatchObject([deleted]);
			expect(bed.sandbox.orders()).toEqual([]);
		});

		test('is previewed without being sent, nor needing a credential', async () => {
			const { outputs } = await bed.host.runNode({
				type: 'logiztikAlliance',
				parameters: eachItem('preview'),
				items: [one() as unknown as IDataObject],
			});
			const [preview] = jsonOf(outputs[0]);
			expect(preview).toMatchObject({ status: 'valid', poNumber: 'PO-1', action: 'INSERT', boxCount: 2 });
			await run(eachItem('insert'), [one()]);
			expect(bed.sandbox.requests().map(({ body }) => body)).toEqual([preview?.requestXml]);
		});

		test('from the form is what it is from JSON', async () => {
			const sizes = { length: 10, width: 4, hight: 3, grossWeight: 2.5, unitOfMeasurement: unit };
			const rows = [
				{ farmCode: 'EXP', ...sizes, barcode: 'OP1' },
				{ farmCode: 'EXP', ...sizes },
			];
			const origin = { originPortCode: { __rl: true, mode: 'code', value: 'MIA' } };
			await run(formOf('insert', rows, { postType, ...(postType === 'LOCAL' && origin) }), [{}]);
			await run(eachItem('insert'), [one()]);
			const [fromForm, fromJson] = bed.sandbox.requests().map(({ body }) => body);
			expect(fromForm).toBe(fromJson);
		});
	});
});

describe('Delete', () => {
	test('needs no more than what identifies the order and its boxes, and undoes an insert', async () => {
		await run(eachItem('insert'), [localOrder()]);
		const { outputs, error } = await run(formOf('delete', [{ farmCode: 'EXP', barcode: 'OP7' }]), [{}]);
		expect(error?.message).toBeUndefined();
		expect(jsonOf(outputs[0])).toMatchObject([{ deleted: true, status: 'deleted', action: 'DELETE' }]);
		expect(bed.sandbox.orders()).toEqual([]);
		expect(bed.sandbox.requests().at(-1)?.body).toContain('<Barcode>OP7</Barcode>');
	});

	test('says so where there is no such order', async () => {
		const { error } = await run(formOf('delete', [{ farmCode: 'EXP' }]), [{}]);
		expect(error?.message).toBe(
			'Logiztik Alliance refused to delete purchase order PO-1: The po number PO-1 does not exist',
		);
		expect(error?.description).toMatch(/^Logiztik Alliance has no such order\./);
	});
});

test('nothing is sent while two boxes of the run share a barcode; with an error branch, the first order is', async () => {
	const orders = ['PO-1', 'PO-2'].map((PoNumber) => order({ PoNumber }, box({ Barcode: 'OP7' })));
	const stopped = await run(eachItem('insert'), orders);
	expect(stopped.error?.message).toMatch(/^Purchase order PO-2 was not sent/);
	expect(bed.sandbox.requests()).toEqual([]);
	const branched = await run(eachItem('insert'), orders, errorBranch);
	expect(jsonOf(branched.outputs[0]).map(({ poNumber }) => poNumber)).toEqual(['PO-1']);
	expect(branched.outputs[1]?.[0]?.json.error).toContain(
		'"OP7" is also the barcode of Boxes 1 of purchase order PO-1',
	);
});

test('a connection that is closed before it is secure has carried nothing', async () => {
	const server = createServer((socket) => socket.once('data', () => socket.destroy()));
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/logCloudWS`;
	const { error } = await bed.host.runNode({
		type: 'logiztikAlliance',
		parameters: eachItem('insert'),
		credentials: { logiztikAllianceApi: { environment: 'custom', url, token: 'token' } },
		items: [order() as unknown as IDataObject],
	});
	server.close();
	expect(error?.message).toBe('Purchase order PO-1 did not reach Logiztik Alliance: nothing was sent');
	expect(error?.description).toMatch(/^No secure connection could be made.*port 5005/);
});

test('a cancelled run sends none of the orders that follow, and says so', async () => {
	const orders = ['DELAY-1500-1', 'PO-2', 'PO-3'].map((PoNumber) => order({ PoNumber }));
	const { outputs } = await run(eachItem('insert'), orders, {
		...errorBranch,
		signal: AbortSignal.timeout(300),
	});
	const [first, ...others] = jsonOf(outputs[1]).map(({ error }) => String(error));
	expect(first).toMatch(/^Logiztik Alliance gave no complete answer.*unknown\nThe execution was cancelled/);
	expect(others).toHaveLength(2);
	for (const error of others) expect(error).toMatch(/did not reach Logiztik Alliance: nothing was sent\n/);
	expect(bed.sandbox.requests().map(({ poNumbers }) => poNumbers)).toEqual([['DELAY-1500-1']]);
});

describe('Orders per Request', () => {
	const several = (ordersPerRequest: number) => eachItem('insert', { options: { ordersPerRequest } });
	const numbered = (...poNumbers: string[]) => poNumbers.map((PoNumber) => order({ PoNumber }));
	const inRequests = () => bed.sandbox.requests().map(({ poNumbers }) => poNumbers);
	const statuses = (items: Array<{ json: IDataObject }> = []) =>
		jsonOf(items).map(({ poNumber, status }) => [poNumber, status]);

	test('is one unless it says otherwise', async () => {
		await run(eachItem('insert'), numbered('A', 'B'));
		expect(inRequests()).toEqual([['A'], ['B']]);
	});

	test('fills the requests in the order of the items', async () => {
		const { outputs } = await run(several(2), numbered('A', 'B', 'C', 'D', 'E'));
		expect(inRequests()).toEqual([['A', 'B'], ['C', 'D'], ['E']]);
		expect(statuses(outputs[0])).toEqual(['A', 'B', 'C', 'D', 'E'].map((number) => [number, 'accepted']));
		expect(outputs[0]?.map(({ pairedItem }) => pairedItem)).toEqual(
			[0, 1, 2, 3, 4].map((item) => ({ item })),
		);
		expect(bed.sandbox.orders().map(({ poNumber }) => poNumber)).toEqual(['A', 'B', 'C', 'D', 'E']);
	});

	test('keeps apart what the answer could not tell apart', async () => {
		await run(several(9), numbered('A', 'A', '', '', 'B'));
		expect(inRequests()).toEqual([['A'], ['A'], [], [], ['B']]);
	});

	test('deletes together', async () => {
		await run(several(3), numbered('A', 'B'));
		const { outputs } = await run({ ...several(3), operation: 'delete' }, numbered('A', 'B'));
		expect(inRequests()).toEqual([
			['A', 'B'],
			['A', 'B'],
		]);
		expect(jsonOf(outputs[0]).map(({ deleted }) => deleted)).toEqual([true, true]);
		expect(bed.sandbox.orders()).toEqual([]);
	});

	const withRefused = () => [
		order({ PoNumber: 'A' }),
		order({ PoNumber: 'B', ConsigneeCode: 'NOBODY' }),
		order({ PoNumber: 'C' }),
	];

	test('a refused order is known by its number, the others of its request are unknown', async () => {
		const { outputs } = await run(several(3), [...withRefused(), order({ PoNumber: 'D' })], errorBranch);
		expect(statuses(outputs[0])).toEqual([['D', 'accepted']]);
		expect(outputs[1]?.map(({ pairedItem }) => pairedItem)).toEqual([0, 1, 2].map((item) => ({ item })));
		const [first, second, third] = jsonOf(outputs[1]).map(({ error }) => String(error));
		expect(first).toMatch(/^Whether purchase order A was accepted is unknown\..* does not name it/);
		expect(first).toContain('Sending the same insert again is safe');
		expect(second).toMatch(
			/^Logiztik Alliance refused to insert purchase order B: The consignee code NOBODY does not exist/,
		);
		expect(second).toContain("Correct 'Consignee Code'");
		expect(third).toMatch(/^Whether purchase order C was accepted is unknown/);
		expect(third).not.toContain('NOBODY');
	});

	test('a stop tells of all of them, and of what was placed before', async () => {
		const { error } = await run(several(3), [
			...numbered('X', 'Y', 'Z'),
			...withRefused(),
			order({ PoNumber: 'D' }),
		]);
		expect(error?.message).toMatch(/^Whether purchase order A was accepted is unknown/);
		expect(error?.description).toContain('These orders went in one request:');
		expect(error?.description).toContain('refused to insert purchase order B: The consignee code NOBODY');
		expect(error?.description).toContain('Whether purchase order C was accepted is unknown');
		expect(error?.description).toMatch(/Placed before this one, do not send again: .*X; .*Y; .*Z\.$/);
		expect(inRequests()).toEqual([
			['X', 'Y', 'Z'],
			['A', 'B', 'C'],
		]);
	});

	test('a message without a number is shown for each, and leaves all unknown', async () => {
		const { outputs } = await run(several(2), numbered('ERRORS-WITHOUT-PO-1', 'B'), errorBranch);
		const errors = jsonOf(outputs[1]).map(({ error }) => String(error));
		expect(errors).toEqual([
			expect.stringMatching(/^Whether purchase order ERRORS-WITHOUT-PO-1 was accepted is unknown/),
			expect.stringMatching(/^Whether purchase order B was accepted is unknown/),
		]);
		for (const error of errors) expect(error).toContain('Input string was not in a correct format.');
	});

	test.each(['a', 'OTHER-1'])('a number that none of them has leaves all unknown: %s', async (named) => {
		const reply = `<PoStatus><IsSuccess>false</IsSuccess><Message><PoErrorDetails><POnumber>${named}</POnumber><Message>No.</Message></PoErrorDetails></Message></PoStatus>`;
		const server = await startReplyServer(reply, {});
		const { outputs } = await bed.host.runNode({
			type: 'logiztikAlliance',
			parameters: several(2),
			credentials: { logiztikAllianceApi: { environment: 'custom', url: server.origin, token: 'token' } },
			items: numbered('A', 'B') as unknown as IDataObject[],
			settings: errorBranch,
		});
		await server.close();
		expect(jsonOf(outputs[1]).map(({ error }) => String(error))).toEqual([
			expect.stringMatching(/^Whether purchase order A was accepted is unknown[^]*"No\. \(POnumber: /),
			expect.stringMatching(/^Whether purchase order B was accepted is unknown[^]*"No\. \(POnumber: /),
		]);
	});

	test('no reply leaves all unknown, and is asked for once', async () => {
		const { outputs } = await run(several(2), numbered('DROP-AFTER-1', 'B'), errorBranch);
		expect(jsonOf(outputs[1]).map(({ error }) => String(error).split(':')[0])).toEqual([
			'Logiztik Alliance gave no complete answer to purchase order DROP-AFTER-1',
			'Logiztik Alliance gave no complete answer to purchase order B',
		]);
		expect(inRequests()).toEqual([['DROP-AFTER-1', 'B']]);
	});

	/** Read anew for each of its orders, such a reply keeps n8n busy for a quarter of a minute. */
	test('reads the reply to many orders once', async () => {
		const numbers = Array.from({ length: 3000 }, (_, number) => `PO-${number}`);
		const details = numbers.map(
			(number) => `<PoErrorDetails><POnumber>${number}</POnumber><Message>No</Message></PoErrorDetails>`,
		);
		const server = await startReplyServer(
			`<PoStatus><IsSuccess>false</IsSuccess><Message>${details.join('')}</Message></PoStatus>`,
			{},
		);
		const { outputs } = await run(several(3000), numbered(...numbers), errorBranch, {
			url: server.origin,
		});
		await server.close();
		expect(outputs[1]?.at(-1)?.json.error).toMatch(/^Logiztik Alliance refused to insert .* PO-2999: No/);
	});

	test('Retry On Fail sends neither the refused nor the unknown again', async () => {
		const retry: NodeSettings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
		await run(several(3), withRefused(), retry);
		expect(inRequests()).toEqual([['A', 'B', 'C']]);
		bed.sandbox.reset();
		const { error } = await run(several(2), numbered('ERRORS-SEVERAL-1', 'B', 'C'), retry);
		expect(error?.message).toMatch(/ERRORS-SEVERAL-1/);
		expect(inRequests()).toEqual([['ERRORS-SEVERAL-1', 'B']]);
	});
});
