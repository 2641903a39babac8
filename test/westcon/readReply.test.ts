import type { Reply } from '../../nodes/shared/http/post';
import type { AnsweredOrder } from '../../nodes/Westcon/purchaseOrder/reply/answeredOrder';
import { readReply } from '../../nodes/Westcon/purchaseOrder/reply/readReply';

const answered: AnsweredOrder = { poNumber: 'PO-1', at: new Date(), messageId: 'urn:uuid:1' };

/** What is understood of a reply that came with HTTP 200 unless said otherwise. */
const read = (text: string | Buffer, reply: Partial<Reply> = {}, order = answered) =>
	readReply({ status: 200, headers: {}, body: Buffer.from(text), ...reply }, order);

const soap = 'http://www.w3.org/2003/05/soap-envelope';
const envelope = (...body: string[]) =>
	`<s:Envelope xmlns:s="${soap}"><s:Body>${body.join('')}</s:Body></s:Envelope>`;
const response = (content: string) =>
	`<submitOrderResponse xmlns="http://webservices.westcon.com"><submitOrderResult>${content}</submitOrderResult></submitOrderResponse>`;
const order = (content: string) => `<Order xmlns="">${content}</Order>`;
const error = (detail: string, number = '') =>
	`<Errors xmlns=""><ErrorNo>${number}</ErrorNo><ErrorDetail>${detail}</ErrorDetail></Errors>`;
const errors = (...details: string[]) =>
	envelope(response(order(details.map((detail) => error(detail)).join(''))));
const fault = (reason: string, { code = 's:Sender', detail = '' } = {}) =>
	`<s:Fault><s:Code><s:Value>s:Sender</s:Value><s:Subcode><s:Value>${code}</s:Value></s:Subcode></s:Code>` +
	`<s:Reason><s:Text xml:lang="en">${reason}</s:Text></s:Reason><s:Detail>${detail}</s:Detail></s:Fault>`;

const documented = [
	'Order block is null',
	'CustomerPurchaseOrderNumber cannot be null',
	'CustomerAccountNumber is null',
	'ShipToAddress.PostalCode block is null',
	'No OrderLines found',
	'QuantityOrdered is not numeric:two',
	'OrderLine does not have a Product.ProductNumber(SKU) specified',
	'Material SPA508G is not defined for sales org.2000, distr.chan.01, language EN\nError in SALES_ITEM_IN 000020',
	'Material [SPA508G] is not defined for sales org.2000, distr.chan.01, language EN',
	'Error in SALES_ITEM_IN [000020]',
	'Tax cannot be determined for Ship-to address provided.',
	'Security key account number invalid',
	'The security key account number that has been supplied is invalid.',
	'The service is currently down for maintenance.',
	'Validation error',
	"Validation error: the field 'License Number' is missing",
	'Sales order could not be created',
];

const open = [
	'Order 4711 created, credit check failed',
	'Internal error',
	'PO already in system',
	'Duplicate purchase order',
	'Timeout',
	'GAWS down',
	'Credit limit is used up',
	'Login failed.',
	'The user name or password is incorrect.',
	'Name or password is incorrect (repeat logon)',
	'Order 4711 was created. Tax cannot be determined for Ship-to address provided',
	'Order 4711: Tax cannot be determined for Ship-to address provided',
	'Material SPA508G is not defined for sales org.2000, distr.chan.01, language EN, the rest was ordered',
	'QuantityOrdered is not numeric:2, so the quantity 1 was taken for all of the lines of the order',
	'Validation error: purchase order number already exists',
	'Validation error in the reply of SAP',
	'The mail service is down',
	'Invalid user name or password for the mail server',
	`Validation error: ${'x'.repeat(20_000)} was created`,
];

describe.each([
	['result', errors, 200],
	['fault', (reason: string) => envelope(fault(reason)), 500],
] as const)('A message in a %s', (_, replyWith, status) => {
	test.each(documented)('rejects the order where it is certain: %s', (message) => {
		expect(read(replyWith(message), { status }).status).toBe('rejected');
	});

	test.each(open)('leaves open whether there is an order: %s', (message) => {
		const { status: outcome, supplierMessages } = read(replyWith(message), { status });
		expect(outcome).toBe('unknown');
		expect(supplierMessages[0]?.slice(0, 400)).toBe(message.slice(0, 400));
	});
});

