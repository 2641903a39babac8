/** Child processes: npm as the user has it, output kept for when it goes wrong, nobody left behind. */
import { spawn } from 'node:child_process';

import { root } from './project.mjs';
import { say, Stop } from './say.mjs';

const windows = process.platform === 'win32';

const children = new Set();

/** Ends a child and what it started in turn; on POSIX each child leads a process group of its own. */
const endChild = (child, signal = 'SIGTERM') => {
	if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
	try {
		if (windows) spawn('taskkill', ['/pid', String(child.pid), '/t', '/f']);
		else process.kill(-child.pid, signal);
	} catch {
		// Gone between the question and the signal.
	}
};

/** Ends all children; the last resort is for those that do not listen. */
export const endAllChildren = async () => {
	const gone = [...children].map(async (child) => {
		endChild(child);
		const force = setTimeout(() => endChild(child, 'SIGKILL'), 10_000);
		await new Promise((resolve) =>
			child.exitCode === null && child.signalCode === null ? child.once('exit', resolve) : resolve(),
		);
		clearTimeout(force);
	});
	await Promise.all(gone);
};

process.on('exit', () => children.forEach((child) => endChild(child, 'SIGKILL')));

let stopping = 0;
let codeOnSignal;

export const isStopping = () => stopping !== 0;

/** From now on Ctrl-C is how the program ends, not a failure. */
export const normalEnd = () => {
	codeOnSignal = 0;
};

/**
 * Ctrl-C reaches only this process, since each child leads a group of its own, and under npm it comes twice at once.
 * One that comes again later does not wait.
 */
const stopOn = (signal, code) =>
	process.on(signal, async () => {
		if (stopping) return Date.now() - stopping > 2000 && process.exit(code);
		stopping = Date.now();
		// npm takes its time to leave an installation.
		say('Stopping …');
		await endAllChildren();
		process.exit(codeOnSignal ?? code);
	});
stopOn('SIGINT', 130);
stopOn('SIGTERM', 143);
stopOn('SIGHUP', 129);

/** Starts a process and returns it at once; it ends with this one. */
export const start = (command, args, options = {}) => {
	const child = spawn(command, args, {
		cwd: root,
		detached: !windows,
		stdio: ['ignore', 'pipe', 'pipe'],
		...options,
	});
	children.add(child);
	child.once('exit', () => children.delete(child));
	child.once('error', () => children.delete(child));
	return child;
};

const collect = (stream, chunks) => stream?.on('data', (chunk) => chunks.push(chunk));

/**
 * Runs a process to its end. Resolves with `{ code, stdout, stderr }`, whatever the code; rejects only when it cannot
 * be started at all.
 */
export const finish = (command, args, options = {}) =>
	new Promise((resolve, reject) => {
		const child = start(command, args, options);
		const stdout = [];
		const stderr = [];
		collect(child.stdout, stdout);
		collect(child.stderr, stderr);
		child.once('error', (error) => reject(new Stop(`${command} could not be started (${error.code})`)));
		child.once('close', (code) =>
			resolve({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }),
		);
	});

/** npm's own words for the two things that go wrong most, in ours. */
const explain = (output) => {
	if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|npm error network/.test(output)) {
		return 'the package registry cannot be reached; check the network (or the proxy settings of npm)';
	}
	if (/ENOSPC/.test(output)) return 'the disk is full';
	const lines = output.split('\n').map((line) => line.replace(/^npm (error|ERR!) ?/, ''));
	const telling = lines.filter((line) => line.trim() && !/^(code |npm warn)/.test(line));
	return telling[0] ?? 'npm gave no reason';
};

/** npm waits minutes for a registry that is not there; a start should say so sooner. */
const patience = { npm_config_fetch_retry_mintimeout: '1000', npm_config_fetch_retry_maxtimeout: '10000' };

/** npm as started by the user (npm_execpath), else the one on the path; resolves as `finish` does. */
export const finishNpm = (args, { env, ...options } = {}) => {
	const { npm_execpath: script } = process.env;
	const settings = { ...options, env: { ...process.env, ...patience, ...env } };
	return script?.endsWith('.js')
		? finish(process.execPath, [script, ...args], settings)
		: finish('npm', args, { shell: windows, ...settings });
};

/** npm to its good end; returns its standard output. */
export const npm = async (args, { what = `npm ${args[0]}`, explained = explain, ...options } = {}) => {
	const { code, stdout, stderr } = await finishNpm(args, options);
	if (code !== 0) throw new Stop(`${what} did not work: ${explained(`${stderr}\n${stdout}`)}`);
	return stdout;
};
