const { execFile } = require('node:child_process');
const { existsSync } = require('node:fs');
const { readFile, readdir, rm, writeFile } = require('node:fs/promises');
const { join } = require('node:path');
const { promisify } = require('node:util');
const esbuild = require('esbuild');
const { dest, parallel, series, src, watch } = require('gulp');
const { n8n } = require('./package.json');

const clean = () => rm('dist', { recursive: true, force: true });

const types = () =>
	promisify(execFile)(process.execPath, [require.resolve('typescript/bin/tsc'), '--noEmit']).catch(({ stdout }) => {
		throw new Error(`TypeScript finds:\n${stdout}`);
	});

/** Each file that n8n loads becomes one file with its libraries inside; only n8n-workflow comes from the host. */
async function bundle() {
	const { metafile } = await esbuild.build({
		entryPoints: [...n8n.nodes, ...n8n.credentials].map((file) => file.replace(/^dist\/(.*)\.js$/, '$1.ts')),
		outdir: 'dist',
		outbase: '.',
		bundle: true,
		platform: 'node',
		target: 'node20',
		format: 'cjs',
		external: ['n8n-workflow'],
		legalComments: 'none',
		metafile: true,
		logLevel: 'warning',
	});
	await writeFile('dist/THIRD-PARTY-LICENSES.txt', await licensesOf(Object.keys(metafile.inputs)));
}

/** The licence texts of the libraries that were bundled, as those licences ask for. */
async function licensesOf(inputs) {
	const folders = inputs.map((file) => /^(?:.*node_modules\/)(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]);
	const texts = [...new Set(folders)].filter((folder) => folder && existsSync(folder)).map(licenseOf);
	return (await Promise.all(texts)).join(`\n${'-'.repeat(80)}\n\n`);
}

async function licenseOf(folder) {
	const { name, version, license, author } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
	const entries = await readdir(folder);
	const textOf = async (pattern) => {
		const file = entries.find((entry) => pattern.test(entry));
		return file ? await readFile(join(folder, file), 'utf8') : '';
	};
	// Some have it in their README only, and one names no more than the licence.
	const section = /^#*\s*licen[cs]e\s*\n(?:-+\n)?([^]*)/im.exec(await textOf(/^readme/i))?.[1] ?? '';
	const text = (await textOf(/^licen[cs]e/i)) || (/copyright/i.test(section) ? section.trim() : '');
	const terms = license.type ?? license;
	if (!text && terms !== 'MIT') throw new Error(`${name} has no licence text`);
	const holder = `Copyright (c) ${author?.name ?? author}\n\n${await ownTerms()}`;
	return `${name} ${version} (${terms})\n\n${text || holder}\n`;
}

/** The terms of the MIT licence as they stand in our own, without our copyright line. */
async function ownTerms() {
	const text = await readFile('LICENSE', 'utf8');
	return text.slice(text.indexOf('Permission is hereby granted'));
}

const icons = () => src('icons/*.svg', { encoding: false }).pipe(dest('dist/icons'));
const codex = () => src('nodes/**/*.node.json').pipe(dest('dist/nodes'));
const wsdl = () => src('docs/purchaseorder.wsdl').pipe(dest('dist/nodes/Westcon'));

const emit = parallel(bundle, icons, codex, wsdl);
exports.build = series(clean, parallel(types, emit));
exports.watch = series(clean, emit, () => watch(['nodes/**', 'credentials/**', 'icons/**'], emit));
exports.default = exports.build;