describe('Several messages', () => {
	test('reject the order where each is certain', () => {
		expect(read(errors('Order block is null', 'No OrderLines found')).status).toBe('rejected');
	});

	test('leave it open where one does', () => {
		expect(read(errors('Order block is null', 'Credit limit is used up')).status).toBe('unknown');
		const detail = '<Message>Credit limit is used up</Message>';
		expect(read(envelope(fault('Order block is null', { detail })), { status: 500 }).status).toBe('unknown');
	});

	test('without words are numbers, which say nothing of a fault and leave open what a result says', () => {
		const detail = '<FaultLocation>Proxy Service</FaultLocation>';
		expect(read(envelope(fault('Order block is null', { detail })), { status: 500 }).status).toBe('rejected');
		expect(read(envelope(fault('Order block is null', { detail: '<Id>17</Id>' }))).status).toBe('rejected');
		expect(read(envelope(response(order(error('', 'V1/311'))))).status).toBe('unknown');
	});

	test('are kept wherever they are', () => {
		const inner = `${order(error('One'))}${order(`${error('Two', '2')}<Errors>Three</Errors>`)}${error('Four')}`;
		const { supplierMessages, status } = read(envelope(response(inner), response(error('Five'))));
		expect(supplierMessages).toEqual(['One', '2: Two', 'Three', 'Four', 'Five']);
		expect(status).toBe('unknown');
	});
});

describe("WCF's own codes", () => {
	test.each(['FailedAuthentication', 'DeserializationFailed', 'ActionNotSupported'])(
		'%s rejects the order',
		(code) => {
			expect(read(envelope(fault('In any words.', { code: `a:${code}` })), { status: 500 }).status).toBe(
				'rejected',
			);
		},
	);

	test.each([
		['FailedAuthentication', 'Order 4711 was created, but the login at the mail server failed'],
		['InternalServiceFault', 'Order block is null'],
	])('%s leaves open what "%s" does', (code, reason) => {
		expect(read(envelope(fault(reason, { code: `a:${code}` })), { status: 500 }).status).toBe('unknown');
	});
});

describe('An order number', () => {
	const numbered = (...numbers: string[]) =>
		envelope(response(numbers.map((number) => order(`<OrderNumber>${number}</OrderNumber>`)).join('')));

	test.each(['0000550260', '550260', 'US-550260', ' 0000550260\n'])('%j is one', (number) => {
		expect(read(numbered(number))).toMatchObject({
			status: 'accepted',
			orderNumber: number.trim(),
			warnings: [],
		});
	});

	test.each([
		'0000000000',
		'0',
		'PENDING',
		'n/a',
		'ERROR',
		'ERR5001',
		'E0404',
		'-1',
		'see mail of 2026',
		'9'.repeat(30),
	])('%j is none', (number) => {
		const outcome = read(numbered(number));
		expect(outcome).toMatchObject({ status: 'unknown', supplierMessages: [] });
		expect(outcome.orderNumber).toBeUndefined();
		expect(outcome.summary).toContain(number.slice(0, 20));
	});

	test('that is none leaves it to the messages', () => {
		const reply = envelope(
			response(order(`<OrderNumber>0000000000</OrderNumber>${error('No OrderLines found')}`)),
		);
		expect(read(reply).status).toBe('rejected');
	});

	test('is shown with all others, with a warning', () => {
		const outcome = read(numbered('0000550260', '0000550261', '0000550260'));
		expect(outcome).toMatchObject({ status: 'accepted', orderNumber: '0000550260, 0000550261' });
		expect(outcome.warnings).toHaveLength(1);
	});

	test('is found in a second response', () => {
		const reply = envelope(
			response(error('Tax cannot be determined')),
			response('<OrderNumber>550260</OrderNumber>'),
		);
		expect(read(reply)).toMatchObject({
			status: 'accepted',
			orderNumber: '550260',
			warnings: [expect.any(String)],
		});
	});

	test.each([
		[
			'a fault beside it',
			envelope(fault('No OrderLines found'), response('<OrderNumber>550260</OrderNumber>')),
			200,
		],
		[
			'a fault around it',
			envelope(fault('No OrderLines found', { detail: '<OrderNumber>550260</OrderNumber>' })),
			500,
		],
		['HTTP 500', envelope(response('<OrderNumber>550260</OrderNumber>')), 500],
		['HTTP 404 and a text', 'OrderNumber: 550260', 404],
		['XML that is cut off', '<s:Envelope><s:Body><OrderNumber>550260</OrderNumber>', 200],
	])('proves nothing with %s, but is kept', (_, text, status) => {
		expect(read(text, { status })).toMatchObject({
			status: 'unknown',
			orderNumber: '550260',
			advice: expect.stringContaining('550260') as string,
		});
	});
});

describe('Not the service', () => {
	test.each([
		['https://westcon.example/other', 'rejected'],
		['/error.aspx?aspxerrorpath=/purchaseorder.svc', 'unknown'],
	])('a redirect to %s is %s', (location, outcome) => {
		expect(read('', { status: 302, headers: { location } }).status).toBe(outcome);
	});

	test.each([
		['Forbidden', 'rejected'],
		['Order 4711 has been created, but you may not see it', 'unknown'],
		['velope><s:Body><submitOrderResponse xmlns="http://webservices.westcon.com"><submitOrd', 'unknown'],
	])('HTTP 403 with "%s" is %s', (text, outcome) => {
		expect(read(text, { status: 403 }).status).toBe(outcome);
	});
});
