import { promisify } from 'node:util';
import { join } from 'node:path';

import { execFile } from '../support/processes';

const demo = join(__dirname, '../../scripts/demo.mjs');

test('npm run demo orders, deletes, and prints both', async () => {
	const { stdout } = await promisify(execFile)(process.execPath, [demo]);
	expect(stdout).toMatch(/^Insert order +53-0019763X2 +accepted/m);
	expect(stdout).toMatch(/^Delete order +53-0019763X2 +deleted/m);
	expect(stdout).toMatch(/^Submit order to Westcon +20160804 +accepted +0000550260$/m);
});
