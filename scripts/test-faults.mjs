/**
 * npm run test:faults: every kind of failure with every setting of On Error and Retry On Fail, with both stores of the
 * order ledger and with both suppliers; `npm test` tries each kind in one way. It prints what it counted. PostgreSQL
 * has to be installed. Whatever stands after `--` goes to jest.
 */
import { main, step, timed } from './lib/say.mjs';
import { installDependencies, packPackage } from './lib/setup.mjs';
import { conclude, jest, needTests } from './lib/tests.mjs';

await main(async () => {
	await installDependencies();
	const tarball = await step('Packing', packPackage);
	const args = ['test/ledger/faultMatrix.test.ts', ...process.argv.slice(2)];
	const environment = { PACKAGE_TARBALL: tarball, FAULTS: 'all' };
	return conclude(needTests(await timed('Faults', () => jest('test-faults', args, environment))));
});
