import type { Page } from 'playwright-core';

import { keep, onPage, outputOf } from './support/editor';
import { fillWestcon, Form } from './support/form';
import { received } from './support/running';

let page: Page;
onPage((opened) => (page = opened), 3000);

test('from an empty canvas to an order, by mouse and keyboard alone', async () => {
	const poNumber = `CANVAS-${Date.now()}`;
	await page.goto('/workflow/new');
	await page.getByTestId('canvas-add-button').click();
	await page.getByTestId('node-creator-item-name').getByText('Trigger manually', { exact: true }).click();
	await page.getByTestId('canvas-handle-plus').first().click();
	await page.getByTestId('node-creator-search-bar').fill('Westcon');
	await page.getByTestId('node-creator-item-name').getByText('Westcon', { exact: true }).click();
	await page.getByText('Submit purchase order', { exact: true }).click();
	const form = new Form(page);
	await form.chooseCredential('Westcon account');
	await fillWestcon(form, poNumber);
	await keep(page, 'canvas-1-filled-in');
	await form.execute();
	expect(await outputOf(page, 'accepted')).toContain(poNumber);
	await keep(page, 'canvas-2-accepted');
	expect((await received()).filter(({ body }) => body.includes(poNumber))).toHaveLength(1);
});
