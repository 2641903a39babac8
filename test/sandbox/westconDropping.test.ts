import { edit, postWestcon, westconOrder } from './raw';
import { SHIP_TO, expectErrors } from './westconErrors';
import { sandbox, useSandbox } from './useSandbox';

useSandbox();

describe('Dropping without an error', () => {
	const dropped = () => sandbox.requests()[0]?.dropped.map(({ path, why }) => `${path}: ${why}`);

	it('applies to a misspelled element and all that follow it in its block', async () => {
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

	it('applies to an element out of sequence', async () => {
		const culture = '<Culture>2000</Culture>';
		const message = edit(westconOrder, [culture, ''], ['</TransactionID>', `</TransactionID>${culture}`]);
		expect((await postWestcon(sandbox, message)).text).toContain('<OrderNumber>');
		expect(dropped()).toEqual(['request/WestconMetadata/Culture: out of sequence']);
	});

	it('applies to an element in a namespace', async () => {
		const message = edit(westconOrder, [
			'<OrderLines>',
			'<OrderLines xmlns="http://webservices.westcon.com">',
		]);
		await expectErrors(message, ['OrderLines block is null']);
		expect(dropped()).toEqual(['request/Order/OrderLines: wrong namespace']);
	});

	it('applies to a whole order in a namespace', async () => {
		await expectErrors(edit(westconOrder, ['<Order>', '<Order xmlns="http://webservices.westcon.com">']), [
			'Order block is null',
		]);
		expect(dropped()).toEqual(['request/Order: wrong namespace']);
	});

	it('applies to the second of two equal elements', async () => {
		const message = edit(westconOrder, ['<ISAID/>', '<ProjectNumber>2</ProjectNumber><ISAID/>']);
		await postWestcon(sandbox, message);
		expect(dropped()?.[0]).toBe('request/Order/ProjectNumber: out of sequence');
	});

	it('does not apply to the rest of a list', async () => {
		const message = edit(westconOrder, ['<OrderLines>', '<OrderLines><Orderline/>']);
		expect((await postWestcon(sandbox, message)).text).toContain('<OrderNumber>');
		expect(dropped()).toEqual(['request/Order/OrderLines/Orderline: unknown name']);
	});

	it('applies to bill-to blocks that are not where the samples have them', async () => {
		const message = edit(
			westconOrder,
			['<BillToAddress/>', ''],
			['<ShipToAddress>', '<BillToAddress/><ShipToAddress>'],
		);
		await expectErrors(message, ['ShipToAddress block is null', 'OrderLines block is null']);
	});
});
