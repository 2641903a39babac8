/** From a fresh clone to a packed package: dependencies, build, tarball. Each step is left out when it is up to date. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

import { withLock } from './lock.mjs';
import { cacheFolder, packageJson, readJson, root } from './project.mjs';
import { finish, npm, start } from './run.mjs';
import { say, step, Stop } from './say.mjs';

const lockFile = () =>
	join(cacheFolder(), `clone-${createHash('sha256').update(root).digest('hex').slice(0, 12)}.lock`);

/** npm writes down what it installed; the two lists must agree. Optional packages depend on the platform. */
const dependenciesAreCurrent = () => {
	const installed = join(root, 'node_modules/.package-lock.json');
	if (!existsSync(installed)) return false;
	const present = readJson(installed).packages;
	const wanted = Object.entries(readJson(join(root, 'package-lock.json')).packages);
	return wanted.every(
		([path, { version, optional, devOptional }]) =>
			!path || optional || devOptional || present[path]?.version === version,
	);
};

const newest = (path) => {
	const entry = statSync(path);
	if (!entry.isDirectory()) return entry.mtimeMs;
	return Math.max(entry.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
};

const sources = [
	'nodes',
	'credentials',
	'icons',
	'package.json',
	'package-lock.json',
	'gulpfile.js',
	'scripts/lib/bundle.js',
];

const buildIsCurrent = () => {
	const files = [...packageJson.n8n.nodes, ...packageJson.n8n.credentials, 'dist/THIRD-PARTY-LICENSES.txt'];
	const outputs = files.map((file) => join(root, file));
	if (!outputs.every((file) => existsSync(file))) return false;
	const built = Math.min(...outputs.map((file) => statSync(file).mtimeMs));
	return sources.every((name) => newest(join(root, name)) < built);
};

/** `npm ci`, when node_modules is missing or older than the lock file. */
export const installDependencies = () =>
	withLock(lockFile(), 'installing the dependencies', async () => {
		if (dependenciesAreCurrent()) return;
		await step('Installing the dependencies (about a minute)', () =>
			npm(['ci', '--no-progress'], { what: 'npm ci' }),
		);
	});

const gulpScript = join(root, 'node_modules/gulp/bin/gulp.js');

const gulp = async (task, { quiet = false } = {}) => {
	const build = () => finish(process.execPath, [gulpScript, task]);
	const { code, stdout, stderr } = quiet ? await build() : await step('Building', build);
	if (code === 0) return;
	rmSync(join(root, 'dist'), { recursive: true, force: true });
	say(`${stdout}${stderr}`);
	throw new Stop('the build failed; see its output above');
};

/** dist as it is published, made anew and with its types checked. */
export const buildPackage = () => withLock(lockFile(), 'building', () => gulp('build'));

/** dist without the type check, when it is missing or older than what it is made of. */
const emitPackage = (options) =>
	withLock(lockFile(), 'building', async () => {
		if (!buildIsCurrent()) await gulp('emit', options);
	});

/** Builds into the folder now and at each change, to the end of this program; says so on the screen. */
export const watchPackage = (folder) =>
	start(process.execPath, [gulpScript, 'watch'], {
		env: { ...process.env, BUILD_TO: folder },
		stdio: ['ignore', 'inherit', 'inherit'],
	});

/**
 * Packs what would be published, building first if need be, and returns the tarball's path. Written beside and renamed,
 * so that nobody reads half a tarball.
 */
export const packPackage = async (options) => {
	await emitPackage(options);
	const folder = join(root, 'node_modules/.cache', packageJson.name);
	mkdirSync(folder, { recursive: true });
	const scratch = mkdtempSync(join(folder, 'pack-'));
	const [{ filename }] = Object.values(
		JSON.parse(await npm(['pack', '--json', '--ignore-scripts', '--pack-destination', scratch])),
	);
	const tarball = join(folder, filename);
	renameSync(join(scratch, filename), tarball);
	rmSync(scratch, { recursive: true });
	return tarball;
};
