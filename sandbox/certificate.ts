export interface Certificate {
	cert: string;
	key: string;
}

const day = 24 * 60 * 60 * 1000;

/**
 * Makes a key pair and a self-signed certificate for localhost and 127.0.0.1, both PEM, good for thirty days.
 * It is marked as its own authority, so that clients can be told to trust it.
 */
export async function makeCertificate(now: Date = new Date()): Promise<Certificate> {
	// Few of those who import this file ask for a certificate, and loading the library takes a moment.
	const { generate } = await import('selfsigned');
	const { cert, private: key } = await generate([{ name: 'commonName', value: 'Sandbox suppliers' }], {
		keyType: 'ec',
		curve: 'P-256',
		algorithm: 'sha256',
		notBeforeDate: new Date(now.getTime() - day),
		notAfterDate: new Date(now.getTime() + 30 * day),
		extensions: [
			{ name: 'basicConstraints', cA: true, critical: true },
			{
				name: 'subjectAltName',
				altNames: [
					{ type: 2, value: 'localhost' },
					{ type: 7, ip: '127.0.0.1' },
				],
			},
		],
	});
	return { cert, key };
}
