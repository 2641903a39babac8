/** npm run build: dist, as it is published. Installs the dependencies first where they are missing. */
import { main } from './lib/say.mjs';
import { buildPackage, installDependencies } from './lib/setup.mjs';

await main(async () => {
	await installDependencies();
	await buildPackage();
});
