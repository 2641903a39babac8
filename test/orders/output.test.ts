import type { IDataObject } from 'n8n-workflow';
import { sendItems, suppliers } from '../support/suppliers';
import { testBed } from '../support/testBed';

const bed = testBed();

const numbered = (count: number, orderOf: (poNumber: string) => IDataObject) =>
	Array.from({ length: count }, (_, number) => orderOf(`GOOD-${number}`));

const withXml = { includeXml: true, simplify: false };

describe.each(suppliers)('%s', (type, supplier) => {
	test('what is remembered of an order are facts, neither XML nor replies', async () => {
		const orders = numbered(3, supplier.orderOf);
		const { run, outputs } = await sendItems(bed, supplier, orders, {}, false, withXml);
		expect(outputs[0]?.[0]?.json.requestXml).toContain('<?xml');
		const remembered = JSON.stringify(run.data.executionData?.contextData);
		expect(remembered).toContain('"poNumber":"GOOD-2"');
		expect(remembered).not.toMatch(/<\?xml|<[a-zA-Z]|requestXml|replyXml|"reply"/);
		expect(remembered.length).toBeLessThan(3 * 1000);
	});

	test('the warnings of a run are one hint', async () => {
		const orders = Array.from({ length: 12 }, (_, number) =>
			type === 'westcon'
				? {
						...supplier.orderOf(`GOOD-${number}`),
						ShippingMethod: { ShippingConditionCode: 'QQ' },
					}
				: { ...supplier.orderOf(`GOOD-${number}`), Header: { ...localHeader, PoNumber: `GOOD-${number}` } },
		);
		const { hints, outputs } = await sendItems(bed, supplier, orders);
		expect(outputs[0]?.filter(({ json }) => (json.warnings as string[]).length > 0)).toHaveLength(12);
		expect(hints).toHaveLength(1);
		expect(hints[0]?.message).toMatch(/GOOD-0[^]*GOOD-9[^]*2 more orders/);
		expect(hints[0]?.message).not.toContain('GOOD-10');
	});
});

/** To another port than local orders go to, with boxes that have their sizes. */
const localHeader = {
	ConsigneeCode: '999',
	PostType: 'LOCAL',
	WarehouseCode: 'DGG',
	OriginPortCode: 'MIA',
	DestinationPortCode: 'JFK',
};

test('the XML of a request that many orders share comes once', async () => {
	const [, logiztik] = suppliers[1]!;
	const orders = numbered(50, logiztik.orderOf);
	const { outputs } = await sendItems(bed, logiztik, orders, {}, false, {
		...withXml,
		ordersPerRequest: 50,
	});
	const items = outputs[0] ?? [];
	expect(items.map(({ json }) => json.status)).toEqual(Array(50).fill('accepted'));
	expect(items.filter(({ json }) => 'requestXml' in json)).toHaveLength(1);
	expect(items[0]?.json.requestXml).toContain('GOOD-49');
	expect(bed.sandbox.requests()).toHaveLength(1);
});

test('the TimeStamp is that of sending, for every order', async () => {
	const [, westcon] = suppliers[0]!;
	await sendItems(bed, westcon, [westcon.orderOf('DELAY-1200-1'), westcon.orderOf('GOOD-2')]);
	const [first, second] = bed.sandbox.requests().map(({ body }) => ({
		timeStamp: Date.parse(/<TimeStamp>([^<]*)/.exec(body)?.[1] ?? ''),
		created: Date.parse(/<u:Created>([^<]*)/.exec(body)?.[1] ?? ''),
	}));
	expect(second!.timeStamp - first!.timeStamp).toBeGreaterThanOrEqual(1200);
	expect(second!.timeStamp).toBe(second!.created);
});

test('a TimeStamp that the user gave is kept', async () => {
	const [, westcon] = suppliers[0]!;
	const TimeStamp = '2026-11-23T10:20:30.456Z';
	await sendItems(bed, westcon, [{ ...westcon.orderOf('GOOD-1'), WestconMetadata: { TimeStamp } }]);
	expect(bed.sandbox.requests()[0]?.body).toContain(`<TimeStamp>${TimeStamp}</TimeStamp>`);
});
