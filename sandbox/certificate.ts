import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

export interface Certificate {
	cert: string;
	key: string;
}

// Node can sign but not write a certificate, so these few lines of DER do (X.690, RFC 5280 section 4.1).
function der(tag: number, ...contents: Buffer[]): Buffer {
	const content = Buffer.concat(contents);
	const { length } = content;
	if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
	const digits = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
	return Buffer.concat([Buffer.from([tag, ...digits]), content]);
}

const sequence = (...contents: Buffer[]): Buffer => der(0x30, ...contents);
const identifier = (...bytes: number[]): Buffer => der(0x06, Buffer.from(bytes));
const octets = (content: Buffer): Buffer => der(0x04, content);

const ECDSA_WITH_SHA256 = sequence(identifier(0x2a, 0x86, 0x48, 0xce, 0x3d, 0x04, 0x03, 0x02));
const COMMON_NAME = identifier(0x55, 0x04, 0x03);
const SUBJECT_ALTERNATIVE_NAME = identifier(0x55, 0x1d, 0x11);
const BASIC_CONSTRAINTS = identifier(0x55, 0x1d, 0x13);
const TRUE = der(0x01, Buffer.from([0xff]));

function generalizedTime(date: Date): Buffer {
	return der(0x18, Buffer.from(`${date.toISOString().replace(/\D/g, '').slice(0, 14)}Z`));
}

/** For localhost and 127.0.0.1; marked as its own authority so that clients can be told to trust it. */
function extensions(): Buffer {
	const names = sequence(der(0x82, Buffer.from('localhost')), der(0x87, Buffer.from([127, 0, 0, 1])));
	const constraints = sequence(BASIC_CONSTRAINTS, TRUE, octets(sequence(TRUE)));
	return der(0xa3, sequence(constraints, sequence(SUBJECT_ALTERNATIVE_NAME, octets(names))));
}

function toPem(certificate: Buffer): string {
	const lines = certificate.toString('base64').match(/.{1,64}/g) ?? [];
	return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

/** Makes a key pair and a self-signed certificate for it, both PEM, good for thirty days. */
export function makeCertificate(now: Date = new Date()): Certificate {
	const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
	const day = 24 * 60 * 60 * 1000;
	const serial = Buffer.concat([Buffer.from([0x01]), randomBytes(8)]);
	const name = sequence(der(0x31, sequence(COMMON_NAME, der(0x0c, Buffer.from('Sandbox suppliers')))));
	const toBeSigned = sequence(
		der(0xa0, der(0x02, Buffer.from([2]))),
		der(0x02, serial),
		ECDSA_WITH_SHA256,
		name,
		sequence(
			generalizedTime(new Date(now.getTime() - day)),
			generalizedTime(new Date(now.getTime() + 30 * day)),
		),
		name,
		publicKey.export({ type: 'spki', format: 'der' }),
		extensions(),
	);
	const signature = der(0x03, Buffer.from([0]), sign('sha256', toBeSigned, privateKey));
	return {
		cert: toPem(sequence(toBeSigned, ECDSA_WITH_SHA256, signature)),
		key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
	};
}
