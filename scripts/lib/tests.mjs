/** Running checks and jest, and counting them in one way: lint and types count as one test each. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { installNode } from './n8n-install.mjs';
import { readJson, root } from './project.mjs';
import { finish, finishNpm, start } from './run.mjs';
import { timed } from './say.mjs';

export const resultsFolder = join(root, 'test-results');

const nothing = { passed: 0, failed: 0, skipped: 0 };

export const add = (...counts) =>
	counts.reduce(
		(sum, count) => ({
			passed: sum.passed + count.passed,
			failed: sum.failed + count.failed,
			skipped: sum.skipped + count.skipped,
		}),
		nothing,
	);

/**
 * A script of package.json as one test: it passes when it ends with 0. Its output comes with the count, to be shown
 * when nothing else is on the screen.
 */
export const check = async (label, script) => {
	const { code, stdout, stderr } = await timed(label, () => finishNpm(['run', '--silent', script]));
	if (code === 0) return { ...nothing, passed: 1, output: '' };
	return { ...nothing, failed: 1, output: `${label} failed:\n${stdout}${stderr}` };
};

/** A file that cannot even be loaded has no tests to fail, so it counts as one. */
const countOf = (report) => {
	if (!existsSync(report)) return { ...nothing, failed: 1 };
	const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } =
		readJson(report);
	return {
		passed: numPassedTests,
		failed: numFailedTests + numRuntimeErrorTestSuites,
		skipped: numPendingTests + numTodoTests,
	};
};

/** A run without any test shows nothing, so it counts as one that fails. */
export const needTests = (count) => (count.passed + count.failed > 0 ? count : { ...count, failed: 1 });

const jestScript = join(root, 'node_modules/jest/bin/jest.js');

/** Whether jest would open any file with these arguments; which tests are in it, it tells only as it runs them. */
export const hasTests = async (args) => {
	const { stdout } = await finish(process.execPath, [jestScript, '--listTests', ...args]);
	return stdout.trim() !== '';
};

/**
 * Runs jest with its own output on the screen and returns what it counted; `name` is that of its report. It runs on the
 * Node that n8n asks for, since the tests run n8n's engine.
 */
export const jest = async (name, args, env) => {
	const node = await installNode();
	mkdirSync(resultsFolder, { recursive: true });
	const report = join(resultsFolder, `${name}.json`);
	rmSync(report, { force: true });
	const child = start(node.binary, [jestScript, '--ci', '--json', `--outputFile=${report}`, ...args], {
		stdio: ['ignore', 'ignore', 'inherit'],
		env: { ...process.env, ...env },
	});
	const code = await new Promise((resolve) => child.once('close', resolve));
	const count = countOf(report);
	return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
};

/** The closing line, alone on its line and last; the exit status goes with it. */
export const conclude = ({ passed, failed, skipped }) => {
	process.stdout.write(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`);
	return failed ? 1 : 0;
};
