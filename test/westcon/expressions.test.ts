import type { INodeParameters } from 'n8n-workflow';
import type { Values } from '../../nodes/shared/table/schema';
import { testBed } from '../support/testBed';
import { asJson, smallForm, smallOrder } from './orders';

const bed = testBed();

/** Runs the node in a workflow of that zone and gives what the sandbox read. */
const submit = async (parameters: INodeParameters, timezone: string, item = {}) => {
	const { error } = await bed.host.runNode({
		type: 'westcon',
		parameters,
		credentials: { westconApi: { environment: 'custom', ...bed.sandbox.westcon } },
		items: [item],
		settings: { timezone },
	});
	expect(error?.message).toBeUndefined();
	return bed.sandbox.orders()[0]?.order as Values;
};

/** What expressions of n8n give for dates: Luxon DateTimes, Dates, texts. */
const dates: Array<[expression: string, timezone: string, expected: string]> = [
	["={{ DateTime.fromISO('2026-11-23T23:30:00-08:00') }}", 'Europe/Berlin', '2026-11-24'],
	["={{ DateTime.fromISO('2026-11-23T23:30:00') }}", 'America/Los_Angeles', '2026-11-23'],
	["={{ '2026-11-23T23:30:00Z'.toDateTime() }}", 'Asia/Tokyo', '2026-11-24'],
	["={{ new Date('2026-11-23T23:30:00Z') }}", 'Asia/Tokyo', '2026-11-24'],
	["={{ new Date('2026-11-23T23:30:00Z') }}", 'America/New_York', '2026-11-23'],
	["={{ new Date('2026-11-23') }}", 'America/New_York', '2026-11-23'],
	["={{ '2026-11-23T00:00:00.000Z' }}", 'America/New_York', '2026-11-23'],
	["={{ '2026-11-23T00:00:00.000Z'.toDateTime() }}", 'America/New_York', '2026-11-23'],
	['={{ new Date((46349 - 25569) * 86400 * 1000) }}', 'America/New_York', '2026-11-23'],
	['={{ DateTime.fromMillis((46349 - 25569) * 86400000) }}', 'America/New_York', '2026-11-23'],
	["={{ DateTime.fromISO('2026-11-23') }}", 'America/New_York', '2026-11-23'],
	['={{ $json.date }}', 'Pacific/Auckland', '2026-11-23'],
];

test.each(dates)('the date %s in %s is %s', async (orderDate, timezone, expected) => {
	const order = await submit({ ...smallForm(), additionalFields: { orderDate } }, timezone, {
		date: '2026-11-23',
	});
	expect(order.OrderDate).toBe(expected);
});

test.each(dates)('within JSON, the date %s in %s is %s', async (expression, timezone, expected) => {
	const orderDate = expression.replace(/^=\{\{ | \}\}$/g, '');
	const orderJson = `={{ ({ ...$json.order, OrderDate: ${orderDate} }) }}`;
	const order = await submit(asJson(orderJson), timezone, { date: '2026-11-23', order: smallOrder() });
	expect(order.OrderDate).toBe(expected);
});

test("today is today in the workflow's zone", async () => {
	const today = (timeZone: string) => new Intl.DateTimeFormat('sv', { timeZone }).format(new Date());
	for (const zone of ['Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
		bed.sandbox.reset();
		const before = today(zone);
		const { OrderDate } = await submit({ ...smallForm(), additionalFields: { orderDate: '' } }, zone);
		expect([before, today(zone)]).toContain(OrderDate);
	}
});

test('numbers and texts of the incoming data are as good as each other', async () => {
	const orderLine = [
		{
			productNumber: '={{ $json.sku }}',
			quantityOrdered: '={{ $json.quantity }}',
			unitPrice: '={{ $json.price }}',
		},
	];
	const order = await submit({ ...smallForm(), orderLines: { orderLine } }, 'UTC', {
		sku: 10199,
		quantity: 3,
		price: 0.1 + 0.2,
	});
	const [line] = order.OrderLines as Values[];
	expect(line).toMatchObject({ QuantityOrdered: '3', UnitPrice: '0.3', Product: { ProductNumber: '10199' } });
});
