import type { IDataObject } from 'n8n-workflow';
import type { Browser, Page } from 'playwright-core';

import paid from '../shops/samples/shopify-paid.json';
import { keep, openBrowser, signedInPage } from './support/editor';
import { Form } from './support/form';
import { call, received } from './support/running';

let browser: Browser;
let page: Page;
let form: Form;
beforeAll(async () => {
	await call('GET', '/login');
	// As with most users, there is one account to choose from, and n8n chooses it.
	for (const { id, name, type } of await call<Array<Record<string, string>>>('GET', '/credentials'))
		if (type === 'westconApi' && name !== 'Westcon account') await call('DELETE', `/credentials/${id}`);
	browser = await openBrowser();
	page = await signedInPage(browser);
	await page.setViewportSize({ width: 1700, height: 2600 });
});
afterAll(async () => await browser?.close());
beforeEach(() => {
	form = new Form(page);
});

/** Opens a workflow with a trigger that has put out these items. */
async function openBehind(name: string, type: string, items: unknown[]): Promise<string> {
	const trigger = { id: 'trigger', name, type: `n8n-nodes-base.${type}`, typeVersion: 1, position: [0, 0] };
	const { id } = await call<{ id: string }>('POST', '/workflows', {
		name,
		nodes: [{ ...trigger, parameters: {} }],
		connections: {},
		settings: { executionOrder: 'v1' },
		pinData: { [name]: items.map((json) => ({ json })) },
	});
	await page.goto(`/workflow/${id}`);
	await page.getByTestId('canvas-node').filter({ hasText: name }).waitFor();
	return id;
}

const runsOf = async (workflowId: string) => {
	const filter = encodeURIComponent(JSON.stringify({ workflowId }));
	const { results } = await call<{ results: IDataObject[] }>('GET', `/executions?filter=${filter}`);
	return results.map(({ status }) => status);
};

/** What the supplier was sent under a number. */
const sentUnder = async (number: string) =>
	(await received()).map(({ body }) => body).filter((body) => body.includes(`>${number}<`));

const accepted = async () =>
	await page.getByTestId('output-panel').getByText('accepted', { exact: true }).first().waitFor();

/** What was counted before shops were understood: 12 clicks, 7 drags, 2 searches, besides an expression. */
const before = 12 + 7 + 2;
const effort = () => form.clicks + form.drags + form.searches;

const order = () => ({ ...paid, name: `#${Date.now()}` });

test('a Shopify order takes half of what it took, no expression and no failed run', async () => {
	const shopOrder = order();
	const id = await openBehind('When an order is paid', 'shopifyTrigger', [shopOrder]);
	await form.addNode('Westcon', 'Submit purchase order');
	await form.choose('orderSource', 'Shopify Order');
	await form.pick('shippingConditionCode', 'ups 2 day air', 'U2 - ');
	await keep(page, 'effort-shopify');
	await form.execute();
	await accepted();
	await keep(page, 'effort-shopify-accepted');
	expect({ clicks: form.clicks, drags: form.drags, searches: form.searches }).toEqual({
		clicks: 8,
		drags: 0,
		searches: 2,
	});
	expect(effort()).toBeLessThanOrEqual(before / 2);
	expect(await runsOf(id)).toEqual(['success']);
	const [body, ...others] = await sentUnder(shopOrder.name);
	expect(others).toEqual([]);
	for (const part of ['>1231913<', '>SPA508G<', '>PA100-NA<', '>U2<', '<City>Belmont<'])
		expect(body).toContain(part);
});

test('a condition for a way of shipping in the shop is a row, without an expression', async () => {
	const shopOrder = order();
	const id = await openBehind('When an order is paid', 'shopifyTrigger', [shopOrder]);
	await form.addNode('Westcon', 'Submit purchase order');
	await form.choose('orderSource', 'Shopify Order');
	await form.press('Add Shipping Method');
	await form.type('shipping', 'Express (1-2 days)');
	await form.pick('condition', 'ups 2 day air', 'U2 - ');
	await keep(page, 'effort-shopify-mapping');
	await form.execute();
	await accepted();
	expect(form.clicks).toBeLessThanOrEqual(12);
	expect(await runsOf(id)).toEqual(['success']);
	expect((await sentUnder(shopOrder.name))[0]).toContain('>U2<');
});

test('a spreadsheet of three rows takes its columns by drag, no expression and no failed run', async () => {
	const [first, second] = [`ROWS-A-${Date.now()}`, `ROWS-B-${Date.now()}`];
	const row = (PO: string, SKU: string, Qty: number) => ({
		PO,
		SKU,
		Qty,
		Company: 'ABC Services Ltd',
		Street: '20 Blue Ridge Dr',
		City: 'Belmont',
		State: 'California',
		ZIP: '94012',
		Country: 'United States',
	});
	const rows = [row(first, 'SPA508G', 2), row(second, 'WIC-1T', 1), row(first, 'PA100-NA', 1)];
	const id = await openBehind('Rows of the sheet', 'manualTrigger', rows);
	await form.addNode('Westcon', 'Submit purchase order');
	await form.toggle('combineItems');
	// From the last to the first: n8n shows the value of a filled field over the field below it.
	for (const [key, name] of [
		['Country', 'shipToCountry'],
		['ZIP', 'shipToPostalCode'],
		['State', 'shipToState'],
		['City', 'shipToCity'],
		['Street', 'shipToLine1'],
		['Company', 'shipToCompany'],
		['Qty', 'quantityOrdered'],
		['SKU', 'productNumber'],
		['PO', 'customerPurchaseOrderNumber'],
	] as const)
		await form.drag(key, name);
	await keep(page, 'effort-sheet');
	await form.execute();
	await accepted();
	await keep(page, 'effort-sheet-accepted');
	expect({ clicks: form.clicks, drags: form.drags, searches: form.searches }).toEqual({
		clicks: 5,
		drags: 9,
		searches: 1,
	});
	expect(await runsOf(id)).toEqual(['success']);
	expect((await sentUnder(first))[0]).toMatch(/>SPA508G<[^]*>PA100-NA</);
	expect(await sentUnder(second)).toHaveLength(1);
});
