import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { createServer } from 'node:net';
import type { NodeSettings } from '../support/engine';
import { testBed } from '../support/testBed';
import { startReplyServer } from '../support/replyServer';
import { failureOf, outcomesOf } from '../support/suppliers';
import { box, eachItem, formOf, localOrder, order } from './orders';
import { listen } from '../support/listen';
import { until } from '../support/until';

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
const failuresIn = (items: Array<{ json: IDataObject }> = []) =>
	jsonOf(items).map(({ error }) => error as IDataObject);
/** Status and number of each failure. */
const failed = (outcomes: IDataObject[]) => outcomes.map(({ status, poNumber }) => [status, poNumber]);

describe.each(['FINAL', 'LOCAL'])('%s', (postType) => {
	describe.each(['CM', 'INCH'])('in %s', (unit) => {
		const one = () => {
			const boxes = [box({ UnitOfMeasurement: unit, Barcode: 'OP1' }), box({ UnitOfMeasurement: unit })];
			return postType === 'LOCAL' ? localOrder({}, ...boxes) : order({}, ...boxes);
		};

		test('is inserted, updated and deleted', async () => {
			const facts = { poNumber: 'PO-1', boxCount: 2, environment: 'custom' };
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
				parameters: eachItem('preview', { options: { includeXml: true } }),
				items: [one() as unknown as IDataObject],
			});
			const [preview] = jsonOf(outputs[0]);
			expect(preview).toMatchObject({ status: 'valid', poNumber: 'PO-1', action: 'INSERT', boxCount: 2 });
			const [first] = preview?.boxes as IDataObject[];
			expect(first?.otherFields).toContainEqual({
				field: 'Gross Weight',
				path: 'Details[1]/GrossWeight',
				value: '2.5',
			});
			await run(eachItem('insert'), [one()]);
			const asSent = String(preview?.requestXml).replace(/>\s+</g, '><');
			expect(bed.sandbox.requests().map(({ body }) => body)).toEqual([asSent]);
		});

		test('may have its header beside the boxes, and Height as people spell it', async () => {
			const { Header, Details } = one();
			const flat = Details.map(({ Hight, ...others }) => ({ ...others, height: Hight }));
			await run(eachItem('insert'), [{ ...Header, Details: flat }]);
			await run(eachItem('insert'), [one()]);
			const [fromFlat, usual] = bed.sandbox.requests().map(({ body }) => body);
			expect(fromFlat).toBe(usual);
			expect(usual).toContain('<Hight>3</Hight>');
		});

		test('is previewed as data, with the places and the price of each box', async () => {
			const priced = box({ UnitOfMeasurement: unit, ProductCode: 'ROS', Packing: 10, UnitPrice: '0.35' });
			const { outputs } = await bed.host.runNode({
				type: 'logiztikAlliance',
				parameters: eachItem('preview'),
				items: [order({ OriginPortCode: 'UIO', PostType: postType }, priced) as unknown as IDataObject],
			});
			const [preview] = jsonOf(outputs[0]);
			expect(preview).toMatchObject({
				consignee: '999',
				postType,
				originPort: 'UIO - Quito, Ecuador',
				destinationPort: 'MIA - Miami, United States',
				boxes: [{ farm: 'EXP', product: 'ROS', quantity: 10, unitPrice: 0.35, total: 3.5 }],
				total: 3.5,
			});
			expect(preview).not.toHaveProperty('requestXml');
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
		const deletion = await run(formOf('delete', [{ farmCode: 'EXP' }]), [{}]);
		expect(failureOf(deletion)).toMatchObject({
			status: 'rejected',
			poNumber: 'PO-1',
			action: 'DELETE',
			supplierMessages: ['The po number PO-1 does not exist'],
		});
	});
});

test('orders whose boxes share a barcode are not sent, and while the workflow stops, no other either', async () => {
	const orders = ['PO-1', 'PO-2', 'PO-3'].map((PoNumber, index) =>
		order({ PoNumber }, box({ Barcode: index < 2 ? 'OP7' : 'OP8' })),
	);
	const stopped = outcomesOf(await run(eachItem('insert'), orders));
	expect(failed(stopped.failures)).toEqual([
		['invalid', 'PO-1'],
		['invalid', 'PO-2'],
	]);
	expect(stopped.accepted).toEqual([]);
	expect(bed.sandbox.requests()).toEqual([]);
	const branched = outcomesOf(await run(eachItem('insert'), orders, errorBranch));
	expect(jsonOf(branched.accepted).map(({ poNumber }) => poNumber)).toEqual(['PO-3']);
	expect(branched.failures.map(({ findings }) => findings)).toEqual(
		[0, 1].map((item) => [
			expect.objectContaining({
				level: 'error',
				field: 'Barcode',
				path: 'Details[1]/Barcode',
				item,
				value: 'OP7',
			}),
		]),
	);
	expect(bed.sandbox.orders().map(({ poNumber }) => poNumber)).toEqual(['PO-3']);
});

test('a connection that is closed before it is secure has carried nothing', async () => {
	const server = createServer((socket) => socket.once('data', () => socket.destroy()));
	const url = `https://127.0.0.1:${await listen(server)}/logCloudWS`;
	const closed = await run(eachItem('insert'), [order()], {}, { url });
	server.close();
	const failure = failureOf(closed);
	expect(failure).toMatchObject({ status: 'notSent', poNumber: 'PO-1' });
	expect(failure).not.toHaveProperty('supplierMessages');
	expect(failure).not.toHaveProperty('sentAt');
	expect(failure.advice).toContain('5005');
});

