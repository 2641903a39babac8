/** Real n8ns of pinned versions, and the Node they need, in the user's cache: installed once, used by every clone. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';

import { withLock } from './lock.mjs';
import { cacheFolder } from './project.mjs';
import { finish, npm } from './run.mjs';
import { step, Stop } from './say.mjs';

/** The n8n that `npm start` opens and that the tests drive. README.md names it; a test compares. */
export const newestN8n = {
	version: '2.41.1',
	node: '24.21.0',
	takes: (major) => major >= 24,
};

/** The last n8n 1.x, on a Node that it takes and that has no SQLite inside. */
export const lastN8n1 = {
	version: '1.123.81',
	node: '20.20.2',
	takes: (major, minor) => major === 20 && minor >= 19,
	// It asks for an xlsx that is in no package registry; this is the newest one that is. No order passes through it.
	overrides: { xlsx: '0.18.5' },
	// Its newer way to evaluate expressions needs Node 22.
	settings: { N8N_EXPRESSION_ENGINE: 'legacy' },
};

const quiet = [
	'--no-audit',
	'--no-fund',
	'--no-progress',
	'--no-save',
	'--loglevel=error',
	'--engine-strict=false',
];

/**
 * Makes `<cache>/<name>` by `work(folder)` unless it is there. The work is done beside it and renamed at the end, so an
 * interrupted one is never taken for a good one; what an earlier one left behind is thrown away.
 */
const installOnce = async ({ name, label, overrides }, work) => {
	const folder = join(cacheFolder(), name);
	if (existsSync(folder)) return folder;
	await withLock(`${folder}.lock`, label, async () => {
		if (existsSync(folder)) return;
		const beside = readdirSync(cacheFolder()).filter((entry) => entry.startsWith(`${name}.unfinished-`));
		for (const entry of beside) rmSync(join(cacheFolder(), entry), { recursive: true, force: true });
		const unfinished = `${folder}.unfinished-${process.pid}`;
		mkdirSync(unfinished, { recursive: true });
		writeFileSync(join(unfinished, 'package.json'), JSON.stringify({ private: true, overrides }));
		await step(label, () => work(unfinished));
		renameSync(unfinished, folder);
	});
	return folder;
};

/** The npm packages that carry Node's own builds, named as `node`'s installer names them. */
const nodePackage = () => {
	const platform = process.platform === 'win32' ? 'win' : process.platform;
	const prefix = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
	return `${prefix}-${platform}-${process.arch}`;
};

const nodeOf = (binary, home) => ({
	binary,
	home: existsSync(join(home, 'include/node')) ? home : undefined,
});

/** The Node for an n8n: the machine's own if n8n takes that. `home` holds the headers for native modules. */
export const installNode = async (n8n = newestN8n) => {
	const executable = process.platform === 'win32' ? 'node.exe' : 'node';
	if (n8n.takes(...process.versions.node.split('.').map(Number)))
		return nodeOf(process.execPath, join(dirname(process.execPath), '..'));
	const name = nodePackage();
	const label = `Downloading Node ${n8n.node}, which n8n ${n8n.version} needs (once)`;
	const folder = await installOnce({ name: `node-${n8n.node}`, label }, (cwd) =>
		npm(['install', ...quiet, '--ignore-scripts', `${name}@${n8n.node}`], { cwd, what: 'installing Node' }),
	);
	const home = join(folder, 'node_modules', name);
	return nodeOf(join(home, 'bin', executable), home);
};

const explainCompiler = (output) =>
	/not found: make|find Python|C\+\+|compiler|xcode|Visual Studio/i.test(output)
		? 'a C++ compiler, make and Python are needed once (Debian: apt-get install build-essential python3; macOS: xcode-select --install)'
		: (output.match(/(?:gyp ERR!|npm error) .*/)?.[0] ?? output.trim().split('\n').at(-1));

/** n8n's database driver is the one part that must be compiled, or fetched ready-made where that is possible. */
const buildDatabaseDriver = (cwd, node) => {
	const env = { PATH: `${dirname(node.binary)}${delimiter}${process.env.PATH}` };
	if (node.home) env.npm_config_nodedir = node.home;
	return npm(['rebuild', 'sqlite3', '--ignore-scripts=false', '--foreground-scripts', '--loglevel=error'], {
		cwd,
		env,
		what: "building n8n's database driver",
		explained: explainCompiler,
	});
};

const checkDatabaseDriver = async (cwd, node) => {
	const { code } = await finish(node.binary, ['-e', "require('sqlite3')"], { cwd });
	if (code !== 0) throw new Stop("n8n's database driver was built but cannot be loaded");
};

/** Returns `{ node, script, settings }`: run `node script <command>` with the settings in its environment and it is n8n. */
export const installN8n = async (n8n = newestN8n) => {
	const node = await installNode(n8n);
	const { version, overrides, settings } = n8n;
	const label = `Downloading n8n ${version} (once: some minutes and 3 GB, kept in ${cacheFolder()})`;
	const folder = await installOnce({ name: `n8n-${version}`, label, overrides }, async (cwd) => {
		await npm(['install', ...quiet, '--ignore-scripts', `n8n@${version}`], { cwd, what: 'installing n8n' });
		await buildDatabaseDriver(cwd, node);
		await checkDatabaseDriver(cwd, node);
	});
	return { node: node.binary, script: join(folder, 'node_modules/n8n/bin/n8n'), settings };
};
