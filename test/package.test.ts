import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join } from 'node:path';

import type { INodeTypeDescription } from 'n8n-workflow';

import packageJson from '../package.json';
import { openHost, type Host } from './support/engine';
import { everyProperty } from './support/listParameters';

/** What would be published, unpacked and loaded as n8n does it. */
let host: Host;

beforeAll(async () => {
	host = await openHost({ from: 'tarball' });
});

afterAll(() => host?.close());

const described = () => host.loader.types.nodes as INodeTypeDescription[];

const filesBelow = (folder: string): string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(host.folder.length + 1));

const listMethodsOf = (node: INodeTypeDescription) =>
	everyProperty(node.properties)
		.flatMap(({ modes = [] }) => modes)
		.map(({ typeOptions }) => typeOptions?.searchListMethod)
		.filter((method) => method !== undefined);

test('n8n finds all nodes and credentials', () => {
	expect(host.loader.loadedNodes.map(({ name }) => name).sort()).toEqual([
		'logiztikAlliance',
		'orderLedger',
		'westcon',
	]);
	expect(Object.keys(host.loader.credentialTypes).sort()).toEqual([
		'logiztikAllianceApi',
		'orderLedgerPostgresApi',
		'westconApi',
	]);
});

test('every library that is bundled comes with its licence', () => {
	const text = readFileSync(join(host.folder, 'dist/THIRD-PARTY-LICENSES.txt'), 'utf8');
	const libraries = text.split(`\n${'-'.repeat(80)}\n\n`);
	expect(libraries.filter((library) => !/copyright|blue oak/i.test(library)).map(firstLine)).toEqual([]);
	expect(libraries.map(firstLine).filter((line) => !/^\S+ [\d.]+ \([\w.-]+\)$/.test(line))).toEqual([]);
});

const firstLine = (text: string) => text.split('\n', 1).join('');

test('the package carries what n8n loads and nothing of the workshop', () => {
	const allowed =
		/^(package\.json|README\.md|LICENSE(\.md)?|dist\/THIRD-PARTY-LICENSES\.txt|dist\/.*\.(js|svg|node\.json))$/;
	expect(filesBelow(host.folder).filter((file) => !allowed.test(file))).toEqual([]);
	for (const file of [...packageJson.n8n.nodes, ...packageJson.n8n.credentials]) {
		expect(filesBelow(host.folder)).toContain(file);
	}
});

test('it needs nothing at run time but what n8n brings', () => {
	const manifest = JSON.parse(readFileSync(join(host.folder, 'package.json'), 'utf8')) as {
		dependencies?: object;
	};
	expect(Object.keys(manifest.dependencies ?? {})).toEqual([]);
	const code = filesBelow(host.folder).filter((file) => file.endsWith('.js'));
	const required = code.flatMap((file) =>
		[...readFileSync(join(host.folder, file), 'utf8').matchAll(/\b(?:__)?require\("([^"]+)"\)/g)].map(
			([, name = '']) => (name.startsWith('.') ? join(dirname(file), name) : name),
		),
	);
	expect(required).toContain('n8n-workflow');
	const known = [...code, 'n8n-workflow'];
	expect([...new Set(required)].filter((name) => !known.includes(name) && !isBuiltin(name))).toEqual([]);
});

test('every icon is there, for light and dark', () => {
	const icons = [...described(), ...Object.values(host.loader.credentialTypes).map(({ type }) => type)].map(
		({ iconUrl }) => iconUrl as { light: string; dark: string },
	);
	expect(icons).toHaveLength(6);
	for (const { light, dark } of icons) {
		expect(light).not.toBe(dark);
		for (const url of [light, dark])
			expect(existsSync(join(host.folder, url.replace(`icons/${packageJson.name}/`, '')))).toBe(true);
	}
});

test('every node has its codex, so that the editor can find it by topic', () => {
	for (const { codex } of described()) {
		expect(codex?.categories?.length).toBeGreaterThan(0);
		expect(codex?.resources?.primaryDocumentation?.[0]?.url).toMatch(/^https:\/\//);
		expect(codex?.resources?.credentialDocumentation?.[0]?.url).toMatch(/^https:\/\//);
	}
});

test('every credential of a node exists and is tested by a method of a node', () => {
	for (const name of Object.keys(host.loader.credentialTypes)) {
		expect(
			described().flatMap(({ credentials = [] }) => credentials.map((credential) => credential.name)),
		).toContain(name);
		expect(host.credentialTestOf(name)).toBeInstanceOf(Function);
	}
});

test('every list that a parameter asks for has its method', () => {
	for (const node of described()) {
		const methods = Object.keys(host.nodeType(node.name).methods?.listSearch ?? {});
		const wanted = [...new Set(listMethodsOf(node))];
		expect(wanted.length > 0).toBe(node.name !== 'orderLedger');
		expect(wanted.filter((method) => !methods.includes(method))).toEqual([]);
	}
});
