import type { IExecuteFunctions } from 'n8n-workflow';
import { Readable } from 'node:stream';
import * as logiztik from '../../nodes/LogiztikAlliance/purchaseOrder/send';
import type { LogiztikOrder } from '../../nodes/LogiztikAlliance/purchaseOrder/order';
import type { WestconOrder } from '../../nodes/Westcon/purchaseOrder/order';
import * as westcon from '../../nodes/Westcon/purchaseOrder/send';

// A mistake in the reading of replies, as this package might have one.
jest.mock('../../nodes/shared/xml/readXml', () => ({
	readXml: () => {
		throw new TypeError("Cannot read properties of undefined (reading 'children')");
	},
}));

/** What answers with that text. */
const answering = (text: string, statusCode = 200) => {
	const httpRequest = jest.fn(async () => ({
		statusCode,
		headers: {},
		body: Readable.from([Buffer.from(text)]),
	}));
	const context = { getExecutionCancelSignal: () => undefined, helpers: { httpRequest } };
	return { context: context as unknown as IExecuteFunctions, httpRequest };
};

const options = { timeout: 60, includeXml: true, simplify: true };
const poStatus = (isSuccess: boolean, message = '') =>
	`<PoStatus><IsSuccess>${isSuccess}</IsSuccess><Message>${message}</Message></PoStatus>`;

describe('a reply of Logiztik Alliance that this package fails to read', () => {
	const connection = { url: 'https://logiztik.example/', token: 'a secret token', environment: 'test' };
	const orders = ['PO-1', 'PO-2'].map(
		(poNumber) =>
			({
				poNumber,
				po: {},
				findings: [],
				boxCount: 1,
				settings: { action: 'INSERT', connection, options },
			}) as unknown as LogiztikOrder,
	);

	test.each([
		['says that all went well', poStatus(true), 200],
		['rejects the order', poStatus(false, 'The exporter does not exist'), 200],
		['says that nobody read the request', 'Unauthorized', 401],
		['is empty', '', 500],
	])('leaves open what became of each order of its request where it %s', async (_, text, status) => {
		const { context, httpRequest } = answering(text, status);
		const sent = await logiztik.sendOrders(context, logiztik.writeForSending(orders), orders);
		const unknown = (poNumber: string) => ({
			facts: {
				...{ status: 'unknown', poNumber, httpStatus: status },
				summary: expect.stringContaining('could not read the reply') as string,
				advice: expect.stringMatching(/./) as string,
			},
		});
		expect(sent).toMatchObject([unknown('PO-1'), unknown('PO-2')]);
		expect(httpRequest).toHaveBeenCalledTimes(1);
		expect(sent[0]?.extras).toMatchObject({ replyXml: text });
	});
});

describe("a reply of Westcon's that this package fails to read", () => {
	const connection = { url: 'https://westcon.example/', username: 'user', authenticationKey: 'a secret key' };
	const order = {
		...{ poNumber: 'PO-1', message: { Order: {} }, findings: [] },
		settings: { connection, options },
	} as unknown as WestconOrder;

	test('leaves open what became of the order, and tells an order number in it', async () => {
		const text = '<Order><OrderNumber>0</OrderNumber><x OrderNumber="0000550260"/></Order>';
		const { context, httpRequest } = answering(text);
		const { facts, extras } = await westcon.sendOrder(context, westcon.writeForSending(order), order);
		expect(facts).toMatchObject({ status: 'unknown', orderNumber: '0000550260', httpStatus: 200 });
		expect(facts.summary).toContain('could not read the reply');
		expect(facts.advice).toContain('0000550260');
		expect(extras).toMatchObject({ replyXml: text });
		expect(httpRequest).toHaveBeenCalledTimes(1);
	});

	test('also where it has none', async () => {
		const { context } = answering('<Fault/>', 500);
		const { facts } = await westcon.sendOrder(context, westcon.writeForSending(order), order);
		expect(facts).toMatchObject({ status: 'unknown', httpStatus: 500 });
		expect(facts).not.toHaveProperty('orderNumber');
	});
});
