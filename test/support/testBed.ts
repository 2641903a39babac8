import { startSandbox, type Sandbox } from '../../sandbox';
import { openHost, type Host } from './engine';

/** n8n's engine with the package in it, and the suppliers that it orders from. */
export interface TestBed {
	host: Host;
	sandbox: Sandbox;
}

/** Opens both for the tests of a file or block; the sandbox forgets what it received before each of them. */
export function testBed(options?: Parameters<typeof startSandbox>[0]): TestBed {
	const bed = {} as TestBed;
	beforeAll(async () => {
		[bed.host, bed.sandbox] = await Promise.all([openHost(), startSandbox(options)]);
	});
	beforeEach(() => bed.sandbox.reset());
	afterAll(async () => {
		bed.host?.close();
		await bed.sandbox?.close();
	});
	return bed;
}
