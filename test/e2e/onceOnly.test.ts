import type { INode } from 'n8n-workflow';

import insertAndDelete from '../../workflows/logiztik-insert-and-delete.json';
import submitOrder from '../../workflows/westcon-submit-order.json';
import { received, runCopy } from './support/running';

const suppliers = [
	{ supplier: 'Westcon', example: submitOrder, numberParameter: 'customerPurchaseOrderNumber' },
	{ supplier: 'Logiztik Alliance', example: insertAndDelete, numberParameter: 'poNumber' },
];

let runs = 0;

/** Sends an example under a purchase order number that makes the sandbox misbehave; counts the requests that came of it. */
const send = async (
	misbehaviour: string,
	{ example, numberParameter }: (typeof suppliers)[number],
	settings: Partial<INode>,
) => {
	const before = (await received()).length;
	const { status } = await runCopy(example, (nodes) => {
		const node = nodes.find(({ parameters }) => numberParameter in parameters);
		Object.assign(node!, settings);
		node!.parameters[numberParameter] = `${misbehaviour}-${++runs}`;
	});
	return { status, received: (await received()).length - before };
};

describe.each(suppliers)('$supplier gets an order once', (supplier) => {
	test.each(['REDIRECT-302', 'REDIRECT-307', 'STATUS-401'])(
		'at %s, which n8n would follow or repeat',
		async (misbehaviour) => {
			expect(await send(misbehaviour, supplier, {})).toEqual({ status: 'error', received: 1 });
		},
	);

	test.each(['DROP-AFTER', 'CUT', 'TRUNCATED', 'HTML-502', 'STATUS-503', 'STATUS-401', 'REDIRECT-307'])(
		'at %s with Retry On Fail, because it may have been placed or would only be refused again',
		async (misbehaviour) => {
			const retrying = { retryOnFail: true, maxTries: 3, waitBetweenTries: 100 };
			expect(await send(misbehaviour, supplier, retrying)).toEqual({ status: 'error', received: 1 });
		},
	);
});

test('an order that was refused would only be refused again', async () => {
	const retrying = { retryOnFail: true, maxTries: 2, waitBetweenTries: 100 };
	expect(await send('ERRORS-ONE', suppliers[0]!, retrying)).toEqual({ status: 'error', received: 1 });
});