test('a cancelled run sends none of the orders that follow, and says so', async () => {
	const orders = ['DELAY-1500-1', 'PO-2', 'PO-3'].map((PoNumber) => order({ PoNumber }));
	const cancelling = new AbortController();
	const running = run(eachItem('insert'), orders, { ...errorBranch, signal: cancelling.signal });
	await until(() => bed.sandbox.requests().length > 0);
	cancelling.abort();
	const { outputs } = await running;
	expect(failed(failuresIn(outputs[1]))).toEqual([
		['unknown', 'DELAY-1500-1'],
		['notSent', 'PO-2'],
		['notSent', 'PO-3'],
	]);
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
		const orders = [
			...numbered('A'),
			order({ PoNumber: 'A', ConsigneeCode: '1001' }),
			...numbered('', '', 'B'),
		];
		await run(several(9), orders);
		expect(inRequests()).toEqual([['A'], ['A'], [], [], ['B']]);
	});

	test('shows request and reply of several orders once', async () => {
		const { outputs } = await run(
			eachItem('insert', { options: { ordersPerRequest: 3, includeXml: true } }),
			numbered('A', 'B', 'C'),
		);
		const [first, ...others] = jsonOf(outputs[0]);
		expect(first?.requestXml).toBe(bed.sandbox.requests()[0]?.body);
		expect(first?.replyXml).toContain('PoStatus');
		for (const other of others) {
			expect(other).toMatchObject({ status: 'accepted' });
			expect(other).not.toHaveProperty('requestXml');
			expect(other).not.toHaveProperty('replyXml');
		}
	});

	test.each<[option: string, values: unknown[]]>([
		['ordersPerRequest', [2, 3]],
		['timeout', [20, 30]],
		['includeXml', [false, true]],
		['simplify', [true, false]],
	])('keeps apart orders with another %s', async (option, [one, other]) => {
		const items = [one, one, other, other].map((value, index) => ({
			order: order({ PoNumber: String(index) }),
			value,
		}));
		const options = { ordersPerRequest: 4, [option]: '={{ $json.value }}' };
		const { outputs } = await run({ ...several(4), orderJson: '={{ $json.order }}', options }, items);
		expect(inRequests()).toEqual([
			['0', '1'],
			['2', '3'],
		]);
		expect(outputs[0]).toHaveLength(4);
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
		const failures = failuresIn(outputs[1]);
		expect(failed(failures)).toEqual([
			['unknown', 'A'],
			['rejected', 'B'],
			['unknown', 'C'],
		]);
		const refusal = 'The consignee code NOBODY does not exist';
		expect(failures.map(({ supplierMessages }) => supplierMessages)).toEqual([
			undefined,
			[refusal],
			undefined,
		]);
		expect(failures[1]?.advice).toContain("'Consignee Code'");
		for (const { message } of [failures[0], failures[2]] as IDataObject[])
			expect(message).not.toContain('NOBODY');
	});

	test('a stop tells of all of them, and of what was placed before', async () => {
		const stopped = await run(several(3), [
			...numbered('X', 'Y', 'Z'),
			...withRefused(),
			order({ PoNumber: 'D' }),
		]);
		const { failures } = outcomesOf(stopped);
		expect(failed(failures)).toEqual([
			['unknown', 'A'],
			['rejected', 'B'],
			['unknown', 'C'],
		]);
		expect(failureOf(stopped)).toMatchObject({
			status: 'unknown',
			poNumber: 'A',
			placed: ['X', 'Y', 'Z'].map((poNumber) => ({ poNumber, status: 'accepted' })),
		});
		for (const { message } of failures.slice(1))
			expect(stopped.error?.description).toContain(String(message));
		for (const { summary } of failureOf(stopped).placed as IDataObject[])
			expect(stopped.error?.description).toContain(String(summary));
		expect(inRequests()).toEqual([
			['X', 'Y', 'Z'],
			['A', 'B', 'C'],
		]);
	});

	test('a message without a number is shown for each, and leaves all unknown', async () => {
		const { outputs } = await run(several(2), numbered('ERRORS-WITHOUT-PO-1', 'B'), errorBranch);
		const failures = failuresIn(outputs[1]);
		expect(failed(failures)).toEqual([
			['unknown', 'ERRORS-WITHOUT-PO-1'],
			['unknown', 'B'],
		]);
		for (const { supplierMessages } of failures)
			expect(supplierMessages).toEqual(['Input string was not in a correct format.']);
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
		const failures = failuresIn(outputs[1]);
		expect(failed(failures)).toEqual([
			['unknown', 'A'],
			['unknown', 'B'],
		]);
		for (const { supplierMessages } of failures)
			expect(supplierMessages).toEqual([`No. (POnumber: ${named})`]);
	});

	test('no reply leaves all unknown, and is asked for once', async () => {
		const { outputs } = await run(several(2), numbered('DROP-AFTER-1', 'B'), errorBranch);
		expect(failed(failuresIn(outputs[1]))).toEqual([
			['unknown', 'DROP-AFTER-1'],
			['unknown', 'B'],
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
		expect(outputs[1]?.at(-1)?.json.error).toMatchObject({
			status: 'rejected',
			poNumber: 'PO-2999',
			supplierMessages: ['No'],
		});
	});

	test('Retry On Fail sends neither the refused nor the unknown again', async () => {
		const retry: NodeSettings = { retryOnFail: true, maxTries: 2, waitBetweenTries: 1 };
		await run(several(3), withRefused(), retry);
		expect(inRequests()).toEqual([['A', 'B', 'C']]);
		bed.sandbox.reset();
		const { failures } = outcomesOf(await run(several(2), numbered('ERRORS-SEVERAL-1', 'B', 'C'), retry));
		expect(failures.map(({ poNumber }) => poNumber)).toEqual(['ERRORS-SEVERAL-1', 'B']);
		expect(inRequests()).toEqual([['ERRORS-SEVERAL-1', 'B']]);
	});
});
