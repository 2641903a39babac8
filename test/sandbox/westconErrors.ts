import { postWestcon, texts } from './raw';
import { sandbox } from './useSandbox';

export const SHIP_TO = ['Company', 'Line1', 'City', 'State', 'PostalCode', 'Country'];

export const block = (name: string) => new RegExp(`<${name}>[^]*</${name}>`);

/** Posts a message and expects exactly these errors and no order. */
export async function expectErrors(message: string, errors: string[]) {
	const reply = await postWestcon(sandbox, message);
	expect(reply.status).toBe(200);
	expect(texts(reply, 'ErrorDetail')).toEqual(errors);
	expect(texts(reply, 'ErrorNo')).toEqual(errors.map(() => ''));
	expect(reply.text.match(/<Errors>/g)).toHaveLength(errors.length);
	expect(reply.text).not.toContain('<OrderNumber');
	expect(sandbox.orders()).toEqual([]);
}
