import type { Page } from 'playwright-core';

import insertAndDelete from '../../workflows/logiztik-insert-and-delete.json';
import submitOrder from '../../workflows/westcon-submit-order.json';
import { keep, onPage, openNode } from './support/editor';
import { call } from './support/running';

let page: Page;
onPage((opened) => (page = opened));

const textOf = async (testId: string) => await page.getByTestId(testId).first().innerText();

/** Opens the list of nodes and searches it. */
async function searchNodes(words: string) {
	await page.getByTestId('node-creator-plus-button').click();
	await page.getByTestId('node-creator-search-bar').fill(words);
	return page.getByTestId('node-creator-item-name');
}

test.each([
	['wholesale', 'Westcon'],
	['logistics', 'Westcon'],
	['shipping', 'Westcon'],
	['logistics', 'Logiztik Alliance'],
	['shipping', 'Logiztik Alliance'],
	['flowers order', 'Logiztik Alliance'],
])('"%s" finds %s', async (words, node) => {
	await page.goto('/workflow/new');
	await (await searchNodes(words)).getByText(node, { exact: true }).waitFor();
});

test('the actions of Logiztik Alliance stand in the order of their use', async () => {
	await page.goto('/workflow/new');
	await (await searchNodes('Logiztik')).getByText('Logiztik Alliance', { exact: true }).click();
	await page.getByText('Insert purchase order', { exact: true }).waitFor();
	const names = await page.getByTestId('node-creator-item-name').allInnerTexts();
	expect(names.filter((name) => name.endsWith('purchase order'))).toEqual([
		'Preview purchase order',
		'Insert purchase order',
		'Delete purchase order',
	]);
});

test('the node is found by its name and added with its operation chosen', async () => {
	await page.goto('/workflow/new');
	await (await searchNodes('Westcon')).getByText('Westcon', { exact: true }).click();
	await page.getByText('Submit purchase order', { exact: true }).waitFor();
	await keep(page, '1-actions');
	await page.getByText('Submit purchase order', { exact: true }).click();
	await page.getByTestId('parameter-input-customerPurchaseOrderNumber').waitFor();
	await keep(page, '2-new-node');
	expect(await textOf('node-parameters')).toMatch(
		/Resource[^]*Operation[^]*Customer Account[^]*Order Lines[^]*Ship-To Country[^]*Shipping Condition/,
	);
	await page.getByTestId('ndv-close-button').click();
	expect(await page.getByTestId('canvas-node').allInnerTexts()).toContainEqual(
		expect.stringContaining('Submit purchase order'),
	);
});

test('shipping conditions are chosen from a list that can be searched', async () => {
	await openNode(page, submitOrder.id, 'Submit order to Westcon');
	await page.getByTestId('resource-locator-shippingConditionCode').getByTestId('rlc-input').click();
	const items = page.getByTestId('rlc-item');
	// What is chosen stands there before the list has come.
	await items.filter({ hasText: 'U1 - US UPS 2 Day Air A.M' }).waitFor();
	await keep(page, '3-shipping-conditions');
	expect(await items.first().innerText()).toBe('UF - US Fedex Ground');
	await page.getByTestId('rlc-search').fill('customer coll');
	await items.filter({ hasText: 'U1 - US UPS 2 Day Air A.M' }).waitFor({ state: 'detached' });
	await items.filter({ hasText: 'AA - Customer Collection' }).waitFor();
	await page.keyboard.press('Escape');
});

test('customer accounts come from the credential', async () => {
	await openNode(page, submitOrder.id, 'Submit order to Westcon');
	const account = page.getByTestId('resource-locator-customerNumber');
	await account.getByTestId('rlc-mode-selector').click();
	await page.getByTestId('mode-list').and(page.locator(':visible')).click();
	await account.getByTestId('rlc-input').click();
	await page.getByTestId('rlc-item').filter({ hasText: '1231913' }).first().waitFor();
	await keep(page, '4-customer-accounts');
	expect(await page.getByTestId('rlc-item').first().innerText()).toContain('Sandbox account');
});

test('a preview uses the chosen credential: its accounts, and its name for the environment', async () => {
	const nodes = submitOrder.nodes.map((node) =>
		'operation' in node.parameters
			? { ...node, parameters: { ...node.parameters, operation: 'preview' } }
			: node,
	);
	const copy = { name: 'Preview', nodes, connections: submitOrder.connections, settings: {} };
	const { id } = await call<{ id: string }>('POST', '/workflows', copy);
	await openNode(page, id, 'Submit order to Westcon');
	const credential = page.getByTestId('node-credentials-select').locator('input').first();
	expect(await credential.inputValue()).toBe('Westcon account');
	await page.getByTestId('node-execute-button').click();
	await page.getByTestId('output-panel').getByText('valid', { exact: true }).first().waitFor();
	await keep(page, '4-preview');
	expect(await textOf('output-panel')).toContain('custom');
});

test('executing the node shows the order number', async () => {
	await openNode(page, submitOrder.id, 'Submit order to Westcon');
	await page.getByTestId('node-execute-button').click();
	await page.getByTestId('output-panel').getByText('accepted').first().waitFor();
	await keep(page, '5-order-accepted');
	expect(await textOf('output-panel')).toMatch(/20160804[^]*00005\d{5}[^]*WS\d+/);
});

test('executing the whole example inserts and deletes', async () => {
	await page.goto(`/workflow/${insertAndDelete.id}`);
	await page.getByTestId('execute-workflow-button').first().click();
	await page.getByText('Workflow executed successfully').waitFor();
	await keep(page, '6-inserted-and-deleted');
	await openResult('Delete order');
	expect(await textOf('output-panel')).toMatch(/53-0019763X2/);
	await keep(page, '7-deleted');
});

const openResult = async (node: string) => {
	await page.getByTestId('canvas-node').filter({ hasText: node }).dblclick();
	await page.getByTestId('output-panel').getByText('deleted').first().waitFor();
};

test('the credential form says that the connection works', async () => {
	await page.goto('/home/credentials');
	await page.getByText('Westcon account').click();
	await page.getByText('Connection tested successfully').waitFor();
	await keep(page, '8-credential');
});
