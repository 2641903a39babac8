import type { AnsweredOrder } from '../../nodes/LogiztikAlliance/purchaseOrder/reply/answeredOrder';
import { openPoStatus } from '../../nodes/LogiztikAlliance/purchaseOrder/reply/poStatus';
import { readReply } from '../../nodes/LogiztikAlliance/purchaseOrder/reply/readReply';
import type { Reply } from '../../nodes/shared/http/post';

const token = 'token with 0123456789';
const one: AnsweredOrder = { poNumber: 'PO-1', action: 'INSERT', inRequest: new Set(['PO-1']) };
const several: AnsweredOrder = { ...one, inRequest: new Set(['PO-1', 'PO-2']) };

/** What is understood of a reply that came with HTTP 200 unless said otherwise. */
const read = (text: string, answered = one, reply: Partial<Reply> = {}) =>
	readReply(openPoStatus({ status: 200, headers: {}, body: Buffer.from(text), ...reply }, token), answered);

const details = (message: string, poNumber = '') =>
	`<PoErrorDetails><POnumber>${poNumber}</POnumber><Message>${message}</Message></PoErrorDetails>`;
const poStatus = (successes: string[], ...inner: string[]) =>
	`<PoStatus>${successes.map((value) => `<IsSuccess>${value}</IsSuccess>`).join('')}<Message>${inner.join('')}</Message></PoStatus>`;
const failed = (...messages: string[]) => poStatus(['false'], ...messages.map((message) => details(message)));

const documented = [
	'The consignee code CLI0412990 does not exist',
	'Origin port UIO00 does not exist',
	'There is no carrier PIK___',
	'The exporter EXP00000 does not exist',
	'Input string was not in a correct format.',
	'The unit of measure for po must be INCH or CM',
	'Object reference not set to an instance of an object.',
];

const doubtful = [
	'PO 53-0019763X2 already exists',
	'Duplicate barcode OP009257008',
	'The PO was inserted, but the carrier could not be told',
	'PO updated; The exporter does not exist',
	'Timeout expired. The timeout period elapsed prior to completion of the operation',
	'Transaction was deadlocked on lock resources',
	'El pedido ya existe',
	'Pedido insertado, error al enviar el correo',
	'Error de base de datos',
	"Violation of PRIMARY KEY constraint 'PK_POS'",
	'Thread was being aborted.',
	'Internal error',
	'Registrado',
	'Grabado con errores',
	'Processed',
	'OK',
];

describe('IsSuccess false', () => {
	test.each([
		...documented,
		'A rule of ours forbids this',
		'The PO could not be inserted',
		'No fue insertado',
	])('rejects the order with "%s"', (message) => {
		expect(read(failed(message))).toMatchObject({ status: 'rejected', supplierMessages: [message] });
	});

	test('rejects the order without any message', () => {
		expect(read(poStatus(['false']))).toMatchObject({ status: 'rejected', supplierMessages: [] });
	});

	test.each(doubtful)('leaves it open with "%s"', (message) => {
		expect(read(failed(message))).toMatchObject({ status: 'unknown', supplierMessages: [message] });
	});

	test('leaves it open where one of several messages does', () => {
		expect(read(failed('The exporter does not exist', 'The PO already exists')).status).toBe('unknown');
	});

	test('rejects those of several orders that it names', () => {
		const reply = poStatus(['false'], details('The exporter does not exist', 'PO-1'));
		expect(read(reply, several).status).toBe('rejected');
		expect(read(reply, { ...several, poNumber: 'PO-2' }).status).toBe('unknown');
	});
});

describe('Without a clear IsSuccess', () => {
	test.each(documented)('a documented message rejects the order: %s', (message) => {
		expect(read(poStatus([], details(message))).status).toBe('rejected');
	});

	test.each([
		['another message', poStatus([], details('A rule of ours forbids this'))],
		['a doubtful message', poStatus([], details('The exporter does not exist, PO inserted'))],
		['no message', poStatus([])],
		['another word', poStatus(['perhaps'], details('The exporter does not exist'))],
		['false and another word', poStatus(['false', 'perhaps'], details('The exporter does not exist'))],
		['true and false', poStatus(['true', 'false'])],
	])('%s leaves it open', (_, reply) => {
		expect(read(reply).status).toBe('unknown');
	});
});

describe('IsSuccess true', () => {
	test('accepts the order, with what is said beside it as a warning', () => {
		expect(read(poStatus(['true'], details('The comment was cut')))).toMatchObject({
			status: 'accepted',
			supplierMessages: ['The comment was cut'],
			warnings: [expect.stringContaining('The comment was cut')],
		});
	});

	test('leaves it open beside a documented error', () => {
		expect(read(poStatus(['true'], details('The exporter does not exist'))).status).toBe('unknown');
	});

	test('leaves open those of several orders that it names in an error', () => {
		const reply = poStatus(['true'], details('The comment was cut', 'PO-1'));
		expect(read(reply, several).status).toBe('unknown');
		expect(read(reply, { ...several, poNumber: 'PO-2' }).status).toBe('accepted');
	});

	test('leaves it open with HTTP 500', () => {
		expect(read(poStatus(['true']), one, { status: 500 }).status).toBe('unknown');
	});
});

describe('Not the service', () => {
	test.each([
		['https://logiztik.example/other', 'rejected'],
		['/Error?aspxerrorpath=/logCloudWS/api/Pos', 'unknown'],
	])('a redirect to %s is %s', (location, outcome) => {
		expect(read('', one, { status: 302, headers: { location } }).status).toBe(outcome);
	});

	test.each([
		['Bad request', 'rejected'],
		['The PO was inserted, but the reply could not be written', 'unknown'],
		['<PoStatus><IsSuccess>true</IsSucc', 'unknown'],
		['Success>true</IsSuccess><Message/></PoStatus>', 'unknown'],
	])('HTTP 400 with "%s" is %s', (text, outcome) => {
		expect(read(text, one, { status: 400 }).status).toBe(outcome);
	});
});

test('what is shown is neither endless nor has the token in it', () => {
	const long = `${'x'.repeat(495)}${token}${'y'.repeat(13_000)}`;
	const outcome = read(
		poStatus(['false'], ...Array.from({ length: 80 }, (_, index) => details(`${index} ${long}`))),
	);
	expect(outcome.supplierMessages).toHaveLength(51);
	for (const text of [outcome.summary, ...outcome.supplierMessages]) {
		expect(text.length).toBeLessThan(700);
		expect(text).not.toContain(token.slice(0, 5));
	}
});
