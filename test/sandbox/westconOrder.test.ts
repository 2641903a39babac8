import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startSandbox, type Sandbox } from '../../sandbox';
import { at, edit, postWestcon, send, texts, westconOrder } from './raw';

let sandbox: Sandbox;
beforeAll(async () => {
	sandbox = await startSandbox({ now: at(0) });
});
beforeEach(() => sandbox.reset());
afterAll(() => sandbox.close());

/** Sends the sample with changes; expects exactly these errors and no order. */
async function expectErrors(message: string, errors: string[]) {
	const reply = await postWestcon(sandbox, message);
	expect(reply.status).toBe(200);
	expect(texts(reply, 'ErrorDetail')).toEqual(errors);
	expect(texts(reply, 'ErrorNo')).toEqual(errors.map(() => ''));
	expect(reply.text.match(/<Errors>/g)).toHaveLength(errors.length);
	expect(reply.text).not.toContain('<OrderNumber');
	expect(sandbox.orders()).toEqual([]);
}

const block = (name: string) => new RegExp(`<${name}>[^]*</${name}>`);
const NO_PRODUCT = 'OrderLine does not have a Product.ProductNumber(SKU) specified';
const SHIP_TO = ['Company', 'Line1', 'City', 'State', 'PostalCode', 'Country'];

describe('Validation errors (7.2.1)', () => {
	it.each([
		['Order block is null', block('Order'), ''],
		['CustomerPurchaseOrderNumber cannot be null', 'PO-1', ''],
		['CustomerPurchaseOrderNumber cannot be null', block('CustomerPurchaseOrderNumber'), ''],
		['CustomerAccount block is null', block('CustomerAccount'), ''],
		['CustomerAccountNumber is null', '<CustomerNumber>1231913', '<CustomerNumber>'],
		['ShipToAddress block is null', block('ShipToAddress'), ''],
		['OrderLines block is null', block('OrderLines'), ''],
		['No OrderLines found', block('OrderLine'), ''],
		['QuantityOrdered is not numeric:two', '<QuantityOrdered>1<', '<QuantityOrdered>two<'],
		['QuantityOrdered is not numeric:', '<QuantityOrdered>1<', '<QuantityOrdered><'],
		[NO_PRODUCT, '<ProductNumber>SPA508G', '<ProductNumber> '],
		[NO_PRODUCT, block('Product'), ''],
	])('%s', async (error, part, replacement) => {
		await expectErrors(edit(westconOrder, [part, replacement]), [error]);
	});

	it.each(SHIP_TO)('ShipToAddress.%s block is null', async (field) => {
		const shipTo = block('ShipToAddress').exec(westconOrder)?.[0] ?? '';
		const without = edit(shipTo, [new RegExp(`<${field}>.*</${field}>`), '']);
		await expectErrors(edit(westconOrder, [shipTo, without]), [`ShipToAddress.${field} block is null`]);
	});

	it('come all at once, in the order of the guide, and before creation errors', async () => {
		const message = edit(
			westconOrder,
			['PO-1', ''],
			[block('CustomerAccount'), ''],
			[block('ShipToAddress'), '<ShipToAddress/>'],
			['<QuantityOrdered>1<', '<QuantityOrdered>1,5<'],
			['<ProductNumber>SPA508G<', '<ProductNumber>UNKNOWN<'],
		);
		await expectErrors(message, [
			'CustomerPurchaseOrderNumber cannot be null',
			'CustomerAccount block is null',
			...SHIP_TO.map((field) => `ShipToAddress.${field} block is null`),
			'QuantityOrdered is not numeric:1,5',
		]);
	});

	it.each([
		['no request', /<web:request>[^]*<\/web:request>/, ''],
		['a request in no namespace', /<(\/?)web:request>/g, '<$1request>'],
		[
			'an Order that is nil',
			block('Order'),
			'<Order xsi:nil="true" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>',
		],
	])('see no order in a message with %s', async (_, part, replacement) => {
		const message = westconOrder.replace(part, replacement);
		expect(message).not.toBe(westconOrder);
		await expectErrors(message, ['Order block is null']);
	});
});

