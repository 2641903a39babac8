import { connectionErrors as logiztikConnection } from '../nodes/LogiztikAlliance/credential/messages';
import { credentialTests as logiztikTest } from '../nodes/LogiztikAlliance/credentialTest/messages';
import {
	connectionMessage,
	contentNames,
	redirected,
	testConnectionMessage,
} from '../nodes/shared/http/messages';
import { connectionErrors as westconConnection, signing } from '../nodes/Westcon/credential/messages';
import { credentialTests as westconTest } from '../nodes/Westcon/credentialTest/messages';

const codes = [
	'SsrfBlockedIpError',
	'ENOTFOUND',
	'ECONNREFUSED',
	'CERT_HAS_EXPIRED',
	'ERR_TLS_CERT_ALTNAME_INVALID',
	'DEPTH_ZERO_SELF_SIGNED_CERT',
	'ERR_TLS_HANDSHAKE',
	'HPE_INVALID_CONSTANT',
	'HPE_HEADER_OVERFLOW',
	'Z_DATA_ERROR',
	'connect ETIMEDOUT',
	'TLS ETIMEDOUT',
	'PROXY_HTTP_407',
	'PROXY_CLOSED',
	'ETIMEDOUT',
	'ECONNRESET',
	'CANCELED_BEFORE_SENDING',
	'ERR_CANCELED',
	'REPLY_TOO_LARGE',
	'UNKNOWN',
];

/** The one place that holds the words of credentials and connections. */
test('The sentences are those that were read and found good', () => {
	expect({
		westconConnection: Object.values(westconConnection).map((say) => say()),
		westconTest: [
			westconTest.ok(),
			westconTest.wrongLogin('No.'),
			westconTest.wrongClock(7),
			westconTest.wrongClock(-12),
			westconTest.fault('No such path', 'DestinationUnreachable'),
			westconTest.fault('No such Action.', 'ActionNotSupported'),
			westconTest.fault('Out of order', 'Other'),
			westconTest.undocumented('Other words'),
			westconTest.undocumented(''),
			westconTest.redirected('https://other.example'),
			westconTest.notTheService(404, 'empty', false),
			westconTest.notTheService(202, 'empty', false),
			westconTest.notTheService(401, 'html', true),
			westconTest.notTheService(500, 'other', false),
			westconTest.noReply('ETIMEDOUT', 30),
		],
		signing: [signing.otherHost('https://other.example', 'https://own.example'), signing.noAction()],
		logiztikConnection: Object.values(logiztikConnection).map((say) => say()),
		logiztikTest: [
			logiztikTest.ok(),
			logiztikTest.rejected(['No token', 'No access'], 'Do this.'),
			logiztikTest.notTheService(200, ''),
			logiztikTest.noReply('ETIMEDOUT', 30),
		],
		connections: codes.map((code) => connectionMessage(code, 30)),
		connectionInTest: testConnectionMessage('connect ETIMEDOUT', 30),
		redirected: [redirected('https://other.example'), redirected()],
		contents: contentNames,
	}).toMatchSnapshot();
});
