import { startSandbox, type Sandbox, type SandboxOptions } from '../../sandbox';
import { at } from './raw';

/** The sandbox of the test file that called `useSandbox`. */
export let sandbox: Sandbox;

/** Opens a sandbox for a test file, at the time of the Westcon sample. It forgets everything before each test. */
export function useSandbox(options?: SandboxOptions): void {
	beforeAll(async () => {
		sandbox = await startSandbox({ now: at(0), ...options });
	});
	beforeEach(() => sandbox.reset());
	afterAll(() => sandbox.close());
}
