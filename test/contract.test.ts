import type { IDataObject, INodeParameters } from 'n8n-workflow';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../package.json';
import { failureOf, outcomesOf, sendItems, suppliers, type SupplierUnderTest } from './support/suppliers';
import { testBed } from './support/testBed';
import { isUpdating } from './support/updating';

/**
 * What workflows save and read: renaming one of these breaks them. The parameters stand in parameters.snapshot.
 * `UPDATE_GOLDEN=1 npx jest contract` writes the list anew.
 */
const file = join(__dirname, 'contract.json');

const bed = testBed();

const options = { includeXml: true, simplify: false };

/** Names at any depth, with lists written as `[]`; below what comes from outside nothing is listed. */
function namesIn(value: unknown, at = ''): string[] {
	if (Array.isArray(value)) return [`${at}[]`, ...value.flatMap((inner) => namesIn(inner, `${at}[]`))];
	if (typeof value !== 'object' || value === null || at === 'reply') return [at];
	return Object.entries(value).flatMap(([name, inner]) => namesIn(inner, at ? `${at}.${name}` : name));
}

const sorted = (names: string[]) => [...new Set(names)].filter(Boolean).sort();

async function outputOf(supplier: SupplierUnderTest, orders: IDataObject[], operation = supplier.operation) {
	const run = await sendItems(
		bed,
		{ ...supplier, operation },
		orders,
		{ onError: 'continueErrorOutput' },
		false,
		options,
	);
	const { accepted, failures } = outcomesOf(run);
	return [...accepted.map(({ json }) => json), ...failures];
}

/** What the error of a stopped workflow says as data. */
const stopOf = async (supplier: SupplierUnderTest, orders: IDataObject[]) =>
	failureOf(await sendItems(bed, supplier, orders));

/** Sent as it is, with a warning. */
const withWarning: Record<SupplierUnderTest['type'], (order: IDataObject) => IDataObject> = {
	westcon: (order) => ({ ...order, ShippingMethod: { ShippingConditionCode: 'A2' } }),
	logiztikAlliance: (order) => ({
		...order,
		Header: {
			...(order.Header as IDataObject),
			PostType: 'LOCAL',
			WarehouseCode: 'DGG',
			DestinationPortCode: 'AMS',
		},
	}),
};

/** Each row with a unit price, and with something that a preview has no name of its own for. */
const withPrice = (order: IDataObject): IDataObject =>
	Object.fromEntries(
		Object.entries(order).map(([name, value]) => [
			name,
			Array.isArray(value)
				? (value as IDataObject[]).map((row) => ({
						...row,
						UnitPrice: 2,
						...(name === 'OrderLines' && { Plantcode: 'P100' }),
					}))
				: value,
		]),
	);

async function namesOf(supplier: SupplierUnderTest) {
	const { orderOf, rejectedNumber, type } = supplier;
	const nothing = type === 'westcon' ? { OrderLines: [] } : { Details: [] };
	const [invalid, alsoInvalid] = ['EMPTY-1', 'EMPTY-2'].map((number) => ({ ...orderOf(number), ...nothing }));
	const warned = withWarning[type](orderOf('WARNED-1'));
	const done = await outputOf(supplier, [orderOf('GOOD-1'), warned, orderOf('ERRORS-AND-NUMBERS-1')]);
	const deleted = type === 'westcon' ? [] : await outputOf(supplier, [orderOf('GOOD-1')], 'delete');
	const failed = await outputOf(supplier, [
		invalid!,
		orderOf(rejectedNumber),
		orderOf('DROP-AFTER-1'),
		orderOf('GOOD-2', 1),
		orderOf('GOOD-2', 2),
	]);
	const noted = { ...supplier, ledger: 'embedded' as const };
	await outputOf(noted, [orderOf('GOOD-5'), orderOf('DROP-AFTER-5')]);
	const again = await outputOf(noted, [orderOf('GOOD-5')]);
	const lost = await outputOf(noted, [orderOf('DROP-AFTER-5', 2)]);
	const stopped = [
		await stopOf(supplier, [orderOf('GOOD-6'), orderOf(rejectedNumber), orderOf('GOOD-7')]),
		await stopOf(supplier, [invalid!, orderOf('GOOD-8'), alsoInvalid!]),
	];
	const previewed = await outputOf(supplier, [withPrice(orderOf('GOOD-1')), warned, invalid!], 'preview');
	return {
		output: sorted([...done, ...deleted, ...again].flatMap((json) => namesIn(json))),
		error: sorted([...failed, ...lost].flatMap((json) => namesIn(json))),
		stopped: sorted(stopped.flatMap((data) => namesIn(data))),
		preview: sorted(previewed.flatMap((json) => namesIn(json))),
		statuses: sorted([...done, ...deleted, ...failed, ...previewed].map(({ status }) => String(status))),
	};
}

/** What Order Ledger says of an accepted order, of an unknown one that was resolved, of deleting, and of none. */
async function namesOfLedger() {
	const [, westcon] = suppliers[0]!;
	const orders = ['GOOD-3', 'DROP-AFTER-3'].map((poNumber) => westcon.orderOf(poNumber));
	await sendItems(bed, { ...westcon, ledger: 'embedded' }, orders, { onError: 'continueErrorOutput' });
	const look = async (parameters: INodeParameters) => {
		const run = await bed.host.runNode({
			type: 'orderLedger',
			parameters: { orderLedger: 'embedded', supplier: 'westcon', ...parameters },
			credentials: { westconApi: { environment: 'custom', ...bed.sandbox.westcon } },
			settings: { onError: 'continueErrorOutput' },
		});
		const { accepted, failures } = outcomesOf(run);
		return [...accepted.map(({ json }) => json), ...failures];
	};
	const answer = { resolution: 'placed', orderNumber: '1', resolvedBy: 'me', reason: 'asked' };
	const rows = [
		...(await look({ operation: 'get', poNumber: 'GOOD-3' })),
		...(await look({ operation: 'resolve', poNumber: 'DROP-AFTER-3', ...answer })),
	];
	const failed = [
		...(await look({ operation: 'get', poNumber: 'GOOD-4' })),
		...(await look({ operation: 'get', poNumber: '={{ "" }}' })),
		...(await look({ operation: 'resolve', poNumber: 'GOOD-3', ...answer })),
	];
	const deleted = await look({ operation: 'delete', olderThanDays: 9999 });
	return {
		output: sorted(rows.flatMap((json) => namesIn(json))),
		deleted: sorted(deleted.flatMap((json) => namesIn(json))),
		error: sorted(failed.flatMap((json) => namesIn(json))),
		statuses: sorted([...rows, ...failed].map(({ status }) => String(status))),
	};
}

test('the names that workflows save and read stay as they are', async () => {
	const nodes: IDataObject = {};
	for (const [type, supplier] of suppliers) nodes[type] = await namesOf(supplier);
	nodes.orderLedger = await namesOfLedger();
	const credentials = Object.fromEntries(
		Object.keys(bed.host.loader.known.credentials).map((type) => [
			type,
			bed.host.loader.getCredential(type).type.properties.map(({ name }) => name),
		]),
	);
	const names = { package: packageJson.name, nodes, credentials };
	if (isUpdating) writeFileSync(file, `${JSON.stringify(names, undefined, '\t')}\n`);
	expect(names).toEqual(existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {});
});
