import type { IDataObject } from 'n8n-workflow';
import deleteList from '../../workflows/logiztik-delete-list.json';
import emailRows from '../../workflows/email-rows-to-logiztik.json';
import shopifyOrder from '../../workflows/shopify-order-to-westcon.json';
import orderForm from '../../workflows/westcon-order-form.json';
import paid from '../shops/samples/shopify-paid.json';
import type { WorkflowJson } from '../support/engine';
import { outcomesOf, pairsOf } from '../support/suppliers';
import { testBed } from '../support/testBed';

const bed = testBed();

/** Runs the package's node of an example, with what n8n's node before it puts out. */
async function runStep(workflow: unknown, items: unknown[]) {
	const step = (workflow as WorkflowJson).nodes.find(({ type }) => type.startsWith('n8n-nodes-westcon'));
	const { type = '', parameters = {}, onError } = step ?? {};
	const run = await bed.host.runNode({
		type,
		parameters,
		credentials: {
			westconApi: { environment: 'custom', ...bed.sandbox.westcon },
			logiztikAllianceApi: { environment: 'custom', ...bed.sandbox.logiztik },
		},
		items: items as IDataObject[],
		settings: { onError },
	});
	return outcomesOf(run);
}

test("a Shopify order goes to Westcon, and comes back with the number for the order's tag", async () => {
	const { accepted } = await runStep(shopifyOrder, [paid]);
	expect(accepted[0]?.json).toMatchObject({ status: 'accepted', poNumber: '#1001' });
	expect(accepted[0]?.json.orderNumber).toEqual(expect.any(String));
});

test('an unpaid Shopify order goes to a person', async () => {
	const { failures } = await runStep(shopifyOrder, [{ ...paid, financial_status: 'pending' }]);
	expect(failures).toMatchObject([{ status: 'invalid', poNumber: '#1001' }]);
	expect(bed.sandbox.requests()).toEqual([]);
});

/** As Extract from File reads them: everything is text. */
const csvRow = (PO: string, Barcode: string, changes: IDataObject = {}): IDataObject => ({
	PO,
	Consignee: '999',
	To: ' mia',
	Farm: 'EXP',
	Barcode,
	Size: 'qb',
	Product: 'FOB-GYP.MILLION STAR 5',
	Units: '10',
	Price: '0,35',
	Ready: '10.12.2026',
	...changes,
});

test('the rows of a mailed file become orders, and the reply has one line per PO', async () => {
	const rows = [
		csvRow('GOOD-1', 'OP1'),
		csvRow('GOOD-2', 'OP2'),
		csvRow('GOOD-1', 'OP3'),
		{},
		csvRow('GOOD-3', 'OP4', { Price: '1.234' }),
	];
	const { accepted, failures } = await runStep(emailRows, rows);
	expect(accepted.map(({ json }) => [json.poNumber, json.boxCount])).toEqual([
		['GOOD-1', 2],
		['GOOD-2', 1],
	]);
	expect(pairsOf(accepted)).toEqual([[{ item: 0 }, { item: 2 }], { item: 1 }]);
	expect(failures).toMatchObject([
		{
			status: 'invalid',
			findings: [
				{ level: 'error', field: 'Unit Price', value: '1.234' },
				// Mended, and said all the same: a blank and small letters.
				{ level: 'warning', field: 'Destination Port', value: ' mia' },
				{ level: 'warning', field: 'Destination Port', value: ' mia' },
				{ level: 'warning', field: 'Box Size', value: 'qb' },
			],
		},
	]);
	const [body] = bed.sandbox.requests().map((request) => String(request.body));
	for (const part of ['<EstimatedDate>2026-12-10<', '<UnitPrice>0.35<', '<DestinationPortCode>MIA<'])
		expect(body).toContain(part);
});

test('the orders of a list are deleted', async () => {
	await runStep(emailRows, [csvRow('GOOD-1', 'OP1'), csvRow('GOOD-1', 'OP2')]);
	expect(bed.sandbox.orders()).toHaveLength(1);
	const { accepted } = await runStep(deleteList, [csvRow('GOOD-1', 'OP1'), csvRow('GOOD-1', 'OP2')]);
	expect(accepted.map(({ json }) => json.status)).toEqual(['deleted']);
	expect(bed.sandbox.orders()).toEqual([]);
});

/** As the form trigger gives it: a number as a number, an empty text as "". */
const sent = {
	'PO Number': 'GOOD-1',
	'Product Number': 'SPA508G',
	Quantity: 2,
	Company: 'ABC Services Ltd',
	Street: '20 Blue Ridge Dr',
	City: 'Belmont',
	State: 'California',
	'Postal Code': '94012',
	Country: 'United States',
	Phone: '',
	'Ship on': '2026-12-15',
	Notes: 'Ring twice\nThanks',
	submittedAt: '2026-11-26T10:00:00.000+01:00',
	formMode: 'production',
};

test('a form that was sent becomes an order', async () => {
	const { accepted } = await runStep(orderForm, [sent]);
	expect(accepted.map(({ json }) => json.poNumber)).toEqual(['GOOD-1']);
	const body = String(bed.sandbox.requests()[0]?.body);
	for (const part of ['<State>CA<', '<Country>US<', '<RequestedShipDate>2026-12-15<', '<Instruction>Thanks<'])
		expect(body).toContain(part);
});

// n8n makes 0 of a number that was left empty.
test('a form without a quantity is not sent', async () => {
	const { failures } = await runStep(orderForm, [{ ...sent, Quantity: 0 }]);
	expect(failures).toMatchObject([{ status: 'invalid' }]);
	expect(bed.sandbox.requests()).toEqual([]);
});

test.each([deleteList, emailRows, shopifyOrder, orderForm])('the example "$name" is whole', (workflow) => {
	const names = workflow.nodes.map(({ name }) => name);
	const targets = Object.values(workflow.connections as WorkflowJson['connections']).flatMap(
		({ main = [] }) => main.flatMap((links) => (links ?? []).map(({ node }) => node)),
	);
	for (const name of [...Object.keys(workflow.connections), ...targets]) expect(names).toContain(name);
	expect(names.length).toBe(new Set(names).size);
	expect(workflow.nodes.some(({ type }) => type === 'n8n-nodes-base.stickyNote')).toBe(true);
	expect(JSON.stringify(workflow)).not.toMatch(/"(token|authenticationKey|password|apiKey)"\s*:/);
});
