import { testBed } from '../support/testBed';
import { describeNode } from './nodeSuite';

const bed = testBed();

describeNode(bed, { ledger: 'embedded' });

test('a ledger that cannot be used is told in plain words', async () => {
	process.env.EXECUTIONS_MODE = 'queue';
	const { error } = await bed.host.runNode({
		type: 'orderLedger',
		parameters: { orderLedger: 'embedded', poNumber: 'PO-1' },
		credentials: { westconApi: { environment: 'custom', ...bed.sandbox.westcon } },
	});
	delete process.env.EXECUTIONS_MODE;
	expect(error?.message).toContain('queue mode');
	expect(error?.context?.data).toMatchObject({ status: 'invalid' });
});
