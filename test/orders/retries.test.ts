import type { IExecuteFunctions } from 'n8n-workflow';
import { connect } from 'node:net';
import timers from 'node:timers/promises';
import { isUnsent, mayPass } from '../../nodes/shared/http/connectionFailure';
import type { OrderFacts } from '../../nodes/shared/ledger/ledger';
import type { Order } from '../../nodes/shared/orders/order';
import type { OrderHandler } from '../../nodes/shared/orders/orderHandler';
import { RequestSender } from '../../nodes/shared/orders/sendRequest';
import { factsOf } from '../ledger/ledgerOrder';
import { closeServers, startTcp, startTls } from '../shared/rawServers';
import { failureOf, suppliers } from '../support/suppliers';
import { testBed } from '../support/testBed';

const bed = testBed();
afterAll(closeServers);

test.each([
	['a name server that does not answer', 'EAI_AGAIN', true],
	['a service that is not up', 'ECONNREFUSED', true],
	['a connection that does not come about', 'connect ETIMEDOUT', true],
	['a handshake that is broken off', 'ERR_TLS_HANDSHAKE', true],
	['a proxy that cannot reach the host', 'PROXY_HTTP_502', true],
	['a proxy that wants a login', 'PROXY_HTTP_407', false],
	['a certificate that has expired', 'CERT_HAS_EXPIRED', false],
	['a certificate of another host', 'ERR_TLS_CERT_ALTNAME_INVALID', false],
	['a certificate of unknown issuer', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE', false],
	['a certificate that signs itself', 'DEPTH_ZERO_SELF_SIGNED_CERT', false],
	['an address that n8n blocks', 'SsrfBlockedIpError', false],
	['an address that is none', 'ERR_INVALID_URL', false],
	['a character that no address has', 'ERR_UNESCAPED_CHARACTERS', false],
	['an execution that is cancelled', 'CANCELED_BEFORE_SENDING', false],
])('%s (%s) may pass by itself: %s', (_, code, passes) => {
	expect(mayPass(code)).toBe(passes);
	if (!/PROXY|CANCELED|ETIMEDOUT/.test(code)) expect(isUnsent({ code })).toBe(true);
});

describe.each(suppliers)('%s', (type, { operation, orderOf }) => {
	const orderAt = async (url: string) => {
		const run = await bed.host.runNode({
			type,
			parameters: {
				operation,
				orderSource: 'json',
				orderJson: '={{ $json }}',
				options: { notSentRetries: 1 },
			},
			credentials: {
				westconApi: { environment: 'custom', ...bed.sandbox.westcon, url },
				logiztikAllianceApi: { environment: 'custom', ...bed.sandbox.logiztik, url },
			},
			items: [orderOf('GOOD-1')],
		});
		expect(failureOf(run)).toMatchObject({ status: 'notSent' });
		expect(failureOf(run)).not.toHaveProperty('mayPass');
	};

	test('a handshake that is broken off is tried again', async () => {
		let connections = 0;
		const port = await startTcp((socket) => {
			connections++;
			socket.destroy();
		});
		await orderAt(`https://127.0.0.1:${port}/orders`);
		expect(connections).toBe(2);
	});

	test('a certificate that is not trusted is refused once', async () => {
		const { port: inner } = await startTls();
		let connections = 0;
		const port = await startTcp((socket) => {
			connections++;
			const tls = connect(inner, '127.0.0.1').on('error', () => socket.destroy());
			socket.pipe(tls).pipe(socket);
		});
		await orderAt(`https://127.0.0.1:${port}/orders`);
		expect(connections).toBe(1);
	});
});

/** Has one order sent by that handler. @returns what became of it */
async function sendBy(
	handler: Partial<OrderHandler<object, Order>>,
	notSentRetries: number,
	signal?: AbortSignal,
) {
	const context = {
		getNode: () => ({ name: 'Westcon', type: 'westcon' }),
		getExecutionCancelSignal: () => signal,
	} as unknown as IExecuteFunctions;
	const told = async (_: unknown, facts: OrderFacts) => facts;
	const ledger = { isLasting: true, settle: told, release: told, reserve: async () => reserved };
	const options = { parallelOrders: 1, notSentRetries, ifAlreadySent: 'fail' as const };
	const order = { items: [0], poNumber: 'PO-1', findings: [] } as unknown as Order;
	const whole = { write: () => '', timeoutOf: () => 1, ...handler } as OrderHandler<object, Order>;
	return (await new RequestSender(context, whole, ledger, options).send([order]))[0];
}

test('a message that cannot be written is written once', async () => {
	const write = jest.fn(() => {
		throw new Error('no message');
	});
	expect(await sendBy({ write }, 1)).toMatchObject({ facts: { status: 'notSent' } });
	expect(write).toHaveBeenCalledTimes(1);
});

describe('what does not leave, and may later,', () => {
	let pauses: jest.SpyInstance;
	beforeEach(() => {
		pauses = jest.spyOn(timers, 'setTimeout').mockResolvedValue(undefined);
	});
	afterEach(() => pauses.mockRestore());
	const seconds = () => pauses.mock.calls.map(([milliseconds]) => Number(milliseconds) / 1000);

	const sentWith = (status: OrderFacts['status'], mayPass?: boolean) => [
		{ facts: factsOf(status, 'PO-1'), extras: {}, mayPass },
	];

	test.each([
		[0, []],
		[1, [0.5]],
		[2, [0.5, 2]],
		[5, [0.5, 2, 8, 32, 128]],
	])('is tried again %i times, after pauses of %j seconds', async (retries, expected) => {
		const send = jest.fn(async () => sentWith('notSent', true));
		expect(await sendBy({ send }, retries)).toMatchObject({ facts: { status: 'notSent' } });
		expect(send).toHaveBeenCalledTimes(retries + 1);
		expect(seconds()).toEqual(expected);
	});

	test('is not tried again once it has left', async () => {
		const send = jest.fn(async () => sentWith('unknown')).mockResolvedValueOnce(sentWith('notSent', true));
		expect(await sendBy({ send }, 5)).toMatchObject({ facts: { status: 'unknown' } });
		expect(send).toHaveBeenCalledTimes(2);
		expect(seconds()).toEqual([0.5]);
	});
});

test('a pause ends with the execution, and the try after it is the last one', async () => {
	const cancelling = new AbortController();
	const notSent = async (mayPass: boolean) => [{ facts: factsOf('notSent', 'PO-1'), extras: {}, mayPass }];
	// As the request does, which is not made once the execution is cancelled.
	const send = jest.fn(async () => await notSent(!cancelling.signal.aborted));
	// Real but for its length: nothing but the signal ends it.
	const { setTimeout: pause } = timers;
	const pauses = jest.spyOn(timers, 'setTimeout').mockImplementation(async (_, value, options) => {
		setImmediate(() => cancelling.abort());
		return await pause(2 ** 31 - 1, value, { ...options, ref: false });
	});
	await sendBy({ send }, 5, cancelling.signal);
	pauses.mockRestore();
	expect(send).toHaveBeenCalledTimes(2);
}, 10_000);

const reserved = { state: 'reserved' as const };
