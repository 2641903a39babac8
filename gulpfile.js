const { execFile } = require('node:child_process');
const { readFileSync } = require('node:fs');
const { rm, writeFile } = require('node:fs/promises');
const { join, resolve } = require('node:path');
const { promisify } = require('node:util');
const { dest, parallel, series, src, watch } = require('gulp');
const { init } = require('license-checker-rseidelsohn');
const { writeBundle } = require('./scripts/lib/bundle.js');

/** Where the built files go; `npm run dev` names the copy of the package that its n8n has loaded. */
const out = process.env.BUILD_TO ?? 'dist';

const clean = () => rm(out, { recursive: true, force: true });

const types = () =>
	promisify(execFile)(process.execPath, [require.resolve('typescript/bin/tsc'), '--noEmit']).catch(
		({ stdout }) => {
			throw new Error(`TypeScript finds:\n${stdout}`);
		},
	);

/** The files that the last bundle was made of. */
let bundled = [];

async function bundle() {
	const { inputs } = await writeBundle(resolve(__dirname, out));
	bundled = Object.keys(inputs);
}

/** The licence texts of the libraries that were bundled, as those licences ask for. */
async function licenses() {
	const found = await promisify(init)({ start: __dirname, customFormat: { licenseText: '' } });
	const folders = bundled.map((file) => /^(?:.*node_modules\/)(?:@[^/]+\/)?[^/]+/.exec(file)?.[0]);
	const libraries = [...new Set(folders)].filter(Boolean).map((folder) => {
		const { name, version } = require(join(__dirname, folder, 'package.json'));
		return licenseOf(name, version, found[`${name}@${version}`]);
	});
	await writeFile(
		join(out, 'THIRD-PARTY-LICENSES.txt'),
		[...new Set(libraries)].join(`\n${'-'.repeat(80)}\n\n`),
	);
}

function licenseOf(name, version, { licenses, licenseFile, licenseText, copyright, publisher }) {
	// Some have it in their README; one names no more than the licence there.
	const hasText = copyright || !/readme[^/]*$/i.test(licenseFile);
	if (!hasText && licenses !== 'MIT') throw new Error(`${name} has no licence text`);
	const text = hasText ? licenseText : `Copyright (c) ${publisher}\n\n${ownTerms()}`;
	return `${name} ${version} (${licenses})\n\n${text}\n`;
}

/** The terms of the MIT licence as they stand in our own, without our copyright line. */
function ownTerms() {
	const text = readFileSync('LICENSE', 'utf8');
	return text.slice(text.indexOf('Permission is hereby granted'));
}

const icons = () => src('icons/*.svg', { encoding: false }).pipe(dest(join(out, 'icons')));
const codex = () => src('nodes/**/*.node.json').pipe(dest(join(out, 'nodes')));

const files = parallel(bundle, icons, codex);
const emit = series(clean, files, licenses);
/** For scripts that check the types beside it. */
exports.emit = emit;
exports.build = parallel(types, emit);
/** What does not build is reported by gulp; handed on, it would end the watching. */
const rebuild = (done) => files(() => done());
/** Over what is there, since n8n may read it meanwhile; now and at each change. */
exports.watch = () =>
	watch(['nodes/**', 'credentials/**', 'icons/**'], { ignoreInitial: false }, rebuild).on('ready', () =>
		console.log('Watching nodes, credentials and icons: each change is built and loaded into n8n.'),
	);
exports.default = exports.build;
