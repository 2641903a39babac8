import tls from 'node:tls';
import { makeCertificate, type Certificate } from '../../../sandbox/certificate';
import { makeWsdl } from '../../../nodes/Westcon/purchaseOrder/wsdl';
import { serviceCheck as say } from '../../../nodes/Westcon/serviceCheck/messages';
import { openChecks } from './checks';
import { dotnet } from './wsdlServer';

const { serve, check } = openChecks();

describe('Clock and certificate', () => {
	test.each<[seconds: number, finding: 'clockTooFar' | 'clockOff' | 'noHttps']>([
		[420, 'clockTooFar'],
		[-780, 'clockTooFar'],
		[-420, 'clockOff'],
		[90, 'clockOff'],
		[30, 'noHttps'],
	])('a clock that differs by %i seconds is measured: %s', async (seconds, finding) => {
		const told: number[] = [];
		const now = () => {
			told.push(Date.now() - seconds * 1000);
			return new Date(told.at(-1)!);
		};
		const { url } = await serve({ wsdl: makeWsdl() }, { now });
		const before = Date.now();
		const output = await check(url);
		const measured = output.clockDifferenceSeconds ?? NaN;
		// However long it takes; a reply's Date has whole seconds.
		expect(measured).toBeGreaterThanOrEqual(Math.floor((before - Math.max(...told)) / 1000));
		expect(measured).toBeLessThanOrEqual(Math.ceil((Date.now() - Math.min(...told)) / 1000) + 1);
		expect(output).toMatchObject({ status: 'fits', endangersOrders: finding === 'clockTooFar' });
		expect(output.findings[0]).toBe(say[finding](measured));
	});

	const day = 24 * 60 * 60 * 1000;

	test('a certificate that nobody has signed is said to be not trusted, with the day of its expiry', async () => {
		const output = await check((await serve(dotnet(), { certificate: await makeCertificate() })).url);
		expect(output.status).toBe('unreachable');
		expect(output.summary).toContain('DEPTH_ZERO_SELF_SIGNED_CERT');
		const days = (Date.parse(output.certificateExpires ?? '') - Date.now()) / day;
		expect(Math.round(days)).toBe(30);
	});

	test('a certificate that has expired is said to have expired, and when', async () => {
		const certificate = await makeCertificate(new Date(Date.now() - 40 * day));
		const output = await check((await serve(dotnet(), { certificate })).url);
		const expired = new Date(output.certificateExpires ?? '');
		expect(Math.round((expired.getTime() - Date.now()) / day)).toBe(-10);
		expect(output).toMatchObject({ status: 'unreachable', endangersOrders: true });
		expect(output.findings).toEqual([say.certificateExpired(expired)]);
	});

	describe('of a trusted https service', () => {
		const secureContext = tls.createSecureContext;
		const trust = ({ cert }: Certificate) =>
			jest
				.spyOn(tls, 'createSecureContext')
				.mockImplementation((options) => secureContext({ ...options, ca: cert }));
		const names = ['HTTPS_PROXY', 'NO_PROXY'];
		const before = names.map((name) => [name, process.env[name]] as const);
		afterEach(() => {
			jest.restoreAllMocks();
			for (const [name, value] of before) {
				if (value === undefined) delete process.env[name];
				else process.env[name] = value;
			}
		});

		test('the near expiry is announced', async () => {
			const certificate = await makeCertificate(new Date(Date.now() - 20 * day - 60_000));
			trust(certificate);
			const output = await check((await serve(dotnet(), { certificate })).url);
			expect(output).toMatchObject({ status: 'fits', endangersOrders: false });
			const expires = new Date(output.certificateExpires ?? '');
			expect(output.findings).toEqual([say.noLengths(), say.certificateExpires(expires, 9)]);
		});

		test('no connection of its own is made where there is a proxy', async () => {
			const certificate = await makeCertificate();
			trust(certificate);
			Object.assign(process.env, { HTTPS_PROXY: 'http://127.0.0.1:1', NO_PROXY: '127.0.0.1' });
			const output = await check((await serve(dotnet(), { certificate })).url);
			expect(output).toMatchObject({ status: 'fits', certificateExpires: null });
			expect(output.findings).toEqual([say.noLengths(), say.certificateNotRead.proxy()]);
		});
	});
});
