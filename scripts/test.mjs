/**
 * npm test: sets itself up on a fresh clone, then lint, types, and jest on the packed package.
 * Whatever stands after `--` goes to jest: `npm test -- test/westcon -t accepted`.
 */
import { main, step, timed } from './lib/say.mjs';
import { installDependencies, packPackage } from './lib/setup.mjs';
import { add, conclude, jest, lint, types } from './lib/tests.mjs';

/** These need a whole n8n, a browser or other SOAP stacks: `npm run test:e2e`. */
const leftToEndToEnd = '--testPathIgnorePatterns=/test/(e2e|interop)/';

await main(async () => {
	await installDependencies();
	const checks = await Promise.all([lint(), types()]);
	const tarball = await step('Packing', packPackage);
	const tests = await timed('Tests', () =>
		jest('test', [leftToEndToEnd, ...process.argv.slice(2)], { PACKAGE_TARBALL: tarball }),
	);
	return conclude(add(...checks, tests));
});
