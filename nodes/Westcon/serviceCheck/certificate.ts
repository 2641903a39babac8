import { isIP } from 'node:net';
import { connect } from 'node:tls';

/** When the certificate expires, or why that is not known. */
export type CertificateReading = { expires: Date } | { notRead: 'proxy' | 'noHandshake' };

const timeoutMs = 5_000;

/** With any of these, n8n's helper may go through a proxy, and a connection of our own would take another way. */
const proxyVariables = ['HTTPS_PROXY', 'ALL_PROXY'];

const hasProxy = () =>
	proxyVariables.some((name) => Boolean(process.env[name] ?? process.env[name.toLowerCase()]));

/**
 * Reads the certificate of an https address by a TLS handshake of its own, since n8n's helper does not show it.
 * Only for a host that n8n's helper was let through to. Nothing is sent after the handshake, which is why a
 * certificate that is not trusted may be looked at, too.
 */
export async function readCertificate(url: string): Promise<CertificateReading> {
	if (hasProxy()) return { notRead: 'proxy' };
	const { hostname, port } = new URL(url);
	const host = hostname.replace(/^\[|\]$/g, '');
	return await new Promise((resolve) => {
		const socket = connect({
			host,
			port: Number(port || 443),
			...(isIP(host) === 0 && { servername: host }),
			rejectUnauthorized: false,
		});
		const finish = (reading: CertificateReading) => {
			socket.destroy();
			resolve(reading);
		};
		socket.setTimeout(timeoutMs, () => finish({ notRead: 'noHandshake' }));
		socket.once('error', () => finish({ notRead: 'noHandshake' }));
		socket.once('secureConnect', () => {
			const expires = new Date(socket.getPeerCertificate().valid_to);
			finish(Number.isNaN(expires.getTime()) ? { notRead: 'noHandshake' } : { expires });
		});
	});
}
