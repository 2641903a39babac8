import { edit, postWestcon, texts, westconOrder } from './raw';
import { SHIP_TO, block, expectErrors } from './westconErrors';
import { sandbox, useSandbox } from './useSandbox';

useSandbox();

const NO_PRODUCT = 'OrderLine does not have a Product.ProductNumber(SKU) specified';

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
	])('find no order in a message with %s', async (_, part, replacement) => {
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
		['constructor', 'FR', true],
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
