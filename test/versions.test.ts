import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import packageJson from '../package.json';

const textOf = (path: string) => readFileSync(join(__dirname, '..', path), 'utf8');

/** The versions that n8n-install.mjs installs, with the Node of each. jest cannot load that file, so it is read. */
const pins = [
	...textOf('scripts/lib/n8n-install.mjs').matchAll(/\tversion: '([\d.]+)',\n\tnode: '(\d+)[\d.]*'/g),
].map(([, version = '', node = '']) => ({ version, node }));

test('the end-to-end run has an n8n 2 and an n8n 1', () => {
	expect(pins.map(({ version }) => version.split('.', 1)[0])).toEqual(['2', '1']);
});

test.each(pins)('README names n8n $version on Node $node as tested', ({ version, node }) => {
	expect(textOf('README.md')).toMatch(new RegExp(`n8n ${version}\\b.{0,20} on Node ${node}\\b`));
});

test('the other tests run the same n8n', () => {
	expect(packageJson.devDependencies['n8n-core']).toBe(pins[0]?.version);
});
