import insertAndDelete from '../../workflows/logiztik-insert-and-delete.json';
import otherServices from '../../workflows/westcon-other-services.json';
import submitOrder from '../../workflows/westcon-submit-order.json';
import { execute, expectListed } from './support/running';

/** What a step put out first. */
const firstOutput = async (workflow: { id: string }, step: string) => {
	const { data } = await execute(workflow.id);
	return data.resultData.runData[step]?.[0]?.data?.main?.[0]?.[0]?.json;
};

test("n8n's command line submits the guide's sample order", async () => {
	expect(await firstOutput(submitOrder, 'Submit order to Westcon')).toMatchObject({
		status: 'accepted',
		poNumber: '20160804',
		orderNumber: expect.stringMatching(/^\d{10}$/),
	});
});

test("n8n's command line inserts and deletes the page's example", async () => {
	expect(await firstOutput(insertAndDelete, 'Delete order')).toMatchObject({ poNumber: '53-0019763X2' });
});

test("n8n's own HTTP Request node sends an envelope with the Westcon credential", async () => {
	expect(await firstOutput(otherServices, 'Send an envelope')).toMatchObject({
		data: expect.stringContaining('Order block is null'),
	});
});

test('n8n lists the package among its community nodes', async () => await expectListed());
