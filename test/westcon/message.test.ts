import { Client } from 'soap';
import { toXmlTree } from '../../nodes/shared/toXml';
import { buildMessage } from '../../nodes/Westcon/message';
import { requestSchema } from '../../nodes/Westcon/wsdl';

const parts = (number: string) => ({
	request: toXmlTree(requestSchema, { Order: { CustomerPurchaseOrderNumber: number } }),
	url: 'https://westcon.example/purchaseorder.svc',
	username: '1231913',
	authenticationKey: 'key',
	messageId: '0',
	created: new Date(0),
});

afterEach(() => jest.restoreAllMocks());

test('each message holds its own order, also when several are written at a time', async () => {
	const messages = await Promise.all(
		['PO-1', 'PO-2'].map(async (number) => await buildMessage(parts(number))),
	);
	expect(messages.map(({ xml }) => /CustomerPurchaseOrderNumber>(.*?)<\//.exec(xml)?.[1])).toEqual([
		'PO-1',
		'PO-2',
	]);
});

test('the message before is never taken for one that was not written', async () => {
	await buildMessage(parts('PO-1'));
	jest.spyOn(Client.prototype as unknown as { _invoke(): void }, '_invoke').mockReturnValue();
	await expect(buildMessage(parts('PO-2'))).rejects.toThrow('Nothing was sent');
});
