import tls from 'node:tls';
import { makeCertificate, type Certificate } from '../../../sandbox/certificate';
import { makeWsdl } from '../../../nodes/Westcon/wsdl';
import { openChecks } from './checks';
import { dotnet } from './wsdlServer';

const { serve, check, runCheck } = openChecks();

describe('Clock and certificate', () => {
	const off = (seconds: number) => ({ now: () => new Date(Date.now() - seconds * 1000) });
	test.each<[number, boolean, RegExp]>([
		[420, true, /^This machine's clock is about 7 minutes ahead of Westcon's: set it right/],
		[-780, true, /^This machine's clock is about 13 minutes behind Westcon's: set it right/],
		[-420, false, /clock is about 7 minutes behind Westcon's, which is still accepted/],
	])('a clock that differs by %i seconds is measured', async (seconds, isDanger, finding) => {
		const output = await check((await serve({ wsdl: makeWsdl() }, off(seconds))).url);
		expect(Math.abs((output.clockDifferenceSeconds ?? 0) - seconds)).toBeLessThanOrEqual(2);
		expect(output).toMatchObject({ status: 'fits', endangersOrders: isDanger });
		expect(output.findings[0]).toMatch(finding);
	});

	const day = 24 * 60 * 60 * 1000;

	test('a certificate that nobody has signed is said to be not trusted, with the day of its expiry', async () => {
		const output = await check((await serve(dotnet(), { certificate: makeCertificate() })).url);
		expect(output.status).toBe('unreachable');
		expect(output.summary).toMatch(
			/certificate of the host is not trusted.*\(DEPTH_ZERO_SELF_SIGNED_CERT\)$/,
		);
		const days = (Date.parse(output.certificateExpires ?? '') - Date.now()) / day;
		expect(Math.round(days)).toBe(30);
	});

	test('a certificate that has expired is said to have expired, and when', async () => {
		const certificate = makeCertificate(new Date(Date.now() - 40 * day));
		const output = await check((await serve(dotnet(), { certificate })).url);
		const expired = new Date(Date.now() - 10 * day).toISOString().slice(0, 10);
		expect(output).toMatchObject({ status: 'unreachable', endangersOrders: true });
		expect(output.findings).toContain(`The certificate of the service expired on ${expired}: tell Westcon.`);
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
			const certificate = makeCertificate(new Date(Date.now() - 20 * day - 60_000));
			trust(certificate);
			const output = await check((await serve(dotnet(), { certificate })).url);
			expect(output).toMatchObject({ status: 'fits', endangersOrders: false });
			expect(output.findings[1]).toMatch(
				/^The certificate of the service expires on \d{4}-\d\d-\d\d, in 9 days\.$/,
			);
		});

		test('no connection of its own is made where there is a proxy', async () => {
			const certificate = makeCertificate();
			trust(certificate);
			Object.assign(process.env, { HTTPS_PROXY: 'http://127.0.0.1:1', NO_PROXY: '127.0.0.1' });
			const output = await check((await serve(dotnet(), { certificate })).url);
			expect(output).toMatchObject({ status: 'fits', certificateExpires: null });
			expect(output.findings).toContain(
				'When the certificate expires could not be read, because a proxy is set for this machine.',
			);
		});
	});
});

describe('In the workflow', () => {
	test('many items make one check and one item', async () => {
		const server = await serve({ wsdl: makeWsdl() });
		const { outputs } = await runCheck(server.url, [{}, {}, {}]);
		expect(outputs[0]).toHaveLength(1);
		expect(outputs[0]?.[0]?.pairedItem).toEqual({ item: 0 });
		expect(server.asked).toEqual(['wsdl']);
	});

	test('an unusable URL in the credential stops the node, or goes to the error branch', async () => {
		const { error } = await runCheck('orders');
		expect(error?.message).toMatch(/^The credential has no usable URL\./);
		const { outputs } = await runCheck('orders', [{}], 'continueErrorOutput');
		expect(outputs[0]).toEqual([]);
		expect(outputs[1]?.[0]?.json.error).toMatch(/^The credential has no usable URL\./);
	});
});
