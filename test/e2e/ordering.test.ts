import type { INodeParameters } from 'n8n-workflow';
import type { Locator, Page } from 'playwright-core';

import { smallForm } from '../westcon/orders';
import { credentials, keep, onPage, openForm, outputOf } from './support/editor';
import { fillWestcon, Form } from './support/form';
import { received } from './support/running';

let page: Page;
let form: Form;
onPage((opened) => (page = opened), 3000);
beforeEach(() => {
	form = new Form(page);
});

const open = async (type: keyof typeof credentials, parameters: INodeParameters) =>
	await openForm(page, type, parameters);

const output = async (word: string) => await outputOf(page, word);

test("Westcon's form is short, and shows an order's first line", async () => {
	await open('westcon', { operation: 'submit' });
	await keep(page, 'order-1-empty');
	expect(await page.getByTestId('node-parameters').innerText()).toMatch(/^Credential\s+Resource/);
	const empty = await form.height();
	await form.press('Add Line');
	expect(empty).toBeLessThan(2000);
	const line = (await form.height()) - empty;
	expect(line).toBeGreaterThan(0);
	expect(line).toBeLessThan(220);
});

test('an order of two lines is previewed and placed by mouse, with nothing added', async () => {
	const poNumber = `MOUSE-${Date.now()}`;
	await open('westcon', { operation: 'preview' });
	await fillWestcon(form, poNumber);
	await form.execute();
	expect(await output('valid')).toMatch(/Purchase order MOUSE-\d+ can be sent/);
	await keep(page, 'order-2-preview');
	expect(form.clicks).toBeLessThanOrEqual(19);
	await form.choose('operation', 'Submit');
	await form.execute();
	expect(await output('accepted')).toContain('00005');
	await keep(page, 'order-3-accepted');
	const bodies = (await received()).map(({ body }) => body).filter((body) => body.includes(poNumber));
	expect(bodies).toHaveLength(1);
	for (const part of ['<Line2>Suite 400<', '<State>CA<', '<ContactName>Jon Smith<', '>WIC-1T<', '>1231913<'])
		expect(bodies[0]).toContain(part);
});

const postalOrder =
	/Company\s+Contact Name\s+Address Line 1\s+Address Line 2\s+City\s+State\s+Postal Code\s+Country\s+Phone\s+Email Address/;

const labelsIn = async (block: Locator) => (await block.innerText()).replaceAll('Fixed\nExpression', '');

test('an end user is one choice: a block in postal order, and nothing in it is red', async () => {
	await open('westcon', { operation: 'submit' });
	await form.add('Add Order Field', 'End User');
	expect(form.clicks).toBe(2);
	const block = page.getByTestId('fixed-collection-endUser');
	expect(await labelsIn(block)).toMatch(postalOrder);
	expect(await block.getByTestId('parameter-issues').count()).toBe(0);
	await form.add('Add Order Field', 'Order Currency');
	await keep(page, 'order-4-end-user');
	expect(await page.getByTestId('parameter-input-orderCurrency').innerHTML()).not.toContain('has-issues');
});

test('a bill-to address is one choice: a block in postal order, and nothing in it is red', async () => {
	await open('westcon', { operation: 'submit' });
	await form.add('Add Internal-Use Field', 'Bill-To Address');
	expect(form.clicks).toBe(2);
	const block = page.getByTestId('fixed-collection-billTo');
	expect(await labelsIn(block)).toMatch(postalOrder);
	expect(await block.getByTestId('parameter-issues').count()).toBe(0);
	await keep(page, 'order-4-bill-to');
});

test('a contact is typed where the address is, one click a field', async () => {
	const poNumber = `CONTACT-${Date.now()}`;
	await open('westcon', { ...smallForm(), customerPurchaseOrderNumber: poNumber });
	await form.type('shipToContactName', 'Jon Smith');
	await form.type('shipToPhone', '650 555 0100');
	await form.type('shipToEmailAddress', 'jon@example.com');
	expect(form.clicks).toBe(3);
	await form.execute();
	expect(await output('accepted')).toContain(poNumber);
	const body = (await received()).map((request) => request.body).find((text) => text.includes(poNumber));
	for (const part of ['<ContactName>Jon Smith<', '<Phone>650 555 0100<', '>jon@example.com<'])
		expect(body).toContain(part);
});

