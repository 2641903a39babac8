import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { outcomesOf, sendItems, suppliers, type SupplierUnderTest } from '../support/suppliers';
import type { CredentialValues, NodeSettings } from '../support/engine';
import type { TestBed } from '../support/testBed';
import { until } from '../support/until';

let numbers = 0;
/** A number that no other test has ordered. */
const fresh = (kind = 'GOOD') => `${kind}-${++numbers}-NODE`;

/** Does something with the clock put forward. */
async function daysLater<T>(days: number, work: () => Promise<T>): Promise<T> {
	const ahead = days * 24 * 60 * 60 * 1000;
	const { now } = Date;
	const clock = jest.spyOn(Date, 'now').mockImplementation(() => now() + ahead);
	return await work().finally(() => clock.mockRestore());
}

/** What the Order Ledger node does, whichever ledger it looks into. */
export function describeNode(bed: TestBed, ledger: Pick<SupplierUnderTest, 'ledger' | 'ledgerLogin'>) {
	const credentials = (own: CredentialValues = {}): CredentialValues => ({
		westconApi: { environment: 'custom', ...bed.sandbox.westcon, ...own.westconApi },
		logiztikAllianceApi: { environment: 'custom', ...bed.sandbox.logiztik, ...own.logiztikAllianceApi },
		...(ledger.ledgerLogin && { orderLedgerPostgresApi: ledger.ledgerLogin() }),
	});
	const other: CredentialValues = {
		westconApi: { username: 'somebody-else' },
		logiztikAllianceApi: { token: 'another-token' },
	};

	/** Runs the node for items whose fields the parameters refer to. */
	const look = async (
		parameters: INodeParameters,
		{
			items = [{}],
			own,
			settings = { onError: 'continueErrorOutput' },
			asTool = false,
		}: { items?: IDataObject[]; own?: CredentialValues; settings?: NodeSettings; asTool?: boolean } = {},
	) =>
		await bed.host.runNode({
			type: asTool ? 'orderLedgerTool' : 'orderLedger',
			parameters: { resource: 'order', orderLedger: ledger.ledger!, ...parameters },
			credentials: credentials(own),
			items,
			settings,
		});

	/** What came out: rows, then failures. */
	const rowsOf = async (...request: Parameters<typeof look>) => {
		const { accepted, failures } = outcomesOf(await look(...request));
		return [...accepted.map(({ json }) => json), ...failures];
	};

	describe.each(suppliers)('%s', (type, given) => {
		const supplier = { ...given, ...ledger };
		const { orderOf, prefix, rejectedNumber } = supplier;
		const isWestcon = type === 'westcon';
		const count = (poNumber: string) => bed.sandbox.counts()[`${prefix}:${poNumber}`] ?? 0;
		const send = async (poNumber: string, pieces?: number, changes: IDataObject = {}) => {
			const settings: NodeSettings = { onError: 'continueErrorOutput' };
			const { accepted, failures } = outcomesOf(
				await sendItems(bed, supplier, [{ ...orderOf(poNumber, pieces), ...changes }], settings),
			);
			return accepted[0]?.json ?? failures[0];
		};
		const elsewhere = isWestcon
			? { CustomerAccount: { CustomerNumber: '7654321', SalesOrganization: '2100' } }
			: { Header: { ...(orderOf('').Header as IDataObject), ConsigneeCode: '777' } };
		const otherAccount = isWestcon ? '7654321/2100' : '777';
		const get = async (poNumber: string, own?: CredentialValues) =>
			await rowsOf({ operation: 'get', supplier: type, poNumber }, { own });
		const answer = {
			operation: 'resolve',
			supplier: type,
			resolvedBy: 'Maria Lopez',
			reason: 'Order desk, by phone',
		};
		const placed = {
			...answer,
			resolution: 'placed',
			...(isWestcon && { orderNumber: '0000550999' }),
		};
		const notPlaced = { ...answer, resolution: 'notPlaced' };

		test('Get shows what became of an order, and no more of it than its lines', async () => {
			const poNumber = fresh();
			const before = new Date().toISOString();
			const sent = await send(poNumber);
			const [row, ...more] = await get(poNumber);
			expect(more).toEqual([]);
			expect(row).toMatchObject({
				status: 'accepted',
				supplier: type,
				lines: [{ quantity: '1', product: expect.any(String) }],
				tries: 1,
				executionId: expect.stringMatching(/^\d+$/),
				summary: sent?.summary,
				...(isWestcon && { orderNumber: sent?.orderNumber }),
			});
			const times = [before, row?.firstSentAt, row?.sentAt, row?.updatedAt, new Date().toISOString()];
			expect(times.toSorted()).toEqual(times);
			expect(Object.keys(row ?? {}).filter((name) => /login|content|facts|expires/i.test(name))).toEqual([]);
			const secrets = [bed.sandbox.westcon.authenticationKey, bed.sandbox.logiztik.token];
			for (const secret of secrets) expect(JSON.stringify(row)).not.toContain(secret);
		});

		test('another login sees nothing, and changes nothing', async () => {
			const poNumber = fresh('DROP-AFTER');
			await send(poNumber);
			expect(await get(poNumber, other)).toMatchObject([{ status: 'notFound' }]);
			expect(await rowsOf({ operation: 'getAll', supplier: type, returnAll: true }, { own: other })).toEqual(
				[],
			);
			expect(await rowsOf({ ...placed, poNumber }, { own: other })).toMatchObject([{ status: 'notFound' }]);
			await rowsOf({ operation: 'delete', supplier: type, olderThanDays: 1 }, { own: other });
			expect(await get(poNumber)).toMatchObject([{ status: 'unknown' }]);
		});

		test('a number that nobody ordered goes to the error branch, with the item it came by', async () => {
			const { outputs } = await look(
				{ operation: 'get', supplier: type, poNumber: '={{ $json.po }}' },
				{ items: [{ po: fresh() }, { po: '' }] },
			);
			expect(outputs[0]).toEqual([]);
			expect(
				outputs[1]?.map(({ json, pairedItem }) => [json.po, (json.error as IDataObject).status, pairedItem]),
			).toEqual([
				[expect.any(String), 'notFound', { item: 0 }],
				['', 'invalid', { item: 1 }],
			]);
		});

		test('each row is paired with the item that asked for it', async () => {
			const poNumbers = [fresh(), fresh()];
			for (const poNumber of poNumbers) await send(poNumber);
			const { outputs } = await look(
				{ operation: 'get', supplier: type, poNumber: '={{ $json.po }}' },
				{ items: poNumbers.map((po) => ({ po })) },
			);
			expect(outputs[0]?.map(({ json, pairedItem }) => [json.poNumber, pairedItem])).toEqual([
				[poNumbers[0], { item: 0 }],
				[poNumbers[1], { item: 1 }],
			]);
		});

		test('it stops the workflow where that is what the node is set to', async () => {
			const poNumber = fresh();
			const { error, outputs } = await look(
				{ operation: 'get', supplier: type, poNumber },
				{ settings: { onError: 'stopWorkflow' } },
			);
			expect(outputs).toEqual([]);
			expect(error?.message).toContain(poNumber);
			expect(error?.context?.data).toMatchObject({ status: 'notFound' });
		});

		test('Get Many lists by status, newest first, as many as are wanted', async () => {
			const kinds = ['GOOD', 'DROP-AFTER', rejectedNumber.replace(/-\d+$/, '')];
			const poNumbers = kinds.map((kind) => fresh(kind));
			const before = new Date().toISOString();
			for (const poNumber of poNumbers) await send(poNumber);
			const list = async (filters: INodeParameters, more: INodeParameters = { returnAll: true }) =>
				(
					await rowsOf({
						operation: 'getAll',
						supplier: type,
						filters: { changedAfter: before, ...filters },
						...more,
					})
				).map(({ poNumber }) => poNumber);
			const [good, unknown, rejected] = poNumbers;
			expect(await list({})).toEqual([rejected, unknown, good]);
			expect(await list({ statuses: ['unknown'] })).toEqual([unknown]);
			expect(await list({ statuses: ['accepted', 'rejected'] })).toEqual([rejected, good]);
			expect(await list({}, { limit: 2 })).toEqual([rejected, unknown]);
			expect(await list({ changedBefore: before })).toEqual([]);
			expect(
				await list({ changedAfter: '={{ $now.minus({ hours: 1 }) }}', statuses: ['unknown'] }),
			).toContain(unknown);
		});

		test.each<[string, INodeParameters]>([
			['a status', { filters: { statuses: ['lost'] } }],
			['a time', { filters: { changedAfter: 'yesterday' } }],
			['a limit', { limit: 0 }],
		])('%s that it does not know is refused', async (_, more) => {
			const rows = await rowsOf({ operation: 'getAll', supplier: type, ...more });
			expect(rows).toMatchObject([{ status: 'invalid' }]);
		});

		test('Resolve: placed. It counts as accepted from then on, and nothing is sent', async () => {
			const poNumber = fresh('DROP-AFTER');
			await send(poNumber);
			const [row] = await rowsOf({ ...placed, poNumber });
			expect(row).toMatchObject({
				status: 'accepted',
				poNumber,
				resolvedBy: 'Maria Lopez',
				resolvedReason: 'Order desk, by phone',
				...(isWestcon && { orderNumber: '0000550999' }),
			});
			const sent = count(poNumber);
			expect(await send(poNumber)).toMatchObject({
				status: 'accepted',
				duplicate: true,
				...(isWestcon && { orderNumber: '0000550999' }),
			});
			expect(count(poNumber)).toBe(sent);
		});

		test('Resolve: not placed. It is sent again', async () => {
			const poNumber = fresh('DROP-AFTER');
			await send(poNumber);
			expect(await rowsOf({ ...notPlaced, poNumber })).toMatchObject([{ status: 'notSent' }]);
			expect(await send(poNumber, 2)).toMatchObject({ status: 'unknown' });
			expect(count(poNumber)).toBe(2);
			expect(await get(poNumber)).toMatchObject([{ status: 'unknown', tries: 2 }]);
		});

		test('the same answer again changes nothing, another one is a conflict', async () => {
			const poNumber = fresh('DROP-AFTER');
			await send(poNumber);
			const [first] = await rowsOf({ ...placed, poNumber });
			expect(await rowsOf({ ...placed, poNumber })).toEqual([first]);
			expect(await rowsOf({ ...notPlaced, poNumber })).toMatchObject([{ status: 'conflict' }]);
			expect(await rowsOf({ ...placed, reason: 'Guessed', poNumber })).toMatchObject([
				{ status: 'conflict' },
			]);
			expect(await get(poNumber)).toEqual([first]);
		});

		test('of two people who say different things at the same instant, one is heard', async () => {
			const poNumber = fresh('DROP-AFTER');
			await send(poNumber);
			const answers = [
				rowsOf({ ...placed, poNumber }),
				rowsOf({ ...notPlaced, poNumber, resolvedBy: 'John Smith' }),
			];
			const statuses = (await Promise.all(answers)).map(([row]) => row?.status);
			expect(statuses.filter((status) => status === 'conflict')).toHaveLength(1);
			expect((await get(poNumber))[0]?.status).toBe(statuses.find((status) => status !== 'conflict'));
		});

		test.each(['resolvedBy', 'reason', ...(isWestcon ? ['orderNumber'] : []), 'resolution', 'poNumber'])(
			'Resolve without %s is refused',
			async (name) => {
				const poNumber = fresh('DROP-AFTER');
				await send(poNumber);
				const rows = await rowsOf({ ...placed, poNumber, [name]: '={{ "" }}' });
				expect(rows).toMatchObject([{ status: 'invalid' }]);
				expect(await get(poNumber)).toMatchObject([{ status: 'unknown' }]);
			},
		);

		test('a number that two accounts ordered under is shown twice, and resolved for the one that is named', async () => {
			const poNumber = fresh('DROP-AFTER');
			const header = isWestcon ? {} : { Header: { ...elsewhere.Header, PoNumber: poNumber } };
			await send(poNumber);
			await send(poNumber, 1, { ...elsewhere, ...header });
			expect((await get(poNumber)).map(({ account }) => account)).toContain(otherAccount);
			expect(await rowsOf({ ...notPlaced, poNumber })).toMatchObject([{ status: 'conflict' }]);
			const options = { account: otherAccount };
			expect(await rowsOf({ ...notPlaced, poNumber, options })).toMatchObject([{ status: 'notSent' }]);
			expect((await get(poNumber)).map(({ status, account }) => [account === otherAccount, status])).toEqual([
				[true, 'notSent'],
				[false, 'unknown'],
			]);
			// Only one is still unknown, so that is the one that is meant.
			const address = String((await get(poNumber))[0]?.address);
			const nowhere = { ...placed, poNumber, options: { address: 'elsewhere' } };
			expect(await rowsOf(nowhere)).toMatchObject([{ status: 'notFound' }]);
			expect(await rowsOf({ ...placed, poNumber, options: { address } })).toMatchObject([
				{ status: 'accepted' },
			]);
		});

		test('Delete takes only what is old and settled', async () => {
			const [good, unknown] = [fresh(), fresh('DROP-AFTER')];
			for (const poNumber of [good, unknown]) await send(poNumber);
			const remove = async (olderThanDays: number | string) =>
				await rowsOf({ operation: 'delete', supplier: type, olderThanDays });
			expect(await remove(1)).toMatchObject([{ supplier: type, deletedOrders: 0 }]);
			for (const days of [0, 0.5, '={{ "" }}', '={{ "soon" }}'])
				expect(await remove(days)).toMatchObject([{ status: 'invalid' }]);
			const [{ deletedOrders } = {}] = await daysLater(3, async () => await remove(2));
			expect(deletedOrders).toBeGreaterThanOrEqual(1);
			expect(await get(good)).toMatchObject([{ status: 'notFound' }]);
			expect(await get(unknown)).toMatchObject([{ status: 'unknown' }]);
		});

		test("an AI agent's tool reads, and refuses to change anything", async () => {
			const poNumber = fresh('DROP-AFTER');
			await send(poNumber);
			const settings: NodeSettings = { onError: 'stopWorkflow' };
			const asTool = async (parameters: INodeParameters) =>
				await look({ supplier: type, ...parameters }, { asTool: true, settings });
			for (const parameters of [
				{ ...placed, poNumber },
				{ operation: 'delete', olderThanDays: 1 },
			]) {
				const { error } = await asTool(parameters);
				expect(error?.message).toMatch(/AI agent/);
			}
			const read = await asTool({ operation: 'get', poNumber });
			expect(read.outputs[0]?.map(({ json }) => json.status)).toEqual(['unknown']);
			const listed = await asTool({ operation: 'getAll', filters: { statuses: ['unknown'] } });
			expect(listed.outputs[0]?.map(({ json }) => json.poNumber)).toContain(poNumber);
		});

		test('an order on its way is told as such, and as unknown once its answer is overdue', async () => {
			const poNumber = fresh('DELAY-1500-GOOD');
			const sending = send(poNumber);
			await until(() => count(poNumber) > 0);
			expect(await get(poNumber)).toMatchObject([{ status: 'sending' }]);
			expect(await rowsOf({ ...placed, poNumber })).toMatchObject([{ status: 'conflict' }]);
			const [row, resolved] = await daysLater(1, async () => [
				(await get(poNumber))[0],
				(await rowsOf({ ...placed, poNumber }))[0],
			]);
			expect(row).toMatchObject({ status: 'unknown', summary: expect.stringContaining(poNumber) });
			expect(resolved).toMatchObject({ status: 'accepted', resolvedBy: 'Maria Lopez' });
			// What came late is reported, but no longer noted: a person has spoken.
			const { status, warnings } = (await sending) as { status: string; warnings: string[] };
			expect([status, warnings.length]).toEqual(['accepted', 1]);
			expect(await get(poNumber)).toMatchObject([{ resolvedBy: 'Maria Lopez' }]);
		});
	});
}
