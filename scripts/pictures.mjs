/** npm run pictures: takes the pictures of the documents anew, in the editor of a real n8n (test/e2e/pictures.test.ts). */
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { root } from './lib/project.mjs';
import { start } from './lib/run.mjs';
import { main, Stop } from './lib/say.mjs';
import { resultsFolder } from './lib/tests.mjs';

await main(async () => {
	const run = start(process.execPath, [join(root, 'scripts/test-e2e.mjs'), 'e2e.pictures.test'], {
		stdio: ['ignore', 'inherit', 'inherit'],
	});
	const code = await new Promise((resolve) => run.once('close', resolve));
	if (code !== 0) throw new Stop('the pictures of docs/images are still the old ones');
	const images = join(root, 'docs/images');
	rmSync(images, { recursive: true, force: true });
	cpSync(join(resultsFolder, 'screenshots/pictures'), images, { recursive: true });
});
