import { edit, postWestcon, westconOrder } from './raw';
import { DISPATCHER, expectFault } from './westconReplies';
import { sandbox, useSandbox } from './useSandbox';

useSandbox();

describe('The body', () => {
	it.each([
		['nothing', /<web:submitOrder [^]*<\/web:submitOrder>/, ''],
		['submitOrder in no namespace', 'xmlns:web="http://webservices.westcon.com"', 'xmlns:web="urn:x"'],
	])('with %s cannot be deserialized', async (_, part, replacement) => {
		const reply = await postWestcon(sandbox, edit(westconOrder, [part, replacement]));
		expectFault(reply, ['Sender', 'DeserializationFailed'], DISPATCHER);
	});

	it.each([
		['an empty date', '<OrderDate>2026-03-04<', '<OrderDate><'],
		['a date without dashes', '<OrderDate>2026-03-04<', '<OrderDate>20260304<'],
		['a date in another order', '<OrderDate>2026-03-04<', '<OrderDate>04-03-2026<'],
		['a date that does not exist', '<OrderDate>2026-03-04<', '<OrderDate>2026-02-29<'],
		['True', '<FindSAPContractNumber>false<', '<FindSAPContractNumber>True<'],
		['an empty boolean', '<ShipComplete>false<', '<ShipComplete><'],
		['an empty TimeStamp', '<OperationType>', '<TimeStamp/><OperationType>'],
		['elements in a text', '<Company>', '<Company><b/>'],
		['a character that XML 1.0 forbids', 'Loading', '&#1;'],
	])('with %s is a fault of the service', async (_, part, replacement) => {
		const reply = await postWestcon(sandbox, edit(westconOrder, [part, replacement]));
		expectFault(reply, ['Receiver', 'InternalServiceFault'], DISPATCHER);
	});

	it('with a byte order mark is a fault of the service', async () => {
		const reply = await postWestcon(sandbox, `\uFEFF${westconOrder}`);
		expectFault(reply, ['Receiver', 'InternalServiceFault'], DISPATCHER);
	});

	it.each([
		['OrderDate', '<OrderDate>2026-03-04<', '<OrderDate>2026-03-04Z<'],
		['ShipComplete', '<ShipComplete>false<', '<ShipComplete> 1 <'],
		['TimeStamp', '<OperationType>', '<TimeStamp>2026-03-04T10:00:00.5+01:00</TimeStamp><OperationType>'],
		[
			'TimeStamp',
			'<OperationType>',
			'<TimeStamp xsi:nil="true" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/><OperationType>',
		],
	])('can write %s in every way that XML Schema allows', async (_, part, replacement) => {
		expect((await postWestcon(sandbox, edit(westconOrder, [part, replacement]))).status).toBe(200);
	});
});
