/** Parts of the project that are TypeScript, for these scripts; to be called when the dependencies are installed. */

import { fileURLToPath } from 'node:url';

/** Loads a module of the project by its path from the root, such as `sandbox/index.ts`. */
export const load = async (path) => {
	const { require } = await import('tsx/cjs/api');
	return require(fileURLToPath(new URL(`../../${path}`, import.meta.url)), import.meta.url);
};

/** The sandbox: both suppliers, on this machine only. */
export const openSandbox = async (options) => (await load('sandbox/index.ts')).startSandbox(options);
