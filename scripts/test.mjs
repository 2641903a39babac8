/**
 * npm test: sets itself up on a fresh clone, then lint, types, and jest on the packed package, beside each other.
 * Whatever stands after `--` goes to jest: `npm test -- test/westcon -t accepted`.
 */
import { main, say, step, timed } from './lib/say.mjs';
import { installDependencies, packPackage } from './lib/setup.mjs';
import { add, check, conclude, jest, needTests } from './lib/tests.mjs';

/** These need a whole n8n, a browser or other SOAP stacks: `npm run test:e2e`. */
const leftToEndToEnd = '--testPathIgnorePatterns=/test/(e2e|interop)/';

await main(async () => {
	await installDependencies();
	const checking = Promise.all([check('Types', 'types'), check('Lint', 'lint')]);
	const tarball = await step('Packing', packPackage);
	// jest takes what follows a list of patterns for more of them, so this comes last.
	const args = [...process.argv.slice(2), leftToEndToEnd];
	const tests = await timed('Tests', () => jest('test', args, { PACKAGE_TARBALL: tarball }));
	const checks = await checking;
	for (const { output } of checks) if (output) say(output);
	return conclude(add(...checks, needTests(tests)));
});
