import type { IDataObject, INode } from 'n8n-workflow';
import type { Browser } from 'playwright-core';

import packageJson from '../../../package.json';
import insertAndDelete from '../../../workflows/logiztik-insert-and-delete.json';
import submitOrder from '../../../workflows/westcon-submit-order.json';
import { runWorkflow } from '../../../scripts/lib/rest';
import { suppliers, type SupplierUnderTest } from '../../support/suppliers';
import { nodesForItems, workflowNode } from '../../support/workflowJson';
import { keep, openBrowser, openForm, signedInPage } from '../support/editor';
import { Form } from '../support/form';
import { call, expectListed, received, runCopy, storeNodes } from '../support/running';

/** The last n8n 1, on a Node without SQLite. */

const isOurs = ({ type }: INode) => type.startsWith(`${packageJson.name}.`);

/** Runs the example with that ledger in each of our nodes; gives what the last of them put out, or why it stopped. */
async function run(example: typeof submitOrder | typeof insertAndDelete, orderLedger: string) {
	let last = '';
	const { data } = await runCopy(example, (nodes) => {
		for (const node of nodes.filter(isOurs)) {
			node.parameters.orderLedger = orderLedger;
			last = node.name;
		}
	});
	const { runData, error } = data.resultData;
	const output = runData[last]?.[0]?.data?.main?.[0]?.map(({ json }) => json) ?? [];
	return { output, message: error?.message ?? '' };
}

const arrived = async (poNumber: string) =>
	(await received()).filter(({ body, carriedOut }) => body.includes(poNumber) && carriedOut).length;

test('n8n lists the package with its three nodes', async () => await expectListed());

test.each([
	['Westcon', submitOrder, '20160804', 1, { status: 'accepted', orderLedger: 'none' }],
	['Logiztik Alliance', insertAndDelete, '53-0019763X2', 2, { status: 'deleted', orderLedger: 'none' }],
])(
	'%s gets nothing with the embedded ledger, and the order with none',
	async (_, example, po, requests, result) => {
		const refused = await run(example, 'embedded');
		expect(refused.message).toMatch(/SQLite.*22\.13.*'PostgreSQL'.*'None'/s);
		expect(refused.output).toEqual([]);
		expect(await arrived(po)).toBe(0);

		expect((await run(example, 'none')).output).toEqual([
			expect.objectContaining({ poNumber: po, ...result }),
		]);
		expect(await arrived(po)).toBe(requests);
	},
);

/** Sends the orders, an item each, with their rows beside them. @returns what the node put out, by output */
async function sendRows(supplier: SupplierUnderTest, rows: IDataObject[], onError: INode['onError']) {
	const { type, operation, credential, example } = supplier;
	const { credentials } = example.nodes.find((node) => node.credentials?.[credential]) as INode;
	const parameters = { operation, orderSource: 'json', orderJson: '={{ $json.order }}', orderLedger: 'none' };
	const nodes = [...nodesForItems(rows), workflowNode('Send', type, 1, { onError, credentials, parameters })];
	const { resultData } = (await runWorkflow(call, await storeNodes(`${type} ${onError}`, nodes))).data;
	expect(resultData.error).toBeUndefined();
	const outputs = resultData.runData.Send?.[0]?.data?.main ?? [];
	return outputs.map((items) => (items ?? []).map(({ json }) => json));
}

describe.each(suppliers)('%s: a failed item', (_, supplier) => {
	const { rejectedNumber, orderOf, prefix } = supplier;
	const orders = [orderOf('BELOW-ZERO', -1), orderOf(rejectedNumber), orderOf(`N8N1-${prefix}`)];
	const rows = orders.map((order, index) => ({ row: index + 1, order }));
	const [invalid, rejected] = (['invalid', 'rejected'] as const).map((status, index) => ({
		...rows[index],
		error: expect.objectContaining({ status, message: expect.stringMatching(/./) as string }) as IDataObject,
	}));
	const accepted = expect.objectContaining({ status: 'accepted', poNumber: `N8N1-${prefix}` }) as IDataObject;

	test('leaves by the error branch with its input and with all that is known of it', async () => {
		expect(await sendRows(supplier, rows, 'continueErrorOutput')).toEqual([[accepted], [invalid, rejected]]);
	});

	test('comes with the same where the node is to continue', async () => {
		const [items] = await sendRows(supplier, rows, 'continueRegularOutput');
		expect(items).toEqual([invalid, rejected, accepted]);
	});
});

describe('in the editor', () => {
	let browser: Browser;
	beforeAll(async () => {
		await call('GET', '/login');
		browser = await openBrowser();
	});
	afterAll(async () => await browser?.close());

	test('a box is inserted by mouse', async () => {
		const page = await signedInPage(browser);
		// The editor of n8n 1 answers slowly on a busy machine.
		page.setDefaultTimeout(200_000);
		await openForm(page, 'logiztikAlliance', { operation: 'insert' });
		const poNumber = `MOUSE-${Date.now()}`;
		const form = new Form(page);
		await form.type('consigneeCode', '999');
		await form.type('poNumber', poNumber);
		await form.pick('destinationPortCode', 'miami', 'MIA - Miami');
		await form.type('farmCode', 'EXP');
		await form.choose('orderLedger', 'None');
		await form.execute();
		await page.getByTestId('output-panel').getByText('accepted', { exact: true }).first().waitFor();
		await keep(page, 'n8n1-inserted');
		expect(await arrived(poNumber)).toBe(1);
	}, 300_000);
});
