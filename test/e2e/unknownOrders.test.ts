import type { Browser, Page } from 'playwright-core';

import { owner } from '../../scripts/lib/rest';
import submitOrder from '../../workflows/westcon-submit-order.json';
import { keep, openBrowser, signedInPage } from './support/editor';
import { startMailServer, type MailServer } from './support/mailServer';
import { unpublish } from './support/publish';
import { fillInAnswer, publishExample } from './support/resolveForm';
import { call, received, runCopy } from './support/running';

let mail: MailServer;
let browser: Browser;
beforeAll(async () => {
	[mail, browser] = await Promise.all([startMailServer(), openBrowser()]);
});
afterAll(async () => {
	await unpublish();
	await browser?.close();
	await mail?.close();
});

const poNumber = `DROP-AFTER-MAIL-${Date.now()}`;

/** Sends the example under our number, and gives what its node put out, or why it stopped. */
async function submit() {
	const { data } = await runCopy(submitOrder, (nodes) => {
		const { parameters } = nodes.find(({ parameters }) => 'customerPurchaseOrderNumber' in parameters)!;
		parameters.customerPurchaseOrderNumber = poNumber;
	});
	const { runData, error } = data.resultData;
	return runData['Submit order to Westcon']?.[0]?.data?.main?.[0]?.[0]?.json ?? error?.context?.data;
}

/** The email of a morning: what the trigger does then is done by hand. */
async function morningOf(workflowId: string): Promise<string> {
	const email = mail.next();
	await call('POST', `/workflows/${workflowId}/run`, { triggerToStartFrom: { name: 'Every morning' } });
	return (await email).text;
}

async function answer(page: Page, link: string) {
	await fillInAnswer(page, link);
	await keep(page, 'resolve-form');
	await page.click('#submit-btn');
	await page.getByText(`${owner.email} recorded that Westcon has purchase order ${poNumber}`).waitFor();
	await keep(page, 'resolve-saved');
}

test('an unknown order is emailed with a link, and resolved by the form behind it', async () => {
	expect(await submit()).toMatchObject({ status: 'unknown' });
	const email = await morningOf(await publishExample(mail.port));
	const entry = email.split(/\r?\n\r?\n/).find((part) => part.startsWith(`${poNumber}, Westcon`)) ?? '';
	expect(entry).toMatch(/ × /);
	const [link = ''] = /http\S+/.exec(entry) ?? [];
	const sent = (await received()).length;
	await answer(await signedInPage(browser), link);
	expect(await submit()).toMatchObject({
		status: 'accepted',
		duplicate: true,
		orderNumber: '0000550999',
	});
	expect(await received()).toHaveLength(sent);
});
