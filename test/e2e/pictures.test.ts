/** The pictures of the documents. `npm run pictures` takes them to docs/images. */
import type { Page } from 'playwright-core';

import { inRow, to, workflowNode } from '../support/workflowJson';
import { onPage, openForm, openNode } from './support/editor';
import { Form } from './support/form';
import { logiztikForm, PictureSuppliers, westconForm } from './support/pictureOrders';
import { pictureNames } from './support/pictureNames';
import { forgetPictures, picturesTaken, takePicture } from './support/pictures';
import { unpublish } from './support/publish';
import { fillInAnswer, linkTo, publishExample } from './support/resolveForm';
import { call } from './support/running';

let page: Page;
let suppliers: PictureSuppliers;
onPage((opened) => (page = opened));
beforeAll(async () => {
	forgetPictures();
	suppliers = await PictureSuppliers.open();
});
beforeEach(async () => await page.setViewportSize({ width: 1440, height: 900 }));
afterAll(async () => {
	await unpublish();
	await suppliers?.close();
});

const form = () => page.getByTestId('node-parameters');
const output = () => page.getByTestId('output-panel');

const see = async (words: string) => await output().getByText(words).first().waitFor();

test('a preview', async () => {
	await openForm(page, 'westcon', { ...westconForm, operation: 'preview' }, suppliers.credentials.westcon);
	await new Form(page).execute();
	await see('can be sent');
	await output().getByTestId('radio-button-schema').click();
	await see('shippingCondition');
	await takePicture(page, 'editor', [form(), output()]);
});

async function storeBoth(): Promise<string> {
	const { westcon, logiztikAlliance } = suppliers.credentials;
	const [start, submit, insert] = [
		workflowNode('When clicking ‘Execute workflow’', 'n8n-nodes-base.manualTrigger', 1),
		workflowNode('Submit to Westcon', 'westcon', 1, {
			parameters: westconForm,
			credentials: westcon,
			position: [260, -110],
		}),
		workflowNode('Insert at Logiztik Alliance', 'logiztikAlliance', 1, {
			parameters: logiztikForm,
			credentials: logiztikAlliance,
			position: [260, 110],
		}),
	];
	const connections = { [start.name]: { main: [[to(submit.name), to(insert.name)]] } };
	const workflow = { name: 'Orders of today', nodes: [start, submit, insert], connections, settings: {} };
	return (await call<{ id: string }>('POST', '/workflows', workflow)).id;
}

test('an executed workflow with both nodes', async () => {
	await page.goto(`/workflow/${await storeBoth()}`);
	await page.getByTestId('execute-workflow-button').first().click();
	await page.getByTestId('canvas-node-status-success').nth(2).waitFor();
	const ends = await page.getByTestId('canvas-handle-plus').all();
	await takePicture(page, 'workflow', [...(await page.getByTestId('canvas-node').all()), ...ends], 70);
});

test('a list that is searched', async () => {
	await openForm(page, 'westcon', westconForm, suppliers.credentials.westcon);
	await page.getByTestId('resource-locator-shippingConditionCode').getByTestId('rlc-input').click();
	await page.getByTestId('rlc-search').fill('fedex');
	await page.getByTestId('rlc-item').filter({ hasText: 'Fedex' }).nth(2).waitFor();
	const above = page.getByTestId('parameter-input-shipToEmailAddress');
	const last = page.getByTestId('rlc-item').filter({ hasText: 'UE - US FDX ExpressSaver' });
	await takePicture(page, 'shipping-conditions', [above, last], 36);
});

test('an error that helps', async () => {
	const wrong = {
		...westconForm,
		customerPurchaseOrderNumber: 'PO-2026-0047',
		shipToState: 'Califrnia',
		shipToPostalCode: 'ABC',
		orderLines: { orderLine: [{ productNumber: 'SPA508G', quantityOrdered: '0' }] },
		additionalFields: { requestedShipDate: '10/12/2026' },
	};
	await openForm(page, 'westcon', wrong, suppliers.credentials.westcon);
	await new Form(page).execute();
	await see('was not sent');
	await takePicture(page, 'findings', [form(), output()]);
});

/** The columns of a list of orders, which n8n's own Edit Fields node takes from all that the ledger knows. */
const columns = ['status', 'poNumber', 'summary'].map((name) => ({
	id: name,
	name,
	value: `={{ $json.${name} }}`,
	type: 'string',
}));

async function storeList(): Promise<string> {
	const nodes = [
		workflowNode('Start', 'n8n-nodes-base.manualTrigger', 1),
		workflowNode('Order Ledger', 'orderLedger', 1, {
			parameters: { resource: 'order', operation: 'getAll', supplier: 'westcon' },
			credentials: suppliers.credentials.westcon,
			position: [260, 0],
		}),
		workflowNode('Columns', 'n8n-nodes-base.set', 3.4, {
			parameters: { assignments: { assignments: columns } },
			position: [520, 0],
		}),
	];
	const workflow = { name: 'Orders', nodes, connections: inRow(nodes), settings: {} };
	return (await call<{ id: string }>('POST', '/workflows', workflow)).id;
}

test('the orders that the ledger lists', async () => {
	await suppliers.placeOthers();
	await page.setViewportSize({ width: 1900, height: 440 });
	await openNode(page, await storeList(), 'Columns');
	await new Form(page).execute();
	// n8n shows what comes out as it did the last time.
	await output().getByTestId('radio-button-table').click();
	await see('PO-2026-0044');
	await takePicture(page, 'ledger', [output()]);
});

test('the form that resolves an unknown order', async () => {
	await publishExample(25);
	await fillInAnswer(
		page,
		linkTo({ supplier: 'Westcon', poNumber: 'PO-2026-0045', account: '1231913/2000' }),
	);
	await takePicture(page, 'unknown-order', [page.locator('form')], 40);
});

test.each([
	['westcon', 'westcon-form', westconForm],
	['logiztikAlliance', 'logiztik-form', logiztikForm],
] as const)('the form of %s with an order', async (type, name, parameters) => {
	await page.setViewportSize({ width: 1440, height: 2400 });
	await openForm(page, type, parameters, suppliers.credentials[type]);
	const last = page.getByTestId('collection-parameter-add').last();
	await takePicture(page, name, [page.getByTestId('node-credentials-slot'), last], 8);
});

test('no picture is missing', () => {
	expect(picturesTaken().sort()).toEqual([...pictureNames].sort());
});
