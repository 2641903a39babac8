import { makeWsdl } from '../../../nodes/Westcon/purchaseOrder/wsdl';
import { openChecks } from './checks';

const { serve, runCheck } = openChecks();

describe('In the workflow', () => {
	test('many items make one check and one item', async () => {
		const server = await serve({ wsdl: makeWsdl() });
		const { outputs } = await runCheck(server.url, [{}, {}, {}]);
		expect(outputs[0]).toHaveLength(1);
		expect(outputs[0]?.[0]?.pairedItem).toEqual({ item: 0 });
		expect(server.asked).toEqual(['wsdl']);
	});

	test('an unusable URL in the credential stops the node, or goes to the error branch', async () => {
		const { error } = await runCheck('orders');
		expect(error?.name).toBe('NodeOperationError');
		const { outputs } = await runCheck('orders', [{}], 'continueErrorOutput');
		expect(outputs[0]).toEqual([]);
		expect(outputs[1]).toMatchObject([
			{ json: { error: { status: 'invalid', message: `${error?.message}.` } } },
		]);
	});
});
