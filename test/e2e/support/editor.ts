import { existsSync, mkdirSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';

import { chromium, selectors, type Browser, type Page } from 'playwright-core';

import { owner } from '../../../scripts/lib/rest';
import { running } from './running';

const screenshots = resolve(__dirname, '../../../test-results/screenshots');

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

/** A browser of the machine's own: CHROMIUM_PATH, or the first of the usual names on the path. */
const findBrowser = () => {
	const folders = (process.env.PATH ?? '').split(delimiter);
	const candidates = [
		process.env.CHROMIUM_PATH,
		...names.flatMap((name) => folders.map((folder) => join(folder, name))),
		'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	];
	const found = candidates.find((path) => path && existsSync(path));
	if (!found)
		throw new Error('No Chromium on this machine: install the package chromium, or set CHROMIUM_PATH');
	return found;
};

/** Nothing that would reach out to the internet, no sandbox of its own (it needs rights that a container lacks). */
const flags = [
	'--no-sandbox',
	'--disable-gpu',
	'--disable-quic',
	'--no-first-run',
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-sync',
];

/** Starts the browser. Elements are found by n8n's own `data-test-id`. */
export const openBrowser = async (): Promise<Browser> => {
	selectors.setTestIdAttribute('data-test-id');
	mkdirSync(screenshots, { recursive: true });
	return await chromium.launch({ executablePath: findBrowser(), args: flags });
};

/** A page of the editor, signed in as the owner. */
export const signedInPage = async (browser: Browser): Promise<Page> => {
	const page = await browser.newPage({ viewport: { width: 1500, height: 950 }, baseURL: running.url });
	page.setDefaultTimeout(60_000);
	await page.goto('/signin');
	await page.fill('input[name=emailOrLdapLoginId]', owner.email);
	await page.fill('input[name=password]', owner.password);
	await page.keyboard.press('Enter');
	await page.waitForURL(/\/home/);
	return page;
};

/** Keeps what the page shows, for people to look at. */
export const keep = async (page: Page, name: string) =>
	await page.screenshot({ path: join(screenshots, `${name}.png`) });

/** Opens a stored workflow and in it the form of the node with that name. */
export const openNode = async (page: Page, workflowId: string, node: string) => {
	await page.goto(`/workflow/${workflowId}`);
	await page.getByTestId('canvas-node').filter({ hasText: node }).dblclick();
	await page.getByTestId('ndv').waitFor();
};
