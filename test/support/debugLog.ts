/**
 * Has n8n write all that it logs into a file. To be imported before the engine, because n8n reads these settings the
 * moment it is loaded.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const folder = mkdtempSync(join(tmpdir(), 'n8n-log-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const file = join(folder, 'n8n.log');

process.env.N8N_LOG_LEVEL = 'debug';
process.env.N8N_LOG_OUTPUT = 'file';
process.env.N8N_LOG_FILE_LOCATION = file;

/** What has been logged so far, once it holds `last`. */
export async function readLog(last: string): Promise<string> {
	for (let waited = 0; waited < 60_000; waited += 50) {
		const log = existsSync(file) ? readFileSync(file, 'utf8') : '';
		if (log.includes(last)) return log;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	throw new Error(`The log does not come to '${last}'`);
}