test('what was added to a line or to the order stays when more is added', async () => {
	await open('westcon', { operation: 'submit' });
	await form.add('Add Line Field', 'Vendor Fields');
	await form.add('Add Line Field', 'Unit Price');
	await form.add('Add Order Field', 'Vendor Fields');
	await form.add('Add Order Field', 'Order Notes');
	await form.add('Add Order Field', 'Order Date');
	await keep(page, 'order-5-added');
	expect(await page.getByTestId('fixed-collection-vrfLines').count()).toBe(1);
	expect(await page.getByTestId('fixed-collection-vrfHeaders').count()).toBe(1);
	expect(await page.getByTestId('parameter-input-orderAttachments').count()).toBe(1);
});

/** An insert without boxes. */
const smallInsert: INodeParameters = {
	operation: 'insert',
	consigneeCode: '999',
	poNumber: 'EMPTY-JSON',
	destinationPortCode: { __rl: true, mode: 'code', value: 'MIA' },
};

const json = { orderSource: 'json' };
const noRows = { orderLines: {}, details: {} };
test.each([
	['westcon', 'Order (JSON)', { operation: 'submit', ...json }],
	['westcon', 'Order Lines (JSON)', { ...smallForm(), ...noRows, orderLinesSource: 'json' }],
	['logiztikAlliance', 'Order (JSON)', { operation: 'insert', ...json }],
	['logiztikAlliance', 'Boxes (JSON)', { ...smallInsert, ...noRows, detailsSource: 'json' }],
] as Array<[keyof typeof credentials, string, INodeParameters]>)(
	'%s: an untouched %s is asked for, and nothing is ordered',
	async (type, label, parameters) => {
		const before = (await received()).length;
		await open(type, parameters);
		await page.getByTestId('node-parameters').getByText('For example:').waitFor();
		await form.execute();
		await page.getByTestId('output-panel').getByText(`'${label}': is empty`).first().waitFor();
		await keep(page, `order-6-${type}-${label.replaceAll(/\W/g, '')}`);
		expect(await received()).toHaveLength(before);
	},
);

test('the account says where the order goes, and hides what it knows', async () => {
	await open('westcon', { operation: 'preview' });
	await form.pick('customerNumber', '', 'Sandbox account');
	const input = page.getByTestId('resource-locator-customerNumber').getByTestId('rlc-input');
	expect(await input.inputValue()).toBe('Sandbox account 1231913 (US, custom)');
	expect(await input.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)).toBe(true);
	expect(await page.getByTestId('parameter-input-salesOrganization').count()).toBe(0);
	const number = { __rl: true, mode: 'number', value: 'A/2000/USD' };
	await open('westcon', { operation: 'submit', customerNumber: number });
	expect(await page.getByTestId('parameter-input-salesOrganization').count()).toBe(1);
});

test("Logiztik Alliance's form is short, and shows an order's first box", async () => {
	await open('logiztikAlliance', { operation: 'insert' });
	await keep(page, 'order-7-empty');
	const empty = await form.height();
	await form.press('Add Box');
	expect(empty).toBeLessThan(2000);
	const box = (await form.height()) - empty;
	expect(box).toBeGreaterThan(0);
	// Eight fields and a button, of about 70 px each.
	expect(box).toBeLessThan(650);
});

test('a box is inserted and deleted by mouse', async () => {
	const poNumber = `MOUSE-${Date.now()}`;
	await open('logiztikAlliance', { operation: 'insert' });
	await form.type('consigneeCode', '999');
	await form.type('poNumber', poNumber);
	await form.pick('destinationPortCode', 'miami', 'MIA - Miami');
	await form.type('farmCode', 'EXP');
	await form.execute();
	expect(await output('accepted')).toContain(poNumber);
	await keep(page, 'order-7-inserted');
	await form.choose('operation', 'Delete');
	await form.execute();
	expect(await output('deleted')).toContain(poNumber);
	await keep(page, 'order-8-deleted');
});

test('a local order says MIA at both ports, and shows the sizes it needs without a value', async () => {
	await open('logiztikAlliance', { operation: 'insert' });
	expect(await page.getByTestId('parameter-input-length').count()).toBe(0);
	await form.choose('postType', 'Local');
	await page.getByText('MIA for local orders to Miami').nth(1).waitFor();
	expect(await page.getByTestId('parameter-input-length').locator('input').inputValue()).toBe('');
	await keep(page, 'order-9-local');
});
