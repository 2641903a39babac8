import type { IDataObject } from 'n8n-workflow';
import { startSandbox, type Sandbox } from '../../sandbox';
import { openHost, type Host } from '../support/engine';
import { findSecret } from '../support/secrets';
import { asJson, smallOrder } from './orders';

const password = 'proxy-pass-0123';

let host: Host;
let sandbox: Sandbox;
beforeAll(async () => {
	[host, sandbox] = await Promise.all([openHost(), startSandbox()]);
});
afterAll(async () => {
	host.close();
	await sandbox.close();
});

test.each([
	['an order', asJson(smallOrder())],
	['a check', { resource: 'service', operation: 'check' }],
])(
	'user and password in the address are neither put out nor written into a message: %s',
	async (_, parameters) => {
		const url = sandbox.westcon.url.replace('://', `://someone:${password}@`);
		const { outputs, run } = await host.runNode({
			type: 'westcon',
			parameters: { ...parameters, options: { includeXml: true } },
			credentials: { westconApi: { environment: 'custom', ...sandbox.westcon, url } },
		});
		expect((outputs[0]?.[0]?.json as IDataObject).status).toMatch(/accepted|fits/);
		expect(findSecret(JSON.stringify(run), password)).toEqual([]);
		for (const { body } of sandbox.requests()) expect(findSecret(body, password)).toEqual([]);
	},
);
