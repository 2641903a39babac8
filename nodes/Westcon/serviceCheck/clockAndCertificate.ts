import type { IDataObject } from 'n8n-workflow';
import { isIP } from 'node:net';
import { connect } from 'node:tls';
import { isClockRefused, secondsAhead } from '../soap/clock';
import { serviceCheck as say } from './messages';
import type { TimedReply } from './readDescription';
import type { Report } from './report';

/** What there is to say of clock or certificate, and the values for the output. */
type Measurement = Report & { facts: IDataObject };

/** Seconds. */
const worthSaying = 60;

/** Compares this machine's clock with the Date of the reply, as far as it has one. */
export function measureClock(first: TimedReply | undefined): Measurement {
	const seconds = first ? secondsAhead(first.at, first) : NaN;
	if (Number.isNaN(seconds)) return { dangers: [], notes: [], facts: { clockDifferenceSeconds: null } };
	const facts = { clockDifferenceSeconds: seconds };
	if (isClockRefused(seconds)) return { dangers: [say.clockTooFar(seconds)], notes: [], facts };
	return { dangers: [], notes: Math.abs(seconds) >= worthSaying ? [say.clockOff(seconds)] : [], facts };
}

const day = 24 * 60 * 60 * 1000;
const soonDays = 30;

/** Failures of the connection in which the host did answer, with a certificate that was not taken. */
const certificateRefused = /CERT|UNABLE_TO|SELF_SIGNED|DEPTH_ZERO|HOSTNAME/;

/**
 * When the certificate of an https service expires, as far as that can be found out.
 * @param first the first reply, where there is one
 * @param code of the connection that broke instead
 */
export async function measureCertificate(
	url: string,
	{ first, code = '' }: { first?: TimedReply; code?: string },
): Promise<Measurement> {
	const facts = { certificateExpires: null };
	const wasThere = first !== undefined || certificateRefused.test(code);
	if (!/^https:/i.test(url)) return { dangers: [], notes: [say.noHttps()], facts };
	if (!wasThere) return { dangers: [], notes: [], facts };
	const expiry = await readExpiry(url);
	if ('notRead' in expiry) return { dangers: [], notes: [say.certificateNotRead[expiry.notRead]()], facts };
	const days = Math.floor((expiry.date.getTime() - Date.now()) / day);
	return {
		dangers: days < 0 ? [say.certificateExpired(expiry.date)] : [],
		notes: days >= 0 && days < soonDays ? [say.certificateExpires(expiry.date, days)] : [],
		facts: { certificateExpires: expiry.date.toISOString() },
	};
}

/** When the certificate expires, or why that is not known. */
type Expiry = { date: Date } | { notRead: 'proxy' | 'noHandshake' };

const handshakeTimeoutMs = 5_000;

/** With any of these, n8n's helper may go through a proxy, and a connection of our own would take another way. */
const proxyVariables = ['HTTPS_PROXY', 'ALL_PROXY'];

const hasProxy = () =>
	proxyVariables.some((name) => Boolean(process.env[name] ?? process.env[name.toLowerCase()]));

/**
 * Reads the certificate of an https address by a TLS handshake of its own, since n8n's helper does not show it.
 * Only for a host that n8n's helper was let through to. Nothing is sent after the handshake, which is why a
 * certificate that is not trusted may be looked at, too.
 */
async function readExpiry(url: string): Promise<Expiry> {
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
		const finish = (expiry: Expiry) => {
			socket.destroy();
			resolve(expiry);
		};
		socket.setTimeout(handshakeTimeoutMs, () => finish({ notRead: 'noHandshake' }));
		socket.once('error', () => finish({ notRead: 'noHandshake' }));
		socket.once('secureConnect', () => {
			const date = new Date(socket.getPeerCertificate().valid_to);
			finish(Number.isNaN(date.getTime()) ? { notRead: 'noHandshake' } : { date });
		});
	});
}
