import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { send } from './raw';
import { sandbox, useSandbox } from './useSandbox';

useSandbox();

describe('The WSDL', () => {
	it('has the address of the service', async () => {
		const { url } = sandbox.westcon;
		const reply = await send(`${url}?wsdl`);
		expect(reply.headers['content-type']).toBe('text/xml; charset=utf-8');
		expect(reply.text).toContain(`<soap12:address location="${url}"/>`);
		expect(reply.text).not.toContain('SERVICE-ADDRESS');
	});

	it('declares the 118 values of the request, and the length of each text', () => {
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
