import { isTimeout } from './connectionFailure';
import type { ReplyContent } from './replyContent';

/** What a reply holds that is not the documented one, in words. */
export const contentNames: Record<ReplyContent, string> = {
	empty: 'an empty body',
	compressed: 'compressed content, which this node cannot unpack',
	parts: 'content in several parts (MIME), which this node does not read',
	binary: 'binary content',
	html: 'a web page',
	doctype: 'an XML document type, which this node does not read for security',
	brokenXml: 'XML that is cut off or not well-formed',
	other: 'content that is not the documented reply',
};

export const redirected = (to?: string) =>
	`The service redirects to ${to || 'another address'}. This node does not follow redirects, because that could place an order twice. Set 'Environment' in the credential to 'Custom URL' and enter the service's real address as 'URL'.`;

const secondsOf = (seconds: number) => `${seconds} ${seconds === 1 ? 'second' : 'seconds'}`;

/** The first that fits a code counts. */
export const connectionProblems: ReadonlyArray<{
	codes: RegExp;
	text: (seconds: number, code: string) => string;
}> = [
	{
		codes: /Ssrf/,
		text: () =>
			"n8n's protection against requests to internal addresses blocks this host. Ask your n8n administrator to allow it.",
	},
	{
		codes: /ENOTFOUND|EAI_AGAIN/,
		text: () => 'The host name was not found. Check the URL in the credential and the network.',
	},
	{
		codes: /ECONNREFUSED|EHOSTUNREACH|ENETUNREACH/,
		text: () =>
			'Nothing answers at this address. Check the URL in the credential, the firewall and the proxy.',
	},
	{
		codes: /CERT_HAS_EXPIRED/,
		text: () => "The host's certificate has expired. Tell the supplier.",
	},
	{
		codes: /ALTNAME|HOSTNAME_MISMATCH/,
		text: () => 'The certificate is for another host name. Check the URL in the credential.',
	},
	{
		codes: /CERT|UNABLE_TO|SELF_SIGNED|DEPTH_ZERO|HOSTNAME/,
		text: () =>
			"n8n does not trust the host's certificate. Ask your n8n administrator to add its issuer to NODE_EXTRA_CA_CERTS.",
	},
	{
		codes: /EPROTO|ERR_TLS/,
		text: () => 'No secure connection could be made. Check that the URL and its port are for https.',
	},
	{
		codes: /^HPE_INVALID_(CONSTANT|VERSION)/,
		text: () =>
			'The server does not speak HTTP on this port. Check the URL in the credential and its port. If they are right, try https://.',
	},
	{
		codes: /^HPE_/,
		text: () =>
			"The reply breaks the rules of HTTP, so n8n could not read it. Tell the supplier, or the administrator of this machine's proxy.",
	},
	{
		codes: /^Z_|^ERR__?ERROR_FORMAT|BROTLI|ZSTD/i,
		text: () =>
			"The reply is compressed and cannot be unpacked, because it is damaged or cut off. Tell the supplier, or the administrator of this machine's proxy.",
	},
	{
		codes: /^connect ETIMEDOUT/,
		text: () =>
			"No connection could be made in time. Check the URL in the credential, the firewall, the proxy, and whether this machine's IP address is on the supplier's allow-list.",
	},
	{
		codes: /^TLS ETIMEDOUT/,
		text: () =>
			'The host accepted the connection, but no secure one was agreed on in time. Check that the URL and its port are for https, the firewall and the proxy.',
	},
	{
		codes: /^PROXY_/,
		text: (_, code) =>
			`The proxy did not open a connection to the host${code.startsWith('PROXY_HTTP_') ? `, but replied with HTTP ${code.slice('PROXY_HTTP_'.length)}` : ''}. Check n8n's proxy settings (such as HTTPS_PROXY), and whether the proxy allows the host of the URL.`,
	},
	{
		codes: /^(ETIMEDOUT|ECONNABORTED|.*_TIMEOUT)$/,
		text: (seconds) =>
			`No complete reply came within ${secondsOf(seconds)}. A longer 'Timeout' may help next time.`,
	},
	{
		codes: /ECONNRESET|EPIPE|SOCKET|ERR_SSL/,
		text: () =>
			'The connection was closed before the reply was complete. If this happens often, check the firewall and the proxy.',
	},
	{
		codes: /CANCELED_BEFORE/,
		text: () =>
			'The execution was canceled before this order was sent. Execute the workflow again to send it.',
	},
	{
		codes: /CANCEL|Abort/i,
		text: () => 'The execution was canceled after this order was sent and before the reply came.',
	},
	{
		codes: /REPLY_TOO_LARGE/,
		text: () =>
			'The reply is far larger than any documented one, so this node did not read it. Check the URL in the credential.',
	},
];

/** Why no reply came, and what to do; the code follows in brackets. */
export const connectionMessage = (code: string, seconds: number) => {
	const problem = connectionProblems.find(({ codes }) => codes.test(code));
	return `${problem ? problem.text(seconds, code) : 'The connection broke. Check the network, the firewall and the proxy.'} (${code})`;
};

/**
 * The same for the test of a credential, which has no field 'Timeout'.
 * @param onTimeout what to do where no reply came in time
 */
export const testConnectionMessage = (code: string, seconds: number, onTimeout = '') =>
	isTimeout(code)
		? `No reply came within ${secondsOf(seconds)}. ${onTimeout}(${code})`
		: connectionMessage(code, seconds);

/** The same where no order is being sent. */
export const connectionMessageWithoutOrder = (code: string, seconds: number) =>
	/CANCEL|Abort/i.test(code)
		? 'The execution was canceled. Execute the workflow again.'
		: connectionMessage(code, seconds);

const mostQuoted = 10;

/** The supplier's own words. */
export function repliedWith(messages: string[]): string {
	const quoted = messages.slice(0, mostQuoted).map((message) => `"${message}"`);
	const rest = messages.length - quoted.length;
	return `The reply says: ${quoted.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}.`;
}