describe('Creation errors (7.2.2)', () => {
	it('name the product, the sales organization and the line', async () => {
		const line = block('OrderLine').exec(westconOrder)?.[0] ?? '';
		const unknown = edit(line, ['<ProductNumber>SPA508G<', '<ProductNumber>unknown-7<']);
		await expectErrors(edit(westconOrder, [line, line + unknown]), [
			'Material [unknown-7] is not defined for sales org.2000, distr.chan.01, language EN',
			'Error in SALES_ITEM_IN [000020]',
		]);
	});

	it.each([
		['2000', 'CA', false],
		['2100', 'CA', true],
		['2100', 'US', false],
		['6000', 'AU', true],
		['1234', 'FR', true],
	])('in sales organization %s, ship-to country %s: taxed %s', async (organization, country, isTaxed) => {
		const message = edit(
			westconOrder,
			['<SalesOrganization>2000', `<SalesOrganization>${organization}`],
			['<Country>US', `<Country>${country}`],
		);
		if (!isTaxed) return expectErrors(message, ['Tax cannot be determined for Ship-to address provided']);
		expect(texts(await postWestcon(sandbox, message), 'OrderNumber')).toEqual(['0000550260']);
	});
});

describe('Silent dropping', () => {
	const dropped = () => sandbox.requests()[0]?.dropped.map(({ path, why }) => `${path}: ${why}`);

	it('takes a misspelt element and all that follows it in its block', async () => {
		const message = edit(
			westconOrder,
			[/Line1>/, 'Line>'],
			['20 First Street</Line1>', '20 First Street</Line>'],
		);
		await expectErrors(
			message,
			SHIP_TO.slice(1).map((field) => `ShipToAddress.${field} block is null`),
		);
		const block = 'request/Order/ShipToAddress';
		expect(dropped()).toEqual([
			`${block}/Line: unknown name`,
			...['City', 'State', 'PostalCode', 'Country', 'TrackItEmailAddress', 'ShipItEmailAddress'].map(
				(field) => `${block}/${field}: follows a dropped element`,
			),
		]);
	});

	it('takes an element out of sequence', async () => {
		const culture = '<Culture>2000</Culture>';
		const message = edit(westconOrder, [culture, ''], ['</TransactionID>', `</TransactionID>${culture}`]);
		expect((await postWestcon(sandbox, message)).text).toContain('<OrderNumber>');
		expect(dropped()).toEqual(['request/WestconMetadata/Culture: out of sequence']);
	});

	it('takes an element in a namespace', async () => {
		const message = edit(westconOrder, [
			'<OrderLines>',
			'<OrderLines xmlns="http://webservices.westcon.com">',
		]);
		await expectErrors(message, ['OrderLines block is null']);
		expect(dropped()).toEqual(['request/Order/OrderLines: wrong namespace']);
	});

	it('takes the whole order when that is in a namespace', async () => {
		await expectErrors(edit(westconOrder, ['<Order>', '<Order xmlns="http://webservices.westcon.com">']), [
			'Order block is null',
		]);
		expect(dropped()).toEqual(['request/Order: wrong namespace']);
	});

	it('takes the second of two like elements', async () => {
		const message = edit(westconOrder, ['<ISAID/>', '<ProjectNumber>2</ProjectNumber><ISAID/>']);
		await postWestcon(sandbox, message);
		expect(dropped()?.[0]).toBe('request/Order/ProjectNumber: out of sequence');
	});

	it('in a list takes only the stranger', async () => {
		const message = edit(westconOrder, ['<OrderLines>', '<OrderLines><Orderline/>']);
		expect((await postWestcon(sandbox, message)).text).toContain('<OrderNumber>');
		expect(dropped()).toEqual(['request/Order/OrderLines/Orderline: unknown name']);
	});

	it('spares the bill-to blocks in the place of the samples only', async () => {
		const message = edit(
			westconOrder,
			['<BillToAddress/>', ''],
			['<ShipToAddress>', '<BillToAddress/><ShipToAddress>'],
		);
		await expectErrors(message, ['ShipToAddress block is null', 'OrderLines block is null']);
	});
});

