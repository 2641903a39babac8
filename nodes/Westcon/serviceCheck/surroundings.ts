import type { IDataObject } from 'n8n-workflow';
import { serviceCheck as say } from '../../messages';
import { isClockRefused, secondsAhead } from '../reply/clock';
import type { CertificateReading } from './certificate';
import type { Got } from './get';
import type { Report } from './report';

/** What is said of clock or certificate, and the values for the output. */
export type Surrounding = Report & { facts: IDataObject };

/** Seconds. */
const worthSaying = 60;

/** Compares this machine's clock with the Date of the reply, as far as it has one. */
export function describeClock(first: Got | undefined): Surrounding {
	const seconds = first ? secondsAhead(first.at, first) : NaN;
	if (Number.isNaN(seconds)) return { urgent: [], notes: [], facts: { clockDifferenceSeconds: null } };
	const facts = { clockDifferenceSeconds: seconds };
	if (isClockRefused(seconds)) return { urgent: [say.clockTooFar(seconds)], notes: [], facts };
	return { urgent: [], notes: Math.abs(seconds) >= worthSaying ? [say.clockOff(seconds)] : [], facts };
}

const day = 24 * 60 * 60 * 1000;
const soonDays = 30;

/** Failures of the connection in which the host did answer, with a certificate that was not taken. */
const certificateRefused = /CERT|UNABLE_TO|SELF_SIGNED|DEPTH_ZERO|HOSTNAME/;

/** When the certificate of an https service expires, as far as that can be found out. */
export async function describeCertificate(
	url: string,
	{ first, code = '' }: { first?: Got; code?: string },
	read: (url: string) => Promise<CertificateReading>,
): Promise<Surrounding> {
	const facts = { certificateExpires: null };
	const wasThere = first !== undefined || certificateRefused.test(code);
	if (!/^https:/i.test(url)) return { urgent: [], notes: [say.noHttps()], facts };
	if (!wasThere) return { urgent: [], notes: [], facts };
	const reading = await read(url);
	if ('notRead' in reading) return { urgent: [], notes: [say.certificateNotRead(reading.notRead)], facts };
	const days = Math.floor((reading.expires.getTime() - Date.now()) / day);
	return {
		urgent: days < 0 ? [say.certificateExpired(reading.expires)] : [],
		notes: days >= 0 && days < soonDays ? [say.certificateExpires(reading.expires, days)] : [],
		facts: { certificateExpires: reading.expires.toISOString() },
	};
}
