import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { chromium, selectors, type Browser, type Page } from 'playwright-core';

import type { INode, INodeParameters } from 'n8n-workflow';

import { owner } from '../../../scripts/lib/rest';
import { findProgram } from '../../support/programs';
import { workflowNode } from '../../support/workflowJson';
import { call, running, storeNodes } from './running';

export const screenshots = resolve(__dirname, '../../../test-results/screenshots');

const names = ['chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'chromium'];
const onMac = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/** A browser of the machine's own: CHROMIUM_PATH, or the first of the usual names on the path. */
const findBrowser = () =>
	findProgram(
		[process.env.CHROMIUM_PATH ?? '', onMac, ...names].filter((name) => name !== ''),
		'Install the package chromium, or set CHROMIUM_PATH',
	);

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

/** Opens a browser for the tests of a file, and hands over a page of the editor; a high one shows all of a form. */
export function onPage(use: (page: Page) => void, height?: number) {
	let browser: Browser | undefined;
	beforeAll(async () => {
		await call('GET', '/login');
		browser = await openBrowser();
		use(await signedInPage(browser, height));
	});
	afterAll(async () => await browser?.close());
}

/** A page of the editor, signed in as the owner. */
export const signedInPage = async (browser: Browser, height = 950, baseURL = running.url): Promise<Page> => {
	const page = await browser.newPage({ viewport: { width: 1500, height }, baseURL });
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

/** The credentials that `npm run test:e2e` has imported. */
export const credentials = {
	westcon: { westconApi: { id: 'westconSandbox01', name: 'Westcon account' } },
	logiztikAlliance: { logiztikAllianceApi: { id: 'logiztikSandbox1', name: 'Logiztik Alliance account' } },
	orderLedger: undefined,
};

/**
 * Stores a node with nothing but these parameters, behind a trigger of n8n's own, and opens its form.
 * @returns the workflow's id
 */
export async function openForm(
	page: Page,
	type: keyof typeof credentials,
	parameters: INodeParameters,
	using: INode['credentials'] = credentials[type],
): Promise<string> {
	const name = `New ${type}`;
	const nodes = [
		workflowNode('Start', 'n8n-nodes-base.manualTrigger', 1),
		workflowNode(name, type, 1, { parameters, credentials: using, position: [300, 0] }),
	];
	const { id } = await storeNodes(name, nodes);
	await openNode(page, id, name);
	await page.getByTestId('node-parameters').getByText('Options', { exact: true }).waitFor();
	return id;
}

/** What the open node has put out, once a word stands in it. */
export const outputOf = async (page: Page, word: string) => {
	await page.getByTestId('output-panel').getByText(word, { exact: true }).first().waitFor();
	return await page.getByTestId('output-panel').innerText();
};
