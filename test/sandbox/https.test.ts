import { X509Certificate } from 'node:crypto';
import { startSandbox } from '../../sandbox';
import { makeCertificate } from '../../sandbox/certificate';
import { at, logiztikOrder, postLogiztik, postWestcon, send, texts, westconOrder } from './raw';

describe('HTTPS', () => {
	it('has a self-signed certificate', async () => {
		const { cert } = await makeCertificate();
		const certificate = new X509Certificate(cert);
		expect(certificate.verify(certificate.publicKey)).toBe(true);
		expect(certificate.subjectAltName).toBe('DNS:localhost, IP Address:127.0.0.1');
		expect(certificate.checkIssued(certificate)).toBe(true);
		expect(certificate.ca).toBe(true);
		expect(certificate.publicKey.asymmetricKeyDetails).toEqual({ namedCurve: 'prime256v1' });
	});

	it('works with a client that trusts the certificate, and with no other', async () => {
		const secure = await startSandbox({ https: true, now: at(0) });
		const replies = [await postWestcon(secure, westconOrder), await postLogiztik(secure, logiztikOrder)];
		const wsdl = await send(`${secure.westcon.url}?wsdl`, { certificate: secure.certificate });
		const distrust = await send(secure.westcon.url).catch((error: { code: string }) => error.code);
		await secure.close();
		expect(secure.westcon.url).toMatch(/^https:/);
		expect(secure.logiztik.url).toMatch(/^https:/);
		expect(texts(replies[0]!, 'OrderNumber')).toEqual(['0000550260']);
		expect(texts(replies[1]!, 'IsSuccess')).toEqual(['true']);
		expect(wsdl.text).toContain(`location="${secure.westcon.url}"`);
		expect(distrust).toBe('DEPTH_ZERO_SELF_SIGNED_CERT');
	});
});
