import { connectionErrors as logiztikConnection } from '../../nodes/LogiztikAlliance/credential/messages';
import { credentialTests as logiztikTest } from '../../nodes/LogiztikAlliance/credentialTest/messages';
import { logiztikSays } from '../../nodes/LogiztikAlliance/purchaseOrder/reply/messages';
import {
	connectionMessage,
	connectionMessageWithoutOrder,
	connectionProblems,
	contentNames,
	redirected,
	repliedWith,
	testConnectionMessage,
} from '../../nodes/shared/http/messages';
import { connectionErrors as westconConnection, signing } from '../../nodes/Westcon/credential/messages';
import { credentialTests as westconTest } from '../../nodes/Westcon/credentialTest/messages';
import { westconSays } from '../../nodes/Westcon/purchaseOrder/reply/messages';
import { all, by, type Said, type Subject } from './said';

const credentials: Said[] = [
	...all(westconConnection, {
		noLogin: [westconConnection.noLogin()],
		loginNotText: [westconConnection.loginNotText()],
		noUrl: [westconConnection.noUrl()],
	}),
	...all(logiztikConnection, {
		noToken: [logiztikConnection.noToken()],
		tokenNotText: [logiztikConnection.tokenNotText()],
		noUrl: [],
	}),
	...all(signing, {
		otherHost: [signing.otherHost('https://other.example.com', 'https://own.example.com')],
		noAction: [signing.noAction()],
	}),
];

const other = 'https://other.example.com';

const westcon = all(westconTest, {
	ok: [[westconTest.ok(), 'Nothing']],
	wrongLogin: [westconTest.wrongLogin('…')],
	wrongClock: [westconTest.wrongClock(7)],
	fault: [
		westconTest.fault('…', 'DestinationUnreachable'),
		westconTest.fault('…', 'ActionNotSupported'),
		westconTest.fault('…', 'Other'),
	],
	undocumented: [westconTest.undocumented('…')],
	redirected: [westconTest.redirected(other)],
	notTheService: [
		westconTest.notTheService(404, 'html', false),
		westconTest.notTheService(202, 'empty', false),
		westconTest.notTheService(401, 'html', true),
		westconTest.notTheService(500, 'html', false),
	],
	noReply: [westconTest.noReply('ETIMEDOUT', 30)],
});

const logiztik = all(logiztikTest, {
	ok: [[logiztikTest.ok(), 'Send one small order in the test environment']],
	rejected: [logiztikTest.rejected(['…'], logiztikSays.noAccess())],
	notTheService: [logiztikTest.notTheService(200, '')],
	noReply: [`${logiztikTest.noReply('ETIMEDOUT', 30)} ${logiztikSays.timedOut()}`],
});

const followAdvice =
	'Follow the advice that comes with it. If the order is unknown, ask the supplier before you send it again';
const contents = by(
	contentNames,
	...Object.values(contentNames).map((name): Said => [`… with ${name}`, followAdvice]),
);

/** Canceled executions need no advice of their own: what became of the order says what to do. */
const askSupplier = westconSays.checkBeforeRepeating({ at: new Date('2026-11-23T04:33:51.395Z') });
const connections = connectionProblems.map(({ text }): Said => {
	const said = text(120, 'PROXY_HTTP_407');
	return /canceled after|No complete reply/.test(said) ? `${said} ${askSupplier}` : said;
});

/** What is said of credentials and of the way to the supplier. */
export const accessSubjects: Subject[] = [
	{ title: 'Credentials', said: credentials },
	{
		title: 'The test of a credential',
		intro: 'It orders nothing. Problems with the connection are the same as for an order.',
		said: [...westcon, ...logiztik, ...by(testConnectionMessage)],
	},
	{
		title: 'Connections',
		intro: 'A code such as (ECONNREFUSED) follows in brackets.',
		said: [
			...by(connectionProblems, ...connections),
			...by(connectionMessage, connectionMessage('', 120).replace(' ()', '')),
			...by(connectionMessageWithoutOrder, connectionMessageWithoutOrder('ERR_CANCELED', 120)),
			...by(repliedWith, [repliedWith(['…']), 'Correct what it names']),
			...by(redirected, redirected()),
			...contents,
		],
	},
];
