import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { change } from './change';
import { startForeignServer, type ForeignServer } from './foreignServer';
import { toOrderJson, type OrderJson } from './orderShapes';

const sample = readFileSync(join(__dirname, 'samples/wcf-message.xml'), 'utf8');
const expectedOrder = JSON.parse(
	readFileSync(join(__dirname, '../westcon/samples/guide-4.2.3/expected-order.json'), 'utf8'),
) as OrderJson;

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const minutesFromNow = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

describe("PHP's SOAP server as a receiver", () => {
	let server: ForeignServer;
	let message: string;

	beforeEach(async () => {
		server = await startForeignServer();
		message = [
			[/https:\/\/webservicetest[^<]*/, server.url],
			['interop-user', server.username],
			['interop-key', escaped(server.authenticationKey)],
			[/(?<=<u:Created>)[^<]*/, minutesFromNow(0)],
			[/(?<=<u:Expires>)[^<]*/, minutesFromNow(5)],
		].reduce((text, [from = '', to]) => change(text, from, String(to)), sample);
	});
	afterEach(async () => await server.close());

	async function post(body: string, contentType = 'application/soap+xml; charset=utf-8') {
		const response = await fetch(server.url, {
			method: 'POST',
			headers: { 'Content-Type': contentType },
			body,
		});
		return { status: response.status, text: await response.text() };
	}

	it("reads the guide's sample order, typed, and answers with an order number", async () => {
		const answer = await post(message);
		expect(answer.status).toBe(200);
		expect(answer.text).toContain('<OrderNumber>0000900001</OrderNumber>');
		const WestconMetadata = { ...expectedOrder.WestconMetadata, TimeStamp: '2026-11-23T00:52:10.828Z' };
		expect(server.receivedOrders().map(toOrderJson)).toEqual([{ ...expectedOrder, WestconMetadata }]);
	});

	it('does not read an element whose name it does not know', async () => {
		const { status } = await post(change(message, /<City>Belmont<\/City>/, '<Town>Belmont</Town>'));
		expect(status).toBe(200);
		expect(server.receivedOrders()).toMatchObject([
			{ Order: { ShipToAddress: { Line1: '20 Blue Ridge Dr' } } },
		]);
		expect(server.receivedOrders()).not.toMatchObject([{ Order: { ShipToAddress: { City: 'Belmont' } } }]);
	});

	const refusals: Array<[string, string | RegExp, string, string]> = [
		['a wrong key', /(?<=#PasswordText">)[^<]*/, 'wrong', 'could not be validated'],
		['a wrong user', />1231913<\/o:Username>/, '>1</o:Username>', 'could not be validated'],
		['a password of another type', '#PasswordText', '#PasswordDigest', "Attribute 'Type' has fixed value"],
		[
			'a header that it does not know',
			'</s:Header>',
			'<x:Other xmlns:x="urn:x" s:mustUnderstand="1"/></s:Header>',
			'MustUnderstand',
		],
		['another Action', 'submitOrder</a:Action>', 'cancelOrder</a:Action>', 'ContractFilter'],
		['another path in To', 'purchaseorder.svc</a:To>', 'order.svc</a:To>', 'AddressFilter'],
		['two Timestamps', '<u:Timestamp ', '<u:Timestamp/><u:Timestamp ', 'Timestamp'],
		['no MessageID', /<a:MessageID>.*<\/a:MessageID>/, '', 'Missing headers: MessageID'],
		['a clock that is wrong', /(?<=<u:Created>)[^<]*/, minutesFromNow(60), 'verifying security'],
	];
	it.each(refusals)('refuses %s and takes no order', async (_title, from, to, reason) => {
		const answer = await post(change(message, from, to));
		expect(answer.status).toBe(500);
		expect(answer.text).toContain(reason);
		expect(server.receivedOrders()).toEqual([]);
	});

	it("refuses SOAP 1.1's content type", async () => {
		expect(await post(message, 'text/xml')).toEqual({ status: 415, text: '' });
	});
});
