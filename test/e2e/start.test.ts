import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Browser } from 'playwright-core';

import submitOrder from '../../workflows/westcon-submit-order.json';
import { copyProject } from './support/clone';
import { openBrowser, openNode, signedInPage } from './support/editor';
import { StartProgram } from './support/startProgram';

let project: ReturnType<typeof copyProject>;
let browser: Browser | undefined;
let program: StartProgram | undefined;
beforeEach(() => {
	project = copyProject();
});
afterEach(async () => {
	await browser?.close();
	await program?.stop();
	project.remove();
});

/** Replaces a text of the copy's source, as a developer does. */
function edit(file: string, from: string, to: string) {
	const path = join(project.folder, file);
	const text = readFileSync(path, 'utf8');
	expect(text).toContain(from);
	writeFileSync(path, text.replace(from, to));
}

const fields = 'nodes/Westcon/purchaseOrder/fields.ts';

test('npm run dev: a mistake is reported, and the next change reaches the form that is open', async () => {
	program = await StartProgram.in(project.folder, ['--watch']);
	await program.says('Running the example workflows');
	edit(fields, "'Purchase Order Number',", "'Number of the Order,");
	browser = await openBrowser();
	await program.says('Ctrl-C ends everything');
	const page = await signedInPage(browser, 950, program.url);
	await openNode(page, submitOrder.id, 'Submit order to Westcon');
	const label = (text: string) => page.getByTestId('node-parameters').getByText(text, { exact: true });
	await label('Purchase Order Number').waitFor();
	await program.says('Unterminated string literal');
	await program.says('Watching');
	edit(fields, "'Number of the Order,", "'Number of the Order',");
	await label('Number of the Order').waitFor();
	expect(await program.stop()).toBe(0);
}, 240_000);

test('npm start -- --queue: the examples run in queue mode, with two workers', async () => {
	program = await StartProgram.in(project.folder, ['--queue', '--once']);
	const { code, output } = await program.end();
	expect(output).toMatch(/Starting the second worker: .*\n[^]*Submit order to Westcon +\S+ +accepted/);
	expect(code).toBe(0);
}, 400_000);