describe('The books', () => {
	it('hold the order as it was read', async () => {
		await postWestcon(sandbox, westconOrder);
		const [order] = sandbox.orders();
		expect(order).toMatchObject({
			supplier: 'westcon',
			poNumber: 'PO-1',
			confirmationNumber: 'WS65931',
			orderNumber: '0000550260',
			receivedAt: '2026-03-04T10:00:00.000Z',
			order: {
				OrderDate: '2026-03-04',
				CustomerAccount: { CustomerNumber: '1231913', SalesOrganization: '2000' },
				OrderLines: [{ QuantityOrdered: '1', Product: { ProductNumber: 'SPA508G' } }],
			},
		});
	});

	it('count up the numbers, and take the same PO number again', async () => {
		await postWestcon(sandbox, westconOrder);
		const again = await postWestcon(sandbox, westconOrder);
		expect(texts(again, 'ConfirmationNumber')).toEqual(['WS65932']);
		expect(texts(again, 'OrderNumber')).toEqual(['0000550261']);
		expect(sandbox.counts()).toEqual({ 'westcon:PO-1': 2 });
		expect(sandbox.orders()).toHaveLength(2);
	});

	it('count also what cannot be read, with its PO number unescaped', async () => {
		await postWestcon(sandbox, edit(westconOrder, ['</s:Envelope>', ''], ['PO-1', 'A&amp;B&#x2F;&#49;']));
		expect(sandbox.counts()).toEqual({ 'westcon:A&B/1': 1 });
		expect(sandbox.requests()).toMatchObject([{ poNumber: 'A&B/1', placed: false, answer: { status: 400 } }]);
	});

	it('count under the number that the service reads, in whatever way it is written', async () => {
		const comment = '<!--<CustomerPurchaseOrderNumber>PO-0</CustomerPurchaseOrderNumber>-->';
		const message = edit(westconOrder, ['PO-1', 'A<![CDATA[&]]>B&#x2F;<![CDATA[1]]>']);
		await postWestcon(sandbox, edit(message, ['<Order>', `${comment}<Order>`]));
		expect(sandbox.orders()[0]?.poNumber).toBe('A&B/1');
		expect(sandbox.counts()).toEqual({ 'westcon:A&B/1': 1 });
	});

	it('note what the guide requires and no validation error names, and take the order', async () => {
		const message = edit(
			westconOrder,
			['<SourceSystem>EQN</SourceSystem>', ''],
			['<OrderDate>2026-03-04</OrderDate>', ''],
			['<SalesOrganization>2000</SalesOrganization>', ''],
		);
		expect((await postWestcon(sandbox, message)).text).toContain('<OrderNumber>');
		expect(sandbox.requests()[0]?.missing).toEqual([
			'request/WestconMetadata/SourceSystem',
			'request/Order/CustomerAccount/SalesOrganization',
			'request/Order/OrderDate',
		]);
	});

	it('miss nothing in an order that leaves out what is optional', async () => {
		await postWestcon(sandbox, westconOrder);
		expect(sandbox.requests()[0]?.missing).toEqual([]);
	});

	it('note what is over length and take the order', async () => {
		const message = edit(westconOrder, ['<CustomerLineNumber>10', '<CustomerLineNumber>4211894021']);
		expect((await postWestcon(sandbox, message)).text).toContain('<OrderNumber>');
		expect(sandbox.requests()[0]?.overLength).toEqual([
			'request/Order/OrderLines/OrderLine[1]/CustomerLineNumber',
		]);
	});

	it('are empty after a reset', async () => {
		await postWestcon(sandbox, westconOrder);
		sandbox.reset();
		expect([sandbox.requests(), sandbox.orders(), sandbox.counts()]).toEqual([[], [], {}]);
		expect(texts(await postWestcon(sandbox, westconOrder), 'OrderNumber')).toEqual(['0000550260']);
	});
});

describe('The WSDL', () => {
	it('is served with the address it was asked at', async () => {
		const { url } = sandbox.westcon;
		const reply = await send(`${url}?wsdl`);
		expect(reply.headers['content-type']).toBe('text/xml; charset=utf-8');
		expect(reply.text).toContain(`<soap12:address location="${url}"/>`);
		expect(reply.text).not.toContain('SERVICE-ADDRESS');
	});

	it('declares the 118 values of the request, each text with its length', () => {
		const wsdl = readFileSync(join(__dirname, '../../sandbox/westcon/purchaseorder.wsdl'), 'utf8');
		const request = wsdl.slice(
			wsdl.indexOf('name="submitOrder"'),
			wsdl.indexOf('name="submitOrderResponse"'),
		);
		const types = [...request.matchAll(/<xs:element name="\w+" type="([^"]*)"/g)].map(
			(match) => match[1] ?? '',
		);
		expect(types).toHaveLength(118);
		const other = new Set(types.filter((type) => !/^tns:text\d+$/.test(type)));
		expect([...other].sort()).toEqual(['xs:boolean', 'xs:date', 'xs:dateTime']);
		for (const type of types.filter((name) => name.startsWith('tns:'))) {
			const length = type.slice('tns:text'.length);
			expect(wsdl).toMatch(
				new RegExp(
					`name="text${length}">\\s*<xs:restriction base="xs:string">\\s*<xs:maxLength value="${length}"/>`,
				),
			);
		}
	});
});
