import type { Page } from 'playwright-core';

import unknownOrders from '../../../workflows/unknown-orders.json';
import { publish, storeSmtp } from './publish';
import { running } from './running';

const formAddress = `${running.url}/form/resolve-order`;

/**
 * Publishes the example of the unknown orders with what it asks to be filled in.
 * @returns its id
 */
export async function publishExample(mailPort: number): Promise<string> {
	const smtp = await storeSmtp(mailPort);
	return await publish(unknownOrders, (nodeNamed) => {
		const { assignments } = nodeNamed('Settings').parameters.assignments as {
			assignments: Array<{ name: string; value: string }>;
		};
		assignments.find((field) => field.name === 'formAddress')!.value = formAddress;
		nodeNamed('Send the email').credentials = smtp;
	});
}

/** The link of the email to the form of an order. */
export const linkTo = (order: Record<string, string>) =>
	`${formAddress}?${String(new URLSearchParams(order))}`;

/** Opens the form and answers that Westcon has the order; sends nothing yet. */
export async function fillInAnswer(page: Page, link: string) {
	await page.goto(link);
	// The first time n8n asks whether the form may know who is signed in.
	const allow = page.getByRole('button', { name: 'Allow access' });
	await allow.or(page.locator('#field-4')).first().waitFor();
	if (await allow.isVisible()) await allow.click();
	await page.selectOption('#field-4', 'Yes');
	await page.fill('#field-5', '0000550999');
	await page.fill('#field-6', 'The order desk confirmed it by phone');
}
