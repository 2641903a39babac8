import type { INodeParameters } from 'n8n-workflow';
import { readReply } from '../../nodes/Westcon/purchaseOrder/reply/readReply';
import { startSandbox, type Sandbox } from '../../sandbox';
import { at, edit, postWestcon, westconOrder } from '../sandbox/raw';
import { findings as say } from '../../nodes/shared/check/messages';
import { openHost, type Host } from '../support/engine';
import { reported } from '../support/findings';
import { failureOf } from '../support/suppliers';
import { asJson, smallForm, smallOrder } from './orders';

/** One of the guide's validation messages (7.2.1) and the order that calls it forth. */
interface Mistake {
	message: string;
	/** What is taken out of a raw message, and what is put there. */
	inXml: [part: string | RegExp, replacement: string];
	/** What an order given as JSON has instead. */
	inJson: object;
	/** What the form has instead. */
	inForm: INodeParameters;
	/** What the node finds before sending, beside other things. */
	finding: ReturnType<typeof reported>;
	/** What the node's advice names when the service says it all the same. */
	named: string;
}

const block = (name: string) => new RegExp(`<${name}>[^]*</${name}>`);
/** n8n itself sees to a required field that is left empty; what an expression gives, only the node can see. */
const nothing = '={{ $json.nothing }}';
const account = { __rl: true, mode: 'number', value: nothing };
const noShipTo = Object.fromEntries(
	Object.keys(smallForm()).flatMap((name) => (name.startsWith('shipTo') ? [[name, nothing]] : [])),
);

const missing = (field: string, path: string) =>
	reported({ field, path: `Order/${path}`, complaint: say.required() });
const noLines = reported({ field: 'Order Lines', path: 'Order/OrderLines', complaint: say.noRows() });

const withoutShipTo = ([name, parameter, label]: readonly [string, string, string]): Mistake => ({
	message: `ShipToAddress.${name} block is null`,
	inXml: [new RegExp(`(?<=<ShipToAddress>[^]*)<${name}>[^<]*</${name}>`), ''],
	inJson: { ShipToAddress: { ...smallOrder().ShipToAddress, [name]: '' } },
	inForm: { [parameter]: ' ' },
	finding: missing(label, `ShipToAddress/${name}`),
	named: `'${label}'`,
});

