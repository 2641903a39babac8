import type { IDataObject } from 'n8n-workflow';
import { testBed } from '../support/testBed';
import { findSecret } from '../support/secrets';
import { asJson, smallOrder } from './orders';

const password = 'proxy-pass-0123';

const bed = testBed();

test.each([
	['an order', asJson(smallOrder())],
	['a check', { resource: 'service', operation: 'check' }],
])(
	'user and password in the address are neither put out nor written into a message: %s',
	async (_, parameters) => {
		const url = bed.sandbox.westcon.url.replace('://', `://someone:${password}@`);
		const { outputs, run } = await bed.host.runNode({
			type: 'westcon',
			parameters: { ...parameters, options: { includeXml: true } },
			credentials: { westconApi: { environment: 'custom', ...bed.sandbox.westcon, url } },
		});
		expect((outputs[0]?.[0]?.json as IDataObject).status).toMatch(/accepted|fits/);
		expect(findSecret(JSON.stringify(run), password)).toEqual([]);
		for (const { body } of bed.sandbox.requests()) expect(findSecret(body, password)).toEqual([]);
	},
);
