import { chmodSync, cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

const root = resolve(__dirname, '../../..');

/** What is made when something runs; what is built comes along, so that it need not be built again. */
const leftOut = ['node_modules', '.git', 'test-results', '.n8n-sandbox', 'coverage'];

/** A copy of the project that a test may change; it uses the libraries of this one. */
export function copyProject(): { folder: string; remove: () => void } {
	const folder = mkdtempSync(join(tmpdir(), 'clone-'));
	cpSync(root, folder, {
		recursive: true,
		preserveTimestamps: true,
		filter: (path) => !leftOut.includes(basename(path)),
	});
	// As a clone usually is: PostgreSQL may run as a user of its own.
	chmodSync(folder, 0o755);
	symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
	return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
