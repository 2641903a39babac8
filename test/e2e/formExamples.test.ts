import type { Browser, Page } from 'playwright-core';

import deleteList from '../../workflows/logiztik-delete-list.json';
import orderForm from '../../workflows/westcon-order-form.json';
import { suppliers } from '../support/suppliers';
import { storeWorkflow, wordsOf } from './support/batch';
import { keep, openBrowser } from './support/editor';
import { publish, storeCredential, unpublish } from './support/publish';
import { call, execute, received, running } from './support/running';

const login = { username: 'purchasing', password: 'a password' };
const trigger = { order: 'When the form is sent', list: 'When a list is uploaded' };

let browser: Browser;
let page: Page;
beforeAll(async () => {
	await call('GET', '/login');
	browser = await openBrowser();
	const protection = await storeCredential('httpBasicAuth', {
		user: login.username,
		password: login.password,
	});
	for (const [example, name] of [
		[orderForm, trigger.order],
		[deleteList, trigger.list],
	] as const)
		await publish(example, (nodeNamed) => (nodeNamed(name).credentials = protection));
	page = await browser.newPage({ httpCredentials: login });
	page.setDefaultTimeout(60_000);
});
afterAll(async () => {
	await unpublish();
	await browser?.close();
});

/** Where the form of an example is, once it is published. */
function formOf({ nodes }: { nodes: Array<{ name: string; webhookId?: string }> }, name: string) {
	return `${running.url}/form/${nodes.find((node) => node.name === name)?.webhookId}`;
}

/** Fills in the fields in their order. */
async function send(url: string, answers: string[]) {
	await page.goto(url);
	for (const [index, answer] of answers.entries()) await page.fill(`#field-${index}`, answer);
	await page.click('#submit-btn');
}

const answers = (poNumber: string, country: string) => [
	poNumber,
	'SPA508G',
	'2',
	"Zoë 🌷 Nuñez-O'Brien & Co",
	'20 Blue Ridge Dr',
	'Belmont',
	'California',
	'94012',
	country,
	'(415) 555-0132 ext. 12',
	'2026-12-15',
	'Ring twice\nThanks',
];

test('an order by hand: whoever sends the form reads what became of it', async () => {
	const poNumber = `FORM-${Date.now()}`;
	const url = formOf(orderForm, trigger.order);
	await send(url, answers(poNumber, 'United States'));
	await page.getByText(`Westcon accepted purchase order ${poNumber} as order`).waitFor();
	await keep(page, 'form-example-ordered');
	const bodies = (await received()).map(({ body }) => body).filter((body) => body.includes(poNumber));
	expect(bodies).toHaveLength(1);
	for (const part of ['<State>CA<', '<Country>US<', '<RequestedShipDate>2026-12-15<', '<Instruction>Thanks<'])
		expect(bodies[0]).toContain(part);
});

test('also that it was not sent, and why', async () => {
	const poNumber = `FORM-${Date.now()}`;
	await send(formOf(orderForm, trigger.order), answers(poNumber, 'Atlantis'));
	await page.getByText(`Purchase order ${poNumber} was not sent`).waitFor();
	await keep(page, 'form-example-not-ordered');
	expect(await page.innerText('body')).toContain('Ship-To Country');
	expect((await received()).filter(({ body }) => body.includes(poNumber))).toEqual([]);
});

test('nobody orders without the login', async () => {
	const before = (await received()).length;
	const body = new FormData();
	body.append('field-0', 'PO');
	for (const request of [{}, { method: 'POST', body }])
		expect((await fetch(formOf(orderForm, trigger.order), request)).status).toBe(401);
	expect(await received()).toHaveLength(before);
});

test('the orders of a list are deleted, and the page has a line for each', async () => {
	const [, logiztik] = suppliers.find(([type]) => type === 'logiztikAlliance')!;
	const numbers = ['LIST-1', 'LIST-2'];
	const orders = numbers.map((poNumber) => logiztik.orderOf(poNumber));
	const inserting = await storeWorkflow(logiztik, 'logiztikSandbox1', orders, {});
	expect(wordsOf(await execute(inserting)).map(({ status }) => status)).toEqual(['accepted', 'accepted']);
	const rows = [...numbers, 'LIST-3'].map((poNumber) => `${poNumber},999,MIA,EXP,OP1`);
	await page.goto(formOf(deleteList, trigger.list));
	await page.setInputFiles('#field-0', {
		name: 'list.csv',
		mimeType: 'text/csv',
		buffer: Buffer.from(`\ufeff${['PO,Consignee,To,Farm,Barcode', ...rows].join('\r\n')}\r\n`),
	});
	await page.click('#submit-btn');
	await page.getByText('LIST-3').first().waitFor();
	await keep(page, 'form-example-deleted');
	const text = await page.innerText('body');
	expect(text).toMatch(/deleted purchase order LIST-1[^]*deleted purchase order LIST-2/);
	expect(text).toMatch(/LIST-3[^]*does not exist/);
});
