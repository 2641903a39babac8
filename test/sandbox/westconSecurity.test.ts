import { startSandbox } from '../../sandbox';
import { at, edit, postWestcon, texts, westconOrder } from './raw';
import { SECURITY, expectFault } from './westconReplies';
import { sandbox, useSandbox } from './useSandbox';

useSandbox();

const TOKEN = /<o:UsernameToken[^]*<\/o:UsernameToken>/;
const TIMESTAMP = /<u:Timestamp[^]*<\/u:Timestamp>/;
const timestamp = TIMESTAMP.exec(westconOrder)?.[0] ?? '';
const token = TOKEN.exec(westconOrder)?.[0] ?? '';

describe('Security', () => {
	const VERIFYING = 'An error occurred when verifying security for the message.';

	it.each([
		['no Security', /<o:Security[^]*<\/o:Security>/, ''],
		['two Securities', '</s:Header>', `<Security xmlns="${SECURITY}"/></s:Header>`],
		['no token', TOKEN, ''],
		['two tokens', TOKEN, token + token],
		['two Timestamps', TIMESTAMP, timestamp + timestamp],
		['a digest', '#PasswordText', '#PasswordDigest'],
		['no Username', /<o:Username>.*<\/o:Username>/, ''],
		['no Password', /<o:Password .*<\/o:Password>/, ''],
		['Security in another namespace', SECURITY, 'urn:x'],
		['local time', '10:00:00.000Z', '10:00:00.000'],
		['an hour that does not exist', '10:00:00.000Z', '25:00:00.000Z'],
		['a day that does not exist', '2026-03-04T10:00:00', '2026-02-30T10:00:00'],
		['a life that ends before it begins', '10:05:00.000Z', '09:59:00.000Z'],
		['a Timestamp without Created', /<u:Created>.*<\/u:Created>/, ''],
	])('with %s is rejected', async (_, part, replacement) => {
		const reply = await postWestcon(sandbox, edit(westconOrder, [part, replacement]));
		expectFault(reply, ['Sender', 'InvalidSecurity'], SECURITY);
		expect(texts(reply, 'Text')).toEqual([VERIFYING]);
	});

	it.each([
		['user', ['>1231913</o:Username>', '>1231914</o:Username>']],
		['key', ['sandbox-key', 'Sandbox-key']],
		['key with white space', ['abcdefghijklm', 'abcdefghijklm ']],
	] as Array<[string, [string, string]]>)('with the wrong %s fails authentication', async (_, change) => {
		const reply = await postWestcon(sandbox, edit(westconOrder, change));
		expectFault(reply, ['Sender', 'FailedAuthentication'], SECURITY);
		expect(texts(reply, 'Text')).toEqual([
			'At least one security token in the message could not be validated.',
		]);
	});

	it('accepts a key with characters that XML escapes', async () => {
		const special = await startSandbox({ now: at(0), username: 'a&b', authenticationKey: '$& <%/+> "x\'' });
		const message = edit(
			westconOrder,
			['>1231913</o:U', '>a&amp;b</o:U'],
			[/sandbox-key[^<]*/, '$&amp; &lt;%/+&gt; "x\''],
		);
		const { status } = await postWestcon(special, message);
		await special.close();
		expect(status).toBe(200);
	});

	it.each([
		['5 minutes fast', -5, 0, 200],
		['more than 5 minutes fast', -5, -1, 500],
		['10 minutes slow', 10, 0, 200],
		['more than 10 minutes slow', 10, 1, 500],
	])('with a clock %s', async (_, minutes, seconds, status) => {
		const elsewhere = await startSandbox({ now: at(minutes, seconds) });
		const reply = await postWestcon(elsewhere, westconOrder);
		await elsewhere.close();
		expect(reply.status).toBe(status);
		if (status === 500) expect(texts(reply, 'Text')).toEqual([VERIFYING]);
	});

	it('does not accept an old message with a late Expires', async () => {
		const elsewhere = await startSandbox({ now: at(11) });
		const reply = await postWestcon(elsewhere, edit(westconOrder, ['10:05:00.000Z', '10:30:00.000Z']));
		await elsewhere.close();
		expectFault(reply, ['Sender', 'InvalidSecurity'], SECURITY);
	});
});
