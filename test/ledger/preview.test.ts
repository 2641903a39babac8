import type { IDataObject } from 'n8n-workflow';
import { outcomesOf, sendItems, suppliers, type SupplierUnderTest } from '../support/suppliers';
import { testBed } from '../support/testBed';

const bed = testBed();

let numbers = 0;
/** A number that no other test has ordered. */
const fresh = (kind: string) => `${kind}-${++numbers}-PREVIEW`;

describe.each(suppliers)('a preview of %s', (type, given) => {
	const supplier: SupplierUnderTest = { ...given, ledger: 'embedded' };
	const { orderOf, rejectedNumber } = supplier;
	const errorBranch = { onError: 'continueErrorOutput' as const };
	const send = async (poNumber: string) => await sendItems(bed, supplier, [orderOf(poNumber)], errorBranch);
	const preview = async (order: IDataObject, ledger: SupplierUnderTest['ledger'] = 'embedded') => {
		const run = await sendItems(bed, { ...supplier, ledger, operation: 'preview' }, [order]);
		return outcomesOf(run).accepted[0]?.json ?? {};
	};
	const path = type === 'westcon' ? 'Order/CustomerPurchaseOrderNumber' : 'Header/PoNumber';

	test('says nothing of a number that is new', async () => {
		const { status, warnings } = await preview(orderOf(fresh('GOOD')));
		expect([status, warnings]).toEqual(['valid', undefined]);
	});

	test.each([
		['accepted', 'GOOD'],
		['rejected', rejectedNumber.replace(/-\d+$/, '')],
		['unknown', 'DROP-AFTER'],
	])('warns of a number that was %s, and sends nothing', async (state, kind) => {
		const poNumber = fresh(kind);
		const { accepted } = outcomesOf(await send(poNumber));
		const sent = bed.sandbox.requests().length;
		const { status, warnings, findings } = await preview(orderOf(poNumber));
		expect([status, findings]).toEqual([
			'valid',
			[expect.objectContaining({ level: 'warning', path, value: poNumber })],
		]);
		expect((warnings as string[]).join()).toContain(state);
		if (state === 'accepted' && type === 'westcon')
			expect((warnings as string[]).join()).toContain(accepted[0]?.json.orderNumber);
		expect(bed.sandbox.requests()).toHaveLength(sent);
	});

	test('names what differs from the order that was placed', async () => {
		const poNumber = fresh('GOOD');
		await send(poNumber);
		const { warnings } = await preview(orderOf(poNumber, 2));
		const text = (warnings as string[]).join();
		if (type === 'westcon') expect(text).toMatch(/Line 1 is 2 × SPA508G, but was 1 × SPA508G before/);
		else expect(text).toContain('updates it');
	});

	test("says of another login's order no more than that it is there", async () => {
		const poNumber = fresh('GOOD');
		const { accepted } = outcomesOf(await send(poNumber));
		const run = await bed.host.runNode({
			type,
			parameters: {
				operation: 'preview',
				orderSource: 'json',
				orderJson: '={{ $json }}',
				orderLedger: 'embedded',
			},
			credentials: {
				westconApi: { environment: 'custom', ...bed.sandbox.westcon, username: 'somebody-else' },
				logiztikAllianceApi: { environment: 'custom', ...bed.sandbox.logiztik, token: 'another-token' },
			},
			items: [orderOf(poNumber, 2)],
		});
		const text = JSON.stringify(run.outputs[0]?.[0]?.json.warnings);
		expect(text).toContain(poNumber);
		expect(text).not.toContain('SPA508G');
		expect(text).not.toContain(accepted[0]?.json.orderNumber ?? 'no number at all');
	});

	test('warns of a ledger that cannot be used, and shows the order all the same', async () => {
		process.env.EXECUTIONS_MODE = 'queue';
		const shown = await preview(orderOf(fresh('GOOD')));
		delete process.env.EXECUTIONS_MODE;
		expect(shown).toMatchObject({
			status: 'valid',
			findings: [{ level: 'warning', field: 'Order Ledger', path: '' }],
			environment: 'custom',
		});
	});

	test('asks no ledger where there is none', async () => {
		const poNumber = fresh('GOOD');
		await send(poNumber);
		const { status, warnings } = await preview(orderOf(poNumber), 'none');
		expect([status, warnings]).toEqual(['valid', undefined]);
	});
});
