/** Where things are. Everything here works before the dependencies are installed. */
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

export const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

export const packageJson = readJson(join(root, 'package.json'));

/** The user's cache, where a second clone finds what the first one downloaded. */
export const cacheFolder = () => {
	const { XDG_CACHE_HOME, LOCALAPPDATA } = process.env;
	const platformDefault =
		process.platform === 'darwin'
			? join(homedir(), 'Library/Caches')
			: process.platform === 'win32'
				? (LOCALAPPDATA ?? join(homedir(), 'AppData/Local'))
				: join(homedir(), '.cache');
	return join(XDG_CACHE_HOME || platformDefault, packageJson.name);
};
