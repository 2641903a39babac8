import { postLogiztik, texts } from './raw';
import { sandbox } from './useSandbox';

export const SUCCESS =
	'<PoStatus xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:xsd="http://www.w3.org/2001/XMLSchema">' +
	'<IsSuccess>true</IsSuccess></PoStatus>';
export const NULL_REFERENCE = 'Object reference not set to an instance of an object.';

/** Posts a document and expects exactly these messages and no order. */
export async function expectErrors(document: string, messages: string[], poNumber?: string) {
	const reply = await postLogiztik(sandbox, document);
	expect(reply.status).toBe(200);
	expect(reply.headers['content-type']).toBe('application/xml; charset=utf-8');
	expect(texts(reply, 'IsSuccess')).toEqual(['false']);
	expect([...reply.text.matchAll(/<Message>([^<]+)</g)].map((match) => match[1])).toEqual(messages);
	expect(texts(reply, 'POnumber')).toEqual(poNumber === undefined ? [] : messages.map(() => poNumber));
	expect(sandbox.orders()).toEqual([]);
}
