import { edit, postWestcon, texts, westconOrder } from './raw';
import { sandbox, useSandbox } from './useSandbox';

useSandbox();

describe('Recorded orders and requests', () => {
	it('have the order as it was read', async () => {
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

	it('get new order numbers, even with the same PO number', async () => {
		await postWestcon(sandbox, westconOrder);
		const again = await postWestcon(sandbox, westconOrder);
		expect(texts(again, 'ConfirmationNumber')).toEqual(['WS65932']);
		expect(texts(again, 'OrderNumber')).toEqual(['0000550261']);
		expect(sandbox.counts()).toEqual({ 'westcon:PO-1': 2 });
		expect(sandbox.orders()).toHaveLength(2);
	});

	it('include messages that cannot be read', async () => {
		await postWestcon(sandbox, edit(westconOrder, ['</s:Envelope>', ''], ['PO-1', 'A&amp;B&#x2F;&#49;']));
		expect(sandbox.counts()).toEqual({ 'westcon:A&B/1': 1 });
		expect(sandbox.requests()).toMatchObject([
			{ poNumber: 'A&B/1', carriedOut: false, reply: { status: 400 } },
		]);
	});

	it('have the PO number that the service reads', async () => {
		const comment = '<!--<CustomerPurchaseOrderNumber>PO-0</CustomerPurchaseOrderNumber>-->';
		const message = edit(westconOrder, ['PO-1', 'A<![CDATA[&]]>B&#x2F;<![CDATA[1]]>']);
		await postWestcon(sandbox, edit(message, ['<Order>', `${comment}<Order>`]));
		expect(sandbox.orders()[0]?.poNumber).toBe('A&B/1');
		expect(sandbox.counts()).toEqual({ 'westcon:A&B/1': 1 });
	});

	it('name missing elements that have no validation error', async () => {
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

	it('do not name missing optional elements', async () => {
		await postWestcon(sandbox, westconOrder);
		expect(sandbox.requests()[0]?.missing).toEqual([]);
	});

	it('name values that are too long', async () => {
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
