import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';

import type { Metafile } from 'esbuild';

import packageJson from '../package.json';
import { writeBundle } from '../scripts/lib/bundle.js';
import { openHost } from './support/engine';
import { packedTarball } from './support/packageFolder';
import { execFileSync } from './support/processes';

const root = resolve(__dirname, '..');
const folder = mkdtempSync(join(tmpdir(), 'n8n-nodes-weight-'));
let outputs: Metafile['outputs'];

beforeAll(async () => {
	({ outputs } = await writeBundle(join(folder, 'dist')));
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a file of the bundle was made of. */
const inputsOf = (file: string) =>
	Object.keys(outputs[relative(root, file).replaceAll('\\', '/')]?.inputs ?? {});

/** The files of the bundle that n8n has read when it has made a node or credential, in a process of its own. */
function readAtStart(file: string): string[] {
	const script = `require('n8n-workflow');
		new (Object.values(require(process.argv[1]))[0])();
		process.stdout.write(JSON.stringify(Object.keys(require.cache)));`;
	const environment = { ...process.env, NODE_PATH: join(root, 'node_modules') };
	const output = execFileSync(process.execPath, ['-e', script, join(folder, file)], {
		encoding: 'utf8',
		env: environment,
	});
	return (JSON.parse(output) as string[]).filter((read) => !relative(folder, read).startsWith('..'));
}

test('the tarball is small', () => {
	expect(statSync(packedTarball()).size).toBeLessThanOrEqual(400_000);
});

test('nothing is bundled twice', () => {
	const everywhere = Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs));
	expect(everywhere.filter((file, index) => everywhere.indexOf(file) !== index)).toEqual([]);
	expect(everywhere.filter((file) => /\/(luxon|pg|fast-xml-parser)\//.test(file))).not.toEqual([]);
});

test('of every library in the bundle the licence is in the package', async () => {
	const host = await openHost({ from: 'tarball' });
	const text = readFileSync(join(host.folder, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
	host.close();
	const licensed = new Set(text.split(`\n${'-'.repeat(80)}\n\n`).map((section) => section.split(' ', 1)[0]));
	const files = Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs));
	const bundled = new Set(
		files.flatMap((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []),
	);
	expect(bundled.size).toBeGreaterThan(5);
	expect([...bundled].filter((name) => !licensed.has(name))).toEqual([]);
});

test.each([...packageJson.n8n.nodes, ...packageJson.n8n.credentials])(
	'%s loads no library, nor what runs later',
	(file) => {
		const read = readAtStart(file);
		expect(read).toContain(join(folder, file));
		const inputs = read.flatMap(inputsOf);
		expect(inputs).toContain(file.replace(/^dist\/(.*)\.js$/, '$1.ts'));
		expect(inputs.filter((input) => /node_modules\/|serviceCheck\/run|Orders\.ts$/.test(input))).toEqual([]);
	},
);

test('what every browser gets of the nodes is small', async () => {
	const { loader, close } = await openHost({ from: 'source' });
	const { nodes, credentials } = loader.types;
	expect(nodes).toHaveLength(packageJson.n8n.nodes.length);
	expect(JSON.stringify([nodes, credentials]).length).toBeLessThanOrEqual(200_000);
	close();
});