const mistakes: Mistake[] = [
	{
		message: 'Order block is null',
		inXml: [block('Order'), ''],
		inJson: Object.fromEntries(Object.keys(smallOrder()).map((name) => [name, null])),
		inForm: { ...noShipTo, customerPurchaseOrderNumber: nothing, customerNumber: account, orderLines: {} },
		finding: missing('Purchase Order Number', 'CustomerPurchaseOrderNumber'),
		named: 'an order',
	},
	{
		message: 'CustomerPurchaseOrderNumber cannot be null',
		inXml: ['PO-1', ''],
		inJson: { CustomerPurchaseOrderNumber: '' },
		inForm: { customerPurchaseOrderNumber: '\u0007' },
		finding: missing('Purchase Order Number', 'CustomerPurchaseOrderNumber'),
		named: "'Purchase Order Number'",
	},
	{
		message: 'CustomerAccount block is null',
		inXml: [block('CustomerAccount'), ''],
		inJson: { CustomerAccount: null },
		inForm: { customerNumber: account, salesOrganization: '' },
		finding: missing('Customer Account', 'CustomerAccount/CustomerNumber'),
		named: "'Customer Account'",
	},
	{
		message: 'CustomerAccountNumber is null',
		inXml: ['<CustomerNumber>1231913', '<CustomerNumber>'],
		inJson: { CustomerAccount: { SalesOrganization: '2000' } },
		inForm: { customerNumber: account },
		finding: missing('Customer Account', 'CustomerAccount/CustomerNumber'),
		named: "'Customer Account'",
	},
	{
		message: 'ShipToAddress block is null',
		inXml: [block('ShipToAddress'), ''],
		inJson: { ShipToAddress: {} },
		inForm: noShipTo,
		finding: missing('Ship-To Company', 'ShipToAddress/Company'),
		named: 'Ship-To address',
	},
	...(
		[
			['Company', 'shipToCompany', 'Ship-To Company'],
			['Line1', 'shipToLine1', 'Ship-To Address Line 1'],
			['City', 'shipToCity', 'Ship-To City'],
			['State', 'shipToState', 'Ship-To State'],
			['PostalCode', 'shipToPostalCode', 'Ship-To Postal Code'],
			['Country', 'shipToCountry', 'Ship-To Country'],
		] as const
	).map(withoutShipTo),
	{
		message: 'OrderLines block is null',
		inXml: [block('OrderLines'), ''],
		inJson: { OrderLines: undefined },
		inForm: { orderLines: {} },
		finding: noLines,
		named: "'Order Lines'",
	},
	{
		message: 'No OrderLines found',
		inXml: [block('OrderLine'), ''],
		inJson: { OrderLines: [] },
		inForm: { orderLines: { orderLine: [] } },
		finding: noLines,
		named: "'Order Lines'",
	},
	{
		message: 'QuantityOrdered is not numeric:two',
		inXml: ['<QuantityOrdered>1<', '<QuantityOrdered>two<'],
		inJson: { OrderLines: [{ QuantityOrdered: 'two', Product: { ProductNumber: 'SPA508G' } }] },
		inForm: { orderLines: { orderLine: [{ productNumber: 'SPA508G', quantityOrdered: 'two' }] } },
		finding: reported({
			field: 'Quantity',
			path: 'Order/OrderLines[1]/QuantityOrdered',
			complaint: say.notNumeric(),
			value: 'two',
		}),
		named: "'Quantity'",
	},
	{
		message: 'OrderLine does not have a Product.ProductNumber(SKU) specified',
		inXml: ['<ProductNumber>SPA508G', '<ProductNumber>'],
		inJson: { OrderLines: [{ QuantityOrdered: '1' }] },
		inForm: { orderLines: { orderLine: [{ productNumber: nothing, quantityOrdered: '1' }] } },
		finding: missing('Product Number', 'OrderLines[1]/Product/ProductNumber'),
		named: "'Product Number'",
	},
];

let host: Host;
let sandbox: Sandbox;
/** Goes by the time at which the raw message was written. */
let sandboxOfThen: Sandbox;
beforeAll(async () => {
	[sandbox, sandboxOfThen] = await Promise.all([startSandbox(), startSandbox({ now: at(0) })]);
	host = await openHost();
});
afterAll(async () => {
	host?.close();
	await Promise.all([sandbox, sandboxOfThen].map(async (each) => await each.close()));
});
beforeEach(() => sandbox.reset());

const submit = (parameters: INodeParameters) =>
	host.runNode({
		type: 'westcon',
		parameters,
		credentials: { westconApi: { environment: 'custom', ...sandbox.westcon } },
	});

test('the guide has 15 validation messages', () => {
	expect(new Set(mistakes.map(({ message }) => message)).size).toBe(15);
});

test.each([
	['as JSON', asJson(smallOrder())],
	['in the form', smallForm()],
])('without a mistake the order is sent, %s', async (_, parameters) => {
	expect((await submit(parameters)).error).toBeUndefined();
	expect(sandbox.requests()).toHaveLength(1);
});

describe.each(mistakes)('$message', ({ message, inXml, inJson, inForm, finding, named }) => {
	test.each([
		['as JSON', () => asJson({ ...smallOrder(), ...inJson })],
		['in the form', () => ({ ...smallForm(), ...inForm })],
	])('is seen before anything is sent, %s', async (_, parameters) => {
		const run = await submit(parameters());
		const { status, findings } = failureOf(run);
		expect(status).toBe('invalid');
		expect(findings).toContainEqual(finding);
		expect(run.outputs.flat()).toEqual([]);
		expect(sandbox.requests()).toEqual([]);
	});

	test('is understood when the service says it', async () => {
		const { status, bytes, headers } = await postWestcon(sandboxOfThen, edit(westconOrder, inXml));
		const reply = { status, body: bytes, headers: headers as Record<string, string> };
		const outcome = readReply(reply, { poNumber: 'PO-1', at: at(0)() });
		expect(outcome).toMatchObject({ status: 'rejected', supplierMessages: [message] });
		expect(outcome.advice).toContain(named);
	});
});
