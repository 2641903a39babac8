import { existsSync } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

const folders = (process.env.PATH ?? '').split(delimiter);

/**
 * Where a program is: the first of the candidates that is installed. A name is looked for on the path.
 * @throws Error with what to do where none is
 */
export function findProgram(candidates: string[], advice: string): string {
	const paths = candidates.flatMap((candidate) =>
		isAbsolute(candidate) ? [candidate] : folders.map((folder) => join(folder, candidate)),
	);
	const found = paths.find((path) => existsSync(path));
	if (found === undefined) throw new Error(`${candidates.at(-1)} is not installed. ${advice}`);
	return found;
}
