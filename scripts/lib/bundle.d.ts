import type { Metafile } from 'esbuild';

/** Bundles nodes and credentials into a folder. Returns what was put into which file. */
export const writeBundle: (folder: string) => Promise<Metafile>;
