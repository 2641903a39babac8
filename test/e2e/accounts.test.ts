import type { Page } from 'playwright-core';

import { startSandbox, type Sandbox } from '../../sandbox';
import { keep, onPage, openForm, outputOf } from './support/editor';
import { fillWestcon, Form } from './support/form';
import { storeCredential } from './support/publish';

let page: Page;
let form: Form;
let sandbox: Sandbox;
onPage((opened) => (page = opened), 3000);
beforeAll(async () => {
	sandbox = await startSandbox();
});
afterAll(async () => await sandbox?.close());
beforeEach(() => {
	form = new Form(page);
	sandbox.reset();
});

/** Stores a credential with these accounts; returns what a node has of it. */
const storeAccounts = async (label: string, account: object[]) =>
	await storeCredential(
		'westconApi',
		{ environment: 'custom', ...sandbox.westcon, accounts: { account } },
		`${label} ${Date.now()}`,
	);

const only = { number: '7654321', salesOrganization: '2000', currency: 'USD', label: 'Only one' };

const accountList = () => page.getByTestId('resource-locator-customerNumber').getByTestId('rlc-input');

test('a credential without accounts says so in the list', async () => {
	const credentials = await storeAccounts('No accounts', []);
	await openForm(page, 'westcon', { operation: 'submit' }, credentials);
	await accountList().click();
	await page.getByText('The credential has no accounts').locator('visible=true').waitFor();
	await keep(page, 'account-1-none');
});

test('the only account of the credential need not be chosen', async () => {
	const credentials = await storeAccounts('One account', [only]);
	await openForm(page, 'westcon', { operation: 'submit' }, credentials);
	await fillWestcon(form, 'ONLY-1');
	await form.execute();
	expect(await outputOf(page, 'accepted')).toContain('ONLY-1');
	expect(sandbox.orders()[0]?.order).toMatchObject({
		OrderCurrency: 'USD',
		CustomerAccount: { CustomerNumber: '7654321', SalesOrganization: '2000' },
	});
});

test('a credential is chosen in a preview, and its account is used', async () => {
	const { westconApi } = await storeAccounts('Chosen in Preview', [only]);
	await openForm(page, 'westcon', { operation: 'preview' }, {});
	await form.chooseCredential(westconApi!.name);
	await form.pick('customerNumber', '', 'Only one');
	expect(await accountList().inputValue()).toBe('Only one 7654321 (US, custom)');
	await fillWestcon(form, 'CHOSEN-1');
	await form.execute();
	const shown = await outputOf(page, 'valid');
	expect(shown).toContain('custom');
	await keep(page, 'account-2-preview');
	expect(sandbox.requests()).toEqual([]);
});
