/** Running checks and jest, and counting them in one way: lint and types count as one test each. */
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { readJson, root } from './project.mjs';
import { finish, start } from './run.mjs';
import { say, step } from './say.mjs';

export const resultsFolder = join(root, 'test-results');

const bin = (path) => join(root, 'node_modules', path);

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

/** One check is one test: it passes when its command ends with 0; otherwise its output is shown. */
const check = async (label, script, args) => {
	const { code, stdout, stderr } = await step(label, () => finish(process.execPath, [bin(script), ...args]));
	if (code === 0) return { ...nothing, passed: 1 };
	say(`${label} failed:\n${stdout}${stderr}`);
	return { ...nothing, failed: 1 };
};

export const lint = () => check('Lint', 'eslint/bin/eslint.js', ['.']);

export const types = () => check('Types', 'typescript/bin/tsc', ['--noEmit']);

/** A file that cannot even be loaded has no tests to fail, so it counts as one; so does a run without any test. */
const countOf = (report) => {
	if (!existsSync(report)) return { ...nothing, failed: 1 };
	const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } =
		readJson(report);
	const ran = numPassedTests + numFailedTests + numRuntimeErrorTestSuites;
	return {
		passed: numPassedTests,
		failed: ran ? numFailedTests + numRuntimeErrorTestSuites : 1,
		skipped: numPendingTests + numTodoTests,
	};
};

/** Runs jest with its own output on the screen and returns what it counted; `name` is that of its report. */
export const jest = async (name, args, env) => {
	mkdirSync(resultsFolder, { recursive: true });
	const report = join(resultsFolder, `${name}.json`);
	rmSync(report, { force: true });
	const child = start(
		process.execPath,
		[bin('jest/bin/jest.js'), '--json', `--outputFile=${report}`, ...args],
		{
			stdio: ['ignore', 'ignore', 'inherit'],
			env: { ...process.env, ...env },
		},
	);
	const code = await new Promise((resolve) => child.once('close', resolve));
	const count = countOf(report);
	return code !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
};

/** The closing line, alone on its line and last; the exit status goes with it. */
export const conclude = ({ passed, failed, skipped }) => {
	process.stdout.write(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}\n`);
	return failed ? 1 : 0;
};
