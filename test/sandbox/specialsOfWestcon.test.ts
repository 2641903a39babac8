import { edit, postWestcon, texts, westconOrder } from './raw';
import { westcon } from './post';
import { sandbox, useSandbox } from './useSandbox';

useSandbox();

describe('Westcon', () => {
	it.each([
		['SERVICE-DOWN', 'Receiver', 'Service is down'],
		['VALIDATION', 'Sender', 'Validation error'],
		['SECURITY-KEY', 'Sender', 'Security key account number invalid'],
		['TIMEOUT', 'Receiver', 'Timeout'],
		['GAWS-DOWN', 'Receiver', 'GAWS down'],
		['OWN-TEXT', 'Sender', 'Unknown username or incorrect password.'],
		['VERSION', 'VersionMismatch', 'The envelope version'],
		['MUST-UNDERSTAND', 'MustUnderstand', "The header 'sandbox' was not understood"],
		[
			'INVALID-SECURITY',
			'Sender f:InvalidSecurity',
			'An error occurred when verifying security for the message.',
		],
		[
			'INVALID-TOKENS',
			'Sender f:InvalidSecurity',
			'An error occurred when processing the security tokens in the message.',
		],
		[
			'FAILED-AUTHENTICATION',
			'Sender f:FailedAuthentication',
			'At least one security token in the message could not be validated.',
		],
		['CONTEXT-TOKEN', 'Sender f:BadContextToken', 'invalid or expired security context token'],
		['ACTION', 'Sender f:ActionNotSupported', 'ContractFilter mismatch'],
		['ACTION-MISMATCH', 'Sender f:ActionMismatch', "'sandbox'"],
		['ADDRESS', 'Sender f:DestinationUnreachable', 'AddressFilter mismatch'],
		['DESERIALIZATION', 'Sender f:DeserializationFailed', 'invalid Message body'],
		['INTERNAL', 'Receiver f:InternalServiceFault', 'internal error'],
	])('replies to FAULT-%s with HTTP 500', async (name, codes, reason) => {
		const reply = await westcon(`FAULT-${name}-1`);
		expect(reply.status).toBe(500);
		expect(texts(reply, 'Value').join(' ')).toBe(`s:${codes}`);
		expect(texts(reply, 'Text')[0]).toContain(reason);
	});

	it.each([
		['SERVICE-DOWN', 'Proxy Service'],
		['VALIDATION', 'BizTalk Transaction'],
		['SECURITY-KEY', 'Proxy Service'],
		['TIMEOUT', 'Proxy Service'],
		['GAWS-DOWN', 'GAWS'],
	])('says where FAULT-%s happened', async (name, location) => {
		expect(texts(await westcon(`FAULT-${name}-1`), 'FaultLocation')).toEqual([location]);
	});

	it('leaves the language of FAULT-GAWS-DOWN empty', async () => {
		const { text } = await westcon('FAULT-GAWS-DOWN-1');
		expect(text).toContain('<s:Text xml:lang="">GAWS down');
	});

	it('checks user name and key first', async () => {
		const message = edit(westconOrder, ['PO-1', 'FAULT-TIMEOUT-1'], ['sandbox-key', 'x']);
		expect(texts(await postWestcon(sandbox, message), 'Value')[1]).toBe('f:FailedAuthentication');
	});

	const FIRST = '<ErrorDetail>CustomerAccountNumber is null</ErrorDetail>';
	it.each([
		['ERRORS-ONE', `<Order xmlns=""><Errors><ErrorNo/>${FIRST}</Errors></Order>`],
		[
			'ERRORS-BLOCKS',
			`<Errors><ErrorNo/>${FIRST}</Errors><Errors><ErrorNo/><ErrorDetail>No OrderLines found<`,
		],
		[
			'ERRORS-PAIRS',
			`<Errors><ErrorNo>1</ErrorNo>${FIRST}<ErrorNo>2</ErrorNo><ErrorDetail>No OrderLines found<`,
		],
		['ERRORS-LINES', 'CustomerAccountNumber is null\nNo OrderLines found&#13;\n</ErrorDetail>'],
		['ERRORS-EMPTY-NO', `<Errors><ErrorNo></ErrorNo>${FIRST}</Errors>`],
		['ERRORS-NIL-NO', `<Errors><ErrorNo xsi:nil="true"/>${FIRST}</Errors>`],
		['ERRORS-WITHOUT-NO', `<Order xmlns=""><Errors>${FIRST}</Errors></Order>`],
		['ERRORS-EMPTY-BLOCK', '<Order xmlns=""><Errors></Errors></Order>'],
		[
			'ERRORS-MATERIAL',
			'<ErrorDetail>Material X is not defined for sales org.2000, distr.chan.01, language EN</ErrorDetail>',
		],
		[
			'ERRORS-AND-NUMBERS',
			'<ConfirmationNumber>WS65931</ConfirmationNumber><OrderNumber>0000550260</OrderNumber><Errors>',
		],
		['NO-RESULT', '<submitOrderResponse xmlns="http://webservices.westcon.com"></submitOrderResponse>'],
		['EMPTY-RESULT', '<submitOrderResult/>'],
		['EMPTY-ORDER', '<submitOrderResult><Order xmlns=""></Order></submitOrderResult>'],
		['NIL-CONFIRMATION', '<ConfirmationNumber xsi:nil="true"/><OrderNumber>0000550260</OrderNumber>'],
		['NO-ORDER-NUMBER', '<ConfirmationNumber>WS65931</ConfirmationNumber><OrderNumber></OrderNumber>'],
	])('replies to %s', async (name, part) => {
		const reply = await westcon(`${name}-1`);
		expect(reply.status).toBe(200);
		expect(reply.text).toContain(part);
	});

	it('uses other prefixes with PREFIX', async () => {
		const { text } = await westcon('PREFIX-1');
		expect(text).not.toMatch(/<\/?[saou]:|xmlns:[saou]=|xmlns="/);
		expect(text).toContain('<SOAP-ENV:Envelope xmlns:SOAP-ENV="http://www.w3.org/2003/05/soap-envelope"');
		expect(text).toContain(
			'<w:submitOrderResponse xmlns:w="http://webservices.westcon.com"><w:submitOrderResult><Order><ConfirmationNumber>',
		);
	});

	it.each([
		['SLOW', 'Wed, 04 Mar 2026 09:40:00 GMT'],
		['FAST', 'Wed, 04 Mar 2026 10:20:00 GMT'],
	])('rejects the message with %s-CLOCK, and shows its clock', async (name, date) => {
		const reply = await westcon(`${name}-CLOCK-1`);
		expect(reply.status).toBe(500);
		expect(texts(reply, 'Text')).toEqual(['An error occurred when verifying security for the message.']);
		expect(reply.headers.date).toBe(date);
		expect(sandbox.requests()[0]?.receivedAt).toBe('2026-03-04T10:00:00.000Z');
	});
});
