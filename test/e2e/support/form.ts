import type { Page } from 'playwright-core';

/** A node's form, filled in as a person does it: by mouse and keyboard. Counts what the person does. */
export class Form {
	clicks = 0;
	drags = 0;
	searches = 0;

	constructor(private readonly page: Page) {}

	/** Types into the field with that parameter name; in a row, `index` says which row. */
	async type(name: string, text: string, index = 0) {
		const field = this.page.getByTestId(`parameter-input-${name}`).nth(index).locator('input, textarea');
		await this.click(field.first());
		await this.page.keyboard.insertText(text);
	}

	/** Chooses an entry of a list that is searched. */
	async pick(name: string, search: string, entry: string, index = 0) {
		await this.click(this.page.getByTestId(`resource-locator-${name}`).nth(index).getByTestId('rlc-input'));
		if (search) this.searches++;
		await this.page.getByTestId('rlc-search').locator('visible=true').fill(search);
		await this.click(
			this.page.getByTestId('rlc-item').locator('visible=true').filter({ hasText: entry }).first(),
		);
	}

	/** Drags a field of the input into the one with that parameter name. */
	async drag(key: string, name: string) {
		this.drags++;
		const { mouse } = this.page;
		const target = this.page
			.getByTestId(`parameter-input-${name}`)
			.or(this.page.getByTestId(`resource-locator-${name}`));
		await this.page
			.getByTestId('ndv-input-panel')
			.locator(`[data-target="mappable"][data-name="${key}"]`)
			.hover();
		await mouse.down();
		const { x, y, width, height } = (await target.first().boundingBox())!;
		await mouse.move(x + width / 2, y + height / 2, { steps: 10 });
		await mouse.up();
	}

	/** Turns a switch. */
	async toggle(name: string) {
		await this.click(this.page.getByTestId(`parameter-input-${name}`).locator('.el-switch'));
	}

	/** Adds a node behind the one that stands on the canvas, with an action chosen. */
	async addNode(search: string, action: string) {
		await this.click(this.page.getByTestId('canvas-handle-plus').first());
		this.searches++;
		await this.page.getByTestId('node-creator-search-bar').fill(search);
		await this.click(this.page.getByTestId('node-creator-item-name').getByText(search, { exact: true }));
		await this.click(this.page.getByText(action, { exact: true }));
		await this.page.getByTestId('node-parameters').getByText('Options', { exact: true }).waitFor();
	}

	/** Adds an optional field by the button with that text. */
	async add(button: string, field: string, index = 0) {
		await this.click(this.page.getByPlaceholder(button, { exact: true }).nth(index));
		const entry = this.page.locator('.el-select-dropdown__item:visible').getByText(field, { exact: true });
		await this.click(entry);
		// The list closes slowly; the next one may have an entry of the same name.
		await entry.waitFor({ state: 'hidden' });
	}

	/** A button such as Add Line. */
	async press(button: string) {
		await this.click(
			this.page.getByTestId('node-parameters').getByRole('button', { name: button, exact: true }),
		);
	}

	/** Chooses an entry of a short list. */
	async choose(name: string, entry: string) {
		await this.click(this.page.getByTestId(`parameter-input-${name}`).locator('input').first());
		await this.click(
			this.page.locator('.el-select-dropdown__item:visible').getByText(entry, { exact: true }),
		);
	}

	/** Chooses the credential by its name. */
	async chooseCredential(name: string) {
		await this.click(this.page.getByTestId('node-credentials-select').first());
		const entries = this.page.locator('.el-select-dropdown__item:visible');
		await this.click(entries.getByText(name, { exact: true }));
	}

	async execute() {
		await this.click(this.page.getByTestId('node-execute-button'));
	}

	/** From the first field to the last button, in pixels, once the form has found its shape. */
	async height(): Promise<number> {
		let [before, now] = [0, await this.heightNow()];
		while (now !== before) {
			await this.page.waitForTimeout(500);
			[before, now] = [now, await this.heightNow()];
		}
		return now;
	}

	private async heightNow() {
		const top = await this.measure('node-parameters');
		const last = await this.measure('collection-parameter-add');
		return Math.round(last.y + last.height - top.y);
	}

	/** @throws where nothing is there to be measured */
	private async measure(testId: string) {
		const box = await this.page.getByTestId(testId).last().boundingBox();
		if (!box?.height) throw new Error(`The form shows no ${testId}`);
		return box;
	}

	private async click(target: ReturnType<Page['locator']>) {
		this.clicks++;
		await target.click();
	}
}

/** An order of two lines to Westcon. */
export async function fillWestcon(form: Form, poNumber: string) {
	await form.type('customerPurchaseOrderNumber', poNumber);
	await form.type('productNumber', 'SPA508G');
	await form.type('quantityOrdered', '2');
	await form.press('Add Line');
	await form.type('productNumber', 'WIC-1T', 1);
	await form.type('quantityOrdered', '1', 1);
	await form.type('shipToCompany', 'ABC Services Ltd');
	await form.type('shipToContactName', 'Jon Smith');
	await form.type('shipToLine1', '20 Blue Ridge Dr');
	await form.type('shipToLine2', 'Suite 400');
	await form.type('shipToCity', 'Belmont');
	await form.type('shipToState', 'California');
	await form.type('shipToPostalCode', '94012');
	await form.pick('shipToCountry', 'usa', 'United States (US)');
	await form.pick('shippingConditionCode', 'fedex ground', 'UF - US Fedex Ground');
}
