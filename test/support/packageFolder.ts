import { execFileSync } from './processes';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

import packageJson from '../../package.json';
import { writeBundle } from '../../scripts/lib/bundle.js';

/** Where the package under test comes from: the packed tarball, or the TypeScript as it stands. */
export type PackageSource = 'tarball' | 'source';

const projectFolder = resolve(__dirname, '../..');

/** `npm test` packs once and says where; run by itself, a test takes the sources, which need no build. */
export const defaultSource: PackageSource = process.env.PACKAGE_TARBALL ? 'tarball' : 'source';

let packed: string | undefined;

/** The tarball that would be published. */
export const packedTarball = (): string => process.env.PACKAGE_TARBALL || (packed ??= packNow());

const packNow = (): string =>
	execFileSync(process.execPath, [join(projectFolder, 'scripts/pack.mjs'), '--quiet'], {
		encoding: 'utf8',
	}).trim();

/** n8n takes out everything that is not needed to run before it installs (community-packages.service). */
const installTarball = (folder: string) => {
	execFileSync('tar', ['-xzf', packedTarball(), '-C', folder, '--strip-components=1']);
	const manifestFile = join(folder, 'package.json');
	const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, unknown>;
	for (const kind of ['devDependencies', 'peerDependencies', 'optionalDependencies']) delete manifest[kind];
	writeFileSync(manifestFile, JSON.stringify(manifest));
};

/** The same bundle as the build's, unchecked and unpacked, in about a second. */
const bundleSources = async (folder: string) => {
	await writeBundle(join(folder, 'dist'));
	writeFileSync(join(folder, 'package.json'), JSON.stringify(packageJson));
};

/**
 * Lays the package into a scratch folder as n8n does under `nodes/node_modules`, outside this project: there it finds
 * n8n-workflow, which the host brings, and nothing else. Returns the folder and what takes it away again.
 */
export const installPackage = async (
	source: PackageSource,
): Promise<{ folder: string; remove: () => void }> => {
	const root = mkdtempSync(join(tmpdir(), 'n8n-nodes-'));
	const folder = join(root, 'node_modules', packageJson.name);
	mkdirSync(folder, { recursive: true });
	symlinkSync(
		dirname(require.resolve('n8n-workflow/package.json')),
		join(root, 'node_modules/n8n-workflow'),
		'junction',
	);
	if (source === 'tarball') installTarball(folder);
	else await bundleSources(folder);
	return { folder, remove: () => rmSync(root, { recursive: true, force: true }) };
};
