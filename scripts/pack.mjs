/** Packs the package as it would be published and prints where the tarball is. `--quiet`: nothing else, unless it fails. */
import { main } from './lib/say.mjs';
import { packPackage } from './lib/setup.mjs';

await main(async () => {
	process.stdout.write(`${await packPackage({ quiet: process.argv.includes('--quiet') })}\n`);
});
