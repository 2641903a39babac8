import type { IDataObject } from 'n8n-workflow';
import { startSandbox } from '../sandbox';
import { openHost, type Host } from './support/engine';
import { order } from './logiztikAlliance/orders';
import { smallOrder } from './westcon/orders';

let host: Host;
beforeAll(async () => {
	host = await openHost();
});
afterAll(() => host.close());

/** What makes up a reply: digits of its numbers, letters and words of its elements and values. */
test.each(['5', 'e', 'true', 'Order', 'PoStatus'])(
	'a key or token such as "%s" takes nothing out of what the supplier answers',
	async (secret) => {
		const sandbox = await startSandbox({ authenticationKey: secret, token: secret });
		const run = async (type: string, credential: string, values: object, json: object) => {
			const { outputs, error } = await host.runNode({
				type,
				parameters: {
					operation: type === 'westcon' ? 'submit' : 'insert',
					orderSource: 'json',
					orderJson: '={{ $json }}',
				},
				credentials: { [credential]: { environment: 'custom', ...values } },
				items: [json as IDataObject],
			});
			expect(error).toBeUndefined();
			return outputs[0]?.[0]?.json;
		};
		const placed = await run('westcon', 'westconApi', sandbox.westcon, smallOrder());
		const taken = await run('logiztikAlliance', 'logiztikAllianceApi', sandbox.logiztik, order());
		await sandbox.close();
		expect(placed).toMatchObject({
			status: 'accepted',
			orderNumber: '0000550260',
			confirmationNumber: 'WS65931',
		});
		expect(taken).toMatchObject({ status: 'accepted', poNumber: 'PO-1' });
	},
);
