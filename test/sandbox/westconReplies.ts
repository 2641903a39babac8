import { texts, type RawReply } from './raw';
import { sandbox } from './useSandbox';

export const SECURITY = 'http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd';
export const ADDRESSING = 'http://www.w3.org/2005/08/addressing';
export const DISPATCHER =
	'http://schemas.microsoft.com/net/2005/12/windowscommunicationfoundation/dispatcher';
export const ACTION = 'http://webservices.westcon.com/WestconWebServices-PurchaseOrderWebService/submitOrder';

/** .NET's own client reads a fault only from HTTP 500. */
export function expectFault(reply: RawReply, codes: string[], namespace?: string) {
	expect(reply.headers['content-type']).toBe('application/soap+xml; charset=utf-8');
	const values = texts(reply, 'Value').map((value) => value.split(':')[1]);
	expect({ status: reply.status, codes: values }).toEqual({ status: 500, codes });
	if (namespace) expect(reply.text).toContain(`<s:Value xmlns:f="${namespace}">f:${codes[1]}`);
	expect(sandbox.orders()).toEqual([]);
}

export function expectEmpty(reply: RawReply, status: number) {
	expect({ status: reply.status, text: reply.text }).toEqual({ status, text: '' });
	expect(sandbox.orders()).toEqual([]);
}
